import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../../platform/languages.ts'
import type { Network } from '../../platform/network.ts'
import { cellWords, changesAt, hoursOn, type SchoolHoliday } from '../hours/index.ts'
import type { MuseumLine } from '../queries.ts'
import { scheduleOf } from '../schedule.ts'
import { OpeningState } from './opening-state.tsx'

/** The moment a page is made for: what decides who is open. */
export interface PublicTime {
  readonly now: Temporal.Instant
  readonly holidays: readonly SchoolHoliday[]
  readonly network: Pick<Network, 'school_zone' | 'time_zone'>
}

/** « jusqu’à 18 h », « ouvre demain à 14 h », « fermé »: for lines. */
export function ShortState({ museum, time, language }: { museum: MuseumLine; time: PublicTime; language: Language }) {
  return (
    <OpeningState
      language={language}
      schedule={scheduleOf(museum, time.network)}
      holidays={time.holidays}
      instant={time.now}
      short
    />
  )
}

/** The hours of one chosen day, « 14 h – 18 h »: for a list that asks about that day. */
export function HoursOfDay({
  museum,
  time,
  language,
  day,
}: {
  museum: MuseumLine
  time: PublicTime
  language: Language
  day: string
}) {
  const hours = hoursOn(scheduleOf(museum, time.network), time.holidays, day)
  return <span class={hours.kind === 'open' ? 'state open' : 'state closed'}>{cellWords(language, hours)}</span>
}

/** The first instant at which one of these museums opens or closes, or the day ends: until then the page is true. */
export function trueUntil(museums: readonly MuseumLine[], time: PublicTime): Temporal.Instant | undefined {
  let first: Temporal.Instant | undefined
  for (const museum of museums) {
    const change = changesAt(scheduleOf(museum, time.network), time.holidays, time.now)
    if (!first || change.epochMilliseconds < first.epochMilliseconds) first = change
  }
  return first
}
