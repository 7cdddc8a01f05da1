import type { Rule } from './tokens.ts'

/** Only what every handbook dates to the same two years: no style, no culture, no « époque Restauration ». */
const epochs: readonly [words: string, from: number, to: number][] = [
  ['revolution francaise', 1789, 1799],
  ['directoire', 1795, 1799],
  ['consulat', 1799, 1804],
  ['monarchie de juillet', 1830, 1848],
  ['(?:deuxieme|seconde|2e|iie|ii) republique', 1848, 1852],
  ['(?:second|2nd|2e|ii|iie) empire', 1852, 1870],
  ['(?:troisieme|3e|iiie|iii) republique', 1870, 1940],
  ['(?:premiere|1ere|1re) guerre mondiale', 1914, 1918],
  ['(?:seconde|deuxieme|2e|2nde) guerre mondiale', 1939, 1945],
]

const reigns: readonly [king: string, from: number, to: number][] = [
  ['francois (?:ier|1er|i)', 1515, 1547],
  ['henri (?:ii|2)', 1547, 1559],
  ['henri (?:iii|3)', 1574, 1589],
  ['henri (?:iv|4)', 1589, 1610],
  ['louis (?:xiii|13)', 1610, 1643],
  ['louis (?:xiv|14)', 1643, 1715],
  ['louis (?:xv|15)', 1715, 1774],
  ['louis (?:xvi|16)', 1774, 1792],
  ['charles (?:x|10)', 1824, 1830],
  ['louis[- ]philippe', 1830, 1848],
  ['napoleon (?:iii|3)', 1852, 1870],
]

export const epochRules: Rule[] = [
  ...epochs.map(([words, from, to]) => epochRule(`(?:epoque |periode )?${words}`, from, to)),
  ...reigns.map(([king, from, to]) => epochRule(`regne de ${king}`, from, to)),
]

function epochRule(words: string, from: number, to: number): Rule {
  return [
    new RegExp(`${words}(?![a-z\\d])`, 'y'),
    () => ({ kind: 'date', from: { year: from, doubt: '' }, to: { year: to, doubt: '' } }),
  ]
}
