/** `?` doubtful, `~` approximate, `%` both. */
export type Doubt = '' | '?' | '~' | '%'

/** Years are astronomical, as in EDTF: 0 is 1 BC, -179 is 180 BC. */
export type EdtfDate = {
  year: number
  month?: number
  day?: number
  /** How many digits of the year are unspecified: 2 for `18XX`, whose `year` is 1800. */
  unspecified?: number
  doubt: Doubt
}

/** `..` is open (before, after), the empty end is unknown (finished then, begun nobody knows when). */
export type Bound = EdtfDate | 'open' | 'unknown'
export type Span = { from: Bound; to: Bound }
export type Edtf = EdtfDate | Span | { choose: 'one' | 'all'; members: (EdtfDate | Span)[] }

/** `null` where a side is open. */
export type YearRange = { earliest_year: number | null; latest_year: number | null }

const dateForm =
  /^(?:(?<left>[?~%])?(?<sign>-?)(?<year>\d{1,4}X{0,3}|X{4})|Y(?<long>-?\d{5,9}))(?<mark1>[?~%])?(?:-(?<left2>[?~%])?(?<month>\d\d|XX)(?<mark2>[?~%])?(?:-(?<left3>[?~%])?(?<day>\d\d|XX)(?<mark3>[?~%])?)?)?(?:T[\d:.Z+-]{2,20})?$/

/**
 * Reads EDTF (Library of Congress, 2019): dates, unspecified digits, qualifications, intervals and sets.
 * Seasons keep their year alone. `undefined` for anything else.
 */
export function parseEdtf(text: string): Edtf | undefined {
  const choose = /^\[.*\]$/.test(text) ? 'one' : /^\{.*\}$/.test(text) ? 'all' : undefined
  if (!choose) return parseSpan(text, '/') ?? parseDate(text)
  const members: (EdtfDate | Span)[] = []
  for (const part of text.slice(1, -1).split(',')) {
    const member = parseSpan(part.trim(), '..') ?? parseDate(part.trim())
    if (!member) return undefined
    members.push(member)
  }
  return members.length > 0 ? { choose, members } : undefined
}

function parseSpan(text: string, link: '/' | '..'): Span | undefined {
  const parts = text.split(link)
  if (parts.length !== 2) return undefined
  const [from, to] = parts.map((part): Bound | undefined => {
    if (part === '') return link === '/' ? 'unknown' : 'open'
    return part === '..' ? 'open' : parseDate(part)
  })
  return from && to && (typeof from === 'object' || typeof to === 'object') ? { from, to } : undefined
}

function parseDate(text: string): EdtfDate | undefined {
  const found = dateForm.exec(text)?.groups
  if (!found) return undefined
  const digits = found.year ?? ''
  if (!found.long && digits.length !== 4) return undefined
  const marks = ['left', 'mark1', 'left2', 'mark2', 'left3', 'mark3'].map((name) => found[name] ?? '')
  const month = Number(found.month)
  const isMonth = month >= 1 && month <= 12
  const unspecified = digits.split('X').length - 1
  return {
    year: found.long ? Number(found.long) : signed(found.sign, Number(digits.replaceAll('X', '0'))),
    ...(isMonth ? { month } : {}),
    ...(isMonth && found.day && found.day !== 'XX' ? { day: Number(found.day) } : {}),
    ...(unspecified > 0 ? { unspecified } : {}),
    doubt: marks.reduce<Doubt>((doubt, mark) => bothDoubts(doubt, mark as Doubt), ''),
  }
}

function signed(sign: string | undefined, year: number): number {
  return sign === '-' && year !== 0 ? -year : year
}

export function bothDoubts(one: Doubt, other: Doubt): Doubt {
  if (one === '' || one === other) return other
  return other === '' ? one : '%'
}

export function formatEdtf(edtf: Edtf): string {
  if ('choose' in edtf) {
    const members = edtf.members.map((member) => ('from' in member ? formatSpan(member, '..') : formatDate(member)))
    return edtf.choose === 'one' ? `[${members}]` : `{${members}}`
  }
  return 'from' in edtf ? formatSpan(edtf, '/') : formatDate(edtf)
}

function formatSpan({ from, to }: Span, link: '/' | '..'): string {
  const [start, end] = [from, to].map((bound) => {
    if (typeof bound === 'object') return formatDate(bound)
    return bound === 'open' && link === '/' ? '..' : ''
  })
  return `${start}${link}${end}`
}

function formatDate({ year, month, day, unspecified = 0, doubt }: EdtfDate): string {
  const long = Math.abs(year) > 9999
  const digits = long ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  const known = unspecified > 0 ? digits.slice(0, -unspecified) + 'X'.repeat(unspecified) : digits
  return `${known}${month ? `-${two(month)}` : ''}${day ? `-${two(day)}` : ''}${doubt}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** `18XX` goes from 1800 to 1899, `-01XX` from -199 to -100. */
export function firstYear({ year, unspecified = 0 }: EdtfDate): number {
  return year < 0 ? year - 10 ** unspecified + 1 : year
}

export function lastYear({ year, unspecified = 0 }: EdtfDate): number {
  return year < 0 ? year : year + 10 ** unspecified - 1
}

/**
 * The years that an EDTF covers. `null` on an open side; an unknown side takes the year that is known, since
 * “finished in 1776” is dated by that year. `undefined` when the text is not EDTF.
 */
export function yearsOf(text: string): YearRange | undefined {
  const edtf = parseEdtf(text)
  if (!edtf) return undefined
  const ranges = ('choose' in edtf ? edtf.members : [edtf]).map(yearsOfMember)
  return {
    earliest_year: furthest(
      ranges.map(([earliest]) => earliest),
      Math.min,
    ),
    latest_year: furthest(
      ranges.map(([, latest]) => latest),
      Math.max,
    ),
  }
}

function yearsOfMember(member: EdtfDate | Span): [number | null, number | null] {
  if (!('from' in member)) return [firstYear(member), lastYear(member)]
  const { from, to } = member
  const start =
    typeof from === 'object' ? firstYear(from) : from === 'unknown' && typeof to === 'object' ? firstYear(to) : null
  const end =
    typeof to === 'object' ? lastYear(to) : to === 'unknown' && typeof from === 'object' ? lastYear(from) : null
  return [start, end]
}

function furthest(years: (number | null)[], choose: (one: number, other: number) => number): number | null {
  return years.reduce((one, other) => (one === null || other === null ? null : choose(one, other)))
}
