import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { languages } from '../../platform/languages.ts'
import type { Searchable, SearchDocument } from '../../search/index.ts'
import { termPath } from '../paths.ts'
import { publicWorks } from '../queries.ts'
import { termName } from '../vocabularies/index.ts'
import { type ShelvedTerm, TermShelf } from './term-shelf.ts'
import { idsOf, isShown } from './works.ts'

/** The terms that have a page, and a public work on it. */
export const termsSearched: Searchable = {
  kind: 'term',

  async *documents(db, ids) {
    const shelf = new TermShelf()
    const direct = await countDirectly(db, ids)
    await shelf.fetch(db, direct.keys())
    const works = new Map<string, number>()
    for (const [id, count] of direct)
      for (const above of shelf.get(id)?.line ?? []) works.set(above, (works.get(above) ?? 0) + count)
    const asked = ids ? ids.filter((id) => works.has(id)) : [...works.keys()]
    yield asked.flatMap((id) => {
      const term = shelf.get(id)
      return term?.assignable && hasPage(term) ? [documentOf(term, works.get(id) ?? 0)] : []
    })
  },

  async concerned(db, changes, isKnown) {
    const works = idsOf(changes, 'collections', 'work')
    const museums = idsOf(changes, 'museums', 'museum')
    const changed = idsOf(changes, 'collections', 'term')
    if (works.length + museums.length === 0) return changed
    const { rows } = await sql<{ id: string; shown: boolean }>`
      select above as id, bool_and(${isShown}) as shown from collections.work w
      join museums.museum m on m.id = w.museum_id
      join collections.work_term wt on wt.work_id = w.id join collections.term t on t.id = wt.term_id
      cross join lateral unnest(string_to_array(rtrim(t.path, '/'), '/')) as above
      where w.id = any(${works}::text[]) or w.museum_id = any(${museums}::text[])
      group by above`.execute(db)
    // Most have no document: those that order a list, those of vocabularies without pages.
    const shelf = new TermShelf()
    const missing = rows.filter(({ id, shown }) => !shown || !isKnown(id)).map(({ id }) => id)
    await shelf.fetch(db, missing)
    const paged = missing.filter((id) => {
      const term = shelf.get(id)
      return term?.assignable && hasPage(term)
    })
    return [...changed, ...paged]
  },
}

const hasPage = (term: ShelvedTerm) => termPath('fr', { vocabulary: term.vocabulary, slug: '' }) !== undefined

function documentOf(term: ShelvedTerm, works: number): SearchDocument {
  const translated = Object.fromEntries(
    languages.flatMap((language) => {
      const name = termName(language, term)
      return language === 'fr' || name.language === 'fr' ? [] : [[language, { name: name.text }]]
    }),
  )
  return {
    kind: 'term',
    id: term.id,
    label: term.label,
    fields: { name: [term.label, ...term.synonyms] },
    translated,
    sorts: { title: term.label, hanging: 1 / (1 + works) },
    prominence: works,
  }
}

/** Works that bear the term itself; asked for some terms, those of their whole branches. */
async function countDirectly(db: Db, ids?: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await publicWorks(db)
    .innerJoin('collections.work_term as wt', 'wt.work_id', 'w.id')
    .$if(ids !== undefined, (query) =>
      query.where(
        'wt.term_id',
        'in',
        sql<string>`(select t.id from collections.term asked join collections.term t on t.path like asked.path || '%'
          where asked.id = any(${ids ?? []}::text[]))`,
      ),
    )
    .groupBy('wt.term_id')
    .select((eb) => ['wt.term_id as id', eb.fn.countAll<number>().as('works')])
    .execute()
  return new Map(rows.map(({ id, works }) => [id, works]))
}
