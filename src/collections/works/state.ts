import type { Sources } from '../sources.ts'
import { type Written, type WrittenField, writtenFields } from '../written.ts'
import type { UnderstoodColumns } from './understood.ts'

/** A maker as the work names one. */
export interface Maker {
  /** Null: anonymous, or what names nobody. */
  readonly person_id: string | null
  readonly written: string
  readonly role: string | null
  readonly certainty: string
}

/** What only Cimaise holds of a work. */
export interface OwnFields {
  readonly status: 'draft' | 'submitted' | 'published' | 'withdrawn'
  readonly on_display: boolean | null
  readonly display_place: string | null
  readonly licence: string | null
  readonly external_ids: Readonly<Record<string, string>>
}

/** All that a work is, makers and terms included: what a revision keeps, and what an undo gives back. */
export type WorkState = Readonly<Record<WrittenField, string | null>> &
  UnderstoodColumns &
  OwnFields & {
    readonly other: Readonly<Record<string, string>>
    readonly sources: Sources
    readonly makers: readonly Maker[]
    /** Ids, in the order in which the work names them. */
    readonly terms: readonly string[]
  }

export const understoodFields = [
  'slug',
  'inventory_key',
  'shown_title',
  'dating_edtf',
  'earliest_year',
  'latest_year',
  'measures',
  'height_mm',
  'width_mm',
  'depth_mm',
  'diameter_mm',
  'acquisition_mode',
  'acquisition_year',
  'owner',
] as const satisfies readonly (keyof UnderstoodColumns)[]

export const ownFields = [
  'status',
  'on_display',
  'display_place',
  'licence',
  'external_ids',
] as const satisfies readonly (keyof OwnFields)[]

/** The columns of a state, in the order of canonical exports. */
export const stateColumns = [...ownFields, ...writtenFields, 'other', ...understoodFields, 'sources'] as const

export const ownDefaults: OwnFields = {
  status: 'published',
  on_display: null,
  display_place: null,
  licence: null,
  external_ids: {},
}

/** Every written field, those that are absent or blank as null. */
export function completeWritten(written: Written): Record<WrittenField, string | null> {
  return Object.fromEntries(writtenFields.map((field) => [field, clean(written[field])])) as Record<
    WrittenField,
    string | null
  >
}

/** Text as PostgreSQL can hold it; blank is null. */
export function clean(text: string | null | undefined): string | null {
  const kept = text?.replaceAll('\0', '').toWellFormed()
  return kept === undefined || kept.trim() === '' ? null : kept
}
