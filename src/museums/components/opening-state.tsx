import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../../platform/languages.ts'
import { CustomElement, State } from '../../web/index.ts'
import {
  hoursMessages,
  lastAdmissionSentence,
  type OpeningStep,
  openingSteps,
  type Schedule,
  type SchoolHoliday,
  stateAt,
} from '../hours/index.ts'

type Props = {
  language: Language
  schedule: Schedule
  holidays: readonly SchoolHoliday[]
  instant: Temporal.Instant
  /** For the lines of a list: « jusqu’à 18 h », « fermé ». */
  short?: boolean
}

/** Open or closed, until when or from when; the element then counts the last hour down and turns at the hour. */
export function OpeningState({ language, schedule, holidays, instant, short = false }: Props) {
  const { steps, until } = openingSteps(language, schedule, holidays, instant, { short, count: short ? 3 : 4 })
  const now = steps[0]
  if (!now) return null
  const mark = <State open={now.open}>{now.text}</State>
  if (!steps.some(({ goal }) => goal)) return mark
  const attributes = { 'data-steps': compact(steps), 'data-until': until, 'data-stale': hoursMessages[language].stale }
  return (
    <CustomElement tag="opening-state" attributes={attributes}>
      {mark}
    </CustomElement>
  )
}

/** « Dernière entrée à 17 h 30. »; nothing when the museum is closed or gives none. */
export function LastAdmission({ language, schedule, holidays, instant }: Omit<Props, 'short'>) {
  const state = stateAt(schedule, holidays, instant)
  return <>{lastAdmissionSentence(language, state, { instant, time_zone: schedule.time_zone })}</>
}

/**
 * Seconds rather than milliseconds: a list carries a hundred and fifty of these.
 * The first step has begun, no matter when: a page made twice between two changes is the same to the byte.
 */
function compact(steps: readonly OpeningStep[]): string {
  return JSON.stringify(
    steps.map(({ at, open, text, soon, goal }, index) => [
      index === 0 ? 0 : Math.floor(at / 1000),
      open ? 1 : 0,
      text,
      ...(goal ? [soon, goal / 1000] : []),
    ]),
  )
}
