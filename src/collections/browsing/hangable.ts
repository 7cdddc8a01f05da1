import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'

/** Works of a size that hangs beside another at the same scale, neither a stamp nor a vault, in millimetres. */
function hangableWorks(db: Db) {
  return publicWorks(db)
    .where('w.height_mm', 'is not', null)
    .where('w.width_mm', 'is not', null)
    .where(sql<boolean>`greatest(w.height_mm, w.width_mm) between 300 and 1500`)
    .where(sql<boolean>`w.width_mm between w.height_mm * 0.45 and w.height_mm * 2.2`)
}

/** The museums that have works to hang at their true relative size, and how many. */
export function listHangingMuseums(db: Db) {
  return hangableWorks(db)
    .groupBy(['w.museum_id', 'm.department_code'])
    .orderBy('w.museum_id')
    .select(['w.museum_id as id', 'm.department_code', sql<number>`count(*)::int`.as('works')])
    .execute()
}

/** The work of a museum whose turn it is: each hangs once before any hangs again. */
export async function findHangableWork(db: Db, museum_id: string, turn: number): Promise<string | undefined> {
  const row = await hangableWorks(db)
    .where('w.museum_id', '=', museum_id)
    .orderBy(sql`md5(w.id)`)
    .orderBy('w.id')
    .offset(turn)
    .limit(1)
    .select('w.id')
    .executeTakeFirst()
  return row?.id
}
