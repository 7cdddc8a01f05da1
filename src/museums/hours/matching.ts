import {
  type DayParts,
  dayNumber,
  daysInMonth,
  easterOf,
  partsOfNumber,
  weekdayOfNumber,
} from '../../platform/text/days.ts'
import { publicHolidayOn } from './public-holidays.ts'
import type { DatePoint, DateRange, DaySelector, NumberRange, Rule, WeekdaySelector } from './rules.ts'

/** By what a rule speaks of a day: a holiday, or its ordinary days and dates. */
export type Match = 'public-holiday' | 'school-holidays' | 'ordinary'

export function matchOf(rule: Rule, number: number, isSchoolHoliday: boolean): Match | undefined {
  if (!matchesDates(rule, number)) return undefined
  return rule.days === null ? 'ordinary' : matchDays(rule.days, number, isSchoolHoliday)
}

export function matchesDates(rule: Rule, number: number): boolean {
  if (rule.weeks.length > 0 && !rule.weeks.some((range) => inRange(range, isoWeek(number)))) return false
  if (rule.dates.length === 0) return true
  const day = partsOfNumber(number)
  return rule.dates.some((range) => inDates(range, number, day))
}

export function inRange({ from, to, step }: NumberRange, value: number): boolean {
  return from <= value && value <= to && (value - from) % step === 0
}

export function inDates(range: DateRange, number: number, day: DayParts): boolean {
  if (range.years && !inRange(range.years, day.year)) return false
  const [from, to] = [yearly(range.from), yearly(range.to)]
  if (from !== undefined && to !== undefined) {
    // Most dates are of every year, and a list asks for thousands of days: no calendar is needed to compare them.
    const date = day.month * 100 + day.day
    return from <= to ? from <= date && date <= to : from <= date || date <= to
  }
  const starts = range.from.year === null ? [day.year, day.year - 1] : [range.from.year]
  return starts.some((start) => {
    const days = daysOf(range, start)
    return days !== undefined && days.from <= number && number <= days.to
  })
}

/** 1103 for every 3 November; undefined for a date of one year, or that follows Easter. */
function yearly(point: DatePoint): number | undefined {
  if (point.year !== null || 'easter' in point) return undefined
  return point.month * 100 + (point.day === 'end' ? 31 : point.day)
}

/** The days of a range that begins in `start`; undefined when it has none, as 29 February three years out of four. */
export function daysOf(range: DateRange, start: number): { from: number; to: number } | undefined {
  const isOneDay = 'day' in range.from && 'day' in range.to && sameDate(range.from, range.to)
  const from = numberOf(range.from, start, 'next')
  if (isOneDay) return partsOfNumber(from).month === monthOf(range.from) ? { from, to: from } : undefined
  const end = range.to.year ?? start
  const to = numberOf(range.to, end, 'previous')
  return to >= from || range.to.year !== null ? { from, to } : { from, to: numberOf(range.to, start + 1, 'previous') }
}

function sameDate(a: DatePoint, b: DatePoint): boolean {
  return 'day' in a && 'day' in b && a.month === b.month && a.day === b.day && (b.year === null || a.year === b.year)
}

function monthOf(point: DatePoint): number {
  return 'month' in point ? point.month : 0
}

/** A 29 February that does not exist begins a range on 1 March and ends one on 28 February. */
function numberOf(point: DatePoint, year: number, missing: 'next' | 'previous'): number {
  if ('easter' in point) return easterOf(year) + point.easter
  const length = daysInMonth(year, point.month)
  const day = point.day === 'end' ? length : missing === 'previous' ? Math.min(point.day, length) : point.day
  return dayNumber({ year, month: point.month, day })
}

function matchDays(days: DaySelector, number: number, isSchoolHoliday: boolean): Match | undefined {
  const holiday = days.publicHolidays.some(({ offset }) => publicHolidayOn(number - offset) !== undefined)
    ? 'public-holiday'
    : days.schoolHolidays && isSchoolHoliday
      ? 'school-holidays'
      : undefined
  const isWeekday = days.weekdays.some((selector) => matchesWeekday(selector, number))
  if (days.both) return isWeekday ? holiday : undefined
  return holiday ?? (isWeekday ? 'ordinary' : undefined)
}

function matchesWeekday({ weekdays, nth, offset }: WeekdaySelector, number: number): boolean {
  const counted = number - offset
  if (!weekdays.includes(weekdayOfNumber(counted))) return false
  return nth.length === 0 || nth.some((rank) => rank === rankInMonth(partsOfNumber(counted), rank < 0))
}

function rankInMonth({ year, month, day }: DayParts, fromEnd: boolean): number {
  return fromEnd ? -(Math.floor((daysInMonth(year, month) - day) / 7) + 1) : Math.floor((day - 1) / 7) + 1
}

/** The ISO week holds the Thursday of the day's week. */
export function isoWeek(number: number): number {
  const thursday = number - weekdayOfNumber(number) + 4
  const { year } = partsOfNumber(thursday)
  return Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1
}
