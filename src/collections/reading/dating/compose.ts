import { type Bound, type Edtf, type EdtfDate, firstYear, lastYear, type Span } from './edtf.ts'
import { compare, type WrittenSpan, type WrittenSpans } from './spans.ts'

/** The EDTF of what was read; `undefined` where EDTF could only say something wider. */
export function edtfOf({ spans, choose }: WrittenSpans): Edtf | undefined {
  // « 16e ou 17e siècle » keeps its choice.
  const merged = mergeTimes(spans, choose === 'one' ? containing : touching)
  const [only] = merged
  if (merged.length === 1 && only) return crossesYear100(only) ? spelledChoice(only) : alone(only)
  const sides = merged.filter(({ from, to }) => from === 'open' || to === 'open')
  if (sides.length > 1) return undefined
  const members: (EdtfDate | Span)[] = []
  const seen = new Set<string>()
  for (const span of merged) {
    const listed = inSet(span, sides.length > 0)
    if (!listed) return undefined
    for (const member of listed) {
      const key = JSON.stringify(member)
      if (!seen.has(key)) members.push(member)
      seen.add(key)
    }
  }
  const [first] = members
  // The open side of a set stands at its very start or end.
  if (sides[0]?.from === 'open' && !isSide(first, 'from')) return undefined
  if (sides[0]?.to === 'open' && !isSide(members.at(-1), 'to')) return undefined
  return members.length === 1 && first ? first : { choose, members }
}

function isSide(member: EdtfDate | Span | undefined, side: 'from' | 'to'): boolean {
  return member !== undefined && 'from' in member && member[side] === 'open'
}

/** Times that touch or overlap, with the same certainty where they do, are one time: nothing is added by joining them. */
function mergeTimes(spans: readonly WrittenSpan[], merge: typeof touching): WrittenSpan[] {
  const merged: WrittenSpan[] = []
  for (const span of spans.toSorted(chronologically)) {
    const last = merged.at(-1)
    const joined = last && merge(last, span)
    if (joined) merged[merged.length - 1] = joined
    else merged.push(span)
  }
  return merged
}

function chronologically(one: WrittenSpan, other: WrittenSpan): number {
  return firstOf(one) - firstOf(other) || lastOf(other) - lastOf(one)
}

function firstOf({ from, to }: Span): number {
  if (typeof from === 'object') return firstYear(from) + ((from.month ?? 0) * 40 + (from.day ?? 0)) / 1000
  return from === 'open' || typeof to !== 'object' ? Number.NEGATIVE_INFINITY : firstYear(to)
}

function lastOf({ from, to }: Span): number {
  if (typeof to === 'object') return lastYear(to)
  return to === 'open' || typeof from !== 'object' ? Number.POSITIVE_INFINITY : lastYear(from)
}

function touching(first: WrittenSpan, second: WrittenSpan): WrittenSpan | undefined {
  if (!isTime(first) || !isTime(second)) return undefined
  const [end, start, last] = [first.to, second.from, second.to]
  if (!inWholeYears(first.from, end, start, last)) return undefined
  const [endDate, startDate, lastDate] = [end, start, last] as EdtfDate[]
  if (!endDate || !startDate || !lastDate) return undefined
  if (endDate.doubt !== startDate.doubt || lastYear(endDate) + 1 < firstYear(startDate)) return undefined
  return {
    from: wholeYear(first.from, firstYear),
    to: wholeYear(lastYear(lastDate) > lastYear(endDate) ? last : end, lastYear),
    period: first.period && second.period,
    joined: true,
  }
}

function containing(first: WrittenSpan, second: WrittenSpan): WrittenSpan | undefined {
  return lastOf(first) >= lastOf(second) ? touching(first, second) : undefined
}

function isTime({ period, joined }: WrittenSpan): boolean {
  return period || joined
}

function inWholeYears(...bounds: Bound[]): boolean {
  return bounds.every((bound) => typeof bound === 'object' && bound.month === undefined)
}

function wholeYear(bound: Bound, side: (date: EdtfDate) => number): Bound {
  return typeof bound === 'object' && bound.unspecified !== undefined
    ? { year: side(bound), doubt: bound.doubt }
    : bound
}

function alone({ from, to, period }: WrittenSpan): EdtfDate | Span {
  return (period && roundAge(from, to)) || oneDate(from, to) || { from, to }
}

function oneDate(from: Bound, to: Bound): EdtfDate | undefined {
  if (typeof from !== 'object' || typeof to !== 'object' || compare(from, to) !== 0) return undefined
  const isSame = from.month === to.month && from.day === to.day && from.unspecified === to.unspecified
  return isSame && from.doubt === to.doubt ? from : undefined
}

/** `18XX`, `1XXX`; before 100 and before Christ centuries do not begin with the digits of their years. */
function roundAge(from: Bound, to: Bound): EdtfDate | undefined {
  if (typeof from !== 'object' || typeof to !== 'object' || from.doubt !== to.doubt || from.year < 100) return undefined
  for (const unspecified of [2, 3]) {
    const length = 10 ** unspecified
    if (from.year % length === 0 && to.year === from.year + length - 1)
      return { year: from.year, unspecified, doubt: from.doubt }
  }
  return undefined
}

function inSet(span: WrittenSpan, besideOpenSide: boolean): (EdtfDate | Span)[] | undefined {
  const { from, to } = span
  // In a list, a work finished in 1776 is dated 1776.
  if (from === 'unknown') return typeof to === 'object' ? [to] : undefined
  if (to === 'unknown') return typeof from === 'object' ? [from] : undefined
  const member = alone(span)
  if (!('from' in member) || from === 'open' || to === 'open') return [member]
  const isByYear = inWholeYears(from, to)
  const isSamePrecision =
    (from.month === undefined) === (to.month === undefined) && (from.day === undefined) === (to.day === undefined)
  if (from.year >= 1000 && isSamePrecision && !besideOpenSide) return [member]
  return isByYear ? spelledOut(from, to) : undefined
}

/** Readers of EDTF that take the years 0 to 99 for those of 1900, @edtf-ts/core 0.4.2 among them, refuse `0001/0199`. */
function crossesYear100({ from, to }: Span): boolean {
  return typeof from === 'object' && typeof to === 'object' && from.year >= 0 && from.year < 100 && to.year >= 100
}

function spelledChoice({ from, to }: Span): Edtf | undefined {
  if (typeof from !== 'object' || typeof to !== 'object' || !inWholeYears(from, to)) return undefined
  const members = spelledOut(from, to)
  return members && { choose: 'one', members }
}

/**
 * Years one by one, by tens and by hundreds where they are whole: `0175..0199` as `0175,…,0179,018X,019X`. Readers of
 * EDTF, @edtf-ts/core 0.4.2 among them, drop ranges inside a set whose years have less than four digits.
 */
function spelledOut(from: EdtfDate, to: EdtfDate): EdtfDate[] | undefined {
  if (from.year < -9999 || to.year > 9999) return undefined
  const members: EdtfDate[] = []
  for (let year = from.year; year <= to.year; ) {
    const unspecified = [3, 2, 1].find((digits) => isRound(year, 10 ** digits, to.year)) ?? 0
    const last = year + 10 ** unspecified - 1
    const doubt =
      year === from.year ? from.doubt : last === to.year ? to.doubt : from.doubt === to.doubt ? from.doubt : ''
    members.push({ year: year < 0 ? last : year, ...(unspecified > 0 ? { unspecified } : {}), doubt })
    year = last + 1
  }
  return members
}

function isRound(year: number, length: number, latest: number): boolean {
  const last = year + length - 1
  if (last > latest) return false
  return year > 0 ? year % length === 0 : last < 0 && -last % length === 0
}
