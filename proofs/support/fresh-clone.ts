import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { settings } from '../../src/platform/config.ts'
import { root } from '../../src/platform/root.ts'

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Somebody with a checkout of their own: who they are and where they live. */
export interface Newcomer extends Account {
  readonly home: string
  /** Where npm keeps what it fetched; in `home` unless several share one. */
  readonly cache: string
}

export const self: Account = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

/** An account of this machine that is nobody special: a person's, else `nobody`. */
export function ordinaryAccount(): Account & { readonly name: string } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const found =
    accounts.find(({ name, uid }) => uid >= 1000 && name !== 'nobody') ?? accounts.find(({ name }) => name === 'nobody')
  if (!found) throw new Error('This machine has no ordinary account')
  return found
}

export function makeHome(path: string, account: Account, mode: number): void {
  mkdirSync(path, { recursive: true })
  chmodSync(path, mode)
  chownSync(path, account.uid, account.gid)
}

/** What is committed, in one file that anybody may clone: git refuses the repository of somebody else. */
export function bundleHead(path: string): string {
  run('git', ['bundle', 'create', '--quiet', path, 'HEAD'], { cwd: root, env: process.env })
  chmodSync(path, 0o644)
  return run('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, env: process.env }).trim()
}

/** `git clone` by the newcomer, into a folder that does not exist yet. */
export function cloneFor(newcomer: Newcomer, bundle: string, checkout: string): void {
  const environment = environmentOf(newcomer)
  const parent = dirname(checkout)
  run('git', ['-c', 'advice.detachedHead=false', 'clone', '--quiet', bundle, checkout], {
    cwd: parent,
    env: environment,
    uid: newcomer.uid,
    gid: newcomer.gid,
  })
}

/** Starts npm in a session of its own, as a terminal would, so that Ctrl-C can be pressed in it. */
export function runNpm(
  newcomer: Newcomer,
  checkout: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
) {
  const child = spawn('npm', [...words], {
    cwd: checkout,
    env: { ...environmentOf(newcomer), ...variables },
    uid: newcomer.uid,
    gid: newcomer.gid,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const listeners: ((line: string) => void)[] = []
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      if (!line.trim()) return
      said.push(line)
      for (const hear of listeners) hear(line)
    })
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone')),
  )
  return {
    said,
    ended,
    onLine: (hear: (line: string) => void) => void listeners.push(hear),
    /** To every process in front of the terminal, as a terminal does. */
    pressCtrlC: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  }
}

/** Milliseconds until the address answers 200; throws when the process ends before, or time runs out. */
export async function untilAnswers(
  site: ReturnType<typeof runNpm>,
  address: string,
  patience_ms: number,
): Promise<number> {
  for (const start = performance.now(); ; await pause(20)) {
    const answer = await fetch(address).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => undefined)
    if (answer?.status === 200) return performance.now() - start
    if (site.hasEnded() || performance.now() - start > patience_ms)
      throw new Error(`No answer from ${address}. It said:\n${site.said.slice(-25).join('\n')}`)
  }
}

/** The machine's own way to the registry, and nothing of Cimaise's settings nor of the npm that runs this proof. */
function environmentOf({ home, cache }: Newcomer): Record<string, string> {
  const ours = new Set([...Object.keys(settings), 'CI', 'NODE_ENV', 'NODE_OPTIONS', 'CIMAISE_DATA', 'CIMAISE_LANG'])
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || ours.has(name) || /^(npm_|XDG_|INIT_CWD$)/i.test(name) ? [] : [[name, value]],
  )
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    npm_config_cache: cache,
    npm_config_update_notifier: 'false',
    LANG: 'en_GB.UTF-8',
    PATH: (process.env.PATH ?? '')
      .split(':')
      .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp'))
      .join(':'),
  }
}

export function run(
  program: string,
  words: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number },
): string {
  const { status, stdout, stderr, error } = spawnSync(program, [...words], { ...options, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}

/** A folder's name that makes its path exactly `length` characters long. */
export function pathOfLength(parent: string, length: number): string {
  const missing = length - parent.length - 1
  if (missing < 1) throw new Error(`${parent} is too long already`)
  return join(
    parent,
    'a-long-way-to-the-museums-'
      .repeat(10)
      .slice(0, missing - 1)
      .concat('x'),
  )
}
