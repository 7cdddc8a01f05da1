import { type Match, matchOf } from './matching.ts'
import type { Hours, Rule } from './rules.ts'
import type { Span } from './schedule.ts'

/** The spans of a day in order, none of them touching another of its kind, and what decided of them (undefined: no rule spoke). */
export type Evaluated = { spans: readonly Span[]; decided: { by: Match; rule: Rule } | undefined }

const kept = 1200
export const outOfSight = 400
const evaluations = new WeakMap<Hours, Map<number, Evaluated>>()

/** What the rules say of the evenings and days that begin on `number`; what spills over midnight stays with the day it began on. */
export function evaluate(hours: Hours, number: number, isSchoolHoliday: boolean): Evaluated {
  let ofHours = evaluations.get(hours)
  if (!ofHours || ofHours.size >= kept) {
    ofHours = new Map()
    evaluations.set(hours, ofHours)
  }
  const key = number * 2 + (isSchoolHoliday ? 1 : 0)
  let evaluated = ofHours.get(key)
  if (!evaluated) {
    evaluated = applyRules(hours.rules, (rule) => matchOf(rule, number, isSchoolHoliday))
    ofHours.set(key, evaluated)
  }
  return evaluated
}

export function usesSchoolHolidays(hours: Hours): boolean {
  return hours.rules.some((rule) => rule.days?.schoolHolidays)
}

const nextDays = new WeakMap<Hours, Map<number, number>>()

/** The first day from `number` on, school holidays aside, that the rules do not leave closed; a day out of sight when there is none. */
export function nextDayWithSpans(hours: Hours, number: number): number {
  let ofHours = nextDays.get(hours)
  if (!ofHours || ofHours.size >= kept) {
    ofHours = new Map()
    nextDays.set(hours, ofHours)
  }
  let day = ofHours.get(number)
  if (day === undefined) {
    day = number
    while (day <= number + outOfSight && evaluate(hours, day, false).spans.length === 0) day += 1
    ofHours.set(number, day)
  }
  return day
}

export function applyRules(rules: readonly Rule[], matching: (rule: Rule) => Match | undefined): Evaluated {
  let spans: Span[] = []
  let decided: Evaluated['decided']
  for (const rule of rules) {
    const by = matching(rule)
    if (!by) continue
    if (rule.joins === 'fills') spans = [...spans, ...without(spansOf(rule), spans)]
    else if (rule.state === 'closed') spans = rule.times ? without(spans, rule.times) : []
    else if (rule.joins === 'adds') spans = [...without(spans, spansOf(rule)), ...spansOf(rule)]
    else spans = spansOf(rule)
    decided = { by, rule }
  }
  return { spans: inOrder(spans), decided }
}

/** What a rule opens, whatever the day. */
export function spansOf({ times, state, comment }: Rule): Span[] {
  if (state === 'closed') return []
  return (times ?? [{ from: 0, to: 1440 }]).map((time) => ({ ...time, state, comment }))
}

function without(spans: readonly Span[], cuts: readonly Pick<Span, 'from' | 'to'>[]): Span[] {
  return cuts.reduce<Span[]>(
    (left, cut) =>
      left.flatMap((span) =>
        cut.to <= span.from || span.to <= cut.from
          ? [span]
          : [
              { ...span, to: cut.from },
              { ...span, from: cut.to },
            ].filter(({ from, to }) => from < to),
      ),
    [...spans],
  )
}

function inOrder(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to && span.state === last.state && span.comment === last.comment)
      result[result.length - 1] = { ...last, to: Math.max(last.to, span.to) }
    else result.push(span)
  }
  return result
}
