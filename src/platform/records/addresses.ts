import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { languageOfPath } from '../languages.ts'

/** Remembers paths that became public; a path that belonged to another record moves to this one. */
export async function rememberAddresses(
  db: Db,
  kind: string,
  record_id: string,
  paths: readonly string[],
): Promise<void> {
  if (paths.length === 0) return
  await db
    .insertInto('platform.address')
    .values(paths.map((path) => ({ path, kind, record_id })))
    .onConflict((conflict) =>
      conflict.column('path').doUpdateSet({ kind, record_id, since: sql<Date>`clock_timestamp()` }),
    )
    .execute()
}

/** The same for many records in one statement: no two of them claim one path. */
export async function rememberManyAddresses(
  db: Db,
  kind: string,
  records: readonly { readonly record_id: string; readonly paths: readonly string[] }[],
): Promise<void> {
  const rows = records.flatMap(({ record_id, paths }) => paths.map((path) => ({ path, record_id })))
  if (rows.length === 0) return
  await sql`
    insert into platform.address (path, kind, record_id)
    select path, ${kind}::text, record_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (path text, record_id text)
    on conflict (path) do update
      set kind = excluded.kind, record_id = excluded.record_id, since = clock_timestamp()`.execute(db)
}

/** Where a path leads today, in its own language; undefined when it never was, or is still, the address of a record. */
export async function findPresentPath(db: Db, path: string): Promise<string | undefined> {
  const known = await db
    .selectFrom('platform.address')
    .select(['kind', 'record_id'])
    .where('path', '=', path)
    .executeTakeFirst()
  if (!known) return undefined
  const paths = await db
    .selectFrom('platform.address')
    .select('path')
    .where('kind', '=', known.kind)
    .where('record_id', '=', known.record_id)
    .orderBy('since', 'desc')
    .execute()
  const present = paths.find((row) => languageOfPath(row.path) === languageOfPath(path))?.path
  return present === path ? undefined : present
}

/** Forgets every path of records that are taken back as though they had never been. */
export async function forgetAddresses(db: Db, kind: string, record_ids: readonly string[]): Promise<void> {
  if (record_ids.length === 0) return
  await db
    .deleteFrom('platform.address')
    .where('kind', '=', kind)
    .where('record_id', '=', sql<string>`any(${[...record_ids]})`)
    .execute()
}
