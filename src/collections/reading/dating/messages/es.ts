import { roman } from '../roman.ts'
import type { Messages } from './fr.ts'

const ranks = {
  2: ['primera', 'segunda'],
  3: ['primer', 'segundo', 'último'],
  4: ['primer', 'segundo', 'tercer', 'último'],
}
const shares = { 2: 'mitad', 3: 'tercio', 4: 'cuarto' }
const edges = { beginning: 'principios', middle: 'mediados', end: 'finales' }
const era = (bc: boolean) => (bc ? ' a. C.' : '')

export default {
  age: (unit, number, bc) =>
    unit === 'century' ? `siglo ${roman(number)}${era(bc)}` : `${roman(number)} milenio${era(bc)}`,
  ages: (unit, first, last, bc) =>
    unit === 'century'
      ? `siglos ${roman(first)}–${roman(last)}${era(bc)}`
      : `${roman(first)}–${roman(last)} milenio${era(bc)}`,
  share: (of, rank) => `${ranks[of][rank - 1] ?? ''} ${shares[of]}`,
  shareOf: (share, age) => `${share} del ${age}`,
  edgeOf: (edge, age) => `${edges[edge]} del ${age}`,
  edgeOfYear: (edge, year) => `${edges[edge]} de ${year}`,
  decade: (year) => `década de ${year}`,
  bc: (year) => `${year} a. C.`,
  ad: (year) => `${year} d. C.`,
  about: (date) => `hacia ${date}`,
  roughly: (period) => `${period} aproximadamente`,
  before: (date) => `antes de ${date}`.replace('de el ', 'del '),
  after: (date) => `después de ${date}`.replace('de el ', 'del '),
  between: (from, to) => `entre ${from} y ${to}`,
  started: (date) => `comenzado en ${date}`,
  finished: (date) => `terminado en ${date}`,
  startedOn: (day) => `comenzado ${day}`,
  finishedOn: (day) => `terminado ${day}`,
} satisfies Messages
