import { dayNumberOf, dayOfNumber, type Weekday, weekdayOfNumber } from '../../platform/text/days.ts'
import { hoursOnNumber, readableHours } from './hours-on.ts'
import type { DayHours, Schedule, SchoolHoliday } from './schedule.ts'
import { schoolDay } from './school-holidays.ts'
import { type Season, seasonOn } from './seasons.ts'
import { sameSpans, typicalWeek } from './typical-week.ts'

export type WeekRow = {
  /** Consecutive days with the same hours, in the order of the week. */
  weekdays: readonly Weekday[]
  /** The date, where that day is not like its weekday in this season. */
  day: string | null
  is_today: boolean
  hours: DayHours
}

export type WeekTable = { season: Season; school_holidays: string | null; rows: readonly WeekRow[] }

/**
 * The seven days from `day` on, Monday first, as a museum would write its week: the same hours together, today apart,
 * and apart too, with its date, each day that a holiday, an exception or the next season makes different.
 * Undefined when the museum is closed for works, has left, or has given no hours that can be read.
 */
export function weekTable(schedule: Schedule, holidays: readonly SchoolHoliday[], day: string): WeekTable | undefined {
  const hours = readableHours(schedule)
  const season = seasonOn(schedule, day)
  const today = dayNumberOf(day)
  const reason = reasonOf(hoursOnNumber(schedule, holidays, today))
  if (!hours || !season || reason === 'works' || reason === 'left') return undefined
  const school = schoolDay(holidays, schedule.school_zone, today)
  const isSchoolHoliday = season.holiday_week !== null && school.kind === 'holiday'
  const week = typicalWeek(hours, today, isSchoolHoliday)
  const rows = Array.from({ length: 7 }, (_, index): WeekRow => {
    const number = today + index
    const weekday = weekdayOfNumber(number)
    const actual = hoursOnNumber(schedule, holidays, number)
    const isTypical = sameSpans(spansOf(actual), week[weekday - 1] ?? []) && actual.kind !== 'not-published'
    return {
      weekdays: [weekday],
      day: isTypical ? null : dayOfNumber(number),
      is_today: index === 0,
      hours: isTypical && reasonOf(actual) !== 'exceptional' ? withoutReason(actual) : actual,
    }
  })
  return {
    season,
    school_holidays: isSchoolHoliday && school.kind === 'holiday' ? school.name : null,
    rows: grouped(rows.toSorted((a, b) => (a.weekdays[0] ?? 1) - (b.weekdays[0] ?? 1))),
  }
}

function grouped(rows: readonly WeekRow[]): WeekRow[] {
  const result: WeekRow[] = []
  for (const row of rows) {
    const last = result.at(-1)
    const joins = last && !last.is_today && !row.is_today && last.day === null && row.day === null
    if (joins && last.hours.kind === row.hours.kind && sameSpans(spansOf(last.hours), spansOf(row.hours)))
      result[result.length - 1] = { ...last, weekdays: [...last.weekdays, ...row.weekdays] }
    else result.push(row)
  }
  return result
}

function spansOf(hours: DayHours) {
  return hours.kind === 'open' ? hours.spans : []
}

function reasonOf(hours: DayHours): string | undefined {
  return hours.kind === 'open' || hours.kind === 'closed' ? hours.reason?.kind : undefined
}

function withoutReason(hours: DayHours): DayHours {
  return hours.kind === 'open' || hours.kind === 'closed' ? { ...hours, reason: null } : hours
}
