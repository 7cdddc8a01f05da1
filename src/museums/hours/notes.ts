import { dayNumberOf, dayOfNumber, partsOfNumber, type Weekday } from '../../platform/text/days.ts'
import { evaluate, spansOf } from './evaluate.ts'
import { readableHours } from './hours-on.ts'
import { daysOf } from './matching.ts'
import { daysAfterEaster } from './public-holidays.ts'
import type { DateRange, Hours, Rule } from './rules.ts'
import type { PublicHoliday, Schedule, Span } from './schedule.ts'
import { isException } from './typical-week.ts'

/** Days that are not like their season, as the rules name them. `has_year`: said once, of that year only. */
export type NotedDays =
  | { kind: 'dates'; starts_on: string; ends_on: string; has_year: boolean }
  | { kind: 'easter'; holiday: PublicHoliday | 'easter' | 'good-friday' }
  | { kind: 'public-holidays'; within: Within }
  | { kind: 'nth'; weekday: Weekday; nth: readonly number[]; within: Within }

/** The part of the year it is true of; null is all of it. */
export type Within = { starts_on: string; ends_on: string } | null

/** `spans` empty is closed. */
export type HoursNote = { days: NotedDays; spans: readonly Span[] }

/**
 * What the rules say of single dates, public holidays and ranks in the month, for the year that begins on `day`, in the order of the calendar.
 * A rule overruled by a later one is not repeated.
 */
export function hoursNotes(schedule: Schedule, day: string): HoursNote[] {
  const hours = readableHours(schedule)
  if (!hours) return []
  const from = dayNumberOf(day)
  const dated = hours.rules.flatMap((rule) => datedNotes(hours, rule, from))
  const sorted = dated.toSorted((a, b) => a.at - b.at).map(({ note }) => note)
  return [...sorted, ...holidayNotes(hours, from), ...rankNotes(hours, from)]
}

function datedNotes(hours: Hours, rule: Rule, from: number): { note: HoursNote; at: number }[] {
  if (rule.days || rule.weeks.length > 0) return []
  return rule.dates
    .filter((range) => isException(range, rule))
    .flatMap((range) => {
      const days = nextDays(range, from)
      if (!days) return []
      const { spans, decided } = evaluate(hours, days.from, false)
      const isOverruled = decided?.rule !== rule && spans.length > 0 === (rule.state === 'closed')
      return isOverruled ? [] : [{ note: { days: namedDays(range, days), spans }, at: days.from }]
    })
}

/** The first time the range comes round again, not yet over on the day. */
function nextDays(range: DateRange, from: number): { from: number; to: number } | undefined {
  const { year } = partsOfNumber(from)
  const starts = range.from.year === null ? [year - 1, year, year + 1] : [range.from.year]
  return starts
    .filter((start) => !range.years || (range.years.from <= start && start <= range.years.to))
    .map((start) => daysOf(range, start))
    .find((days) => days !== undefined && days.to >= from && days.from < from + 366)
}

function namedDays(range: DateRange, days: { from: number; to: number }): NotedDays {
  if ('easter' in range.from && days.from === days.to) {
    const { easter } = range.from
    const holiday = daysAfterEaster.find(([, offset]) => offset === easter)?.[0]
    const named = holiday ?? (easter === 0 ? 'easter' : easter === -2 ? 'good-friday' : undefined)
    if (named) return { kind: 'easter', holiday: named }
  }
  return {
    kind: 'dates',
    starts_on: dayOfNumber(days.from),
    ends_on: dayOfNumber(days.to),
    has_year: range.from.year !== null || range.years !== null || 'easter' in range.from || 'easter' in range.to,
  }
}

/** The last rule that speaks of public holidays in general, for each part of the year that has one. */
function holidayNotes(hours: Hours, from: number): HoursNote[] {
  const rules = hours.rules.filter(
    ({ days }) => days && !days.both && days.publicHolidays.some(({ offset }) => offset === 0),
  )
  return rules
    .filter((_rule, index) => !rules.slice(index + 1).some((later) => later.dates.length === 0))
    .map((rule) => ({ days: { kind: 'public-holidays', within: withinOf(rule, from) }, spans: spansOf(rule) }))
}

function rankNotes(hours: Hours, from: number): HoursNote[] {
  return hours.rules.flatMap((rule) =>
    (rule.days?.weekdays ?? [])
      .filter(({ nth, offset }) => nth.length > 0 && offset === 0)
      .map(({ weekdays, nth }) => ({
        days: { kind: 'nth', weekday: weekdays[0] ?? 1, nth, within: withinOf(rule, from) },
        spans: spansOf(rule),
      })),
  )
}

function withinOf({ dates }: Rule, from: number): Within {
  const days = dates[0] && nextDays(dates[0], from)
  return days ? { starts_on: dayOfNumber(days.from), ends_on: dayOfNumber(days.to) } : null
}
