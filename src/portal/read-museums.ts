import type { FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { listMuseums, listSchoolHolidays, type MuseumLine, type PublicTime, trueUntil } from '../museums/index.ts'
import { nextMidnight } from '../platform/clock.ts'

export interface MuseumsNow {
  readonly museums: readonly MuseumLine[]
  readonly time: PublicTime
  /** When a page that shows them is no longer true: the next opening or closing, at the latest midnight. */
  readonly until: Temporal.Instant
}

/** Every public museum, and the moment they are shown. */
export async function readMuseums(request: FastifyRequest): Promise<MuseumsNow> {
  const { network, now } = request
  const [museums, holidays] = await Promise.all([
    request.kept(listMuseums, ['museums']),
    request.kept(listSchoolHolidays, ['museums']),
  ])
  const time = { now, holidays, network }
  return { museums, time, until: trueUntil(museums, time) ?? nextMidnight(now, network.time_zone) }
}
