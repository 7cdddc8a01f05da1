import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../src/platform/root.ts'

export interface SiteProcess {
  readonly address: string
  readonly pid: number
  /** Everything it wrote, in the order it came. */
  said(): string
  visit(path: string, headers?: Record<string, string>): Promise<{ status: number; body: string; seconds: number }>
  end(signal?: NodeJS.Signals): Promise<{ code: number | null; seconds: number }>
}

/** Runs the web process as `npm start` does, built; what keeps it from starting is what it wrote. */
export function run(variables: Readonly<Record<string, string>>) {
  const { PATH, HOME, TZ } = process.env
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/server.mjs')], {
    cwd: root,
    env: { PATH, HOME, TZ, CIMAISE_LANG: 'fr', PORT: '0', LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text.replace(/[\u00a0\u202f]/g, ' ')
    })
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
  return { child, ended, said: () => said }
}

/** Starts the web process and waits until it says where it is. */
export async function startSite(variables: Readonly<Record<string, string>>): Promise<SiteProcess> {
  const { child, ended, said } = run(variables)
  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/\S+:\d+/.exec(said())?.[0]
      if (found) resolve(found.replace('localhost', '127.0.0.1'))
    }
    child.stdout.on('data', look)
    void ended.then(({ code }) => reject(new Error(`The web process ended with ${code}: ${said()}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    said,
    async visit(path, headers) {
      const began = performance.now()
      const answer = await fetch(address + path, { redirect: 'manual', ...(headers && { headers }) })
      const body = await answer.text()
      return { status: answer.status, body, seconds: (performance.now() - began) / 1000 }
    },
    async end(signal = 'SIGTERM') {
      const began = performance.now()
      child.kill(signal)
      const { code } = await ended
      return { code, seconds: (performance.now() - began) / 1000 }
    },
  }
}
