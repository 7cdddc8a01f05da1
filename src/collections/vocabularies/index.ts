export { addTerm, addTerms, removeUnusedTerms } from './commands.ts'
export { labelKey } from './labels.ts'
export { museumDomainsOf } from './museum-domains.ts'
export { type TermName, termName } from './names.ts'
export { canBring } from './policy.ts'
export {
  countedTree,
  countWorksOfTerms,
  findTermOfSlug,
  listTerms,
  listTermsWithHeadings,
  type TermBranch,
  type TermLine,
} from './queries.ts'
export { seedVocabularies } from './seed.ts'
export { longestLabel, type TermIndex, termIndex } from './term-index.ts'
export { isVocabulary, type Term, type Vocabulary, vocabularies } from './vocabulary.ts'
