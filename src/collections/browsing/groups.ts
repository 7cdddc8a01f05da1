import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'

/** Every public read of groups starts here. */
export function publicGroups(db: Db) {
  return db.selectFrom('collections.group as g').where('g.status', '=', 'published')
}

/** Groups that have a public work at least, by title. */
export function listGroups(db: Db) {
  return publicGroups(db)
    .innerJoin(
      publicWorks(db)
        .innerJoin('collections.group_work as gw', 'gw.work_id', 'w.id')
        .groupBy('gw.group_id')
        .select(['gw.group_id', sql<number>`count(*)::int`.as('works')])
        .as('held'),
      'held.group_id',
      'g.id',
    )
    .orderBy('g.title')
    .orderBy('g.id')
    .select(['g.slug', 'g.title', 'g.updated_at', 'held.works'])
    .execute()
}

export type GroupLine = Awaited<ReturnType<typeof listGroups>>[number]

const mostHung = 120

/** A group with the ids of its public works in its own order, the first hundred and twenty. */
export async function findGroup(db: Db, slug: string) {
  const group = await publicGroups(db).where('g.slug', '=', slug).selectAll('g').executeTakeFirst()
  if (!group) return undefined
  const rows = await publicWorks(db)
    .innerJoin('collections.group_work as gw', 'gw.work_id', 'w.id')
    .where('gw.group_id', '=', group.id)
    .orderBy('gw.position')
    .orderBy('w.id')
    .limit(mostHung)
    .select('w.id')
    .execute()
  return { ...group, work_ids: rows.map(({ id }) => id) }
}

export type Group = NonNullable<Awaited<ReturnType<typeof findGroup>>>
