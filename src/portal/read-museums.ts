import type { FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { listMuseums, listSchoolHolidays, type MuseumLine, type PublicTime, trueUntil } from '../museums/index.ts'
import { nextMidnight } from '../platform/clock.ts'

export interface MuseumsNow {
  readonly museums: MuseumLine[]
  readonly time: PublicTime
  /** When a page that shows them is no longer true: the next opening or closing, at the latest midnight. */
  readonly until: Temporal.Instant
}

/** Every public museum, and the moment they are shown. */
export async function readMuseums({ db, network, now }: FastifyRequest): Promise<MuseumsNow> {
  const [museums, holidays] = await Promise.all([listMuseums(db), listSchoolHolidays(db)])
  const time = { now, holidays, network }
  return { museums, time, until: trueUntil(museums, time) ?? nextMidnight(now, network.time_zone) }
}
