import { jocondeCodes, type WrittenField, writtenFields } from '../../written.ts'

/**
 * A record that we wrote says so in `relatedencoding`, and each element that holds a field as it was written says which
 * in `encodinganalog`: LIDO's own way to name the fields of where a record comes from. The rest is derived from these.
 */
export const ourEncoding = 'Cimaise, champs de la base Joconde'

export const museumCode = 'MUSEO'
export const museumNameCode = 'MUSEO (nom)'
/** The type of a note that holds a field which has no place in LIDO nor in Joconde. */
export const otherFieldType = 'autre champ'

export function codeOf(field: WrittenField): string {
  return jocondeCodes[field] ?? field
}

const fieldsByCode: ReadonlyMap<string, WrittenField> = new Map(writtenFields.map((field) => [codeOf(field), field]))

export function fieldOf(code: string): WrittenField | undefined {
  return fieldsByCode.get(code)
}
