import { dayNumberOf } from '../../platform/text/days.ts'
import { minutesOf } from '../../platform/text/times.ts'
import { type Evaluated, evaluate, nextDayWithSpans, usesSchoolHolidays } from './evaluate.ts'
import { publicHolidayOn } from './public-holidays.ts'
import { readHours } from './read-hours.ts'
import type { Hours } from './rules.ts'
import type { DayHours, ExceptionalDays, Reason, Schedule, SchoolHoliday, Span } from './schedule.ts'
import { schoolDay } from './school-holidays.ts'

type Prepared = {
  hours: Hours | undefined
  worksUntil: number
  exceptions: readonly (ExceptionalDays & { from: number; to: number })[]
  /** The days already asked for, and the school holidays they were answered with: a page asks for each some ten times. */
  days: Map<number, DayHours>
  holidays: readonly SchoolHoliday[] | undefined
}

const daysKept = 1200

const preparations = new WeakMap<Schedule, Prepared>()

/** The hours of a day: works first, then exceptional days (the shortest period wins), then the rules. */
export function hoursOn(schedule: Schedule, holidays: readonly SchoolHoliday[], day: string): DayHours {
  return hoursOnNumber(schedule, holidays, dayNumberOf(day))
}

/** Open at some time that day; what is only by appointment does not count. */
export function isOpenOn(schedule: Schedule, holidays: readonly SchoolHoliday[], day: string): boolean {
  return openSpans(hoursOn(schedule, holidays, day)).length > 0
}

/** Open at `HH:MM` on the clock of that day, evenings begun the day before included. */
export function isOpenAt(schedule: Schedule, holidays: readonly SchoolHoliday[], day: string, time: string): boolean {
  const number = dayNumberOf(day)
  const minutes = minutesOf(time)
  const holds = (on: number, at: number) =>
    openSpans(hoursOnNumber(schedule, holidays, on)).some(({ from, to }) => from <= at && at < to)
  return holds(number, minutes) || holds(number - 1, minutes + 1440)
}

export function openSpans(hours: DayHours): readonly Span[] {
  return hours.kind === 'open' ? hours.spans.filter(({ state }) => state === 'open') : []
}

export function hoursOnNumber(schedule: Schedule, holidays: readonly SchoolHoliday[], number: number): DayHours {
  const preparation = prepared(schedule)
  if (preparation.holidays !== holidays || preparation.days.size >= daysKept) {
    preparation.holidays = holidays
    preparation.days.clear()
  }
  let hours = preparation.days.get(number)
  if (!hours) {
    hours = workOutHours(schedule, holidays, number, preparation)
    preparation.days.set(number, hours)
  }
  return hours
}

function workOutHours(
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  number: number,
  { hours, worksUntil, exceptions }: Prepared,
): DayHours {
  if (schedule.state === 'left') return { kind: 'closed', reason: { kind: 'left' } }
  if (number <= worksUntil)
    return {
      kind: 'closed',
      reason: { kind: 'works', until_on: schedule.closed_until_on, text: schedule.closed_reason },
    }
  const exception = exceptions.find(({ from, to }) => from <= number && number <= to)
  if (exception) return exceptionalHours(exception, schedule, holidays, number)
  if (!hours) return { kind: 'unknown' }
  const evaluated = evaluateFor(hours, schedule, holidays, number)
  return evaluated === 'not-published'
    ? { kind: 'not-published' }
    : shown(evaluated, reasonOf(evaluated, schedule, holidays, number))
}

/**
 * The first day from `number` on that may not be closed, to leap over a winter;
 * the same day where exceptional days or school holidays have to be asked one by one.
 */
export function nextPossibleDay(schedule: Schedule, number: number): number {
  const { hours, exceptions } = prepared(schedule)
  if (!hours || exceptions.some(({ to }) => to >= number) || usesSchoolHolidays(hours)) return number
  return nextDayWithSpans(hours, number)
}

/** The rules alone, without works or exceptional days; undefined when nothing can be read. */
export function readableHours(schedule: Schedule): Hours | undefined {
  return prepared(schedule).hours
}

function prepared(schedule: Schedule): Prepared {
  let preparation = preparations.get(schedule)
  if (!preparation) {
    const hours = schedule.opening_hours === null ? undefined : readHours(schedule.opening_hours)
    preparation = {
      hours: hours && 'rules' in hours ? hours : undefined,
      worksUntil: worksUntil(schedule),
      exceptions: schedule.exceptional_days
        .map((days) => ({ ...days, from: dayNumberOf(days.starts_on), to: dayNumberOf(days.ends_on) }))
        .sort((a, b) => a.to - a.from - (b.to - b.from)),
      days: new Map(),
      holidays: undefined,
    }
    preparations.set(schedule, preparation)
  }
  return preparation
}

function worksUntil({ state, closed_until_on }: Schedule): number {
  if (state !== 'closed') return Number.NEGATIVE_INFINITY
  return closed_until_on === null ? Number.POSITIVE_INFINITY : dayNumberOf(closed_until_on)
}

function exceptionalHours(
  { hours, reason }: ExceptionalDays,
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  number: number,
): DayHours {
  const why: Reason = { kind: 'exceptional', text: reason }
  if (hours === null) return { kind: 'closed', reason: why }
  const read = readHours(hours)
  if ('problem' in read) return { kind: 'unknown' }
  const evaluated = evaluateFor(read, schedule, holidays, number)
  return evaluated === 'not-published' ? { kind: 'not-published' } : shown(evaluated, why)
}

/** Where the calendar is silent, the day is still known when holidays would change nothing. */
function evaluateFor(
  hours: Hours,
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  number: number,
): Evaluated | 'not-published' {
  if (!usesSchoolHolidays(hours)) return evaluate(hours, number, false)
  const school = schoolDay(holidays, schedule.school_zone, number)
  if (school.kind !== 'not-published') return evaluate(hours, number, school.kind === 'holiday')
  const [inHolidays, inTerm] = [evaluate(hours, number, true), evaluate(hours, number, false)]
  return areSame(inHolidays.spans, inTerm.spans) ? inTerm : 'not-published'
}

function areSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to, state, comment }, index) => {
      const other = others[index]
      return from === other?.from && to === other.to && state === other.state && comment === other.comment
    })
  )
}

function shown({ spans }: Evaluated, reason: Reason | null): DayHours {
  return spans.length > 0 ? { kind: 'open', spans, reason } : { kind: 'closed', reason }
}

function reasonOf(
  { decided }: Evaluated,
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  number: number,
): Reason | null {
  if (!decided) return null
  if (decided.by === 'school-holidays') {
    const school = schoolDay(holidays, schedule.school_zone, number)
    return school.kind === 'holiday' ? { kind: 'school-holidays', name: school.name } : null
  }
  const holiday = publicHolidayOn(number)
  if (!holiday) return null
  return decided.by === 'public-holiday' || isForOneDate(decided.rule.dates)
    ? { kind: 'public-holiday', holiday }
    : null
}

function isForOneDate(dates: Hours['rules'][number]['dates']): boolean {
  return dates.length > 0 && dates.every(({ from, to }) => JSON.stringify(from) === JSON.stringify(to))
}
