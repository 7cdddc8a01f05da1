import { chmodSync, mkdtempSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { ConnectionSettings } from '../../src/platform/database/connect.ts'
import { createPool } from '../../src/platform/database/connect.ts'
import { listMigrations, migrate } from '../../src/platform/database/migrate.ts'
import { enterDatabase, stopDatabase } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'

/** A PostgreSQL for the time of a run: the one of DATABASE_URL, else our own in a temporary folder. */
export interface TemporaryServer {
  readonly base: ConnectionSettings
  /** Begins the name of every database of this run. */
  readonly prefix: string
  raze(): Promise<void>
}

const folderName = /^cimaise-scene-(\d+)-/

export async function raiseServer(): Promise<TemporaryServer> {
  const prefix = `cimaise_test_${process.pid}_`
  const url = process.env.DATABASE_URL
  if (url) {
    const base = { connectionString: url }
    return { base, prefix, raze: () => dropDatabases(base, prefix) }
  }
  await clearRuins()
  const place = mkdtempSync(join(tmpdir(), `cimaise-scene-${process.pid}-`))
  // Root's PostgreSQL runs as another user, who has to go through.
  chmodSync(place, 0o755)
  const dataDir = join(place, 'data')
  const server = await enterDatabase({ dataDir })
  // Nothing of this run is to outlive it.
  await ask(server.connection, 'alter system set fsync = off')
  await ask(server.connection, 'select pg_reload_conf()')
  return {
    base: server.connection,
    prefix,
    async raze() {
      await server.leave()
      await rm(place, { recursive: true, force: true })
    },
  }
}

/** Where a database of the server is. */
export function at(base: ConnectionSettings, database: string): ConnectionSettings {
  if (!('connectionString' in base)) return { ...base, database }
  const url = new URL(base.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

/** The same as a URL, for tools that want one. */
export function urlOf(settings: ConnectionSettings): string {
  if ('connectionString' in settings) return settings.connectionString
  return `postgres://${settings.user}@localhost:${settings.port}/${settings.database}?host=${encodeURIComponent(settings.host)}`
}

/** Creates a database, as a copy of `template` when one is named; one that is there already stays as it is. */
export async function createDatabase(base: ConnectionSettings, database: string, template?: string): Promise<void> {
  const known = await ask(base, 'select from pg_database where datname = $1', [database])
  if (known.length > 0) return
  await ask(base, `create database "${database}"${template ? ` template "${template}"` : ''}`)
}

/** Creates a database as the migrations make it. */
export async function createMigratedDatabase(base: ConnectionSettings, database: string): Promise<void> {
  await createDatabase(base, database)
  const pool = createPool(at(base, database), 1)
  try {
    await migrate(pool, await listMigrations(join(root, 'db/migrations')))
  } finally {
    await pool.end()
  }
}

export async function dropDatabases(base: ConnectionSettings, prefix: string): Promise<void> {
  const rows = await ask(base, 'select datname from pg_database where starts_with(datname, $1)', [prefix])
  for (const { datname } of rows) await ask(base, `drop database if exists "${datname}" with (force)`)
}

async function ask(
  settings: ConnectionSettings,
  text: string,
  values: unknown[] = [],
): Promise<{ datname?: string }[]> {
  const client = new pg.Client(settings)
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** What a run that was killed left behind. */
async function clearRuins(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const builder = Number(folderName.exec(name)?.[1])
    if (!builder || isAlive(builder)) continue
    const place = join(tmpdir(), name)
    await stopDatabase({ dataDir: join(place, 'data') }).catch(() => undefined)
    await rm(place, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
