/**
 * Calendar days are `YYYY-MM-DD` strings; where a rule counts them they are numbers, days since 1970-01-01.
 * No zone enters here, and nothing depends on the zone of the process.
 */
export type DayParts = { year: number; month: number; day: number }

/** 1 is Monday, 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const millisecondsOfDay = 86_400_000
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

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function dayNumber({ year, month, day }: DayParts): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay
}

export function dayNumberOf(day: string): number {
  return dayNumber(partsOfDay(day))
}

export function partsOfNumber(number: number): DayParts {
  const date = new Date(number * millisecondsOfDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function dayOfNumber(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10)
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
