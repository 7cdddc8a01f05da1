import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { slugOf } from '../../platform/text/slug.ts'
import { publicWorks } from '../queries.ts'

/** The group a person at the command line names, by id, slug or title, public or not. */
export async function findGroupToEdit(db: Db, reference: string) {
  const typed = reference.trim()
  const groups = await selectGroups(db)
    .where((eb) =>
      eb.or([eb('g.id', '=', typed), eb('g.slug', 'in', [typed, slugOf(typed)]), eb('g.title', '=', typed)]),
    )
    .execute()
  return groups.find(({ id, slug }) => id === typed || slug === typed) ?? groups[0]
}

/** Every group, public or not, by title; of one museum when it is given. */
export function listGroupsToEdit(db: Db, museum_id?: string) {
  return selectGroups(db)
    .$if(museum_id !== undefined, (query) => query.where('g.museum_id', '=', museum_id ?? ''))
    .orderBy('g.title')
    .orderBy('g.id')
    .execute()
}

function selectGroups(db: Db) {
  return db
    .selectFrom('collections.group as g')
    .leftJoin('museums.museum as m', 'm.id', 'g.museum_id')
    .selectAll('g')
    .select((eb) => [
      'm.name as museum_name',
      eb
        .selectFrom('collections.group_work as gw')
        .whereRef('gw.group_id', '=', 'g.id')
        .select(sql<number>`count(*)::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('works'),
      publicWorks(db)
        .innerJoin('collections.group_work as gw', 'gw.work_id', 'w.id')
        .whereRef('gw.group_id', '=', sql.ref('g.id'))
        .select(sql<number>`count(*)::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('public_works'),
    ])
}

/** The works of a group in its own order, public or not. */
export function listWorksOfGroup(db: Db, group_id: string) {
  return db
    .selectFrom('collections.group_work as gw')
    .innerJoin('collections.work as w', 'w.id', 'gw.work_id')
    .innerJoin('museums.museum as m', 'm.id', 'w.museum_id')
    .where('gw.group_id', '=', group_id)
    .orderBy('gw.position')
    .orderBy('w.id')
    .select(['w.id', 'w.joconde_id', 'w.inventory_number', 'w.inventory_key', 'w.shown_title', 'm.name as museum_name'])
    .execute()
}
