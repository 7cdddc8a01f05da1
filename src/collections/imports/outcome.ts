import type { Source } from '../sources.ts'
import type { ReadItem, Remark } from '../written.ts'

/** What an import can read; the word stands in the import log. */
export const importFormats = ['joconde-csv', 'joconde-text', 'lido', 'spreadsheet'] as const
export type ImportFormat = (typeof importFormats)[number]

/** A file that can be read as often as needed: once to know what is in it, once to bring it in. */
export interface ImportFile {
  readonly format: ImportFormat
  readonly name: string
  /** SHA-256 of its bytes. */
  readonly digest: string
  read(): AsyncIterable<ReadItem>
}

export interface FieldChange {
  /** A written field, or `other.` and the file's own name. */
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export interface KeptField {
  readonly field: string
  readonly source: Source
  readonly stored: string | null
  readonly incoming: string | null
}

/** What an import does of a row, or would do. */
export interface RowOutcome {
  readonly place: number
  /** `remark`: no row, what the reader says of the file at this place. */
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused' | 'remark'
  /** The work that the row is; a new one has none in a dry run. */
  readonly work_id?: string
  readonly museum: string | null
  readonly joconde_id: string | null
  readonly inventory_number: string | null
  readonly title: string | null
  readonly changes: readonly FieldChange[]
  /** What the museum or the association wrote, and the file says otherwise. */
  readonly kept: readonly KeptField[]
  readonly remarks: readonly Remark[]
}

export interface ImportCounts {
  rows: number
  created: number
  changed: number
  unchanged: number
  refused: number
  /** Fields changed in works that were there. */
  fields: number
  kept: number
  warnings: number
  /** Persons and terms that were not there. */
  persons: number
  terms: number
}

export function noCounts(): ImportCounts {
  return {
    rows: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    fields: 0,
    kept: 0,
    warnings: 0,
    persons: 0,
    terms: 0,
  }
}

export interface ImportWatcher {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
  /** Called for each row in the file's order; waited for. */
  readonly onRow?: ((row: RowOutcome) => void | Promise<void>) | undefined
  readonly onWait?: (() => void) | undefined
}
