import { Temporal } from 'temporal-polyfill'

/** `2026-11-21T10:30` on the clocks of the network. */
export function instantOf(local: string, timeZone = 'Europe/Paris'): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant()
}
