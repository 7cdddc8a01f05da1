export { applyImport, type ImportAsked, planImport } from './commands.ts'
export { fieldLabels } from './field-labels.ts'
export { findMapping, rememberMapping } from './mappings.ts'
export { fieldName, sayPlaced, sayReason, saySource } from './messages.ts'
export type { ImportMuseum } from './museums.ts'
export {
  type ImportCounts,
  type ImportFile,
  type ImportFormat,
  importFormats,
  type RowOutcome,
} from './outcome.ts'
export { findImport, listImports } from './queries.ts'
export { type ImportReport, openReport } from './report.ts'
export { WholeFileRefused } from './rows.ts'
export { type LeftWork, type UndoOutcome, undoImport } from './undo.ts'
