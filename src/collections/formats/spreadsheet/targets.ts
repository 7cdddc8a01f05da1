import type { WrittenField } from '../../written.ts'

/** What spreadsheets keep in columns of their own and the base writes in one field. */
export const partFields = {
  height: 'dimensions',
  width: 'dimensions',
  length: 'dimensions',
  depth: 'dimensions',
  thickness: 'dimensions',
  diameter: 'dimensions',
  weight: 'dimensions',
  creator_family_name: 'creators',
  creator_given_name: 'creators',
  creator_role: 'creators',
  birth_place: 'creators_note',
  birth_date: 'creators_note',
  death_place: 'creators_note',
  death_date: 'creators_note',
  earliest_year: 'creation_date',
  latest_year: 'creation_date',
} as const satisfies Record<string, WrittenField>

export type Part = keyof typeof partFields

/** Where a column goes: a field, the museum, or a part of a field. */
export type Target = WrittenField | 'museum' | Part

/** Column → where it goes; null or absent: kept aside under its own name. */
export type Mapping = Readonly<Record<string, Target | null>>

export function isPart(target: Target): target is Part {
  return Object.hasOwn(partFields, target)
}
