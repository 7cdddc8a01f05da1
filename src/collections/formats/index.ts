export {
  type JocondeCsvAbout,
  type LabelledOptions,
  readJocondeCsv,
  readJocondeLabelled,
  writeJocondeCsv,
  writeJocondeLabelled,
} from './joconde/index.ts'
