export {
  type Certainty,
  type CreatorNote,
  certainties,
  filedName,
  nameKey,
  type PersonName,
  type ReadCreator,
  readCreatorNotes,
  readCreators,
  shownName,
  splitName,
} from './creators/index.ts'
export { type Dating, readDate, readDating, readPeriod, writeDating, type YearRange, yearsOf } from './dating/index.ts'
export { fold } from './fold.ts'
export {
  type Acquisition,
  type AcquisitionDate,
  type InventoryNumber,
  type LegalStatus,
  type Location,
  type Missing,
  type Place,
  readAcquisition,
  readInventoryNumber,
  readLegalStatus,
  readLocation,
  readPlaces,
  readSubject,
  readTerms,
  type SubjectTerm,
  subjectLabels,
  type Term,
} from './lists/index.ts'
export {
  type Dimension,
  type DimensionKind,
  dimensionKinds,
  type MainDimensions,
  mainDimensions,
  readDimensions,
  writeDimensions,
} from './measures/index.ts'
