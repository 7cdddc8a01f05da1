import { listPersonsFound, listTermsFound, listWorksOf, termName, type WorkLine } from '../../collections/index.ts'
import { type Department, departmentLabel, type MuseumLine } from '../../museums/index.ts'
import { type Db, isUnreachable } from '../../platform/database/connect.ts'
import type { Language } from '../../platform/languages.ts'
import type { SearchAnswer, SearchIndex, SearchQuery } from '../../search/index.ts'
import { type Asked, worksPerPage, yearsOf } from './asked.ts'
import { type FacetName, facetNames } from './schema.ts'

export interface WorksFound {
  readonly answer: SearchAnswer
  /** Undefined while the database is away: the answer's labels are all there is. */
  readonly works: readonly WorkLine[] | undefined
  /** What the values of facets are called. */
  readonly names: ReadonlyMap<string, string>
}

const valuesShown = 8

export function queryOf(asked: Asked, language: Language, mostMuseums = valuesShown): SearchQuery {
  const { text, filters, sort, page } = asked
  const years = yearsOf(asked)
  return {
    text,
    language,
    kinds: ['work'],
    filters,
    ...(years && { years }),
    ...(sort && { sort }),
    offset: (page - 1) * worksPerPage,
    limit: worksPerPage,
    facets: { ...Object.fromEntries(facetNames.map((facet) => [facet, valuesShown])), museum: mostMuseums },
    histogram: true,
  }
}

/** The works asked for: who they are from the index, what they are from the database. */
export async function findWorks(
  { index, db, today }: { readonly index: SearchIndex; readonly db: Db; readonly today: string },
  asked: Asked,
  language: Language,
  listMuseums: () => Promise<readonly MuseumLine[]>,
  departments: readonly Department[],
  mostMuseums = valuesShown,
): Promise<WorksFound> {
  let rows: Promise<WorkLine[]> | undefined
  const answer = await index.search(queryOf(asked, language, mostMuseums), (hits) => {
    const ids = hits.map(({ id }) => id)
    rows = listWorksOf(db, ids, today)
    // A failure is met below, where the rows are waited for.
    rows.catch(() => undefined)
  })
  try {
    const [works, museums, names] = await Promise.all([rows ?? [], listMuseums(), namesOf(db, answer, language)])
    for (const museum of museums) names.set(museum.id, museum.name)
    for (const department of departments) names.set(department.code, departmentLabel(language, department))
    return { answer, works, names }
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return { answer, works: undefined, names: new Map() }
  }
}

async function namesOf(db: Db, answer: SearchAnswer, language: Language): Promise<Map<string, string>> {
  const values = (facets: readonly FacetName[]) =>
    facets.flatMap((facet) => (answer.facets[facet]?.values ?? []).map(({ value }) => value))
  const [terms, persons] = await Promise.all([
    listTermsFound(db, values(['domain', 'technique', 'period', 'subject', 'object_type', 'place'])),
    listPersonsFound(db, values(['artist'])),
  ])
  return new Map([
    ...terms.map((term) => [term.id, termName(language, term).text] as const),
    ...persons.map(({ id, name }) => [id, name] as const),
  ])
}
