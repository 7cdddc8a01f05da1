import { createHash } from 'node:crypto'
import { dayNumberOf } from '../../platform/text/days.ts'

interface Hung {
  readonly id: string
  readonly department_code: string
}

const turn = (seed: string) => createHash('sha256').update(seed).digest('hex')

/**
 * The museums that hang on a day's wall: each passes once before any passes again, in an order drawn anew each round.
 * Of those whose turn it is, one a département at most, while the round allows it.
 */
export function wallOfTheDay<Museum extends Hung>(museums: readonly Museum[], day: string, most = 4): Museum[] {
  if (museums.length <= most) return [...museums]
  const days = Math.ceil(museums.length / most)
  const number = dayNumberOf(day)
  const round = Math.floor(number / days)
  const waiting = museums.toSorted((a, b) => (turn(`${round}${a.id}`) < turn(`${round}${b.id}`) ? -1 : 1))
  for (let passed = number - round * days; ; passed -= 1) {
    const wall = take(waiting, most)
    if (passed === 0) return wall
  }
}

/** Takes the next ones off the queue; a second of the same département waits, unless nobody else is left. */
function take<Museum extends Hung>(waiting: Museum[], most: number): Museum[] {
  const wall: Museum[] = []
  while (wall.length < most && waiting.length > 0) {
    const other = waiting.findIndex((museum) =>
      wall.every(({ department_code }) => department_code !== museum.department_code),
    )
    wall.push(...waiting.splice(Math.max(0, other), 1))
  }
  return wall
}

/** One of a list a day, in order. */
export function ofTheDay<Thing>(
  things: readonly [Thing, ...Thing[]] | readonly Thing[],
  day: string,
): Thing | undefined {
  return things[dayNumberOf(day) % things.length]
}
