import type { Atom } from './atoms.ts'
import { type Bound, bothDoubts, type Doubt, type EdtfDate, firstYear, lastYear, type Span } from './edtf.ts'
import type { Stretch } from './stretches.ts'
import type { Mark } from './tokens.ts'

/** `period` when it was written as one, `joined` when its two ends were written as the ends of one time. */
export type WrittenSpan = Span & { period: boolean; joined: boolean }
export type WrittenSpans = { spans: WrittenSpan[]; choose: 'one' | 'all' }

type Link = 'to' | 'and' | 'or' | 'comma' | 'separator' | undefined
type Term = { stretch: Stretch; link: Link; before: Set<Mark>; after: Set<Mark>; tail?: Link }

const isTie = (kind: string | undefined) => kind === 'to' || kind === 'and' || kind === 'or'
const isBreak = (kind: string | undefined) => kind === 'comma' || kind === 'separator'

/**
 * Ties dates to the words around them. The trade writes the words after (`1743 entre ; 1789 et`, `1630 ou`), everyone
 * else before. `undefined` when a word is left alone.
 */
export function spansOf(atoms: readonly Atom[]): WrittenSpans | undefined {
  const found = termsOf(atoms)
  if (!found || found.terms.length === 0) return undefined
  const spans: WrittenSpan[] = []
  let alternatives = 0
  let isOpen = false
  for (const [index, term] of found.terms.entries()) {
    const span = spanOf(term)
    const last = spans.at(-1)
    if (!span) return undefined
    const closes = isOpen && (term.link === 'and' || term.link === 'to' || term.tail === 'and')
    if (isOpen && !closes) return undefined
    const isEndToBeginning = term.link === undefined && isVagueEnd(last) && isVagueBeginning(span)
    if (last && (closes || term.link === 'to' || isEndToBeginning)) {
      const joined = join(last, span, closes ? undefined : found.terms[index - 1])
      if (!joined) return undefined
      spans[spans.length - 1] = joined
      isOpen = false
    } else {
      if (last && term.link === undefined && !(last.to === 'open' && span.from === 'open')) return undefined
      if (!last && (term.link === 'to' || term.link === 'and')) return undefined
      if (!last && term.tail === 'and' && found.terms.length === 1) return undefined
      if (term.link === 'or' || term.tail === 'or') alternatives += 1
      spans.push(span)
      if (term.stretch.choose) alternatives += splitLast(spans)
      isOpen = term.before.has('between') || term.after.has('between')
    }
  }
  if (isOpen || (alternatives > 0 && alternatives < spans.length - 1 && !isChoiceList(found.terms))) return undefined
  const doubt: Doubt = found.doubt || (alternatives > 0 && spans.length === 1) ? '?' : ''
  return {
    spans: closeOpenSides(spans).map((span) => doubtSpan(span, doubt)),
    choose: alternatives > 0 ? 'one' : 'all',
  }
}

/** « 1850, 1855 ou 1860 »: between commas, the last « ou » is everyone's. */
function isChoiceList(terms: readonly Term[]): boolean {
  // « 1850, 1855 ou 1860–1870 »: the end of a time is no choice of its own.
  const links = terms.slice(1).flatMap(({ link }) => (link === 'to' ? [] : [link]))
  return links.pop() === 'or' && links.every((link) => link === 'comma')
}

function termsOf(atoms: readonly Atom[]): { terms: Term[]; doubt: boolean } | undefined {
  const terms: Term[] = []
  let link: Link
  let before = new Set<Mark>()
  let doubt = false
  for (const [index, atom] of atoms.entries()) {
    const last = terms.at(-1)
    const next = atoms[index + 1]
    const endsPart = !next || isBreak(next.kind)
    const startsPart = index === 0 || isBreak(atoms[index - 1]?.kind)
    if (atom.kind === 'stretch') {
      terms.push({ stretch: atom.stretch, link, before, after: new Set() })
      link = undefined
      before = new Set()
    } else if (atom.kind === 'comma' || atom.kind === 'separator') {
      if (before.size > 0) return undefined
      if (last) link ??= atom.kind
    } else if (atom.kind === 'doubt' && startsPart && endsPart) doubt = true
    else if (atom.kind === 'to' || atom.kind === 'and' || atom.kind === 'or') {
      if (endsPart && (atom.kind === 'to' || !last || startsPart)) return undefined
      if (endsPart && last) last.tail = atom.kind
      else if (link === undefined || isBreak(link)) link = atom.kind
      else return undefined
    } else if (last && link === undefined && (next?.kind !== 'stretch' || atom.kind === 'doubt'))
      last.after.add(atom.kind)
    else before.add(atom.kind)
  }
  return before.size > 0 || isTie(link) ? undefined : { terms, doubt }
}

function spanOf({ stretch, before, after }: Term): WrittenSpan | undefined {
  const has = (mark: Mark) => before.has(mark) || after.has(mark)
  const doubt = bothDoubts(has('about') ? '~' : '', has('doubt') ? '?' : '')
  const { from, to, period } = stretch
  const span = doubtSpan({ from, to, period, joined: from !== to }, doubt)
  if (has('before') && has('after')) return undefined
  // Before a period is before its first year; before a year, the trade means that year at the latest.
  if (has('before'))
    return has('started') ? undefined : { ...span, from: 'open', to: atYear(period ? span.from : span.to, firstYear) }
  if (has('after')) return { ...span, from: atYear(period ? span.to : span.from, lastYear), to: 'open' }
  if (has('started') && has('finished')) return span
  if (has('started')) return { ...span, to: 'unknown' }
  if (has('finished')) return { ...span, from: 'unknown' }
  return span
}

function atYear(bound: Bound, side: (date: EdtfDate) => number): Bound {
  if (typeof bound !== 'object' || bound.unspecified === undefined) return bound
  return { year: side(bound), doubt: bound.doubt }
}

/** From one to the other; « vers 1850-1860 » is vague at both ends. */
function join(first: WrittenSpan, second: WrittenSpan, about: Term | undefined): WrittenSpan | undefined {
  const from = atYear(first.from, firstYear)
  let to = atYear(second.to, lastYear)
  if (typeof from !== 'object' || typeof to !== 'object') return undefined
  if (about?.before.has('about') && to.doubt === '') to = { ...to, doubt: '~' }
  const joined = { period: first.period && second.period, joined: true }
  if (compare(from, to) <= 0) return { from, to, ...joined }
  // « 100-200 av. J.-C. » can only be an inversion; « 1860-1850 » may hide another number.
  const isBc = from.year <= 0 && to.year <= 0 && !first.period
  return isBc ? { from: to, to: from, ...joined } : undefined
}

export function compare(one: EdtfDate, other: EdtfDate): number {
  if (one.year !== other.year) return one.year - other.year
  if (one.month === undefined || other.month === undefined) return 0
  if (one.month !== other.month) return one.month - other.month
  return one.day === undefined || other.day === undefined ? 0 : one.day - other.day
}

/** « 1808 après ; 1860 avant » and « commencé en 1715, achevé en 1776 » are one time with two ends. */
function closeOpenSides(spans: WrittenSpan[]): WrittenSpan[] {
  const [first, second] = spans
  if (spans.length !== 2 || !first || !second) return spans
  for (const [start, end] of [
    [first, second],
    [second, first],
  ] as const) {
    const isClosed = (start.to === 'open' && end.from === 'open') || (start.to === 'unknown' && end.from === 'unknown')
    const { from } = start
    const { to } = end
    if (isClosed && typeof from === 'object' && typeof to === 'object' && compare(from, to) <= 0)
      return [{ from, to, period: false, joined: true }]
  }
  return spans
}

/** « 1637/8 »: one of two years. */
function splitLast(spans: WrittenSpan[]): number {
  const span = spans.pop()
  if (!span) return 0
  spans.push({ ...span, to: span.from }, { ...span, from: span.to })
  return 1
}

function isVagueEnd(span: WrittenSpan | undefined): boolean {
  return span?.period === true && typeof span.from === 'object' && span.from.doubt === '~'
}

function isVagueBeginning(span: WrittenSpan): boolean {
  return span.period && typeof span.to === 'object' && span.to.doubt === '~'
}

function doubtSpan(span: WrittenSpan, doubt: Doubt): WrittenSpan {
  const mark = (bound: Bound): Bound =>
    typeof bound === 'object' ? { ...bound, doubt: bothDoubts(bound.doubt, doubt) } : bound
  return { ...span, from: mark(span.from), to: mark(span.to) }
}
