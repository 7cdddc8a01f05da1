import type { TextCell } from './cell-text.ts'

export type WorkbookKind = 'xlsx' | 'ods' | 'xls'

export interface ThreadOrder {
  readonly bytes: Uint8Array
  readonly kind: WorkbookKind
  readonly sheet: string | undefined
  /** Row by row, without merged cells and formats: for what would not fit in memory. */
  readonly streamed: boolean
}

/** A row's number and its cells. */
export type ThreadRow = readonly [number, readonly TextCell[]]

export interface SheetsFound {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  /** The one that is read; undefined when there is none. */
  readonly sheet: string | undefined
  /** First row, first column, last row, last column of merged cells, from 0. */
  readonly header_merges: readonly (readonly [number, number, number, number])[]
}

export type ThreadMessage =
  | SheetsFound
  | { readonly rows: readonly ThreadRow[] }
  | { readonly ended: true }
  | { readonly failed: 'workbook-locked' | 'workbook-unreadable' }
