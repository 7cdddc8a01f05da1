import type { Db } from '../../platform/database/connect.ts'
import { listTerms, type TermBranch } from '../vocabularies/index.ts'

/** The vocabularies that have pages. */
export const browsedVocabularies = ['technique', 'period', 'subject', 'domain'] as const
export type BrowsedVocabulary = (typeof browsedVocabularies)[number]

/** The terms of a vocabulary that lead to public works; kept between two changes, so one function each. */
export const usedTerms: Readonly<Record<BrowsedVocabulary, (db: Db) => Promise<TermBranch[]>>> = {
  technique: (db) => listTerms(db, 'technique'),
  period: (db) => listTerms(db, 'period'),
  subject: (db) => listTerms(db, 'subject'),
  domain: (db) => listTerms(db, 'domain'),
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
