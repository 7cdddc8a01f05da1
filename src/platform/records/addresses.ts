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
