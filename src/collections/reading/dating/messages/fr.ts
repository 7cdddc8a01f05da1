import { roman } from '../roman.ts'

const ranks = { 2: ['1ère', '2e'], 3: ['1er', '2e', '3e'], 4: ['1er', '2e', '3e', '4e'] }
const shares = { 2: 'moitié', 3: 'tiers', 4: 'quart' }
const edges = { beginning: 'début', middle: 'milieu', end: 'fin' }
const ordinal = (number: number) => `${roman(number)}${number === 1 ? 'er' : 'e'}`
const units = { century: 'siècle', millennium: 'millénaire' }
const era = (bc: boolean) => (bc ? ' av. J.-C.' : '')

export type Unit = 'century' | 'millennium'
export type Edge = 'beginning' | 'middle' | 'end'

const fr = {
  age: (unit: Unit, number: number, bc: boolean) => `${ordinal(number)} ${units[unit]}${era(bc)}`,
  /** Several whole ones of the same era, first and last. */
  ages: (unit: Unit, first: number, last: number, bc: boolean) =>
    `${ordinal(first)}–${ordinal(last)} ${units[unit]}${era(bc)}`,
  share: (of: 2 | 3 | 4, rank: number) => `${ranks[of][rank - 1] ?? ''} ${shares[of]}`,
  shareOf: (share: string, age: string) => `${share} du ${age}`,
  edgeOf: (edge: Edge, age: string) => `${edges[edge]} du ${age}`,
  edgeOfYear: (edge: Edge, year: string) => `${edges[edge]} ${year}`,
  decade: (year: string) => `années ${year}`,
  bc: (year: string) => `${year} av. J.-C.`,
  ad: (year: string) => `${year} apr. J.-C.`,
  about: (date: string) => `vers ${date}`,
  /** Of what takes no preposition: « 4e quart du XIXe siècle environ ». */
  roughly: (period: string) => `${period} environ`,
  before: (date: string) => `avant ${date}`,
  after: (date: string) => `après ${date}`,
  between: (from: string, to: string) => `entre ${from} et ${to}`,
  started: (date: string) => `commencé en ${date}`,
  finished: (date: string) => `achevé en ${date}`,
  startedOn: (day: string) => `commencé ${day}`,
  finishedOn: (day: string) => `achevé ${day}`,
}

export type Messages = typeof fr
export default fr
