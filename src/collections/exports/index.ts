export { canonicalLines } from './canonical.ts'
export { type ExportFormat, exportFormatNames, exportFormats, isExportFormat } from './formats.ts'
export { type ExportedWork, exportedWorks } from './records.ts'
