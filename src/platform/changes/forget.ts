import { sql } from 'kysely'
import { atomically, type Db } from '../database/connect.ts'

/** Cuts the change log of what is older than a week, and remembers how far. @returns the number of rows that went. */
export function forgetOldChanges(db: Db): Promise<number> {
  return atomically(db, async (trx) => {
    const gone = await trx
      .deleteFrom('platform.change')
      .where('at', '<', sql<Date>`now() - interval '7 days'`)
      .returning('xid')
      .execute()
    if (gone.length === 0) return 0
    const newest = gone.reduce((most, row) => (BigInt(row.xid) > most ? BigInt(row.xid) : most), 0n)
    await sql`insert into platform.change_cut (before) values (${String(newest + 1n)}::xid8)
      on conflict (only_one) do update set before = greatest(excluded.before, platform.change_cut.before)`.execute(trx)
    return gone.length
  })
}
