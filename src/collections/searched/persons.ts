import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Searchable, SearchDocument } from '../../search/index.ts'
import { publicPersons, publicWorks } from '../queries.ts'
import { idsOf, isShown } from './works.ts'

const batchSize = 5000

/** Artists of whom a public work hangs somewhere. */
export const personsSearched: Searchable = {
  kind: 'person',

  async *documents(db, ids) {
    const counts = await countWorks(db, ids)
    const asked = ids ?? [...counts.keys()]
    for (let from = 0; from < asked.length; from += batchSize) {
      const some = asked.slice(from, from + batchSize)
      const rows = await publicPersons(db)
        .where('p.id', '=', sql<string>`any(${some}::text[])`)
        .select([
          'p.id',
          'p.name',
          'p.filed_name',
          'p.other_names',
          'p.roles',
          'p.schools',
          'p.biography',
          'p.birth_year',
          'p.death_year',
          'p.birth_place',
          'p.death_place',
          sql<number>`extract(epoch from p.created_at)::float8`.as('created'),
        ])
        .execute()
      yield rows.flatMap((row): SearchDocument[] => {
        const works = counts.get(row.id) ?? 0
        if (works === 0) return []
        const earliest = row.birth_year ?? row.death_year ?? undefined
        return [
          {
            kind: 'person',
            id: row.id,
            label: row.name,
            fields: {
              name: [row.name, row.filed_name, ...row.other_names],
              context: [...row.roles, ...row.schools, row.birth_place ?? '', row.death_place ?? ''],
              text: row.biography ?? undefined,
            },
            ...(earliest !== undefined && { years: { earliest, latest: row.death_year ?? earliest } }),
            sorts: { title: row.filed_name, hanging: 1 / (1 + works), newest: row.created, date: earliest },
            prominence: works,
          },
        ]
      })
    }
  },

  async concerned(db, changes, isKnown) {
    const works = idsOf(changes, 'collections', 'work')
    const museums = idsOf(changes, 'museums', 'museum')
    const changed = idsOf(changes, 'collections', 'person')
    if (works.length + museums.length === 0) return changed
    const { rows } = await sql<{ id: string; shown: boolean }>`
      select k.person_id as id, bool_and(${isShown}) as shown from collections.work_creator k
      join collections.work w on w.id = k.work_id join museums.museum m on m.id = w.museum_id
      where k.person_id is not null and (w.id = any(${works}::text[]) or w.museum_id = any(${museums}::text[]))
      group by k.person_id`.execute(db)
    return [...changed, ...rows.filter(({ id, shown }) => !shown || !isKnown(id)).map(({ id }) => id)]
  },
}

async function countWorks(db: Db, ids?: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await publicWorks(db)
    .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
    .where('k.person_id', 'is not', null)
    .$if(ids !== undefined, (query) => query.where('k.person_id', '=', sql<string>`any(${ids ?? []}::text[])`))
    .groupBy('k.person_id')
    .select((eb) => ['k.person_id as id', eb.fn.countAll<number>().as('works')])
    .execute()
  return new Map(rows.map(({ id, works }) => [id ?? '', works]))
}
