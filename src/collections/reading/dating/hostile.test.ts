import { parse } from '@edtf-ts/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../platform/languages.ts'
import { readDate, writeDating, yearsOf } from './index.ts'

const year = fc.oneof(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 1, max: 220 })).map(String)
const rank = fc.integer({ min: 1, max: 21 }).map((number) => `${number}e`)
const words = fc.oneof(
  fc.constantFrom(
    'entre',
    'et',
    'vers',
    'avant',
    'après',
    'ou',
    '?',
    'achevé en',
    'commencé en',
    'tirage',
    'av JC',
    ';',
  ),
  fc.constantFrom(
    'siècle',
    'quart',
    'moitié',
    'tiers',
    'millénaire',
    'début',
    'milieu',
    'fin',
    '-',
    '/',
    'années',
    ',',
  ),
  fc.constantFrom(
    'XVIe',
    '1950/02/27',
    '1905/06',
    'août 1870',
    'an II',
    '18..',
    '185X',
    '1850s',
    '(',
    ')',
    'Second Empire',
  ),
  year,
  rank,
)
const between = fc.tuple(year, year).map(([from, to]) => `${from} entre ; ${to} et`)
const quarter = fc.tuple(fc.integer({ min: 1, max: 4 }), rank).map(([part, age]) => `${part}e quart ${age} siècle`)
const item = fc
  .tuple(
    fc.oneof(
      year,
      between,
      quarter,
      rank.map((age) => `${age} siècle`),
    ),
    fc.constantFrom('', ' av JC'),
    fc.constantFrom('', ' vers', ' ?', ' avant', ' après'),
  )
  .map((parts) => parts.join(''))
const trade = fc.array(item, { minLength: 1, maxLength: 5 }).map((items) => items.join(' ; '))
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
  trade,
)

function check(written: string): void {
  const dating = readDate(written)
  if (!dating) return
  const { edtf, earliest_year, latest_year } = dating
  expect(parse(edtf).success, edtf).toBe(true)
  expect(yearsOf(edtf)).toEqual({ earliest_year, latest_year })
  expect(earliest_year === null && latest_year === null).toBe(false)
  if (earliest_year !== null && latest_year !== null) expect(earliest_year).toBeLessThanOrEqual(latest_year)
  for (const language of languages) {
    const words = writeDating(edtf, language)
    expect(words, edtf).toMatch(/\p{L}|\d/u)
    expect(words, edtf).not.toMatch(/undefined|NaN|null|\.\./)
  }
}

test('whatever is typed is refused or becomes EDTF that others read, with its years in order', () => {
  fc.assert(fc.property(text, check), { numRuns: 3000 })
})

test('a period is never wider nor narrower than its items', () => {
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 1, maxLength: 6 }), (quarters) => {
      const each = quarters.map((one) => readDate(one))
      const all = readDate(quarters.join(' ; '))
      expect(all?.earliest_year).toBe(Math.min(...each.map((one) => one?.earliest_year ?? Number.NaN)))
      expect(all?.latest_year).toBe(Math.max(...each.map((one) => one?.latest_year ?? Number.NaN)))
    }),
  )
})

const datesOfOneEra = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.oneof(
          fc.integer({ min: 100, max: 2100 }).map(String),
          quarter,
          rank.map((age) => `${age} siècle`),
        ),
        fc.constantFrom('', ' vers', ' ?', ' avant', ' après', ' ou'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('', ' av JC'),
  )
  .map(([items, era]) => items.map(([date, word]) => date + era + word).join(' ; '))

test('what French says of a dating has its years', () => {
  fc.assert(
    fc.property(datesOfOneEra, (written) => {
      const dating = readDate(written)
      if (!dating) return
      const french = writeDating(dating.edtf, 'fr')
      expect({ french, ...readDate(french) }).toMatchObject({
        earliest_year: dating.earliest_year,
        latest_year: dating.latest_year,
      })
    }),
    { numRuns: 2000 },
  )
})

test('any text is read back without an error', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...languages),
      (edtf, language) => writeDating(edtf, language) !== '' || edtf === '',
    ),
  )
})

const repeated = (words: string, length = 10_000) => words.repeat(Math.ceil(length / words.length)).slice(0, length)
const parts = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ; ')

test.each([
  ['digits', repeated('1')],
  ['question marks', repeated('?')],
  ['spaces', repeated(' ')],
  ['separators', repeated(';')],
  ['letters of numerals', repeated('i')],
  ['parentheses', repeated('(')],
  ['dashes', repeated('-')],
  ['months', repeated('janvier ')],
  ['intervals', repeated('1850 entre ; 1860 et ; ')],
  ['years tied', repeated('1850-')],
  ['beginnings', repeated('début 19e ')],
  ['five hundred years', parts(500, (index) => String(1200 + index))],
  ['five hundred quarters', parts(500, (index) => `${(index % 4) + 1}e quart ${(index % 21) + 1}e siècle`)],
  ['five hundred quarters before Christ', parts(500, (index) => `1er quart ${(index % 90) + 1}e siècle av JC`)],
])('ten thousand characters of %s are read or refused', (_, hostile) => {
  check(hostile)
  expect(writeDating(hostile, 'fr')).not.toMatch(/undefined|NaN/)
})
