import type { Edge, Messages } from './fr.ts'

const ranks = { 2: ['first', 'second'], 3: ['first', 'second', 'last'], 4: ['first', 'second', 'third', 'last'] }
const shares = { 2: 'half', 3: 'third', 4: 'quarter' }
const units = { century: 'century', millennium: 'millennium' }
const era = (bc: boolean) => (bc ? ' BC' : '')

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

function atEdge(edge: Edge, words: string): string {
  if (edge === 'middle') return `mid-${words}`
  return edge === 'beginning' ? `early ${words}` : `late ${words}`
}

export default {
  age: (unit, number, bc) => `${ordinal(number)} ${units[unit]}${era(bc)}`,
  ages: (unit, first, last, bc) => `${ordinal(first)}–${ordinal(last)} ${units[unit]}${era(bc)}`,
  share: (of, rank) => `${ranks[of][rank - 1] ?? ''} ${shares[of]}`,
  shareOf: (share, age) => `${share} of the ${age}`,
  edgeOf: atEdge,
  edgeOfYear: atEdge,
  decade: (year) => `${year}s`,
  bc: (year) => `${year} BC`,
  ad: (year) => `AD ${year}`,
  about: (date) => `c. ${date}`,
  roughly: (period) => `${period} (approximately)`,
  before: (date) => `before ${date}`,
  after: (date) => `after ${date}`,
  between: (from, to) => `between ${from} and ${to}`,
  started: (date) => `begun in ${date}`,
  finished: (date) => `completed in ${date}`,
  startedOn: (day) => `begun ${day}`,
  finishedOn: (day) => `completed ${day}`,
} satisfies Messages
