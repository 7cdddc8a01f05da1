import { createHash } from 'node:crypto'
import pg from 'pg'
import type { ConnectionSettings } from '../../src/platform/database/connect.ts'

/** A connection for looking on; a server killed under it is no error of the proof's. */
export async function look(connection: ConnectionSettings): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: 'proof' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The tables of our schemas, in the order of their names: `museums.museum`. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('museums', 'platform', 'accounts', 'media', 'collections') order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** One digest of every row of every table of ours, those of `without` excepted. */
export async function digestOfTables(client: pg.Client, without: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256')
  for (const table of await tablesOf(client)) {
    if (without.includes(table)) continue
    const { rows } = await client.query<{ line: string }>(`select t::text as line from ${table} t order by 1`)
    hash.update(`${table} ${rows.length}\n`)
    for (const { line } of rows) hash.update(`${line}\n`)
  }
  return hash.digest('hex')
}

/** By Museofile id, the whole record of each museum. */
export type Museums = ReadonlyMap<string, Readonly<Record<string, unknown>>>

export async function readMuseums(client: pg.Client): Promise<Museums> {
  const { rows } = await client.query<Record<string, unknown>>(
    'select * from museums.museum where museofile_id is not null order by museofile_id',
  )
  return new Map(rows.map((row) => [String(row.museofile_id), row]))
}

/** One digest of what an import writes in the museums it knows, telephone numbers excepted: other hands write those. */
export async function museofileState(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ digest: string }>(
    `select md5(string_agg((to_jsonb(m) - '{phone,revision,sources,updated_at}'::text[])::text, '' order by id)) as digest
     from museums.museum m where museofile_id is not null`,
  )
  return rows[0]?.digest ?? ''
}
