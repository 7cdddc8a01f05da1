import { dayNumber, easterOf, partsOfNumber } from '../../platform/text/days.ts'
import type { PublicHoliday } from './schedule.ts'

/** Code du travail, L3133-1: the same eleven days in every département except those of Alsace and Moselle, which have two more. */
const fixed: readonly [PublicHoliday, month: number, day: number][] = [
  ['new-year', 1, 1],
  ['labour-day', 5, 1],
  ['victory-1945', 5, 8],
  ['national-day', 7, 14],
  ['assumption', 8, 15],
  ['all-saints', 11, 1],
  ['armistice-1918', 11, 11],
  ['christmas', 12, 25],
]

export const daysAfterEaster: readonly [PublicHoliday, offset: number][] = [
  ['easter-monday', 1],
  ['ascension', 39],
  ['whit-monday', 50],
]

const byYear = new Map<number, ReadonlyMap<number, PublicHoliday>>()

/** By day number. When Ascension falls on 1 or 8 May, the day keeps its fixed name. */
export function publicHolidaysOf(year: number): ReadonlyMap<number, PublicHoliday> {
  let holidays = byYear.get(year)
  if (!holidays) {
    const easter = easterOf(year)
    holidays = new Map<number, PublicHoliday>([
      ...daysAfterEaster.map(([holiday, offset]) => [easter + offset, holiday] as const),
      ...fixed.map(([holiday, month, day]) => [dayNumber({ year, month, day }), holiday] as const),
    ])
    byYear.set(year, holidays)
  }
  return holidays
}

export function publicHolidayOn(number: number): PublicHoliday | undefined {
  return publicHolidaysOf(partsOfNumber(number).year).get(number)
}

/** The holiday that always falls on that date. */
export function publicHolidayOfDate(month: number, day: number): PublicHoliday | undefined {
  return fixed.find(([, itsMonth, itsDay]) => itsMonth === month && itsDay === day)?.[0]
}
