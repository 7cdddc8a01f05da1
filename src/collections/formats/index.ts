export {
  type JocondeCsvAbout,
  type LabelledOptions,
  readJocondeCsv,
  readJocondeLabelled,
  writeJocondeCsv,
  writeJocondeLabelled,
} from './joconde/index.ts'
export {
  type CreatorForExport,
  type ImageForExport,
  isLidoReason,
  type MeasureForExport,
  readLido,
  sayLido,
  type TermForExport,
  type WorkForExport,
  writeLido,
  writeLidoRecord,
} from './lido/index.ts'
export { type FileReason, isFileReason, sayReason, sayRemark } from './remarks/index.ts'
export {
  applyMapping,
  isTarget,
  type Mapping,
  type Proposal,
  proposeMapping,
  readMappedTable,
  readTable,
  sayProposal,
  type Table,
  type TableItem,
  type TableRow,
  type Target,
  targetLabel,
  targets,
  writeJson,
  writeTableCsv,
  writeTableXlsx,
} from './spreadsheet/index.ts'
export type { Source } from './text/index.ts'
