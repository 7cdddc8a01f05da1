import { dayNumberOf, partsOfNumber } from '../../platform/text/days.ts'
import type { SchoolHoliday, SchoolZone } from './schedule.ts'

export type SchoolDay = { kind: 'holiday'; name: string } | { kind: 'school' } | { kind: 'not-published' }

type Period = { from: number; to: number; name: string }
type Calendar = { periods: readonly Period[]; publishedUntil: ReadonlyMap<number, number> }

const calendars = new WeakMap<readonly SchoolHoliday[], Map<SchoolZone, Calendar>>()

/**
 * Whether schools are closed that day, as far as the table says.
 * A school year (from 1 September) is published up to the end of the last holidays entered for it:
 * a calendar half typed answers for the half it holds, a year without an entry for nothing.
 */
export function schoolDay(table: readonly SchoolHoliday[], zone: SchoolZone, number: number): SchoolDay {
  const { periods, publishedUntil } = calendarOf(table, zone)
  const period = periods.find(({ from, to }) => from <= number && number <= to)
  if (period) return { kind: 'holiday', name: period.name }
  const end = publishedUntil.get(schoolYearOf(number))
  return { kind: end !== undefined && number <= end ? 'school' : 'not-published' }
}

function calendarOf(table: readonly SchoolHoliday[], zone: SchoolZone): Calendar {
  let ofTable = calendars.get(table)
  if (!ofTable) {
    ofTable = new Map()
    calendars.set(table, ofTable)
  }
  let calendar = ofTable.get(zone)
  if (!calendar) {
    calendar = drawCalendar(table.filter((holiday) => holiday.zone === zone))
    ofTable.set(zone, calendar)
  }
  return calendar
}

function drawCalendar(holidays: readonly SchoolHoliday[]): Calendar {
  const periods = holidays.map(({ starts_on, ends_on, name }) => ({
    from: dayNumberOf(starts_on),
    to: dayNumberOf(ends_on),
    name,
  }))
  const publishedUntil = new Map<number, number>()
  for (const { from, to } of periods) {
    const year = schoolYearOf(from)
    publishedUntil.set(year, Math.max(to, publishedUntil.get(year) ?? to))
  }
  return { periods, publishedUntil }
}

/** 2026 for the school year 2026-2027. */
function schoolYearOf(number: number): number {
  const { year, month } = partsOfNumber(number)
  return month >= 9 ? year : year - 1
}
