import { Temporal } from 'temporal-polyfill'

/** The time, taken from outside so that tests choose it. */
export type Clock = () => Temporal.Instant

export const systemClock: Clock = () => Temporal.Now.instant()

/** Epoch milliseconds on a clock. Those of the system come without an Instant, which costs as much as a tenth of a kept page. */
export function millisecondsOn(clock: Clock): () => number {
  return clock === systemClock ? Date.now : () => clock().epochMilliseconds
}

/** The calendar day of an instant in the network's zone, `YYYY-MM-DD`. */
export function dayOf(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The next midnight in the network's zone: until then "today" means today. */
export function nextMidnight(instant: Temporal.Instant, timeZone: string): Temporal.Instant {
  return instant.toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1 }).toInstant()
}
