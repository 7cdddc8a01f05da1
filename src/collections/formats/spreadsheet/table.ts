import type { Remark } from '../../written.ts'
import type { Encoding, Separator } from '../text/index.ts'
import type { CellKind } from './cell-text.ts'

/** A row as the file has it, before one knows which is the header. */
export interface RawRow {
  readonly place: number
  readonly cells: readonly string[]
  /** What a spreadsheet took for something else than text, by the cell's position. */
  readonly kinds?: ReadonlyMap<number, CellKind>
}

export interface TableRow extends RawRow {}

export type TableItem = { readonly row: TableRow } | { readonly remark: Remark }

/** A table of any columns, opened. */
export interface Table {
  readonly kind: 'csv' | 'xlsx' | 'ods' | 'xls'
  /** Each name once. */
  readonly header: readonly string[]
  readonly header_place: number
  readonly encoding?: Encoding
  readonly separator?: Separator
  readonly sheet?: string
  /** What was not read, such as other sheets. */
  readonly remarks: readonly Remark[]
  /** The first rows, also given by `items`. */
  readonly sample: readonly TableRow[]
  /** Every row below the header that says something; to be read once. */
  readonly items: AsyncGenerator<TableItem>
  /** Lets go of the file, whether its rows were read or not. */
  readonly close: () => Promise<void>
}
