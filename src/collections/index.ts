export {
  Cartel,
  creatorWords,
  dateWords,
  type Labelled,
  lifeWords,
  TitleOf,
  techniqueWords,
} from './components/cartel.tsx'
export { WorkHanging } from './components/work-hanging.tsx'
export { plateFactsOf, WorkPicture, wallOfWork, workRatio } from './components/work-picture.tsx'
export { loadDemonstrationWorks } from './demonstration.ts'
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
export { writeDating, writeDimensions } from './reading/index.ts'
export { collectionsRoutes } from './routes.tsx'
export { personsSearched, termsSearched, worksSearched } from './searchable.ts'
export { seedVocabularies } from './vocabularies/index.ts'
