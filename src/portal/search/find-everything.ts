import {
  listPersonsFound,
  listTermsFound,
  listWorksOf,
  type PersonFound,
  type TermFound,
  type WorkLine,
} from '../../collections/index.ts'
import type { MuseumLine } from '../../museums/index.ts'
import { type Db, isUnreachable } from '../../platform/database/connect.ts'
import type { Language } from '../../platform/languages.ts'
import type { SearchAnswer, SearchIndex } from '../../search/index.ts'

export const kinds = ['work', 'museum', 'person', 'term'] as const
export type Kind = (typeof kinds)[number]

/** In an address; works have a page of their own. */
export const wordOfKind: Readonly<Record<Kind, string>> = {
  work: 'oeuvres',
  museum: 'musees',
  person: 'artistes',
  term: 'termes',
}

export interface EverythingFound {
  readonly answers: Readonly<Record<Kind, SearchAnswer>>
  /** The kind whose best answer is best comes first. */
  readonly order: readonly Kind[]
  readonly works: readonly WorkLine[]
  readonly museums: readonly MuseumLine[]
  readonly persons: readonly PersonFound[]
  readonly terms: readonly TermFound[]
  /** The database did not answer: there are labels only. */
  readonly isAway: boolean
}

const fewOfEach: Readonly<Record<Kind, number>> = { work: 12, museum: 6, person: 8, term: 12 }
const perPage = 60

/** What answers these words, kind by kind: a few of each, or many of one. */
export async function findEverything(
  { index, db, today }: { readonly index: SearchIndex; readonly db: Db; readonly today: string },
  text: string,
  language: Language,
  only: Kind | undefined,
  listMuseums: () => Promise<readonly MuseumLine[]>,
): Promise<EverythingFound> {
  const ask = (kind: Kind) =>
    index.search({
      text,
      language,
      kinds: [kind],
      limit: only === undefined ? fewOfEach[kind] : only === kind ? perPage : 0,
    })
  const [work, museum, person, term] = await Promise.all([ask('work'), ask('museum'), ask('person'), ask('term')])
  const answers = { work, museum, person, term }
  const ids = (kind: Kind) => answers[kind].hits.map(({ id }) => id)
  const best = (kind: Kind) => answers[kind].hits[0]?.score ?? 0
  // Words left out or mistaken: what has them all comes first.
  const isWhole = (kind: Kind) => (answers[kind].relaxed || answers[kind].corrected !== undefined ? 0 : 1)
  const order = kinds.toSorted((one, other) => isWhole(other) - isWhole(one) || best(other) - best(one))
  const none = { answers, order, works: [], museums: [], persons: [], terms: [], isAway: true }
  try {
    const [works, museums, persons, terms] = await Promise.all([
      listWorksOf(db, ids('work'), today),
      listMuseums(),
      listPersonsFound(db, ids('person')),
      listTermsFound(db, ids('term')),
    ])
    return {
      ...none,
      works,
      museums: inOrder(ids('museum'), museums),
      persons: inOrder(ids('person'), persons),
      terms: inOrder(ids('term'), terms),
      isAway: false,
    }
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return none
  }
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
