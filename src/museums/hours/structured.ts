import { dayNumberOf, dayOfNumber, type Weekday, weekdayOfNumber, weekdays } from '../../platform/text/days.ts'
import { clockTime } from '../../platform/text/times.ts'
import { hoursOnNumber, openSpans, readableHours } from './hours-on.ts'
import type { Schedule, SchoolHoliday, Span } from './schedule.ts'
import { sameSpans, sameWeek, typicalWeek, type Week } from './typical-week.ts'

export type OpeningHoursSpecification = {
  '@type': 'OpeningHoursSpecification'
  dayOfWeek?: string[]
  opens: string
  closes: string
  validFrom: string
  validThrough: string
}

/** The two properties of a schema.org place. */
export type StructuredHours = {
  openingHoursSpecification: OpeningHoursSpecification[]
  specialOpeningHoursSpecification: OpeningHoursSpecification[]
}

const names: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
}

/**
 * Hours for machines, both days included: the weeks of each season, then every day that is otherwise.
 * They end where school holidays are not published; hours by appointment are left out.
 * @see https://schema.org/openingHoursSpecification, https://developers.google.com/search/docs/appearance/structured-data/local-business
 */
export function openingHoursSpecification(
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  from: string,
  to: string,
): StructuredHours {
  const regular: OpeningHoursSpecification[] = []
  const special: OpeningHoursSpecification[] = []
  for (const season of seasonsBetween(schedule, holidays, dayNumberOf(from), dayNumberOf(to))) {
    regular.push(...weekSpecifications(season))
    special.push(...exceptionSpecifications(season, schedule, holidays))
  }
  return { openingHoursSpecification: regular, specialOpeningHoursSpecification: special }
}

type Stretch = { from: number; to: number; week: Week }

function seasonsBetween(
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  from: number,
  to: number,
): readonly Stretch[] {
  const hours = readableHours(schedule)
  const stretches: Stretch[] = []
  for (let number = from; number <= to; number += 1) {
    const { kind } = hoursOnNumber(schedule, holidays, number)
    // Beyond the calendar only some weekdays would be known: better nothing than a week with holes.
    if (kind === 'not-published') break
    if (kind === 'unknown') continue
    const week = hours ? typicalWeek(hours, number, false) : weekdays.map(() => [])
    const last = stretches.at(-1)
    if (last && last.to === number - 1 && sameWeek(last.week, week)) last.to = number
    else stretches.push({ from: number, to: number, week })
  }
  return stretches
}

function weekSpecifications({ from, to, week }: Stretch): OpeningHoursSpecification[] {
  const groups: { days: Weekday[]; spans: readonly Span[] }[] = []
  for (const weekday of weekdays) {
    const spans = opening(week[weekday - 1] ?? [])
    const group = groups.find((other) => sameSpans(other.spans, spans))
    if (group) group.days.push(weekday)
    else if (spans.length > 0) groups.push({ days: [weekday], spans })
  }
  return groups.flatMap(({ days, spans }) =>
    spans.map((span) => ({ ...specification(span, from, to), dayOfWeek: days.map((day) => names[day]) })),
  )
}

function exceptionSpecifications(
  { from, to, week }: Stretch,
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
): OpeningHoursSpecification[] {
  const exceptions: { from: number; to: number; spans: readonly Span[] }[] = []
  let closedSince = from
  for (let number = from; number <= to; number += 1) {
    const spans = openSpans(hoursOnNumber(schedule, holidays, number))
    if (spans.length > 0) closedSince = number + 1
    if (sameSpans(spans, opening(week[weekdayOfNumber(number) - 1] ?? []))) continue
    const last = exceptions.at(-1)
    // A closing runs on over the days that are closed anyway.
    const goesOn = last && (last.to === number - 1 || closedSince <= last.from) && sameSpans(last.spans, spans)
    if (goesOn) last.to = number
    else exceptions.push({ from: number, to: number, spans })
  }
  return exceptions.flatMap((exception) =>
    exception.spans.length === 0
      ? [specification(undefined, exception.from, exception.to)]
      : exception.spans.map((span) => specification(span, exception.from, exception.to)),
  )
}

function opening(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ state }) => state === 'open')
}

/** Closed is written 00:00 to 00:00, hence 23:59 for a day that ends at midnight. */
function specification(span: Span | undefined, from: number, to: number): OpeningHoursSpecification {
  return {
    '@type': 'OpeningHoursSpecification',
    opens: span ? clockTime(span.from) : '00:00',
    closes: !span ? '00:00' : span.to === 1440 ? '23:59' : clockTime(span.to),
    validFrom: dayOfNumber(from),
    validThrough: dayOfNumber(to),
  }
}
