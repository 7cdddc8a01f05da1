import { writeJocondeCsv, writeJocondeLabelled } from '../formats/index.ts'
import type { ExportedWork } from './records.ts'

type Writer = (works: AsyncIterable<ExportedWork>, baseUrl: string) => AsyncIterable<Uint8Array | string>

/** How works leave, by the word that asks for it. */
export const exportFormats: Readonly<Record<'joconde-csv' | 'joconde-text', Writer>> = {
  'joconde-csv': (works) => writeJocondeCsv(works),
  'joconde-text': (works) => writeJocondeLabelled(works),
}

export type ExportFormat = keyof typeof exportFormats

export function isExportFormat(word: string): word is ExportFormat {
  return Object.hasOwn(exportFormats, word)
}
