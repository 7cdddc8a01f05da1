import { z } from 'zod'

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(20_000)
const year = z.number().int().min(-5000).max(2200)

/** Every field of a person that somebody or an import may write; absent fields stay as they are, null empties one. */
export const personForm = z
  .strictObject({
    name: line,
    /** As the trade files it; made of the name where it is not given. */
    filed_name: line,
    other_names: z.array(line).max(50),
    kind: z.enum(['person', 'group']),
    birth_written: line.nullable(),
    birth_year: year.nullable(),
    birth_place: line.nullable(),
    death_written: line.nullable(),
    death_year: year.nullable(),
    death_place: line.nullable(),
    roles: z.array(line).max(50),
    schools: z.array(line).max(50),
    biography: text.nullable(),
    rights_expire_year: z.number().int().min(1000).max(2300).nullable(),
    ulan_id: z
      .string()
      .regex(/^\d{9}$/)
      .nullable(),
    viaf_id: z
      .string()
      .regex(/^\d{1,22}$/)
      .nullable(),
    wikidata_id: z
      .string()
      .regex(/^Q[1-9]\d{0,11}$/)
      .nullable(),
    bnf_id: z
      .string()
      .regex(/^(cb)?\d{8}[0-9a-z]?$/)
      .nullable(),
  })
  .partial()
export type PersonFields = z.output<typeof personForm>

export interface PersonWarning {
  readonly field: keyof PersonFields
  readonly reason: 'dead-before-born' | 'lived-too-long' | 'dies-later-than-today'
}

/** What a curator should look at again; nothing is refused for it. */
export function personWarnings(
  person: { readonly kind?: string; readonly birth_year: number | null; readonly death_year: number | null },
  thisYear: number,
): PersonWarning[] {
  const { birth_year, death_year } = person
  if (death_year !== null && death_year > thisYear) return [{ field: 'death_year', reason: 'dies-later-than-today' }]
  if (birth_year === null || death_year === null) return []
  if (death_year < birth_year) return [{ field: 'death_year', reason: 'dead-before-born' }]
  if (person.kind !== 'group' && death_year - birth_year > 110)
    return [{ field: 'death_year', reason: 'lived-too-long' }]
  return []
}
