import type { Reading } from './facts.ts'

/** « 1833 »; of « 1819 ; 1893 » the first; of « Années 1930 », « Vers 1850 », « Entre 1904 et 1908 » none, which are no year. */
export function readYear(cell: string): Reading<number | null> {
  const value = cell.trim()
  if (!value) return { value: null, flags: [] }
  const years = value.match(/(?<!\d)(1[5-9]|20)\d\d(?!\d)/g) ?? []
  const [first] = years
  if (first === value) return { value: Number(first), flags: [] }
  if (first === undefined || /ann[ée]es|vers|entre|avant|apr[èe]s|si[èe]cle|env/i.test(value))
    return { value: null, flags: [{ reason: 'year-not-exact', value }] }
  const flags = years.length > 1 ? [{ reason: 'year-first-of-several', value, instead: first } as const] : []
  return { value: Number(first), flags }
}

/** `2025-10-13`, or `13/10/2025` once a spreadsheet has been there. */
export function readDay(cell: string): Reading<string | null> {
  const value = cell.trim()
  if (!value) return { value: null, flags: [] }
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? []
  const [, otherDay, otherMonth, otherYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? []
  const written = [year ?? otherYear, month ?? otherMonth, day ?? otherDay]
    .map((part) => part?.padStart(2, '0'))
    .join('-')
  const instant = new Date(`${written}T00:00:00Z`)
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written)
  return exists ? { value: written, flags: [] } : { value: null, flags: [{ reason: 'date-unreadable', value }] }
}
