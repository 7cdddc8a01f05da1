import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../../platform/languages.ts'
import { comingDay, onDay, relativeDay, untilDay } from '../../platform/text/dates.ts'
import { daysBetween } from '../../platform/text/days.ts'
import { atTime, untilTime } from '../../platform/text/times.ts'
import { clockOf } from './local-time.ts'
import { messages } from './messages/index.ts'
import type { Reason } from './schedule.ts'
import type { OpeningState } from './state.ts'

/** Where and when a sentence is read. */
export type Now = { instant: Temporal.Instant; time_zone: string }

/** In minutes: nearer than that, a closing or an opening is counted down. */
const soon = 60

export function isOpen(state: OpeningState): boolean {
  return state.kind === 'open'
}

/** « ouvert jusqu’à 18 h », « ouvre mardi 24 novembre à 10 h », « fermé pour travaux jusqu’au 3 mars 2027 ». */
export function stateSentence(language: Language, state: OpeningState, now: Now): string {
  const say = messages[language]
  switch (state.kind) {
    case 'open':
      return state.until ? say.open(untilWords(language, state.until, now)) : say.openAlways
    case 'closed':
      if (state.opens_at === 'not-published') return say.closedNotPublished
      return state.opens_at ? say.opens(openingWords(language, state.opens_at, now, 'full')) : say.closed
    case 'works':
      return worksSentence(language, state.until_on, state.reason)
    case 'ask':
      return conditionWords(language, state.comment)
    case 'not-published':
      return say.notPublished
    case 'unknown':
      return say.unknown
    case 'left':
      return say.left
  }
}

/** For the lines of a list, after the dot that says open or closed: « jusqu’à 18 h », « ouvre demain à 14 h », « fermé ». */
export function shortStateSentence(language: Language, state: OpeningState, now: Now): string {
  const say = messages[language]
  if (state.kind === 'open' && state.until) return untilWords(language, state.until, now)
  if (state.kind === 'works') return isWorks(state.reason) ? say.works : say.closed
  if (state.kind === 'closed') {
    if (state.opens_at === 'not-published') return say.closed
    return state.opens_at ? say.opens(openingWords(language, state.opens_at, now, 'short')) : say.closed
  }
  return stateSentence(language, state, now)
}

/** « ferme dans 25 min », « ouvre dans 40 min »; undefined when the change is more than an hour away. */
export function soonSentence(language: Language, state: OpeningState, instant: Temporal.Instant): string | undefined {
  const at = changeOf(state)
  if (!at) return undefined
  const minutes = Math.ceil((at.epochMilliseconds - instant.epochMilliseconds) / 60_000)
  return minutes > 0 && minutes <= soon ? countdown(language, state)(String(minutes)) : undefined
}

/** The sentence of a countdown, for the element that puts the minutes in. */
export function countdown(language: Language, state: OpeningState): (minutes: string) => string {
  const say = messages[language]
  return state.kind === 'open' ? say.closesIn : say.opensIn
}

/** When the doors next open or close, if known. */
export function changeOf(state: OpeningState): Temporal.Instant | undefined {
  if (state.kind === 'open') return state.until ?? undefined
  return state.kind === 'closed' && state.opens_at && state.opens_at !== 'not-published' ? state.opens_at : undefined
}

/** « Dernière entrée à 17 h 30. », or that it has passed; undefined when there is nothing to say. */
export function lastAdmissionSentence(language: Language, state: OpeningState, now: Now): string | undefined {
  if (state.kind !== 'open' || !state.last_admission_at) return undefined
  const say = messages[language]
  if (state.last_admission_at.epochMilliseconds <= now.instant.epochMilliseconds) return say.lastAdmissionPassed
  return say.lastAdmissionAt(atTime(language, clockOf(now.time_zone, state.last_admission_at).minutes))
}

/** « Noël », « vacances d’hiver », what the museum wrote; undefined when there is nothing to add. */
export function reasonWords(language: Language, reason: Reason | null): string | undefined {
  switch (reason?.kind) {
    case 'public-holiday':
      return messages[language].holidays[reason.holiday]
    case 'school-holidays':
      return messages[language].schoolHolidayName(reason.name)
    case 'exceptional':
    case 'works':
      return reason.text ?? undefined
    default:
      return undefined
  }
}

/** The conditions museums write most are said in the visitor's language, the others as they are written. */
export function conditionWords(language: Language, comment: string | null): string {
  const say = messages[language]
  if (comment === null) return say.ask
  if (/^(uniquement |seulement )?sur (rendez-vous|rdv)$/i.test(comment)) return say.byAppointment
  return /^(uniquement |seulement )?sur r[ée]servation$/i.test(comment) ? say.byBooking : comment
}

/** « fermé pour travaux jusqu’au 3 mars 2027 », « fermé jusqu’à nouvel ordre (dégât des eaux) ». */
export function worksSentence(language: Language, until_on: string | null, reason: string | null): string {
  const say = messages[language]
  const until = until_on === null ? say.untilFurtherNotice : untilDay(language, until_on)
  if (isWorks(reason)) return say.closedForWorks(until)
  return reason ? say.withReason(say.closedUntil(until), reason) : say.closedUntil(until)
}

function isWorks(reason: string | null): boolean {
  return reason !== null && /^travaux$/i.test(reason.trim())
}

function untilWords(language: Language, until: Temporal.Instant, now: Now): string {
  const today = clockOf(now.time_zone, now.instant).day
  const closing = clockOf(now.time_zone, until)
  const nights = daysBetween(today, closing.day)
  // Midnight and the small hours still belong to the evening.
  if (nights === 0 || (nights === 1 && closing.minutes <= 360)) return untilTime(language, closing.minutes)
  return messages[language].dayAndTime(
    untilDay(language, closing.day, { weekday: true, year: false }),
    atTime(language, closing.minutes),
  )
}

function openingWords(language: Language, opening: Temporal.Instant, now: Now, style: 'full' | 'short'): string {
  const today = clockOf(now.time_zone, now.instant).day
  const { day, minutes } = clockOf(now.time_zone, opening)
  const time = atTime(language, minutes)
  const distance = daysBetween(today, day)
  if (distance === 0) return time
  if (style === 'full') return messages[language].dayAndTime(comingDay(language, day, today), time)
  if (distance < 7) return messages[language].dayAndTime(relativeDay(language, day, today), time)
  return onDay(language, day, { year: day.slice(0, 4) !== today.slice(0, 4) })
}
