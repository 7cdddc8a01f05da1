export { isLidoReason, sayLido, sayLidoReason } from './messages/say.ts'
export { readLido } from './read-lido.ts'
export type {
  CreatorForExport,
  ImageForExport,
  MeasureForExport,
  TermForExport,
  WorkForExport,
} from './writing/work-for-export.ts'
export { writeLido, writeLidoRecord } from './writing/write-lido.ts'
