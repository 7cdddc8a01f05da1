// Builds the server (esbuild), the client (Vite) and the map's tiles into dist/. Run by Node 24.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { build as buildClient } from 'vite'
import { buildTiles } from './build-tiles.mjs'
import { root } from './prepare.mjs'

const started = Date.now()
const dist = join(root, 'dist')
// Written last, so that a build cut short is built again.
rmSync(join(dist, '.built'), { force: true })
mkdirSync(dist, { recursive: true })

const server = bundle({
  entryPoints: ['server', 'worker', 'cli'].map((name) => join(root, `src/${name}.ts`)),
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
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
if (!existsSync(join(dist, 'client/.vite/manifest.json'))) throw new Error('The client build wrote no manifest')
writeFileSync(join(dist, '.built'), '')
process.stdout.write(`dist/ ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
