import { expect, test } from 'vitest'
import { readCreators } from '../reading/index.ts'
import { indexPersons, type NamedMaker, type PersonIndex } from './person-index.ts'

/** A maker as AUTR writes it, with a life as PAUT tells it. */
const maker = (written: string, life: Partial<NamedMaker> = {}): NamedMaker => {
  const [read] = readCreators(written)
  if (!read) throw new Error(`nobody in ${written}`)
  return { ...read, ...life }
}
const lived = (birth_date?: string, death_date?: string) => ({ birth_date, death_date })
const idOf = (index: PersonIndex, written: string, life?: Partial<NamedMaker>) => index.add(maker(written, life))?.id

test('a name in either order, with or without accents and capitals, is one person', () => {
  const index = indexPersons([])
  const id = idOf(index, 'DELACROIX Eugène')
  for (const written of ['Delacroix Eugene', 'Eugène DELACROIX (peintre)', 'DELACROIX Eugène (attribué à)'])
    expect([written, idOf(index, written)]).toEqual([written, id])
  expect(index.added).toHaveLength(1)
  expect(index.added[0]).toMatchObject({
    name: 'Eugène Delacroix',
    filed_name: 'DELACROIX Eugène',
    slug: 'eugene-delacroix',
    kind: 'person',
    roles: ['peintre'],
  })
})

test('homonyms with different dates are different persons, told apart by their year of birth', () => {
  const index = indexPersons([])
  const father = idOf(index, 'DUPONT Pierre', lived('1740', '1801'))
  const son = idOf(index, 'DUPONT Pierre', lived('1772', '1840'))
  expect(son).not.toBe(father)
  expect(idOf(index, 'DUPONT Pierre', lived('1740', '1801'))).toBe(father)
  expect(idOf(index, 'DUPONT Pierre', lived(undefined, '1840'))).toBe(son)
  expect(index.added.map(({ slug }) => slug)).toEqual(['pierre-dupont', 'pierre-dupont-1772'])
})

test('where nothing tells which homonym is meant, it is a third until something does, and always the same', () => {
  const index = indexPersons([])
  const known = [idOf(index, 'DUPONT Pierre', lived('1740')), idOf(index, 'DUPONT Pierre', lived('1872'))]
  const third = idOf(index, 'DUPONT Pierre')
  expect(known).not.toContain(third)
  expect(idOf(index, 'DUPONT Pierre')).toBe(third)
})

test('cataloguers differ by a year or two, and by more where they write « vers »', () => {
  const index = indexPersons([])
  const id = idOf(index, 'MARTIN Jean', lived('1744', '1820'))
  expect(idOf(index, 'MARTIN Jean', lived('1745'))).toBe(id)
  expect(idOf(index, 'MARTIN Jean', lived('vers 1750'))).toBe(id)
  expect(idOf(index, 'MARTIN Jean', lived('1754', '1820'))).toBe(id)
  expect(idOf(index, 'MARTIN Jean', lived('1754'))).not.toBe(id)
})

test('nobody works before being born: a maker who died before the other’s birth is another', () => {
  const index = indexPersons([])
  const later = idOf(index, 'MARTIN Jean', lived('1850'))
  expect(idOf(index, 'MARTIN Jean', lived(undefined, '1790'))).not.toBe(later)
})

test('what a later record tells completes a person not yet written', () => {
  const index = indexPersons([])
  const id = idOf(index, 'MOREAU Louise (peintre)')
  idOf(index, 'MOREAU Louise (graveur)', { ...lived('1810', '1888'), birth_place: 'Uzès' })
  expect(index.takeAdded()).toEqual([
    expect.objectContaining({
      id,
      birth_year: 1810,
      death_year: 1888,
      birth_place: 'Uzès',
      roles: ['peintre', 'graveur'],
    }),
  ])
  expect(index.takeAdded()).toEqual([])
  expect(idOf(index, 'MOREAU Louise')).toBe(id)
  expect(index.added).toHaveLength(1)
})

test('a person is found by another name they bore', () => {
  const index = indexPersons([])
  const id = idOf(index, 'MICHEL-ANGE (dit), BUONARROTI Michelangelo')
  expect(idOf(index, 'MICHEL-ANGE')).toBe(id)
  expect(idOf(index, 'Michelangelo Buonarroti')).toBe(id)
})

test('an anonymous is nobody, a manufacture is a group', () => {
  const index = indexPersons([])
  expect(index.add(maker('anonyme'))).toBeUndefined()
  expect(index.match(maker('anonyme'))).toBeUndefined()
  index.add(maker('manufacture de Sèvres (manufacture)'))
  expect(index.added).toEqual([expect.objectContaining({ kind: 'group', name: 'manufacture de Sèvres' })])
})

test('no person takes a word of the site, nor an address that was somebody’s', () => {
  const index = indexPersons([], ['jeanne-petit'])
  index.add(maker('PETIT Jeanne'))
  index.add({ ...maker('LIEUX'), name: 'LIEUX', family_name: 'LIEUX', given_name: '' })
  expect(index.added.map(({ slug }) => slug)).toEqual(['jeanne-petit-2', 'lieux-2'])
})

test('« après 1650 » is no year of death, « avant 1650 » is one at the latest', () => {
  const index = indexPersons([])
  index.add(maker('LE NAIN Louis', lived('1593 vers', 'après 1650')))
  index.add(maker('DURAND Paul', lived(undefined, 'avant 1650')))
  expect(index.added.map(({ birth_year, death_year }) => [birth_year, death_year])).toEqual([
    [1593, null],
    [null, 1650],
  ])
})

test('a life written whole where its beginning belongs has both ends; a doubt of a few years has one', () => {
  const index = indexPersons([])
  index.add(maker('DEHAUSSY Auguste', lived('1792 - 1862')))
  index.add(maker('MARTIN Jean', lived('1790-1795')))
  expect(index.added.map(({ birth_year, death_year }) => [birth_year, death_year])).toEqual([
    [1792, 1862],
    [1790, null],
  ])
})

test('fifty thousand persons are looked through for each of ten thousand works', () => {
  const names = Array.from({ length: 50_000 }, (_, at) => `NOM${at % 9973} Prénom${at % 4999}`)
  const index = indexPersons(
    names.map((name, at) => ({
      id: String(at),
      slug: `p-${at}`,
      name,
      name_key: name.toLowerCase().replace('é', 'e').split(' ').sort().join(' '),
      other_names: [],
      birth_written: null,
      birth_year: 1700 + (at % 200),
      death_written: null,
      death_year: null,
    })),
  )
  const makers = Array.from({ length: 10_000 }, (_, at) => ({
    ...maker('NOM Prénom'),
    name: names[(at * 7) % names.length] ?? '',
  }))
  const found = makers.filter((each) => index.match(each)).length
  expect(found).toBe(10_000)
})
