import { createHash } from 'node:crypto'
import { dayNumberOf } from '../../platform/text/days.ts'

interface Hung {
  readonly id: string
  readonly department_code: string
}

const turn = (seed: string) => createHash('sha256').update(seed).digest('hex')

/**
 * The museums that hang on a day's wall: each passes once before any passes again, in an order drawn anew each round.
 * Dealt like cards to the days of the round, département after département: the walls are as full as one another,
 * and none has two museums of a département that has no more museums than the round has days.
 */
export function wallOfTheDay<Museum extends Hung>(museums: readonly Museum[], day: string, most = 4): Museum[] {
  if (museums.length <= most) return [...museums]
  const days = Math.ceil(museums.length / most)
  const number = dayNumberOf(day)
  const round = Math.floor(number / days)
  const drawn = (seeds: readonly string[]) =>
    new Map([...new Set(seeds)].map((seed) => [seed, turn(`${round} ${seed}`)] as const))
  const departments = drawn(museums.map(({ department_code }) => department_code))
  const ids = drawn(museums.map(({ id }) => id))
  const placeOf = ({ department_code, id }: Hung) => `${departments.get(department_code)}${ids.get(id)}`
  const cards = museums.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  // Dealt in order, the first days would all have the same départements.
  const seats = [...drawn(Array.from({ length: days }, (_, seat) => String(seat)))].toSorted((a, b) =>
    a[1] < b[1] ? -1 : 1,
  )
  const seat = Number(seats[number - round * days]?.[0])
  return cards.filter((_, position) => position % days === seat)
}

/** Which round of walls a day belongs to, where so many museums take turns. */
export function roundOfTheDay(museums: number, day: string, most = 4): number {
  return Math.floor(dayNumberOf(day) / Math.max(1, Math.ceil(museums / most)))
}

/** One of a list a day, in order. */
export function ofTheDay<Thing>(
  things: readonly [Thing, ...Thing[]] | readonly Thing[],
  day: string,
): Thing | undefined {
  return things[dayNumberOf(day) % things.length]
}
