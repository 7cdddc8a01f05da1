export { type JocondeCsvAbout, readJocondeCsv } from './read-csv.ts'
