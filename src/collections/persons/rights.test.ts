import { expect, test } from 'vitest'
import { imageRights, lastProtectedYear, type RightsHolder } from './rights.ts'

const today = '2026-11-22'
const person = (life: Partial<NonNullable<RightsHolder>> = {}): RightsHolder => ({
  kind: 'person',
  birth_year: null,
  death_year: null,
  rights_expire_year: null,
  ...life,
})
const firm = { ...person(), kind: 'group' } as RightsHolder
const free = { protected: false, protected_until_year: null }
const until = (year: number | null) => ({ protected: true, protected_until_year: year })
const rights = (
  creators: readonly RightsHolder[],
  latest_year: number | null = null,
  licence: string | null = null,
  day = today,
) => imageRights({ creators, latest_year, licence, today: day })

test.each([
  ['Delacroix, dead in 1863', [person({ death_year: 1863 })], null, free],
  ['Matisse, dead in 1954', [person({ death_year: 1954 })], 1905, free],
  ['Soulages, dead in 2022', [person({ death_year: 2022 })], 1950, until(2092)],
  ['dead in 1956: protected to the end of this very year', [person({ death_year: 1956 })], null, until(2026)],
  ['dead in 1955: since last January no more', [person({ death_year: 1955 })], null, free],
  [
    'died for France: thirty years more, as written',
    [person({ death_year: 1950, rights_expire_year: 2050 })],
    null,
    until(2050),
  ],
  ['rights given up: as written', [person({ death_year: 2000, rights_expire_year: 2010 })], null, free],
  ['a painter of whom no death is known, a work of 1880', [person()], 1880, free],
  ['a painter of whom no death is known, a work of 1930', [person()], 1930, until(2050)],
  ['born in 1890, nothing else known', [person({ birth_year: 1890 })], null, until(2040)],
  ['born in 1890, a work of 1910: the later of the two', [person({ birth_year: 1890 })], 1910, until(2040)],
  ['born in 1630', [person({ birth_year: 1630 })], null, free],
  ['alive, born in 1985, a work of 2015', [person({ birth_year: 1985 })], 2015, until(2135)],
  ['nobody knows anything', [person()], null, until(null)],
  ['an anonymous of the 17th century', [null], 1699, free],
  ['an anonymous of 1960', [null], 1960, until(2030)],
  ['nobody is named, an axe of the Bronze Age', [], -800, free],
  ['nobody is named, no date', [], null, until(null)],
  ['a manufacture, a plate of 1900', [firm], 1900, free],
  ['a manufacture, a plate of 1990', [firm], 1990, until(2060)],
  [
    'two makers: the one who died last',
    [person({ death_year: 1900 }), person({ death_year: 1990 })],
    1890,
    until(2060),
  ],
  ['two makers, of one of whom nothing is known', [person({ death_year: 1900 }), person()], null, until(null)],
  ['posthumous cast: the sculptor’s death', [person({ death_year: 1917 })], 1998, free],
] as const)('%s', (_case, creators, latest_year, expected) => {
  expect(rights(creators, latest_year)).toEqual(expected)
})

test('rights end with the last day of their last year', () => {
  const creators = [person({ death_year: 1956 })]
  expect(rights(creators, null, null, '2026-12-31').protected).toBe(true)
  expect(rights(creators, null, null, '2027-01-01')).toEqual(free)
})

test.each([
  ['https://creativecommons.org/publicdomain/mark/1.0/deed.fr', false],
  ['http://creativecommons.org/licenses/by-nc-nd/4.0/', false],
  ['http://rightsstatements.org/vocab/NoC-NC/1.0/', false],
  ['http://rightsstatements.org/vocab/InC/1.0/', true],
  ['http://rightsstatements.org/vocab/UND/1.0/', true],
  ['http://example.org/licence', true],
] as const)('a work under %s: protected %s', (licence, expected) => {
  expect(rights([person({ death_year: 2000 })], null, licence).protected).toBe(expected)
})

test('the year is never sooner for knowing less', () => {
  const known = lastProtectedYear(person({ birth_year: 1870, death_year: 1930 }), 1900) ?? 0
  expect(lastProtectedYear(person({ birth_year: 1870 }), 1900)).toBeGreaterThanOrEqual(known)
  expect(lastProtectedYear(person(), 1900)).toBeGreaterThanOrEqual(known)
})
