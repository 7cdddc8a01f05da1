import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../src/platform/root.ts'

const metricsToken = 'the-token-of-the-proofs'
const patienceMs = 180_000

/** A site that runs as `npm start` runs it: the built server, a process of its own, its own data folder. */
export interface Site {
  /** `http://localhost:41873`. */
  readonly address: string
  readonly port: number
  readonly dataDir: string
  readonly process: ChildProcess
  /** What the server wrote, a line each. */
  readonly said: readonly string[]
  /** SIGTERM, and the end of the process. */
  stop(): Promise<void>
}

/** A folder that goes with `remove`; other users may pass, as PostgreSQL does when root starts it. */
export function makeFolder(name: string): { path: string; remove(): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), `cimaise-${name}-`))
  chmodSync(path, 0o755)
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts the web process and waits until it listens. */
export async function startSite(
  dataDir: string,
  options: { readonly port?: number; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Site> {
  const port = options.port ?? (await freePort())
  const child = spawn(execPath, ['--enable-source-maps', join(root, 'dist/server.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environmentOf(dataDir), PORT: String(port), ...options.environment },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => said.push(...bytes.toString().split('\n').filter(Boolean)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = `http://localhost:${port}`
  const site: Site = {
    address,
    port,
    dataDir,
    process: child,
    said,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
  for (const start = Date.now(); ; await pause(25)) {
    if (child.exitCode !== null || Date.now() - start > patienceMs)
      throw new Error(`The site did not start:\n${said.slice(-20).join('\n')}`)
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined)
    if (answer?.ok) return site
  }
}

/** Waits until the site has a copy of each of its public pages. */
export async function copiesMade(site: Site): Promise<void> {
  const said = () => site.said.some((line) => line.includes('site map walked'))
  for (const start = Date.now(); !said(); await pause(200)) {
    if (Date.now() - start > 10 * patienceMs) throw new Error('The walk of the site map did not end')
    if (site.process.exitCode !== null) throw new Error(`The site ended:\n${site.said.slice(-20).join('\n')}`)
  }
}

/** Waits until what `holds` says is true; false once the time has passed. */
export async function eventually(holds: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  for (const start = performance.now(); performance.now() - start < withinMs; await pause(10))
    if (await holds()) return true
  return false
}

/** A figure of /metrics. */
export async function figure(site: Site, name: string): Promise<number> {
  const answer = await fetch(`${site.address}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  const line = (await answer.text())
    .split('\n')
    .find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`))
  return Number(line?.split(' ').at(-1))
}

/** Runs a command of `cimaise` on a data folder, to its end. */
export async function cimaise(
  dataDir: string,
  ...words: string[]
): Promise<{ code: number; output: string; milliseconds: number }> {
  const start = performance.now()
  const child = spawn(execPath, [join(root, 'dist/cli.mjs'), ...words], {
    cwd: root,
    env: { ...environmentOf(dataDir), LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()))
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)))
  return { code, output, milliseconds: performance.now() - start }
}

/** Nothing of the caller's own settings. */
export function environmentOf(dataDir: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'info',
    METRICS_TOKEN: metricsToken,
    // One visitor asks for everything here.
    RENDERINGS_PER_MINUTE: '100000000',
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
