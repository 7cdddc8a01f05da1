export { openArchive } from './archive.ts'
export {
  bringPhotographs,
  type PhotographOutcome,
  type PhotographsAsked,
  planPhotographs,
} from './commands.ts'
export { writeReport } from './report.ts'
export { takePhotographsBack } from './take-back.ts'
