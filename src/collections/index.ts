export {
  countPublicWorks,
  listShowingMuseums,
  listTermAddresses,
  listWorkAddresses,
} from './browsing/addresses.ts'
export {
  type Artist,
  type ArtistWork,
  findArtist,
  listWorksOfArtist,
} from './browsing/artist.ts'
export { type ArtistLine, akinArtists, readShownArtists } from './browsing/artists.ts'
export { listGroups } from './browsing/groups.ts'
export { findHangableWork, listHangingMuseums } from './browsing/hangable.ts'
export { dealFairly, findHolding, type Holding } from './browsing/held-works.ts'
export {
  findMuseumFigures,
  listDomainsOfMuseum,
  listNewestWorks,
  listWorksOfMuseums,
  type MuseumDomain,
  type MuseumFigures,
  termsOfMuseumDomain,
} from './browsing/museum-works.ts'
export {
  type BrowsedVocabulary,
  browsedVocabularies,
  findBranch,
  usedTerms,
} from './browsing/used-terms.ts'
export {
  Cartel,
  creatorWords,
  dateWords,
  type Labelled,
  lifeWords,
  TitleOf,
  techniqueWords,
} from './components/cartel.tsx'
export { centuryWords, writtenDateWords } from './components/century-words.ts'
export { WorkHanging } from './components/work-hanging.tsx'
export { plateFactsOf, WorkPicture, wallOfWork, workRatio } from './components/work-picture.tsx'
export { loadDemonstrationWorks } from './demonstration.ts'
export { ArtistList } from './pages/artists-page.tsx'
export { messagesIn as browsingMessagesIn } from './pages/messages/index.ts'
export { TermLink, vocabularyPaths, vocabularyWalls } from './pages/terms-page.tsx'
export {
  type Creator,
  countWorksByMuseum,
  findWork,
  listCreatorsOf,
  listWorksOf,
  publicPersons,
  publicWorks,
  type Work,
  type WorkLine,
  type WorkTerm,
} from './queries.ts'
export { readInventoryNumber, writeDating, writeDimensions } from './reading/index.ts'
export { collectionsRoutes } from './routes.tsx'
export { personsSearched, termsSearched, worksSearched } from './searchable.ts'
export { listPersonsFound, listTermsFound, type PersonFound, type TermFound } from './searched/found.ts'
export { seedVocabularies, type TermBranch, termName } from './vocabularies/index.ts'
export { workSlug } from './works/index.ts'
