import { Temporal } from 'temporal-polyfill'

/** The next Sunday in the network's zone, tomorrow at the earliest: `2026-11-22`. */
export function nextSunday(): string {
  const today = Temporal.Now.plainDateISO('Europe/Paris')
  return today.add({ days: 7 - (today.dayOfWeek % 7) }).toString()
}
