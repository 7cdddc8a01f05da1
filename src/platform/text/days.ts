/**
 * Calendar days are `YYYY-MM-DD` strings; where a rule counts them they are numbers, days since 1970-01-01.
 * No zone enters here, and nothing depends on the zone of the process.
 */
export type DayParts = { year: number; month: number; day: number }

/** 1 is Monday, 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const millisecondsOfDay = 86_400_000
const daysOf400Years = 146_097
/** From 1 March of the year 0. */
const daysBefore1970 = 719_468
const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** @throws RangeError for what is not a day of the calendar, such as 30 February. */
export function partsOfDay(day: string): DayParts {
  const found = form.exec(day)
  const parts = { year: Number(found?.[1]), month: Number(found?.[2]), day: Number(found?.[3]) }
  if (
    !found ||
    parts.month < 1 ||
    parts.month > 12 ||
    parts.day < 1 ||
    parts.day > daysInMonth(parts.year, parts.month)
  )
    throw new RangeError(`Not a day of the calendar: ${day}`)
  return parts
}

export function isDay(text: string): boolean {
  try {
    partsOfDay(text)
    return true
  } catch {
    return false
  }
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? Number.NaN)
}

export function dayNumber({ year, month, day }: DayParts): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay
}

export function dayNumberOf(day: string): number {
  return dayNumber(partsOfDay(day))
}

/**
 * Whole-number arithmetic, since a list of museums asks for thousands of days: years are counted from 1 March,
 * so that a leap day is the last of its year.
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function partsOfNumber(number: number): DayParts {
  const shifted = number + daysBefore1970
  const era = Math.floor(shifted / daysOf400Years)
  const inEra = shifted - era * daysOf400Years
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function dayOfNumber(number: number): string {
  const { year, month, day } = partsOfNumber(number)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

export function weekdayOfNumber(number: number): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
}

export function weekdayOf(day: string): Weekday {
  return weekdayOfNumber(dayNumberOf(day))
}

export function addDays(day: string, count: number): string {
  return dayOfNumber(dayNumberOf(day) + count)
}

/** How many days from one to the other, negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** Easter Sunday in the Gregorian calendar (the anonymous computus, Meeus's chapter 8). */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}
