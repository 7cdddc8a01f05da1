import { fold } from '../fold.ts'
import { splitOutside } from '../split.ts'

export type AcquisitionDate = {
  /** As written: `1938 acquis`, `avant 1861`. */
  written: string
  /** `1969-11-19`, `1999-03` or `1872`, as exact as written. */
  date: string
  /** The day is before or after this date, or about then. */
  relation?: 'before' | 'after' | 'about'
}

export type Acquisition = {
  /** When it became property. */
  acquired?: AcquisitionDate
  /** When it came into the museum. */
  entered?: AcquisitionDate
}

/** Reads DACQ: `1938 acquis ; 1845 entrée matérielle`, `16/05/2017 acquis`, `1969/11/19`. Nothing for « date d’acquisition inconnue ». */
export function readAcquisition(text: string): Acquisition {
  const read: Acquisition = {}
  for (const part of splitOutside(text, ';,#\n')) {
    const folded = fold(part)
    const date = readDay(part)
    if (!date) continue
    if (/entree|depot|depose|arrivee/.test(folded)) read.entered ??= date
    else read.acquired ??= date
  }
  return read
}

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]
const monthWord = months.join('|')
const forms: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  [/(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/, ([, y, m, d]) => dayOf(y, m, d)],
  [/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/, ([, d, m, y]) => dayOf(y, m, d)],
  [/(?<!\d)(\d{4})[/.-](\d{1,2})(?!\d)/, ([, y, m]) => dayOf(y, m)],
  [/(?<!\d)(\d{1,2})[/.-](\d{4})(?!\d)/, ([, m, y]) => dayOf(y, m)],
  [
    new RegExp(`(?:(?<!\\d)(\\d{1,2})(?:er)?\\s)?(${monthWord})\\s(\\d{4})(?!\\d)`),
    ([, d, m, y]) => dayOf(y, String(months.indexOf(m ?? '') + 1), d),
  ],
  [/(?<!\d)(\d{4})(?!\d)/, ([, y]) => dayOf(y)],
]

function readDay(part: string): AcquisitionDate | undefined {
  const folded = fold(part).slice(0, 200)
  for (const [form, write] of forms) {
    const found = form.exec(folded)
    const date = found && write(found)
    if (!date) continue
    const relation = /(?<![a-z])avant/.test(folded)
      ? 'before'
      : /(?<![a-z])apres/.test(folded)
        ? 'after'
        : /(?<![a-z])(?:vers|environ|ca)(?![a-z])|\?/.test(folded)
          ? 'about'
          : undefined
    return { written: part.slice(0, 200), date, ...(relation && { relation }) }
  }
  return undefined
}

/** Empty for a month or a day that does not exist, so that a simpler form is tried. */
function dayOf(year = '', month?: string, day?: string): string {
  if (month === undefined) return year
  const monthNumber = Number(month)
  if (monthNumber < 1 || monthNumber > 12) return ''
  const yearAndMonth = `${year}-${String(monthNumber).padStart(2, '0')}`
  if (day === undefined) return yearAndMonth
  const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate()
  const dayNumber = Number(day)
  return dayNumber >= 1 && dayNumber <= last ? `${yearAndMonth}-${String(dayNumber).padStart(2, '0')}` : ''
}
