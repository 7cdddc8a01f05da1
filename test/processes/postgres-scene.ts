import { type ChildProcess, fork, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from '../../src/platform/postgres/account.ts'
import { type Connection, databaseStatus, stopDatabase } from '../../src/platform/postgres/index.ts'
import type { Order } from './postgres-member.ts'

export const root = process.getuid?.() === 0
export const nobody: Account = { uid: 65_534, gid: 65_534 }

const memberFile = join(import.meta.dirname, 'postgres-member.ts')
const places: string[] = []
const dataDirs: string[] = []
const opened: (() => Promise<unknown>)[] = []

/** A place for data folders, given to `owner`, until `demolish`. */
export function makePlace(owner?: Account): string {
  const place = mkdtempSync(join(tmpdir(), 'cimaise-test-'))
  chmodSync(place, 0o755)
  if (owner) chownSync(place, owner.uid, owner.gid)
  places.push(place)
  return place
}

/** A data folder that does not exist yet and stays until `demolish`: creating one is what takes time. */
export function makeDataDir(place = makePlace()): string {
  const dataDir = join(place, 'data')
  dataDirs.push(dataDir)
  return dataDir
}

/** After a test: its processes and connections end, the servers stop, and nothing says that they should stay so. */
export async function clear() {
  for (const close of opened.splice(0).reverse()) await close()
  for (const dataDir of dataDirs) {
    if ((await databaseStatus({ dataDir })).state === 'absent') continue
    await stopDatabase({ dataDir })
    rmSync(join(dataDir, 'run', 'stopped'))
  }
}

/** After the last test of a file. */
export async function demolish() {
  await clear()
  await Promise.all(places.map((place) => rm(place, { recursive: true, force: true })))
}

export type Member = {
  process: ChildProcess
  /** Sentences it was given to print. */
  sentences: string[]
  tell(order: Order): Promise<unknown>
  kill(): Promise<void>
}

/** Another process that uses the database, as the site, the worker and the command line do; `wrapper` runs before it. */
export async function makeMember(dataDir: string, options: { as?: Account; wrapper?: string[] } = {}): Promise<Member> {
  const child = options.wrapper ? wrapped(options.wrapper, dataDir) : fork(memberFile, [dataDir], { ...options.as })
  const sentences: string[] = []
  const waiting = new Map<Order, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  const isReady = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => {
      reject(new Error('the process ended'))
      for (const { reject } of waiting.values()) reject(new Error('the process ended'))
    })
    child.on('message', (message: { sentence?: string; order?: Order; result?: unknown; failure?: string }) => {
      if (message.sentence === 'ready') resolve()
      else if (message.sentence) sentences.push(message.sentence)
      const asked = message.order && waiting.get(message.order)
      if (asked) message.failure ? asked.reject(new Error(message.failure)) : asked.resolve(message.result)
    })
  })
  const member: Member = {
    process: child,
    sentences,
    tell(order) {
      return new Promise((resolve, reject) => {
        waiting.set(order, { resolve, reject })
        child.send(order)
      })
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
  opened.push(() => member.kill())
  await isReady
  return member
}

function wrapped([program = '', ...args]: string[], dataDir: string): ChildProcess {
  return spawn(program, [...args, process.execPath, memberFile, dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

export async function query(connection: unknown, text: string): Promise<Record<string, unknown>[]> {
  const client = await connect(connection)
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** A connection that survives the death of its server; `clear` closes it. */
export async function connect(connection: unknown): Promise<pg.Client> {
  const client = new pg.Client(connection as Connection)
  client.on('error', () => {})
  await client.connect()
  opened.push(() => client.end().catch(() => {}))
  return client
}

export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'database', 'postmaster.pid'), 'utf8'), 10)
}

export async function eventually(what: string, holds: () => boolean | Promise<boolean>, within_ms = 20_000) {
  const until = performance.now() + within_ms
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`still not so after ${within_ms} ms: ${what}`)
    await sleep(20)
  }
}
