import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Migration } from '../database/migrate.ts'

export interface Table {
  /** `museums.museum` */
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * Tables that no archive holds: the change log speaks of transactions of one server, and followers begin anew.
 * Neither are the queues of pg-boss (schema `jobs`): they are made again at start, and mail waits in its outbox.
 */
export const leftOut: readonly string[] = ['platform.change', 'platform.change_cut']

/** The schemas that are ours: those our migrations create. What else lives in the database is somebody else's. */
export function schemasOf(migrations: readonly Migration[]): string[] {
  return migrations.flatMap(({ sql }) =>
    [...sql.matchAll(/^create schema (\w+)/gim)].flatMap((match) => match[1] ?? []),
  )
}

/** In the order of their names, with the columns that can be written. */
export async function listTables(client: pg.Client, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname = any($1)
     group by n.nspname, c.relname order by n.nspname, c.relname`,
    [schemas],
  )
  return rows.filter(({ name }) => !leftOut.includes(name))
}

export interface Sequence {
  readonly name: string
  readonly value: number
  readonly called: boolean
}

export async function listSequences(client: pg.Client, schemas: readonly string[]): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || sequencename as name from pg_sequences
     where schemaname = any($1) order by schemaname, sequencename`,
    [schemas],
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; called: boolean }>(
      `select last_value as value, is_called as called from ${quoted(name)}`,
    )
    const [row] = found.rows
    if (row) sequences.push({ name, value: Number(row.value), called: row.called })
  }
  return sequences
}

/** One text for one value, whatever the server's settings and version. */
export const settledText = [
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'iso_8601'",
  "set local timezone = 'UTC'",
  'set local extra_float_digits = 1',
  "set local bytea_output = 'hex'",
  // Rows come in the order they lie in, which a restored table keeps.
  'set local synchronize_seqscans = off',
  'set local statement_timeout = 0',
  'set local lock_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
].join(';')

/** Reads a table as text, piece by piece. @returns its rows and the digest of the whole. */
export async function readTable(
  client: pg.Client,
  { name, columns }: Table,
  onChunk: (chunk: Buffer) => Promise<void> | void = () => undefined,
): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256')
  const stream = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quotedWord).join(', ')}) to stdout`))
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    await onChunk(chunk)
  }
  return { rows: stream.rowCount, digest: hash.digest('hex') }
}

export function quoted(name: string): string {
  return name.split('.').map(quotedWord).join('.')
}

export function quotedWord(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}
