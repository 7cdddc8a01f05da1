import {
  writeJocondeCsv,
  writeJocondeLabelled,
  writeJson,
  writeLido,
  writeTableCsv,
  writeTableXlsx,
} from '../formats/index.ts'
import type { ExportedWork } from './records.ts'

type Writer = (works: AsyncIterable<ExportedWork>) => AsyncIterable<Uint8Array | string>

export const exportFormatNames = ['joconde-csv', 'joconde-text', 'csv', 'xlsx', 'json', 'lido'] as const
export type ExportFormat = (typeof exportFormatNames)[number]

/** How works leave, by the word that asks for it. */
export const exportFormats: Readonly<Record<ExportFormat, Writer>> = {
  'joconde-csv': writeJocondeCsv,
  'joconde-text': (works) => writeJocondeLabelled(works),
  csv: writeTableCsv,
  xlsx: writeTableXlsx,
  json: writeJson,
  lido: writeLido,
}

export function isExportFormat(word: string): word is ExportFormat {
  return Object.hasOwn(exportFormats, word)
}
