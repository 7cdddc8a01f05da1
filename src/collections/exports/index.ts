export { canonicalLines } from './canonical.ts'
export { exportFormats, isExportFormat } from './formats.ts'
export { exportedWorks } from './records.ts'
