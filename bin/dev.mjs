// `npm run dev`: the server starts again and the client is built again at each change of a source.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, node, root } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
const bin = (name) => join(root, 'node_modules/.bin', name)
const children = [
  spawn(node, [bin('vite'), 'build', '--watch', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' }),
  spawn(node, [bin('tsx'), 'watch', '--clear-screen=false', 'src/server.ts'], { cwd: root, stdio: 'inherit' }),
  spawn(node, [bin('tsx'), 'watch', '--clear-screen=false', 'src/worker.ts'], { cwd: root, stdio: 'inherit' }),
]
const leave = (signal) => {
  for (const child of children) child.kill(signal)
}
process.on('SIGINT', leave)
process.on('SIGTERM', leave)
