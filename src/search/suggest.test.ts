import { expect, test } from 'vitest'
import { buildIndex } from './local-index.ts'
import type { SearchDocument, SearchSchema } from './port.ts'

const schema: SearchSchema = {
  kinds: ['museum', 'person', 'work'],
  fields: { name: { weight: 5, analysis: 'name', tolerant: true, suggested: true } },
  facets: [],
  sorts: {},
  ties: [],
}

const one = (kind: string, id: string, label: string, prominence = 0): SearchDocument => ({
  kind,
  id,
  label,
  fields: { name: label },
  prominence,
})

const index = await buildIndex(schema, [
  [
    one('museum', 'lavoir', 'Musée du Lavoir'),
    one('museum', 'verre', 'Musée du Verre'),
    one('person', 'ines', 'Inès Delacombe', 40),
    one('person', 'delas', 'Delas Jeanne', 1),
    one('work', 'a', 'Le Lavoir de Delacombe'),
    one('work', 'b', 'Le lavoir de Delacombe'),
    one('work', 'c', 'Grandes lessives'),
  ],
])

async function suggestions(text: string, kinds?: string[]) {
  const groups = await index.suggest({ text, language: 'fr', ...(kinds && { kinds }) })
  return groups.map(({ kind, suggestions }) => `${kind}: ${suggestions.map(({ id }) => id).join(' ')}`)
}

test.each([
  ['dela', ['person: ines delas', 'work: a']],
  ['ines d', ['person: ines']],
  ['delacombe in', ['person: ines']],
  ['musee', ['museum: lavoir verre']],
  ['musée du la', ['museum: lavoir']],
  ['lessive', ['work: c']],
  ['grande less', ['work: c']],
  ['delacmo', ['person: ines', 'work: a']],
  ['innes delacombe', ['person: ines']],
  ['xyz', []],
  ['', []],
  ['-', []],
])('« %s » proposes %j', async (text, expected) => {
  expect(await suggestions(text)).toEqual(expected)
})

test('only of the kinds asked for', async () => {
  expect(await suggestions('lavoir', ['work'])).toEqual(['work: a'])
})

test('what was removed is proposed no more, what was added is', async () => {
  const changing = await buildIndex(schema, [[one('person', 'old', 'Oscar Ancien')]])
  await changing.apply([one('person', 'new', 'Oscar Nouveau')], [{ kind: 'person', id: 'old' }])
  const [group] = await changing.suggest({ text: 'osc', language: 'fr' })
  expect(group?.suggestions).toEqual([{ id: 'new', label: 'Oscar Nouveau' }])
})
