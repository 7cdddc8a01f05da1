// Builds the server (esbuild), the client (Vite) and the map's tiles into dist/. Run by Node 24.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as buildClient } from 'vite'
import { buildTiles } from './build-tiles.mjs'
import { root } from './prepare.mjs'

const started = Date.now()
const dist = join(root, 'dist')
// Written last, so that a build cut short is built again.
rmSync(join(dist, '.built'), { force: true })
rmSync(join(dist, 'chunks'), { recursive: true, force: true })
mkdirSync(dist, { recursive: true })

/** Written as hundreds of small modules, which Node would open one by one at each start. */
const scattered = new Set(['hucre', 'kysely', 'libphonenumber-js', 'zod'])
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const server = bundle({
  // The last two run in threads of their own, so they are files of their own.
  entryPoints: [
    'server',
    'worker',
    'cli',
    'collections/formats/spreadsheet/workbook-thread',
    'portal/search/build-thread',
  ].map((name) => join(root, `src/${name}.ts`)),
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  external: Object.keys(dependencies).filter((name) => !scattered.has(name)),
  sourcemap: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
  loader: { '.tsv': 'text' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})
const client = buildClient({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
await Promise.all([server, client])
await buildTiles(join(dist, 'client/tiles'))
compressFiles(join(dist, 'client'))
if (!existsSync(join(dist, 'client/.vite/manifest.json'))) throw new Error('The client build wrote no manifest')
writeFileSync(join(dist, '.built'), '')
process.stdout.write(`dist/ ${((Date.now() - started) / 1000).toFixed(1)} s\n`)

/** Beside each text file, its smaller forms: the server sends the one a browser asks for. A name with a digest never changes. */
function compressFiles(folder) {
  for (const name of readdirSync(folder).filter((each) => /\.(m?js|css|svg)$/.test(each))) {
    const path = join(folder, name)
    if (existsSync(`${path}.br`)) continue
    const bytes = readFileSync(path)
    // The map's library would take five seconds at the highest quality, for some 6 % less.
    const quality = bytes.length > 200_000 ? 9 : 11
    const parameters = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: parameters }))
  }
}
