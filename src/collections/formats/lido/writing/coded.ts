import type { WrittenField } from '../../../written.ts'
import { codeOf } from '../coding.ts'
import { type Attributes, text, type XmlElement } from '../xml/build.ts'
import type { WorkForExport } from './work-for-export.ts'

/** Types and identifiers of LIDO's own terminology. */
export const terminology = (number: string) => `http://terminology.lido-schema.org/lido${number}`
export const uriType = terminology('00099')
export const localType = terminology('00100')

/** An element that holds a field as it is written, and says which. */
export function coded(
  name: string,
  work: WorkForExport,
  field: WrittenField,
  attributes: Attributes = {},
): XmlElement | undefined {
  return text(name, work.written[field], { ...attributes, encodinganalog: codeOf(field) })
}

/** The items of a list; put end to end with ` ; ` they are the field again, to the letter. */
export function itemsOf({ written }: WorkForExport, field: WrittenField): string[] {
  return written[field]?.split(' ; ') ?? []
}

/** A term that is an item of a field. Empty items are written too, so that the field is found again. */
export function codedTerm(item: string, field: WrittenField): XmlElement {
  return { name: 'term', attributes: { encodinganalog: codeOf(field) }, content: item }
}

/** One concept an item, with the addresses that vocabularies give it. */
export function concepts(
  name: string,
  work: WorkForExport,
  field: WrittenField,
  attributes: Attributes = {},
): XmlElement[] {
  return itemsOf(work, field).map((item) => ({
    name,
    attributes,
    content: [...addresses(work, item), codedTerm(item, field)],
  }))
}

function addresses({ terms = [] }: WorkForExport, item: string): XmlElement[] {
  return terms
    .filter(({ label }) => label === item || item.startsWith(`${label} (`))
    .map(({ uri }) => ({ name: 'conceptID', attributes: { type: uriType }, content: uri }))
}

/** A note of a type, holding a field. */
export function note(name: string, work: WorkForExport, field: WrittenField, type: string): XmlElement | undefined {
  const value = coded('descriptiveNoteValue', work, field)
  return value && { name, attributes: { type }, content: [value] }
}

/** Four digits at least, a sign before Christ: ISO 8601. */
export function isoYear(year: number | null | undefined): string | undefined {
  if (year === null || year === undefined) return undefined
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}
