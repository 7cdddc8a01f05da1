import { type Clock, dayOf, millisecondsOn, nextMidnight } from '../platform/clock.ts'

/** The day in the network's zone, `YYYY-MM-DD`, worked out once a day and not at every tile. */
export function todayOn(clock: Clock, timeZone: string): () => string {
  const now = millisecondsOn(clock)
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let day = ''
  return () => {
    const at = now()
    if (at < from || at >= until) {
      const instant = clock()
      day = dayOf(instant, timeZone)
      from = instant.epochMilliseconds
      until = nextMidnight(instant, timeZone).epochMilliseconds
    }
    return day
  }
}
