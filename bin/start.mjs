// `npm start`: installs and builds what is missing, then runs the web process and the worker.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compiling, ensureBuilt, ensureInstalled, node, refuse, root, say } from './prepare.mjs'

const options = readOptions()
if (options.help) {
  say(
    'npm start -- [--network PROFIL] [--filler NOMBRE]\n\n  --network  le profil à ouvrir en démonstration (occitanie, nord-pas-de-calais)\n  --filler   ajoute autant d’œuvres inventées, marquées, et de musées en brouillon, pour essayer la vitesse\n\nRéglages : voir docs/operations.md, ou ./bin/cimaise doctor',
    'npm start -- [--network PROFILE] [--filler NUMBER]\n\n  --network  the profile to open as a demonstration (occitanie, nord-pas-de-calais)\n  --filler   adds that many invented works, marked, and museums as drafts, to try the speed\n\nSettings: see docs/operations.md, or ./bin/cimaise doctor',
  )
  process.exit(0)
}
ensureInstalled()
ensureBuilt()

const environment = { ...compiling, ...process.env, NODE_ENV: 'production' }
if (options.network) environment.NETWORK = options.network
if (options.filler) environment.FILLER = options.filler

let leaving = false
const children = [run('server')]
// Two processes that start together keep the visitor waiting.
children[0].once('message', () => leaving || children.push(run('worker')))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => leave(signal))

/** The worker is started again when it dies; without the web process there is nothing left to do. */
function run(name) {
  const child = spawn(node, ['--enable-source-maps', join(root, `dist/${name}.mjs`)], {
    cwd: root,
    env: environment,
    stdio: name === 'server' ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  })
  child.on('exit', (code) => {
    if (leaving) return
    if (name === 'server') {
      leave('SIGTERM')
      process.exitCode = code ?? 1
    } else setTimeout(() => leaving || children.splice(1, 1, run('worker')), 1000)
  })
  return child
}

function leave(signal) {
  leaving = true
  for (const child of children) child.kill(signal)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        network: { type: 'string' },
        filler: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return values
  } catch (error) {
    return refuse(`${error.message}\nnpm start -- --help`, `${error.message}\nnpm start -- --help`)
  }
}
