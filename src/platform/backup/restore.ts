import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { ConnectionSettings } from '../database/connect.ts'
import { type Migration, migrationLock } from '../database/migrate.ts'
import { Refusal } from '../operator.ts'
import { readArchive } from './archive-reader.ts'
import { type ForeignKey, listForeignKeys } from './foreign-keys.ts'
import { entryKind, type Manifest } from './manifest.ts'
import { Staging } from './staging.ts'
import { TableLoader } from './table-loader.ts'
import { listTables, quoted, quotedWord, readTable, schemasOf, settledText } from './tables.ts'

export interface RestoreAsked {
  readonly connection: ConnectionSettings
  readonly dataDir: string
  readonly migrations: readonly Migration[]
  readonly archive: string
  /** What `checkArchive` found in it. */
  readonly manifest: Manifest
  readonly signal?: AbortSignal
  readonly onProgress?: (bytes: number) => void
}

/**
 * Fills an empty installation with what an archive holds: one transaction, in the tables as they were then.
 * Bringing them to this version is the next start's work, or the caller's. Interrupted, it leaves the database as it was.
 * @throws Refusal when the database serves already, is in use, or does not give back what was put in.
 */
export async function restore(asked: RestoreAsked): Promise<void> {
  const { dataDir, manifest, signal } = asked
  const migrations = matching(manifest, asked.migrations)
  const client = new pg.Client({ ...asked.connection, application_name: 'cimaise restore' })
  client.on('error', () => undefined)
  await client.connect()
  const staging = await Staging.create(dataDir)
  try {
    await client.query(`begin; ${settledText}`)
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await refuseCompany(client)
    const schemas = schemasOf(asked.migrations)
    await refuseUsed(client, schemas, dataDir)
    await makeTables(client, schemas, migrations)
    const foreignKeys = await openTables(client, schemas, manifest)
    await load(client, staging, asked)
    await compare(client, asked)
    await closeTables(client, schemas, foreignKeys, manifest)
    // The last moment at which leaving undoes all.
    signal?.throwIfAborted()
    await staging.put()
    await client.query('commit')
  } finally {
    // What is not committed goes with the connection: amid a COPY, a rollback would wait for ever.
    await client.end()
    await staging.clear()
  }
  // Copies of another life of this folder.
  await rm(join(dataDir, 'pages'), { recursive: true, force: true })
}

/** This version's own text of the migrations the archive names. */
function matching(manifest: Manifest, migrations: readonly Migration[]): Migration[] {
  return manifest.migrations.map(({ name, digest }) => {
    const known = migrations.find((migration) => migration.name === name)
    if (known?.digest === digest) return known
    throw new Refusal({
      fr: `Cette sauvegarde vient de Cimaise ${manifest.cimaise}, qui connaît une migration que cette version ${known ? 'a autrement' : 'n’a pas'} (${name}). Installez cette version-là ou une plus récente.`,
      en: `This backup comes from Cimaise ${manifest.cimaise}, which knows a migration that this version ${known ? 'has otherwise' : 'has not'} (${name}). Install that version or a later one.`,
    })
  })
}

const patience_ms = 3000

async function refuseCompany(client: pg.Client): Promise<void> {
  const until = performance.now() + patience_ms
  for (;;) {
    const { rows } = await client.query<{ pid: number; application_name: string }>(
      `select pid, application_name from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and coalesce(backend_type, 'client backend') = 'client backend'`,
    )
    if (rows.length === 0) return
    // Statistics keep one look for the whole transaction.
    await client.query('select pg_stat_clear_snapshot()')
    if (performance.now() < until) {
      await sleep(100)
      continue
    }
    const who = rows.map(({ pid, application_name }) => `${pid}${application_name ? ` ${application_name}` : ''}`)
    throw new Refusal({
      fr: `D’autres processus se servent de cette base (${who.join(', ')}). Arrêtez le site et ce qui la lit, puis recommencez.`,
      en: `Other processes use this database (${who.join(', ')}). Stop the site and whatever reads it, then try again.`,
    })
  }
}

/** Tables that a network has before anybody wrote in it. */
const laidAtFirst = ['platform.installation', 'museums.school_holiday', 'collections.seed', 'collections.term']

async function refuseUsed(client: pg.Client, schemas: readonly string[], dataDir: string): Promise<void> {
  for (const { name } of await listTables(client, schemas)) {
    if (laidAtFirst.includes(name)) continue
    const { rows } = await client.query<{ used: boolean }>(`select exists (select from ${quoted(name)}) as used`)
    if (rows[0]?.used)
      throw new Refusal({
        fr: `Cette base n’est pas vide (${name}) : une restauration n’efface rien. Donnez-lui un autre DATA_DIR (celui-ci est ${dataDir}) ou, avec DATABASE_URL, une base vide.`,
        en: `This database is not empty (${name}): a restore erases nothing. Give it another DATA_DIR (this one is ${dataDir}) or, with DATABASE_URL, an empty database.`,
      })
  }
  const { rows } = await client.query<{ encoding: string }>("select current_setting('server_encoding') as encoding")
  if (rows[0]?.encoding !== 'UTF8')
    throw new Refusal({
      fr: `Cette base est en ${rows[0]?.encoding}, où tous les noms ne s’écrivent pas. Créez-la en UTF8 : createdb --encoding=UTF8 --template=template0.`,
      en: `This database is in ${rows[0]?.encoding}, in which not every name can be written. Create it in UTF8: createdb --encoding=UTF8 --template=template0.`,
    })
}

async function makeTables(client: pg.Client, schemas: readonly string[], migrations: readonly Migration[]) {
  await client.query(`drop schema if exists ${schemas.map(quotedWord).join(', ')} cascade`)
  await client.query('drop table if exists public.migration')
  await client.query(
    'create table public.migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
  )
  for (const { name, sql, digest } of migrations) {
    await client.query(sql)
    await client.query('insert into public.migration (name, digest) values ($1, $2)', [name, digest])
  }
  await client.query(settledText)
}

/** Makes tables take rows in any order, without their triggers. @returns the foreign keys to lay again. */
async function openTables(
  client: pg.Client,
  schemas: readonly string[],
  { tables }: Manifest,
): Promise<readonly ForeignKey[]> {
  const present = await listTables(client, schemas)
  const named = (name: string) => present.find((table) => table.name === name)
  const strange = tables.find(({ name, columns }) => columns.some((column) => !named(name)?.columns.includes(column)))
  if (strange) throw new Error(`The archive's table ${strange.name} is not the one its migrations make`)
  const foreignKeys = await listForeignKeys(client, schemas)
  for (const { table, name } of foreignKeys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of present) await client.query(`alter table ${quoted(name)} disable trigger user`)
  // What a migration itself put in is in the archive too.
  await client.query(`truncate ${present.map(({ name }) => quoted(name)).join(', ')}`)
  return foreignKeys
}

async function load(client: pg.Client, staging: Staging, asked: RestoreAsked): Promise<void> {
  const loader = new TableLoader(client, asked.manifest.tables)
  let bytes = 0
  await readArchive(asked.archive, async (entry) => {
    asked.signal?.throwIfAborted()
    const what = entryKind(entry.path)
    if (what?.kind === 'table') await loader.add(what.table, entry.content)
    else {
      await loader.end()
      const expected = asked.manifest.entries.find(({ path }) => path === entry.path)?.digest
      if (what) await staging.add(what, entry.content, expected)
    }
    bytes += entry.bytes
    asked.onProgress?.(bytes)
  })
  await loader.end()
}

async function compare(client: pg.Client, { manifest, signal }: RestoreAsked): Promise<void> {
  for (const table of manifest.tables) {
    signal?.throwIfAborted()
    const { rows, digest } = await readTable(client, table)
    if (rows === table.rows && digest === table.digest) continue
    throw new Refusal({
      fr: `La table ${table.name} ne rend pas ce qui y a été mis (${rows} lignes pour ${table.rows}). Rien n’a été restauré.`,
      en: `The table ${table.name} does not give back what was put in (${rows} rows for ${table.rows}). Nothing was restored.`,
    })
  }
}

async function closeTables(
  client: pg.Client,
  schemas: readonly string[],
  foreignKeys: readonly ForeignKey[],
  { sequences }: Manifest,
): Promise<void> {
  for (const { name, value, called } of sequences)
    await client.query('select setval($1::regclass, $2, $3)', [quoted(name), value, called])
  for (const { table, name, definition } of foreignKeys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const { name } of await listTables(client, schemas)) {
    await client.query(`alter table ${quoted(name)} enable trigger user`)
    await client.query(`analyze ${quoted(name)}`)
  }
}
