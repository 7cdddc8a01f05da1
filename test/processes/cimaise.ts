import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../src/platform/root.ts'

export interface Running {
  readonly process: ChildProcess
  /** Fulfilled when the process has ended, however it did. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string; errors: string }>
  /** Fulfilled when something like `text` was written on either output; rejected when the process ends before. */
  said(text: RegExp): Promise<void>
}

/** Starts the command line as a process of its own, in French. */
export function start(dataDir: string, ...line: string[]): Running {
  // The runner's own variables (BASE_URL among them) are not the operator's.
  const { PATH, HOME, TZ } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli.ts'), ...line], {
    cwd: root,
    env: { PATH, HOME, TZ, DATA_DIR: dataDir, CIMAISE_LANG: 'fr' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { output: '', errors: '' }
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.output += plain(text)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.errors += plain(text)
  })
  const ended = new Promise<Awaited<Running['ended']>>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, ...said }))
  })
  return {
    process: child,
    ended,
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => text.test(said.output + said.errors) && resolve()
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        look()
        void ended.then(() => reject(new Error(`ended without saying ${text}: ${said.errors}`)))
      }),
  }
}

/** Runs the command line to its end. */
export function cimaise(dataDir: string, ...line: string[]): Running['ended'] {
  return start(dataDir, ...line).ended
}
