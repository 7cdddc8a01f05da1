import { Temporal } from 'temporal-polyfill'
import { dayOfNumber } from '../../platform/text/days.ts'
import type { Minutes } from '../../platform/text/times.ts'

const dayMilliseconds = 86_400_000
const kept = 4000
const midnights = new Map<string, Map<number, number>>()

/** The instant, in milliseconds, at which a day begins in a zone. */
export function dayStart(zone: string, number: number): number {
  let ofZone = midnights.get(zone)
  if (!ofZone || ofZone.size >= kept) {
    ofZone = new Map()
    midnights.set(zone, ofZone)
  }
  let start = ofZone.get(number)
  if (start === undefined) {
    start = Temporal.PlainDate.from(dayOfNumber(number)).toZonedDateTime(zone).epochMilliseconds
    ofZone.set(number, start)
  }
  return start
}

/** The day number of an instant in a zone. */
export function localDay(zone: string, milliseconds: number): number {
  let number = Math.floor(milliseconds / dayMilliseconds)
  while (dayStart(zone, number) > milliseconds) number -= 1
  while (dayStart(zone, number + 1) <= milliseconds) number += 1
  return number
}

/** The instant of a time on the clock. On a day of clock change, a time that is skipped is moved on and one that comes twice is its first. */
export function instantOf(zone: string, number: number, minutes: Minutes): number {
  const day = number + Math.floor(minutes / 1440)
  const inDay = ((minutes % 1440) + 1440) % 1440
  const start = dayStart(zone, day)
  if (dayStart(zone, day + 1) - start === dayMilliseconds) return start + inDay * 60_000
  return Temporal.PlainDate.from(dayOfNumber(day))
    .toPlainDateTime({ hour: Math.floor(inDay / 60), minute: inDay % 60 })
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** The day and the minutes that clocks show in a zone. */
export function clockOf(zone: string, instant: Temporal.Instant): { day: string; minutes: Minutes } {
  const milliseconds = instant.epochMilliseconds
  const number = localDay(zone, milliseconds)
  const start = dayStart(zone, number)
  if (dayStart(zone, number + 1) - start === dayMilliseconds)
    return { day: dayOfNumber(number), minutes: Math.floor((milliseconds - start) / 60_000) }
  const local = instant.toZonedDateTimeISO(zone)
  return { day: dayOfNumber(number), minutes: local.hour * 60 + local.minute }
}
