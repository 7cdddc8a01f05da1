import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildIndex } from './local-index.ts'
import type { SearchDocument, SearchSchema } from './port.ts'

/** Phrases compared with those found by reading every text from end to end. */
const schema: SearchSchema = {
  kinds: ['work'],
  fields: {
    title: { weight: 5, analysis: 'title' },
    name: { weight: 3, analysis: 'name' },
    text: { weight: 1, analysis: 'text' },
    broader: { weight: 0.3, analysis: 'text', broader: true },
  },
  facets: [],
  sorts: {},
  ties: [],
}

const telling = ['lavoir', 'verrerie', 'bateau']
const words = [...telling, ...telling, 'de', 'la']
const sentence = (maxLength: number) => fc.array(fc.constantFrom(...words), { maxLength })
const documentShape = fc.record({
  title: sentence(4),
  name: fc.array(fc.constantFrom(...telling), { maxLength: 2 }),
  texts: fc.array(sentence(9), { maxLength: 3 }),
  broader: fc.array(fc.constantFrom(...telling), { maxLength: 2 }),
  /** Words that come before the texts: places are kept with their terms modulo thirty-two. */
  before: fc.constantFrom(0, 0, 2, 13, 15, 28, 29, 30, 31, 32, 60),
})
type Drawn = typeof documentShape extends fc.Arbitrary<infer Value> ? Value : never

const phraseShape = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 3 })

function valuesOf({ title, name, texts, before }: Drawn): string[][] {
  const [text = [], ...others] = texts
  return [title, name, [...Array<string>(before).fill('montagne'), ...text], ...others]
}

function documentOf(drawn: Drawn, id: number): SearchDocument {
  const [title = [], name = [], ...texts] = valuesOf(drawn)
  const fields = { title: title.join(' '), name: name.join(' '), text: texts.map((text) => text.join(' ')) }
  return { kind: 'work', id: String(id), label: '', fields: { ...fields, broader: drawn.broader.join(' ') } }
}

const runsThrough = (drawn: Drawn, phrase: readonly string[]) =>
  valuesOf(drawn).some((value) => ` ${value.join(' ')} `.includes(` ${phrase.join(' ')} `))

const isTelling = (phrase: readonly string[]) => phrase.some((word) => telling.includes(word))

const scene = fc.record({
  drawn: fc.array(documentShape, { minLength: 1, maxLength: 25 }),
  cut: fc.integer({ min: 0, max: 25 }),
  phrase: phraseShape,
  other: phraseShape,
})

async function ask(drawn: readonly Drawn[], cut: number, text: string) {
  const documents = drawn.map(documentOf)
  const index = await buildIndex(schema, [documents.slice(0, cut)])
  for (let at = cut; at < documents.length; at += 4) await index.apply(documents.slice(at, at + 4), [])
  const answer = await index.search({ language: 'fr', text, limit: 100 })
  return { ...answer, ids: answer.hits.map(({ id }) => Number(id)).sort((one, other) => one - other) }
}

const placesWhere = (drawn: readonly Drawn[], holds: (one: Drawn) => boolean) =>
  drawn.flatMap((one, at) => (holds(one) ? [at] : []))

test('a phrase is found where its words follow one another within one text, and nowhere else', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(scene, async ({ drawn, cut, phrase }) => {
      fc.pre(isTelling(phrase))
      const answer = await ask(drawn, cut, `"${phrase.join(' ')}"`)
      const expected = placesWhere(drawn, (one) => runsThrough(one, phrase))
      if (expected.length === 0) {
        // Where no text holds the phrase, the engine says that it looked for less.
        expect(answer.total === 0 || answer.relaxed !== undefined).toBe(true)
        return
      }
      found += 1
      expect(answer.relaxed).toBeUndefined()
      expect(answer.ids).toEqual(expected)
    }),
    { numRuns: 500 },
  )
  expect(found).toBeGreaterThan(100)
})

test('two phrases are both there, one of them of small words alone', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ drawn, cut, phrase }) => {
      fc.pre(isTelling(phrase))
      const expected = placesWhere(drawn, (one) => runsThrough(one, phrase) && runsThrough(one, ['de', 'la']))
      const answer = await ask(drawn, cut, `"${phrase.join(' ')}" "de la"`)
      if (expected.length > 0) expect(answer.ids).toEqual(expected)
      else expect(answer.total === 0 || answer.relaxed !== undefined).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a phrase left out leaves out the texts through which it runs', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ drawn, cut, phrase }) => {
      fc.pre(isTelling(phrase))
      const answer = await ask(drawn, cut, `-"${phrase.join(' ')}"`)
      expect(answer.ids).toEqual(placesWhere(drawn, (one) => !runsThrough(one, phrase)))
    }),
    { numRuns: 300 },
  )
})
