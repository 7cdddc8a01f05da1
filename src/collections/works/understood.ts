import type { Dimension, ReadCreator } from '../reading/index.ts'

/** The columns of a work that are understood of what is written. */
export interface UnderstoodColumns {
  readonly slug: string
  readonly inventory_key: string | null
  readonly shown_title: string
  readonly dating_edtf: string | null
  readonly earliest_year: number | null
  readonly latest_year: number | null
  readonly measures: readonly Dimension[]
  readonly height_mm: number | null
  readonly width_mm: number | null
  readonly depth_mm: number | null
  readonly diameter_mm: number | null
  readonly acquisition_mode: string | null
  readonly acquisition_year: number | null
  readonly owner: string | null
}

export type UnderstoodCreator = ReadCreator & {
  readonly birth_place?: string
  readonly death_place?: string
}

/** A term as written; its parents, the broadest first, where the writing gives them. */
export interface UnderstoodTerm {
  readonly vocabulary: string
  readonly label: string
  readonly parents?: readonly string[]
}

/** What a curator should look at again; nothing is refused for it. */
export interface Warning {
  readonly field: string
  readonly reason: WarningReason
  readonly value?: string
  readonly facts?: Readonly<Record<string, string | number>>
}

export type WarningReason =
  | 'unreadable-date'
  | 'unreadable-period'
  | 'date-outside-period'
  | 'unreadable-dimensions'
  | 'creator-dead-before'
  | 'creator-born-after'
  | 'no-title'
  | 'unknown-term'
  | 'inventory-number-repeated'

export interface UnderstoodWork {
  readonly columns: UnderstoodColumns
  readonly creators: readonly UnderstoodCreator[]
  readonly terms: readonly UnderstoodTerm[]
  readonly warnings: readonly Warning[]
}
