// Plain JavaScript for Node 20 without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const french = /^fr/i.test(
  process.env.CIMAISE_LANG ||
    process.env.LC_ALL ||
    process.env.LC_MESSAGES ||
    process.env.LANGUAGE ||
    process.env.LANG ||
    '',
)
export const say = (fr, en) => process.stdout.write(`${french ? fr : en}\n`)

/** Ends with a sentence and no stack. */
export function refuse(fr, en) {
  process.stderr.write(`${french ? fr : en}\n`)
  process.exit(1)
}

/** The Node 24 that came from the registry. */
export const node = join(root, 'node_modules/.bin/node')

/** What is compiled once is not compiled at each start. Where nothing may be written, Node does without. */
export const compiling = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') }

/** Installs the dependencies when `package-lock.json` asks for others than those present. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20)
    refuse(
      `Il faut Node 20 ou plus récent ; celui-ci est ${process.version}.`,
      `Node 20 or later is needed; this is ${process.version}.`,
    )
  if (isInstalled()) return
  say('Installation des dépendances…', 'Installing the dependencies…')
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (npm.error)
    refuse(
      `npm est introuvable : installez-le avec Node. (${npm.error.message})`,
      `npm is missing: install it with Node. (${npm.error.message})`,
    )
  if (npm.status !== 0 || !existsSync(node)) {
    refuse(
      'npm n’a pas pu installer les dépendances (son message est ci-dessus). Vérifiez l’accès au registre npm et la place sur le disque, puis recommencez.',
      'npm could not install the dependencies (its message is above). Check the access to the npm registry and the room on the disk, then try again.',
    )
  }
}

function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present || !existsSync(node)) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

const sources = ['src', 'bin', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']

/** Builds when a source is newer than the last build that went well. */
export function ensureBuilt() {
  const stamp = join(root, 'dist/.built')
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  if (builtAt > 0 && sources.every((source) => newest(join(root, source)) <= builtAt)) return
  say('Construction…', 'Building…')
  const build = spawnSync(node, [join(root, 'bin/build.mjs')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (build.status !== 0) refuse('La construction a échoué (voir ci-dessus).', 'The build failed (see above).')
}

function newest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  // A folder's own time tells of files that went; `find` is not everywhere, and a thousand stats take 10 ms.
  return readdirSync(path).reduce((most, name) => Math.max(most, newest(join(path, name))), mtimeMs)
}
