import { type Language, languages, mainLanguage } from '../../platform/languages.ts'
import type { SearchDocument, SearchField, SearchSchema } from '../port.ts'

export type Field = SearchField & { readonly name: string; readonly usual: number; readonly shortness: number }

const usualLengths = { text: 30, title: 6, name: 4, number: 4 }

/** The part of a field's weight that its length decides. Names and numbers lose little by being long. */
const lengthShares = { text: 0.6, title: 0.5, name: 0.2, number: 0 }

export function fieldsOf(schema: SearchSchema): readonly Field[] {
  return Object.entries(schema.fields).map(([name, field]) => ({
    ...field,
    name,
    usual: field.usualLength ?? usualLengths[field.analysis],
    shortness: lengthShares[field.analysis],
  }))
}

/** What one occurrence adds in a field of `length` words (BM25F, with a declared usual length: every replica agrees). */
export function occurrenceWeight(field: Field, length: number): number {
  return field.weight / (1 - field.shortness + (field.shortness * length) / field.usual)
}

const saturation = 1.2

/** The weight of a term in a document, in 65535ths, from what its occurrences add. */
export function impactOf(occurrences: number): number {
  return Math.max(1, Math.round((occurrences / (occurrences + saturation)) * 65535))
}

/** Calls `visit` for each value of a field, the main language first. */
export function eachValue(
  document: SearchDocument,
  field: string,
  visit: (value: string, language: Language) => void,
): void {
  const main = document.fields[field]
  if (typeof main === 'string') visit(main, mainLanguage)
  else if (main) for (const value of main) visit(value, mainLanguage)
  if (!document.translated) return
  for (const language of languages) {
    const value = document.translated[language]?.[field]
    if (typeof value === 'string') visit(value, language)
    else if (value) for (const one of value) visit(one, language)
  }
}
