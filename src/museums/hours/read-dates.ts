import { daysInMonth } from '../../platform/text/days.ts'
import { readOffset } from './read-days.ts'
import { HoursFault, type Reader } from './reader.ts'
import type { DatePoint, DateRange, NumberRange } from './rules.ts'

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthAt(reader: Reader, ahead = 0): number {
  return names.indexOf(reader.peekWord(ahead)) + 1
}

function isYearAt(reader: Reader, ahead = 0): boolean {
  const token = reader.peek(ahead)
  return token?.kind === 'number' && token.text.length === 4
}

function isDateAt(reader: Reader, ahead = 0): boolean {
  return monthAt(reader, ahead) > 0 || isYearAt(reader, ahead) || reader.peekWord(ahead) === 'easter'
}

export function isDateStart(reader: Reader): boolean {
  return isDateAt(reader)
}

/** `Apr-Sep`, `Jan 01,May 01`, `2026 Dec 19-2027 Jan 03`, `easter -2 days`, `Dec 24,31`. A year holds until the next one. */
export function readDates(reader: Reader): DateRange[] {
  const ranges: DateRange[] = []
  let years: NumberRange | null = null
  let month = 0
  do {
    if (isYearAt(reader)) years = readYears(reader)
    // A year alone is all of it.
    const wholeYears = years && monthAt(reader) === 0 && reader.peekWord() !== 'easter' && !reader.nextIs('number')
    if (wholeYears)
      ranges.push({ years, from: { year: null, month: 1, day: 1 }, to: { year: null, month: 12, day: 31 } })
    else {
      const range = readRange(reader, years, month)
      month = 'month' in range.to ? range.to.month : 0
      ranges.push(range)
    }
  } while (
    reader.peek()?.text === ',' &&
    (isDateAt(reader, 1) || (month > 0 && reader.peek(1)?.kind === 'number')) &&
    reader.take(',')
  )
  return ranges
}

function readYears(reader: Reader): NumberRange {
  const from = readYear(reader)
  if (reader.take('+')) return { from, to: 9999, step: 1 }
  if (reader.peek()?.text !== '-' || !isYearAt(reader, 1)) return { from, to: from, step: 1 }
  reader.take('-')
  const to = readYear(reader)
  if (to < from) throw new HoursFault('no-such-year', `${from}-${to}`)
  return { from, to, step: readStep(reader) }
}

function readYear(reader: Reader): number {
  const text = reader.next().text
  const year = Number(text)
  if (year < 1900 || year > 2999) throw new HoursFault('no-such-year', text)
  return year
}

function readStep(reader: Reader): number {
  if (!reader.take('/')) return 1
  const { kind, text } = reader.next()
  if (kind !== 'number' || Number(text) < 1) throw new HoursFault('not-understood', `/${text}`)
  return Number(text)
}

function readRange(reader: Reader, years: NumberRange | null, lastMonth: number): DateRange {
  // One year fixes the dates themselves; several are a condition on them.
  const fixed = years && years.from === years.to ? years.from : null
  const condition = fixed === null ? years : null
  const from = readPoint(reader, fixed, lastMonth)
  const isWholeMonth = 'day' in from && from.day === 'end'
  const first: DatePoint = isWholeMonth ? { ...from, day: 1 } : from
  if (!reader.take('-')) return { years: condition, from: first, to: from }
  const ownYear = isYearAt(reader) ? readYear(reader) : null
  // Without its own year, the end falls after the start: in the next year when it must (`2026 Dec 20-Jan 04`).
  const to = readPoint(reader, ownYear, isWholeMonth || ownYear !== null ? 0 : monthOf(from))
  if ('day' in to && (to.day === 'end') !== isWholeMonth) reader.fail('not-understood')
  if (ownYear !== null && fixed === null) throw new HoursFault('no-such-year', String(ownYear))
  if (ownYear !== null && fixed !== null && ownYear < fixed) throw new HoursFault('no-such-year', `${fixed}-${ownYear}`)
  return { years: condition, from: first, to }
}

function monthOf(point: DatePoint): number {
  return 'month' in point ? point.month : 0
}

/** A day, a month (as its end), or Easter. A number alone is a day of `month`. */
function readPoint(reader: Reader, year: number | null, month: number): DatePoint {
  if (reader.word('easter')) return { year, easter: readOffset(reader) }
  const named = monthAt(reader)
  if (named > 0) {
    reader.next()
    return reader.nextIs('number')
      ? { year, month: named, day: readDayOf(reader, named, year) }
      : { year, month: named, day: 'end' }
  }
  if (month === 0 || !reader.nextIs('number')) reader.fail('not-understood')
  return { year, month, day: readDayOf(reader, month, year) }
}

function readDayOf(reader: Reader, month: number, year: number | null): number {
  const text = reader.next().text
  const day = Number(text)
  // 29 February exists, some years.
  if (day < 1 || day > daysInMonth(year ?? 2000, month))
    throw new HoursFault('no-such-day', `${names[month - 1]} ${text}`)
  return day
}

/** `week 1-26/2`: ISO 8601 weeks. */
export function readWeeks(reader: Reader): NumberRange[] {
  const ranges: NumberRange[] = []
  do {
    const from = readWeek(reader)
    const to = reader.take('-') ? readWeek(reader) : from
    if (to < from) throw new HoursFault('no-such-week', `${from}-${to}`)
    ranges.push({ from, to, step: readStep(reader) })
  } while (reader.peek()?.text === ',' && reader.peek(1)?.kind === 'number' && reader.take(','))
  return ranges
}

function readWeek(reader: Reader): number {
  const { kind, text } = reader.next()
  if (kind !== 'number' || Number(text) < 1 || Number(text) > 53) throw new HoursFault('no-such-week', text)
  return Number(text)
}
