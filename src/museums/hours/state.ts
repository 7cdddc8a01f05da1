import { Temporal } from 'temporal-polyfill'
import { outOfSight } from './evaluate.ts'
import { hoursOnNumber, nextPossibleDay, openSpans } from './hours-on.ts'
import { dayStart, instantOf, localDay } from './local-time.ts'
import type { Reason, Schedule, SchoolHoliday, Span } from './schedule.ts'

export type OpeningState =
  /** `until` null: day and night. `last_admission_at` is null when the museum gives none. */
  | { kind: 'open'; until: Temporal.Instant | null; last_admission_at: Temporal.Instant | null }
  /** `opens_at`: null when nothing says it, `not-published` when it depends on school holidays to come. */
  | { kind: 'closed'; opens_at: Temporal.Instant | 'not-published' | null; reason: Reason | null }
  /** By appointment only, or another condition that the museum states in French. */
  | { kind: 'ask'; comment: string | null }
  | { kind: 'works'; until_on: string | null; reason: string | null }
  | { kind: 'not-published' }
  | { kind: 'unknown' }
  | { kind: 'left' }

const dayMilliseconds = 86_400_000

export function stateAt(
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  instant: Temporal.Instant,
): OpeningState {
  if (schedule.state === 'left') return { kind: 'left' }
  const now = instant.epochMilliseconds
  const zone = schedule.time_zone
  const today = localDay(zone, now)
  const hours = hoursOnNumber(schedule, holidays, today)
  const spans = spansAround(schedule, holidays, today)
  if (hours.kind === 'closed' && hours.reason?.kind === 'works')
    return { kind: 'works', until_on: hours.reason.until_on, reason: hours.reason.text }
  const current = spans.filter(({ start, end }) => start <= now && now < end)
  const open = current.find(({ state }) => state === 'open')
  if (open) return openState(schedule, holidays, open)
  if (hours.kind === 'unknown' || hours.kind === 'not-published') return { kind: hours.kind }
  const asked = current[0]
  if (asked) return { kind: 'ask', comment: asked.comment }
  return closedState(schedule, holidays, now, today, hours.kind === 'closed' ? hours.reason : null)
}

/**
 * The next instant at which the state, or a sentence about it, may no longer be true: an opening, a closing, a last admission,
 * or midnight, when "tomorrow" becomes "today".
 */
export function changesAt(
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  instant: Temporal.Instant,
): Temporal.Instant {
  const now = instant.epochMilliseconds
  const today = localDay(schedule.time_zone, now)
  const admission = (schedule.last_admission_minutes ?? 0) * 60_000
  const moments = spansAround(schedule, holidays, today).flatMap(({ start, end }) => [start, end, end - admission])
  const next = Math.min(dayStart(schedule.time_zone, today + 1), ...moments.filter((moment) => moment > now))
  return Temporal.Instant.fromEpochMilliseconds(next)
}

type Moment = Span & { start: number; end: number }

/** Today's spans and yesterday's, which may still run. */
function spansAround(schedule: Schedule, holidays: readonly SchoolHoliday[], today: number): Moment[] {
  return [...spansOfDay(schedule, holidays, today - 1), ...spansOfDay(schedule, holidays, today)]
}

function spansOfDay(schedule: Schedule, holidays: readonly SchoolHoliday[], number: number): Moment[] {
  const hours = hoursOnNumber(schedule, holidays, number)
  if (hours.kind !== 'open') return []
  const zone = schedule.time_zone
  return hours.spans.map((span) => ({
    ...span,
    start: instantOf(zone, number, span.from),
    end: instantOf(zone, number, span.to),
  }))
}

function openState(schedule: Schedule, holidays: readonly SchoolHoliday[], current: Moment): OpeningState {
  const end = endOf(schedule, holidays, current)
  if (end === null) return { kind: 'open', until: null, last_admission_at: null }
  const admission = schedule.last_admission_minutes
  return {
    kind: 'open',
    until: Temporal.Instant.fromEpochMilliseconds(end),
    last_admission_at: admission === null ? null : Temporal.Instant.fromEpochMilliseconds(end - admission * 60_000),
  }
}

/** Where the doors close at last, following spans that touch, over midnight too; null after a week without closing. */
function endOf(schedule: Schedule, holidays: readonly SchoolHoliday[], current: Moment): number | null {
  const limit = current.start + 8 * dayMilliseconds
  let end = current.end
  for (;;) {
    if (end >= limit) return null
    const next = spansAround(schedule, holidays, localDay(schedule.time_zone, end)).find(
      (span) => span.state === 'open' && span.start <= end && end < span.end,
    )
    if (!next) return end
    end = next.end
  }
}

function closedState(
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  now: number,
  today: number,
  reason: Reason | null,
): OpeningState {
  let onRequest: Span | undefined
  for (let number = today; number <= today + outOfSight; number += 1) {
    number = nextPossibleDay(schedule, number)
    const hours = hoursOnNumber(schedule, holidays, number)
    if (hours.kind === 'not-published') return { kind: 'closed', opens_at: 'not-published', reason }
    for (const span of openSpans(hours)) {
      const start = instantOf(schedule.time_zone, number, span.from)
      if (start > now) return { kind: 'closed', opens_at: Temporal.Instant.fromEpochMilliseconds(start), reason }
    }
    if (hours.kind === 'open') onRequest ??= hours.spans.find(({ state }) => state === 'ask')
  }
  return onRequest ? { kind: 'ask', comment: onRequest.comment } : { kind: 'closed', opens_at: null, reason }
}
