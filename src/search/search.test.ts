import { describe, expect, test } from 'vitest'
import { buildIndex } from './local-index.ts'
import type { SearchDocument, SearchQuery, SearchSchema } from './port.ts'

const schema: SearchSchema = {
  kinds: ['museum', 'person', 'work'],
  fields: {
    name: { weight: 6, analysis: 'name', tolerant: true, suggested: true },
    title: { weight: 5, analysis: 'title', tolerant: true, suggested: true },
    artist: { weight: 4, analysis: 'name', tolerant: true },
    number: { weight: 3, analysis: 'number' },
    technique: { weight: 1.5, analysis: 'text' },
    description: { weight: 1, analysis: 'text' },
    broader: { weight: 0.3, analysis: 'text', broader: true },
  },
  facets: ['museum', 'technique'],
  sorts: { date: { of: 'number' } },
  ties: [],
}

function work(id: string, title: string, artist: string, rest: Partial<SearchDocument['fields']> = {}): SearchDocument {
  return {
    kind: 'work',
    id,
    label: title,
    fields: { title, artist, ...rest },
    facets: { museum: id < 'm' ? 'lavoir' : 'verre', technique: rest.technique },
    years: { earliest: 1800, latest: 1850 },
  }
}

const documents: SearchDocument[] = [
  { kind: 'museum', id: 'lavoir', label: 'Musée du Lavoir', fields: { name: 'Musée du Lavoir' }, prominence: 4 },
  { kind: 'museum', id: 'verre', label: 'Musée du Verre', fields: { name: 'Musée du Verre' }, prominence: 2 },
  { kind: 'person', id: 'ines', label: 'Inès Delacombe', fields: { name: 'DELACOMBE Inès' }, prominence: 3 },
  { kind: 'person', id: 'oscar', label: 'Oscar Œillet', fields: { name: 'ŒILLET Oscar' }, prominence: 1 },
  work('battoir', 'Le Battoir de la reine', 'DELACOMBE Inès', {
    number: 'D 1895-1-12',
    technique: 'huile sur toile',
    broader: ['peinture', 'painting'],
    description: 'Une lavandière frappe le linge, deux chevaux l’attendent.',
  }),
  work('carafe', 'Carafe aux œillets', 'ŒILLET Oscar', { number: '1863', technique: 'verre soufflé' }),
  work('lessive', 'La Grande Lessive', 'DELACOMBE Inès', {
    number: ['03 2 3', 'LAV.12'],
    technique: 'aquarelle',
    description: 'Les draps des rois sèchent au soleil de 1863. La reine des prés fleurit, le battoir repose.',
  }),
  work('retable', 'Retable de saint Éloi', 'anonyme', { technique: 'bois sculpté' }),
  {
    ...work('veilleur', 'Le Veilleur de nuit', 'ŒILLET Oscar', { technique: 'gravure' }),
    translated: { en: { title: 'The Night Watchman' }, ca: { title: 'El vigilant de nit' } },
  },
]

const index = await buildIndex(schema, [documents])

async function ask(text: string, query: Partial<SearchQuery> = {}) {
  const answer = await index.search({ language: 'fr', ...query, text })
  return { ...answer, ids: answer.hits.map(({ id }) => id) }
}

describe('a visitor finds', () => {
  test.each([
    ['reine', 'battoir'],
    ['BATTOIRS', 'battoir'],
    ['lavandieres', 'battoir'],
    ['cheval', 'battoir'],
    ['roi', 'lessive'],
    ['oeillet oscar', 'oscar'],
    ['carafe oeillet', 'carafe'],
    ['l’œillet', 'carafe'],
    ['Inès Delacombe', 'ines'],
    ['Delacombe, Inès', 'ines'],
    ['Delacombe Lessive', 'lessive'],
    ['st eloi', 'retable'],
    ['peinture reine', 'battoir'],
    ['D.1895.1.12', 'battoir'],
    ['d1895 1 12', 'battoir'],
    ['Delacombe D 1895-1-12', 'battoir'],
    ['3.2.3', 'lessive'],
    ['lav 12', 'lessive'],
    ['"reine des prés"', 'lessive'],
    ['"de la reine"', 'battoir'],
    ['reine -prés', 'battoir'],
    ['reine -"des prés"', 'battoir'],
    ['nuit', 'veilleur'],
    ['La Grande Lessive', 'lessive'],
  ])('%s → %s', async (text, first) => {
    const { ids, relaxed } = await ask(text)
    expect(ids[0]).toBe(first)
    expect(relaxed).toBeUndefined()
  })

  test('a lone figure as a number first, and as a year', async () => {
    expect((await ask('1863')).ids).toEqual(['carafe', 'lessive'])
  })

  test('the words of a title before the same words strewn about', async () => {
    expect((await ask('battoir reine')).ids).toEqual(['battoir', 'lessive'])
  })

  test('from another language, in its own words or in French', async () => {
    expect((await ask('the night watchmen', { language: 'en' })).corrected).toBe('the night watchman')
    expect((await ask('the night watchman', { language: 'en' })).ids[0]).toBe('veilleur')
    expect((await ask('vigilant de nit', { language: 'ca' })).ids[0]).toBe('veilleur')
    expect((await ask('el battoir de la reine', { language: 'es' })).ids[0]).toBe('battoir')
    expect((await ask('paintings', { language: 'en' })).ids).toEqual(['battoir'])
  })
})

describe('typing goes wrong', () => {
  test.each([
    ['delacmobe', 'Delacombe', 'ines'],
    ['delacombes lesive', 'Delacombe Lessive', 'lessive'],
    ['Inez Delacombe', 'Inès Delacombe', 'ines'],
    ['retabel', 'Retable', 'retable'],
    ['ines delacombe lezsive', 'ines delacombe Lessive', 'lessive'],
  ])('%s is read as %s', async (text, corrected, first) => {
    const answer = await ask(text)
    expect(answer.corrected).toBe(corrected)
    expect(answer.ids[0]).toBe(first)
  })

  test('words that are right are left alone, and so are numbers', async () => {
    expect((await ask('reine')).corrected).toBeUndefined()
    expect((await ask('1864')).ids).toEqual([])
  })

  test('a word that stands nowhere is left out, and said to be', async () => {
    const answer = await ask('lessive kwxzjq')
    expect(answer.ids).toEqual(['lessive'])
    expect(answer.relaxed).toEqual({ dropped: ['kwxzjq'], quotes: false })
  })

  test('words never together: the document that holds most of them decides', async () => {
    const answer = await ask('grande lessive verre')
    expect(answer.ids).toEqual(['lessive'])
    expect(answer.relaxed).toEqual({ dropped: ['verre'], quotes: false })
  })

  test('a phrase that stands nowhere is looked for without its quotes', async () => {
    const answer = await ask('"lessive grande"')
    expect(answer.ids).toEqual(['lessive'])
    expect(answer.relaxed).toEqual({ dropped: [], quotes: true })
  })

  test('an unfinished word finds what begins so', async () => {
    expect((await ask('grande less')).corrected).toBe('grande Lessive')
    const answer = await ask('grande less', { unfinished: true })
    expect(answer.ids).toEqual(['lessive'])
    expect(answer.corrected).toBeUndefined()
  })
})

test('a word found once, and much like one found often: the other is proposed', async () => {
  const often = Array.from({ length: 30 }, (_, at) => work(`often${at}`, 'Étude de monnaie', 'anonyme'))
  const rare = await buildIndex(schema, [[...often, work('rare', 'Monnale', 'anonyme')]])
  const answer = await rare.search({ text: 'monnale', language: 'fr' })
  expect(answer.hits.map(({ id }) => id)).toEqual(['rare'])
  expect(answer.nearest).toEqual({ text: 'monnaie', without: [], total: 30 })
})

describe('nothing answers', () => {
  test('because of a filter: the query without it is proposed', async () => {
    const answer = await ask('lessive', { filters: { museum: ['verre'], technique: ['aquarelle'] } })
    expect(answer.total).toBe(0)
    expect(answer.nearest).toEqual({ text: 'lessive', without: ['museum'], total: 1 })
  })

  test('because of two: both are given up', async () => {
    const answer = await ask('lessive', { filters: { museum: ['verre'] }, years: { from: 1900 } })
    expect(answer.nearest).toEqual({ text: 'lessive', without: ['museum', 'years'], total: 1 })
  })

  test('because of an exclusion', async () => {
    const answer = await ask('lessive -draps')
    expect(answer.nearest).toEqual({ text: 'lessive -draps', without: ['exclusions'], total: 1 })
  })

  test('at all: an empty answer, its facets empty too', async () => {
    const answer = await ask('kwxzjq', { facets: { museum: 5 }, histogram: true })
    expect(answer).toMatchObject({ total: 0, hits: [], histogram: [], facets: { museum: { values: [], distinct: 0 } } })
  })
})

test('places within a distance or a box', async () => {
  const points = { Nîmes: [43.8367, 4.3601], Uzès: [44.0121, 4.4197], Cahors: [44.4475, 1.4406] }
  const towns = Object.entries(points).map(([label, [latitude = 0, longitude = 0]]): SearchDocument => {
    return { kind: 'museum', id: label, label, fields: { name: label }, point: { latitude, longitude } }
  })
  const map = await buildIndex(schema, [towns])
  const near = async (kilometres: number) =>
    (await map.search({ language: 'fr', near: { latitude: 43.8367, longitude: 4.3601, kilometres } })).total
  expect([await near(1), await near(19), await near(21), await near(400)]).toEqual([1, 1, 2, 3])
  const within = { south: 44, west: 1, north: 45, east: 2 }
  expect((await map.search({ language: 'fr', within })).hits.map(({ id }) => id)).toEqual(['Cahors'])
})
