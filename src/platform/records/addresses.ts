import type { Db } from '../database/connect.ts'

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
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ kind, record_id }))
    .execute()
}

/** The record that a path leads or led to. */
export function findAddress(db: Db, path: string) {
  return db.selectFrom('platform.address').select(['kind', 'record_id']).where('path', '=', path).executeTakeFirst()
}
