import { tidy } from '../split.ts'

const span =
  /^(?:[^\d]{0,60}?[\s,])?((?:vers|v\.|ca\.?|c\.|avant|après)?\s?\d{3,4}(?:\s?\?)?)\s?[-–—/]\s?(?:[^\d]{0,60}?[\s,])??((?:vers|v\.|ca\.?|c\.|avant|après)?\s?\d{3,4}(?:\s?\?)?)?$/iu
const born = /^n[ée]e?\b[^\d]{0,60}?(\d{3,4})$/iu

/** « 1798-1863 », « Paris, 1798 – Champrosay, 1863 », « né en 1950 » between parentheses after a name; undefined for all else. */
export function readLife(words: string): { birth_date?: string; death_date?: string } | undefined {
  const found = span.exec(words) ?? born.exec(words)
  if (!found?.[1]) return undefined
  return { birth_date: tidy(found[1]), ...(found[2] && { death_date: tidy(found[2]) }) }
}
