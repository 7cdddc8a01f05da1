import { roman } from '../roman.ts'
import type { Messages } from './fr.ts'

const ranks = {
  2: ['primera', 'segona'],
  3: ['primer', 'segon', 'darrer'],
  4: ['primer', 'segon', 'tercer', 'darrer'],
}
const shares = { 2: 'meitat', 3: 'terç', 4: 'quart' }
const edges = { beginning: 'principi del ', middle: 'mitjan ', end: 'final del ' }
const edgesOfYear = { beginning: 'principi de ', middle: 'mitjan ', end: 'final de ' }
const era = (bc: boolean) => (bc ? ' aC' : '')

export default {
  age: (unit, number, bc) =>
    unit === 'century' ? `segle ${roman(number)}${era(bc)}` : `${roman(number)} mil·lenni${era(bc)}`,
  ages: (unit, first, last, bc) =>
    unit === 'century'
      ? `segles ${roman(first)}–${roman(last)}${era(bc)}`
      : `${roman(first)}–${roman(last)} mil·lenni${era(bc)}`,
  share: (of, rank) => `${ranks[of][rank - 1] ?? ''} ${shares[of]}`,
  shareOf: (share, age) => `${share} del ${age}`,
  edgeOf: (edge, age) => `${edges[edge]}${age}`,
  edgeOfYear: (edge, year) => `${edgesOfYear[edge]}${year}`,
  decade: (year) => `anys ${year}`,
  bc: (year) => `${year} aC`,
  ad: (year) => `${year} dC`,
  about: (date) => `cap a ${date}`,
  roughly: (period) => `${period} aproximadament`,
  before: (date) => `abans de ${date}`.replace('de el ', 'del '),
  after: (date) => `després de ${date}`.replace('de el ', 'del '),
  between: (from, to) => `entre ${from} i ${to}`,
  started: (date) => `començat el ${date}`,
  finished: (date) => `acabat el ${date}`,
  startedOn: (day) => `començat ${day}`,
  finishedOn: (day) => `acabat ${day}`,
} satisfies Messages
