import { roman } from '../roman.ts'
import type { Messages } from './fr.ts'

const ranks = {
  2: ['primièra', 'segonda'],
  3: ['primièr', 'segond', 'darrièr'],
  4: ['primièr', 'segond', 'tresen', 'darrièr'],
}
const shares = { 2: 'mitat', 3: 'tèrç', 4: 'quart' }
const edges = { beginning: 'començament', middle: 'mitan', end: 'fin' }
const era = (bc: boolean) => (bc ? ' abans J.-C.' : '')

export default {
  age: (unit, number, bc) =>
    unit === 'century' ? `sègle ${roman(number)}${era(bc)}` : `${roman(number)} millenari${era(bc)}`,
  ages: (unit, first, last, bc) =>
    unit === 'century'
      ? `sègles ${roman(first)}–${roman(last)}${era(bc)}`
      : `${roman(first)}–${roman(last)} millenari${era(bc)}`,
  share: (of, rank) => `${ranks[of][rank - 1] ?? ''} ${shares[of]}`,
  shareOf: (share, age) => `${share} del ${age}`,
  edgeOf: (edge, age) => `${edges[edge]} del ${age}`,
  edgeOfYear: (edge, year) => `${edges[edge]} de ${year}`,
  decade: (year) => `annadas ${year}`,
  bc: (year) => `${year} abans J.-C.`,
  ad: (year) => `${year} aprèp J.-C.`,
  about: (date) => `vèrs ${date}`,
  roughly: (period) => `${period} aperaquí`,
  before: (date) => `abans ${date}`,
  after: (date) => `aprèp ${date}`,
  between: (from, to) => `entre ${from} e ${to}`,
  started: (date) => `començat en ${date}`,
  finished: (date) => `acabat en ${date}`,
  startedOn: (day) => `començat ${day}`,
  finishedOn: (day) => `acabat ${day}`,
} satisfies Messages
