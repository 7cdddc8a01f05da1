import { all, first, type LidoElement, take, wordsOf } from '../xml/element.ts'
import { takeDisplay } from './concepts.ts'

interface Day {
  readonly year: number
  /** « 1950/02/27 », as far as the file goes. */
  readonly written: string
  readonly yearAlone: boolean
}

const day = /^([+-]?\d{1,6})(?:-(\d\d)(?:-(\d\d))?)?/

/** ISO 8601 counts a year 0: -0179 is 180 before Christ. */
function readDay(element: LidoElement | undefined): Day | undefined {
  const found = element ? day.exec(wordsOf(element)) : undefined
  if (!found) return undefined
  const [, digits = '', month, date] = found
  const year = Number(digits)
  const parts = [year > 0 ? String(year) : `${1 - year} av JC`]
  if (year > 0 && year < 100) parts[0] = `${year} ap JC`
  else if (year > 0 && month && month !== '00') parts.push(month)
  if (parts.length > 1 && date && date !== '00') parts.push(date)
  return { year, written: parts.join('/'), yearAlone: !month }
}

const trade =
  /^\d{1,4}(?:\/\d\d){0,2}(?: av JC)?(?: (?:vers|avant|après|entre|et|ou|\?|achevé en|commencé en))?(?: ; \d{1,4}(?: av JC)?(?: (?:vers|avant|après|entre|et|ou|\?))?)*$/
const approximately = /(?:^|[\s(;])(?:vers|circa|ca|c|um|env|environ|about|approx\w*)(?:[\s.)]|$)/i

/** A date as the trade writes it: « 1743 entre ; 1789 et », « 1885 avant », « 180 av JC ». */
export function takeDate(set: LidoElement | undefined, main: string): { text: string; isYear: boolean } {
  const displays = all(set, 'displayDate')
  const shown = displays.map(wordsOf)
  const ready = displays.find((_, position) => trade.test(shown[position] ?? ''))
  const [early, late] = [first(set, 'date/earliestDate'), first(set, 'date/latestDate')]
  if (ready) {
    if (early) early.taken = true
    if (late) late.taken = true
    return { text: take(ready), isYear: true }
  }
  const text = between(
    readDay(early),
    readDay(late),
    shown.some((words) => approximately.test(words)),
  )
  if (text) {
    for (const end of [early, late]) if (end && loses(end, text) === false) end.taken = true
    return { text, isYear: true }
  }
  const display = takeDisplay(displays, main)
  return { text: display, isYear: /\d{3}/.test(display) }
}

/** The year of a birth or a death. */
export function takeYear(element: LidoElement | undefined): string {
  const found = readDay(element)
  if (!element || !found) return ''
  element.taken = true
  return /estimat|active|activity/i.test(element.attributes.type ?? '') ? `${found.written} vers` : found.written
}

function between(early: Day | undefined, late: Day | undefined, roughly: boolean): string {
  if (early && late) {
    if (early.written === late.written) return roughly ? `${early.written} vers` : early.written
    if (early.year === late.year) return yearOf(early)
    const era = early.year <= 0 && late.year >= 100 ? ' ap JC' : ''
    return `${yearOf(early)} entre ; ${yearOf(late)}${era} et`
  }
  if (late) return `${late.written} avant`
  return early ? `${early.written} après` : ''
}

function yearOf({ written }: Day): string {
  return written.replace(/\/.*/, '')
}

/** Whether the trade's writing says less than the file: then both are kept. */
function loses(end: LidoElement, text: string): boolean {
  const found = readDay(end)
  return found !== undefined && !found.yearAlone && !text.includes(found.written)
}
