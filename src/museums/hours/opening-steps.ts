import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../../platform/languages.ts'
import { capitalized } from './hours-words.ts'
import type { Schedule, SchoolHoliday } from './schedule.ts'
import { changeOf, countdown, isOpen, shortStateSentence, stateSentence } from './sentences.ts'
import { changesAt, stateAt } from './state.ts'

/** What a page shows from `at` on (milliseconds); `soon` replaces `text` in the last hour before `goal`, `#` being the minutes. */
export type OpeningStep = { at: number; open: boolean; text: string; soon?: string; goal?: number }

export type StepOptions = { short?: boolean; count?: number }

type Said = { holidays: readonly SchoolHoliday[]; from: number; before: number; steps: OpeningStep[]; until: number }

const said = new WeakMap<Schedule, Map<string, Said>>()

/**
 * What is true now and next, for the element that keeps an open page right, and until when it is enough.
 * Until the next change the same words answer: a list says them for every museum, in every language.
 */
export function openingSteps(
  language: Language,
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  instant: Temporal.Instant,
  { short = false, count = 4 }: StepOptions = {},
): { steps: OpeningStep[]; until: number } {
  const ofSchedule = said.get(schedule) ?? new Map<string, Said>()
  said.set(schedule, ofSchedule)
  const key = `${language} ${short} ${count}`
  const known = ofSchedule.get(key)
  const now = instant.epochMilliseconds
  if (known?.holidays === holidays && known.from <= now && now < known.before) return known
  const steps: OpeningStep[] = []
  const before = changesAt(schedule, holidays, instant)
  let at = instant
  // Midnights and last admissions often change nothing that is shown: a few more are looked at, not a whole winter.
  for (let tries = 0; tries < count + 3; tries += 1) {
    const step = stepAt(language, schedule, holidays, at, short)
    const last = steps.at(-1)
    if (!last || last.text !== step.text || last.open !== step.open || last.goal !== step.goal) {
      if (steps.length === count) break
      steps.push(step)
    }
    at = at === instant ? before : changesAt(schedule, holidays, at)
  }
  const words = { holidays, from: now, before: before.epochMilliseconds, steps, until: at.epochMilliseconds }
  ofSchedule.set(key, words)
  return words
}

function stepAt(
  language: Language,
  schedule: Schedule,
  holidays: readonly SchoolHoliday[],
  instant: Temporal.Instant,
  short: boolean,
): OpeningStep {
  const state = stateAt(schedule, holidays, instant)
  const now = { instant, time_zone: schedule.time_zone }
  const text = short ? shortStateSentence(language, state, now) : capitalized(stateSentence(language, state, now))
  const goal = changeOf(state)
  const soon = countdown(language, state)('#')
  const step = { at: instant.epochMilliseconds, open: isOpen(state), text }
  return goal ? { ...step, soon: short ? soon : capitalized(soon), goal: goal.epochMilliseconds } : step
}
