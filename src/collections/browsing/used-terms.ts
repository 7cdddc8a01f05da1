import type { Db } from '../../platform/database/connect.ts'
import type { SearchDesk, SearchIndex } from '../../search/index.ts'
import { readPeriod } from '../reading/index.ts'
import { countedTree, listTerms, listTermsWithHeadings, type TermBranch } from '../vocabularies/index.ts'

/** The vocabularies that have pages. */
export const browsedVocabularies = ['technique', 'period', 'subject', 'domain'] as const
export type BrowsedVocabulary = (typeof browsedVocabularies)[number]

type Read = (db: Db, search: SearchDesk) => Promise<TermBranch[]>

/** The terms of a vocabulary that lead to public works; kept between two changes, so one function each. */
export const usedTerms: Readonly<Record<BrowsedVocabulary, Read>> = {
  technique: (db, search) => readUsedTerms(db, search, 'technique'),
  period: async (db, search) => inTime(await readUsedTerms(db, search, 'period')),
  subject: (db, search) => readUsedTerms(db, search, 'subject'),
  domain: (db, search) => readUsedTerms(db, search, 'domain'),
}

/** From the index, which counts them all in some milliseconds; from PostgreSQL while there is none. */
async function readUsedTerms(db: Db, search: SearchDesk, vocabulary: BrowsedVocabulary): Promise<TermBranch[]> {
  return (await search.settled()) ? termsFound(db, search.index, vocabulary) : listTerms(db, vocabulary)
}

/** Brothers in the order of time, which is read from their names; those that tell none come first. */
function inTime(tree: readonly TermBranch[]): TermBranch[] {
  const startOf = ({ label }: TermBranch) => readPeriod(label)?.earliest_year ?? Number.MIN_SAFE_INTEGER
  return tree
    .map((branch) => ({ start: startOf(branch), branch: { ...branch, children: inTime(branch.children) } }))
    .sort((one, other) => one.start - other.start)
    .map(({ branch }) => branch)
}

/** More than a vocabulary has. */
const mostTerms = 100_000

async function termsFound(db: Db, index: SearchIndex, vocabulary: BrowsedVocabulary): Promise<TermBranch[]> {
  const works = { language: 'fr', kinds: ['work'], limit: 0 } as const
  const { facets } = await index.search({ ...works, facets: { [vocabulary]: mostTerms } })
  const counts = new Map(facets[vocabulary]?.values.map(({ value, count }) => [value, count]))
  // Headings order the list and are no facet: their works are those of the terms just under them, each once.
  const lines = await listTermsWithHeadings(db, vocabulary, [...counts.keys()])
  const countHeading = async (term_ids: readonly string[]) =>
    (await index.search({ ...works, filters: { [vocabulary]: term_ids } })).total
  return countedTree(lines, counts, countHeading)
}

export interface FoundBranch {
  readonly branch: TermBranch
  /** The broadest first. */
  readonly above: readonly TermBranch[]
}

/** The branch of a slug, with those above it; undefined where no public work hangs under it. */
export function findBranch(tree: readonly TermBranch[], slug: string): FoundBranch | undefined {
  for (const branch of tree) {
    if (branch.slug === slug) return { branch, above: [] }
    const found = findBranch(branch.children, slug)
    if (found) return { ...found, above: [branch, ...found.above] }
  }
  return undefined
}

export function countBranches(tree: readonly TermBranch[]): number {
  return tree.reduce((sum, { children }) => sum + 1 + countBranches(children), 0)
}

/** How deep a tree may be shown within a number of lines: its broadest terms at least. */
export function depthWithin(tree: readonly TermBranch[], most: number): number {
  let depth = 0
  let lines = 0
  for (let level: readonly TermBranch[] = tree; level.length > 0; level = level.flatMap(({ children }) => children)) {
    lines += level.length
    if (depth > 0 && lines > most) break
    depth += 1
  }
  return depth
}
