export {
  Cartel,
  creatorWords,
  dateWords,
  type Labelled,
  lifeWords,
  TitleOf,
  techniqueWords,
} from './components/cartel.tsx'
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
export { seedVocabularies } from './vocabularies/index.ts'
