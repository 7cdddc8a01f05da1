import { sql } from 'kysely'
import { licences } from '../../media/index.ts'
import type { Change } from '../../platform/changes/read-changes.ts'
import type { Db } from '../../platform/database/connect.ts'
import type { Searchable } from '../../search/index.ts'
import { TermShelf } from './term-shelf.ts'
import { workDocument } from './work-document.ts'
import { imagesOfWorks, makersOf, pagesOfWorks, termIdsOf, translationsOf } from './work-rows.ts'

const kind = 'collections.work'
const reusable = Object.values(licences).flatMap((licence) => (licence.reusable ? [licence.uri] : []))

export const worksSearched: Searchable = {
  kind: 'work',

  async *documents(db, ids) {
    const shelf = new TermShelf()
    if (!ids) await shelf.fill(db)
    for await (const works of pagesOfWorks(db, ids)) {
      const work_ids = works.map(({ id }) => id)
      const [makers, terms, images, translations] = await Promise.all([
        makersOf(db, work_ids),
        termIdsOf(db, work_ids),
        imagesOfWorks(db, work_ids, reusable),
        translationsOf(db, kind, work_ids),
      ])
      await shelf.fetch(db, [...terms.values()].flat())
      yield works.map((work) => {
        const image = images.get(work.id)
        const facts = {
          makers: makers.get(work.id) ?? [],
          terms: terms.get(work.id) ?? [],
          image: image === undefined ? undefined : { reusable: image },
          translations: translations.get(work.id) ?? [],
        }
        return workDocument(work, facts, shelf)
      })
    }
  },

  async concerned(db, changes) {
    const of = (area: string, name: string) => idsOf(changes, area, name)
    const found = new Set(of('collections', 'work'))
    for (const id of await worksAround(db, {
      museums: of('museums', 'museum'),
      communes: of('museums', 'commune'),
      persons: of('collections', 'person'),
      terms: of('collections', 'term'),
      images: of('media', 'image'),
      uses: of('media', 'use'),
    }))
      found.add(id)
    return [...found]
  },
}

/** Of a work `w` in a museum `m`: as publicWorks has it. */
export const isShown = sql<boolean>`w.status = 'published' and m.status = 'published' and m.state <> 'left'`

/** Ids of the records of this kind among the changes. */
export function idsOf(changes: readonly Change[], area: string, kind: string): string[] {
  return changes.filter((change) => change.area === area && change.kind === kind).map(({ record_id }) => record_id)
}

/** Works whose documents say something of these records. */
async function worksAround(db: Db, changed: Readonly<Record<string, string[]>>): Promise<string[]> {
  const { museums = [], communes = [], persons = [], terms = [], images = [], uses = [] } = changed
  const asked = [
    museums.length > 0 && sql`select id from collections.work where museum_id = any(${museums}::text[])`,
    communes.length > 0 &&
      sql`select w.id from collections.work w join museums.museum m on m.id = w.museum_id
          where m.commune_code = any(${communes}::text[])`,
    persons.length > 0 &&
      sql`select work_id as id from collections.work_creator where person_id = any(${persons}::text[])`,
    terms.length > 0 &&
      sql`select wt.work_id as id from collections.term changed
          join collections.term t on t.path like changed.path || '%'
          join collections.work_term wt on wt.term_id = t.id where changed.id = any(${terms}::text[])`,
    images.length + uses.length > 0 &&
      sql`select record_id as id from media.use where kind = ${kind}
          and (image_id = any(${images}::text[]) or id = any(${uses}::text[]))`,
  ].filter((query) => query !== false)
  if (asked.length === 0) return []
  const { rows } = await sql<{ id: string }>`${sql.join(asked, sql` union `)}`.execute(db)
  return rows.map(({ id }) => id)
}
