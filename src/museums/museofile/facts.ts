import type { Domain } from '../domains.ts'
import type { CategoryCode } from './categories.ts'

/** What the Ministry's file says of a museum, in our own form. Null and empty lists: it does not say. */
export interface MuseofileFacts {
  readonly museofile_id: string
  /** The official name, capitalized and with French typography. */
  readonly name: string
  /** As in the decree. */
  readonly official_name: string
  /** The usual name, where it is another one. */
  readonly other_names: readonly string[]
  readonly street: string | null
  readonly place: string | null
  readonly postcode: string | null
  readonly town: string
  /** INSEE code of the commune of today. */
  readonly commune_code: string
  readonly department_code: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly website: string | null
  /** E.164. */
  readonly phone: string | null
  readonly categories: readonly CategoryCode[]
  readonly domains: readonly Domain[]
  readonly themes: string | null
  readonly history: string | null
  readonly strengths: string | null
  readonly building_interest: string | null
  readonly artists: string | null
  readonly key_people: string | null
  readonly building_protection: string | null
  readonly space_protection: string | null
  readonly merimee_refs: readonly string[]
  readonly created_year: number | null
  /** `YYYY-MM-DD`. */
  readonly museofile_updated_on: string | null
}

export type MuseofileField = Exclude<keyof MuseofileFacts, 'museofile_id'>

/** In the order a report names them. */
export const museofileFields = [
  'name',
  'official_name',
  'other_names',
  'street',
  'place',
  'postcode',
  'town',
  'commune_code',
  'department_code',
  'latitude',
  'longitude',
  'website',
  'phone',
  'categories',
  'domains',
  'themes',
  'history',
  'strengths',
  'building_interest',
  'artists',
  'key_people',
  'building_protection',
  'space_protection',
  'merimee_refs',
  'created_year',
  'museofile_updated_on',
] as const satisfies readonly MuseofileField[]

/** Fields that are one fact: when the museum wrote one, the others stand with it. */
export const factsOfOnePiece: readonly (readonly MuseofileField[])[] = [
  ['latitude', 'longitude'],
  ['town', 'commune_code', 'department_code'],
]

export type FlagReason =
  | 'text-spoiled'
  | 'department-from-postcode'
  | 'town-likeness'
  | 'town-merged'
  | 'town-from-postcode'
  | 'town-elsewhere'
  | 'postcode-unreadable'
  | 'postcode-zero-added'
  | 'postcode-elsewhere'
  | 'point-missing'
  | 'point-unreadable'
  | 'point-swapped'
  | 'point-outside'
  | 'website-unreadable'
  | 'website-several'
  | 'phone-unreadable'
  | 'phone-zero-added'
  | 'phone-several'
  | 'category-unknown'
  | 'domain-corrected'
  | 'domain-narrower'
  | 'domain-unknown'
  | 'reference-unreadable'
  | 'year-not-exact'
  | 'year-first-of-several'
  | 'date-unreadable'

/** Something of a row that was not taken as it stands. */
export interface Flag {
  readonly row: number
  readonly museofile_id: string
  readonly field: MuseofileField
  readonly reason: FlagReason
  /** As written in the file. */
  readonly value: string
  /** What was taken instead. Absent: nothing was taken. */
  readonly instead?: string
  /** The nearest accepted word, not taken. */
  readonly nearest?: string
}

export type CellFlag = Pick<Flag, 'reason' | 'value' | 'instead' | 'nearest'>

/** What one cell gives: its value, and what to say of it. */
export interface Reading<Value> {
  readonly value: Value
  readonly flags: readonly CellFlag[]
}
