import { partsOfNumber, type Weekday, weekdays } from '../../platform/text/days.ts'
import { applyRules } from './evaluate.ts'
import { daysOf, inDates, inRange, isoWeek } from './matching.ts'
import type { DateRange, Hours, Rule } from './rules.ts'
import type { Span } from './schedule.ts'

/** The seven days of a season, Monday first; an empty day is closed. */
export type Week = readonly (readonly Span[])[]

/** In days. What is shorter is an exception within a season: a note, not a season of its own. */
const shortestSeason = 10
const shortestClosedSeason = 28

/** The week that the rules in force on a date make of each weekday, single dates and holidays left out. */
export function typicalWeek(hours: Hours, number: number, isSchoolHoliday: boolean): Week {
  const inForce = hours.rules.map((rule) => isInSeason(rule, number))
  const key = `${isSchoolHoliday} ${inForce.map(Number).join('')}`
  let ofHours = weeks.get(hours)
  if (!ofHours) {
    ofHours = new Map()
    weeks.set(hours, ofHours)
  }
  let week = ofHours.get(key)
  if (!week) {
    week = weekdays.map((weekday) => daySpans(hours.rules, inForce, weekday, isSchoolHoliday))
    ofHours.set(key, week)
  }
  return week
}

const weeks = new WeakMap<Hours, Map<string, Week>>()

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, index) => {
      const other = b[index]
      return (
        span.from === other?.from &&
        span.to === other.to &&
        span.state === other.state &&
        span.comment === other.comment
      )
    })
  )
}

export function sameWeek(a: Week, b: Week): boolean {
  return a === b || a.every((spans, index) => sameSpans(spans, b[index] ?? []))
}

export function isClosedWeek(week: Week): boolean {
  return week.every((spans) => spans.length === 0)
}

/** Whether a range is too short to be a season. */
export function isException(range: DateRange, rule: Rule): boolean {
  const days = daysOf(range, range.from.year ?? range.years?.from ?? 2026)
  const shortest = rule.state === 'closed' && !rule.days && !rule.times ? shortestClosedSeason : shortestSeason
  return days === undefined || days.to - days.from + 1 < shortest
}

function isInSeason(rule: Rule, number: number): boolean {
  const { weeks, dates } = rule
  if (weeks.length > 0 && !weeks.some((range) => range.step === 1 && inRange(range, isoWeek(number)))) return false
  return dates.length === 0 || seasonalDates(rule).some((range) => inDates(range, number, partsOfNumber(number)))
}

const seasonal = new WeakMap<Rule, readonly DateRange[]>()

function seasonalDates(rule: Rule): readonly DateRange[] {
  let dates = seasonal.get(rule)
  if (!dates) {
    dates = rule.dates.filter((range) => !isException(range, rule))
    seasonal.set(rule, dates)
  }
  return dates
}

function daySpans(
  rules: readonly Rule[],
  inForce: readonly boolean[],
  weekday: Weekday,
  isSchoolHoliday: boolean,
): readonly Span[] {
  return applyRules(
    rules.filter((_, index) => inForce[index]),
    (rule) => (isOnWeekday(rule, weekday, isSchoolHoliday) ? 'ordinary' : undefined),
  ).spans
}

function isOnWeekday({ days }: Rule, weekday: Weekday, isSchoolHoliday: boolean): boolean {
  if (!days) return true
  const named = days.weekdays.some(({ weekdays, nth }) => nth.length === 0 && weekdays.includes(weekday))
  const holiday = days.schoolHolidays && isSchoolHoliday
  return days.both ? named && holiday : named || holiday
}
