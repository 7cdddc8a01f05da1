export { type JocondeCsvAbout, readJocondeCsv } from './read-csv.ts'
export { readJocondeLabelled } from './read-labelled.ts'
export { writeJocondeCsv } from './write-csv.ts'
export { type LabelledOptions, writeJocondeLabelled } from './write-labelled.ts'
