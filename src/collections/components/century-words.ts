import type { Language } from '../../platform/languages.ts'
import { readDate, writeDating } from '../reading/index.ts'

/** « XIXe siècle », « IIe siècle av. J.-C. »: 19 is the nineteenth, -2 the second before our era. */
export function centuryWords(language: Language, century: number): string {
  const hundred = String(Math.abs(century) - 1).padStart(2, '0')
  return writeDating(`${century < 0 ? '-' : ''}${hundred}XX`, language)
}

/** « 1738/10/03 » as « 3 octobre 1738 »; what cannot be read stands as written. */
export function writtenDateWords(language: Language, written: string): string {
  const edtf = readDate(written)?.edtf
  return edtf === undefined ? written : writeDating(edtf, language)
}
