import { beforeAll, expect, test } from 'vitest'
import { readList, readLists } from './lists.ts'
import { indexTerms, type TermIndex } from './term-index.ts'
import type { Term } from './vocabulary.ts'

let lists: Term[]
let index: TermIndex
beforeAll(() => {
  lists = readLists()
  index = indexTerms(lists)
})

test.each([
  ['domain', 'Peinture', 'peinture'],
  ['domain', 'costume – accessoires du costume', 'costume - accessoires du costume'],
  ['domain', 'Extrême-Orient', 'Asie orientale'],
  ['domain', 'mobilier', 'ameublement'],
  ['domain', 'militaria', 'vie militaire'],
  ['domain', 'Mémoire de l’esclavage', "mémoire de l'esclavage"],
  ['object-type', 'tableaux', 'tableau'],
  ['object-type', 'STATUETTES', 'statuette'],
  ['technique', 'Huile', "peinture à l'huile"],
  ['technique', 'Huilé', 'huilé'],
  ['technique', 'peinture à l’huile', "peinture à l'huile"],
  ['technique', 'peinture', 'peinture'],
  ['technique', 'taille douce', 'procédé de gravure en creux'],
  ['technique', 'patinée', 'patiné'],
  ['technique', 'moulées', 'moulé'],
  ['period', '1ER QUART 20E SIECLE', '1er quart 20e siècle'],
  ['period', 'XIXe siècle', '19e siècle'],
  ['period', '19ème s.', '19e siècle'],
  ['period', 'IIe siècle av. J.-C.', '2e siècle av JC'],
  ['period', '4e quart du XVIe siècle', '4e quart 16e siècle'],
  ['period', 'première moitié du 17e siècle', '1ère moitié 17e siècle'],
  ['epoch', 'époque Daoguang', 'Daoguang'],
  ['school', 'Ecole française', 'France'],
  ['school', 'flamande', 'Flandre'],
  ['role', 'dessinatrice', 'dessinateur'],
  ['use', 'vêtement : chapellerie', 'chapellerie'],
  ['legal-status', "propriété de l'État", "propriété de l'Etat"],
] as const)('%s: « %s » is %s', (vocabulary, written, label) => {
  expect(index.match(vocabulary, written)?.label).toBe(label)
})

test.each([
  ['technique', 'chocolat'],
  ['technique', ''],
  ['technique', '?'],
  ['domain', 'sorcellerie'],
  ['period', 'hier'],
  ['object-type', 'x'.repeat(1000)],
])('%s: « %s » is nothing', (vocabulary, written) => {
  expect(index.match(vocabulary, written)).toBeUndefined()
})

test('two words that only number and gender would make one are not taken for each other', () => {
  const small = indexTerms(readList('use', '0\tport\n0\tporte\n0\tfont\n0\tfonte\n'))
  expect(small.match('use', 'porte')?.label).toBe('porte')
  expect(small.match('use', 'ports')).toBeUndefined()
})

test('among places of one name, the one beneath those it is written with', () => {
  const places = indexTerms(
    readList('place', '0\tFrance\n1\tAisne\n2\tMontreuil\n1\tSeine\n2\tParis\n3\tMontreuil\n0\tTexas\n1\tParis\n'),
  )
  const above = (label: string, parents?: string[]) => {
    const term = places.match('place', label, parents)
    return term && places.ancestors(term).map((each) => each.label)
  }
  expect(above('Paris', ['Texas'])).toEqual(['Texas'])
  expect(above('Paris', ['France', 'Seine'])).toEqual(['Seine', 'France'])
  expect(above('Montreuil', ['France', 'SEINE', 'Paris'])).toEqual(['Paris', 'Seine', 'France'])
  expect(above('Montreuil')).toEqual(['Aisne', 'France'])
})

test('« huile » leads up to painting', () => {
  const huile = index.match('technique', 'huile')
  expect(huile && index.ancestors(huile).map(({ label }) => label)).toContain('peinture')
})

test('gilt bronze is not beneath wood: a word of several branches is beneath none', () => {
  const gilt = index.match('technique', 'doré')
  expect(gilt && index.ancestors(gilt)).toEqual([])
})

test.each([
  ['technique', 'aquarele', 'aquarelle'],
  ['technique', "peinture à l'huile sur chocolat", "peinture à l'huile"],
  ['technique', 'lithographi', 'lithographie'],
  ['domain', 'peintrue', 'peinture'],
  ['domain', 'sculptur', 'sculpture'],
  ['object-type', 'statuete', 'statuette'],
] as const)('%s: for « %s » a curator is proposed « %s »', (vocabulary, written, label) => {
  expect(index.nearest(vocabulary, written)).toBe(label)
})

test.each(['xyzzy', 'ab', '', 'quetzalcoatl'])('for « %s » nothing is proposed', (written) => {
  expect(index.nearest('domain', written)).toBeUndefined()
})

test('a word that no list has becomes a term once, beneath what it is written under, and is proposed to nobody', () => {
  const own = indexTerms(lists)
  const first = own.add('place', 'Sommières', ['Europe', 'France', 'Gard'])
  expect(first).toMatchObject({ official: false, assignable: true, slug: expect.stringMatching(/^sommieres/) })
  expect(own.ancestors(first)[0]?.label).toBe('Gard')
  expect(own.add('place', 'SOMMIERES', ['Europe', 'France', 'Gard']).id).toBe(first.id)
  expect(own.match('place', 'sommières')?.id).toBe(first.id)
  const odd = own.add('technique', '  lessive   au  savon ')
  expect(odd).toMatchObject({
    label: 'lessive au savon',
    parent_id: null,
    path: `${odd.id}/`,
    slug: 'lessive-au-savon',
  })
  expect(own.added).toEqual([first, odd])
  expect(own.nearest('technique', 'lessive au savo')).toBeUndefined()
  expect(own.add('technique', 'Huile').official).toBe(true)
})

test('no vocabulary is made by a mistake', () => {
  expect(() => index.match('techniques', 'huile')).toThrow('techniques')
})

test('a hundred thousand words of ten thousand records are read', () => {
  const words = lists
    .filter((_, position) => position % 3 === 0)
    .map(({ vocabulary, label }) => ({ vocabulary, label }))
  const fresh = indexTerms(lists)
  let found = 0
  for (let read = 0; read < 100_000; read += 1) {
    const word = words[(read * 7919) % words.length]
    if (word && fresh.match(word.vocabulary, word.label)) found += 1
  }
  expect(found).toBe(100_000)
})
