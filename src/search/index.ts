export { foldText } from './analysis/fold.ts'
export { numberKey } from './analysis/number-key.ts'
export { type BuiltIndex, buildFrom } from './following/build.ts'
export { type SearchDesk, SearchService } from './following/search-service.ts'
export { allDocuments, type Searchable } from './following/searchable.ts'
export { type Highlight, highlight } from './highlight.ts'
export { buildIndex, LocalIndex } from './local-index.ts'
export type {
  FacetAnswer,
  NearestQuery,
  SearchAnswer,
  SearchDocument,
  SearchField,
  SearchIndex,
  SearchQuery,
  SearchSchema,
  SearchSort,
  SuggestAnswer,
  SuggestQuery,
} from './port.ts'
export { openSnapshot, type Snapshot } from './snapshot/open.ts'
export { writeSnapshot } from './snapshot/write.ts'
