import { isOpen, type MuseumLine, type PublicTime, scheduleOf, stateAt } from '../../museums/index.ts'
import { wallOfTheDay } from './wall-of-the-day.ts'

const linesShown = 6

/**
 * A few of the museums open now, turn by turn so that each is shown as often; at night, of those that open first.
 * `openCount`: how many are open, 0 when the few shown are not.
 */
export function openFirst(
  museums: readonly MuseumLine[],
  time: PublicTime,
  today: string,
): { open: MuseumLine[]; openCount: number } {
  const states = museums.map((museum) => ({
    museum,
    state: stateAt(scheduleOf(museum, time.network), time.holidays, time.now),
  }))
  const open = states.filter(({ state }) => isOpen(state)).map(({ museum }) => museum)
  if (open.length > 0) return { open: wallOfTheDay(open, today, linesShown), openCount: open.length }
  const coming = states.flatMap(({ museum, state }) =>
    state.kind === 'closed' && state.opens_at && state.opens_at !== 'not-published'
      ? [{ museum, at: state.opens_at.epochMilliseconds }]
      : [],
  )
  const first = Math.min(...coming.map(({ at }) => at))
  return {
    open: wallOfTheDay(
      coming.filter(({ at }) => at === first).map(({ museum }) => museum),
      today,
      linesShown,
    ),
    openCount: 0,
  }
}
