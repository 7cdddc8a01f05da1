export { readJocondeCsv } from './joconde/index.ts'
