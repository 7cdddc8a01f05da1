import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildIndex } from './local-index.ts'
import type { SearchDocument, SearchSchema } from './port.ts'

const weights = { title: 4, text: 1, broader: 0.3 }
const schema: SearchSchema = {
  kinds: ['work'],
  fields: {
    title: { weight: weights.title, analysis: 'title' },
    text: { weight: weights.text, analysis: 'text' },
    broader: { weight: weights.broader, analysis: 'text', broader: true },
  },
  facets: [],
  sorts: { exposure: { of: 'number' } },
  ties: ['exposure'],
}

const words = ['lavoir', 'verrerie', 'bateau', 'montagne', 'fontaine', 'guerrier']
const someWords = fc.array(fc.constantFrom(...words), { maxLength: 8 })
const shape = fc.record({ title: someWords, text: someWords, broader: someWords })
type Texts = { readonly title: string[]; readonly text: string[]; readonly broader: string[] }

/** BM25F as its authors write it: occurrences weighted by field and length, added, saturated, by the rarity of the word. */
function relevance(texts: Texts, word: string, all: readonly Texts[]): number {
  const usual = { title: 6, text: 30, broader: 30 }
  const share = { title: 0.5, text: 0.6, broader: 0.6 }
  let occurrences = 0
  for (const field of ['title', 'text', 'broader'] as const) {
    const count = texts[field].filter((one) => one === word).length
    const norm = 1 - share[field] + (share[field] * texts[field].length) / usual[field]
    if (count > 0) occurrences += (weights[field] * count) / norm
  }
  const holding = all.filter((other) => Object.values(other).flat().includes(word)).length
  const rarity = Math.log(1 + (all.length - holding + 0.5) / (holding + 0.5))
  return (rarity * occurrences) / (occurrences + 1.2)
}

test('a word finds its documents in the order of BM25F, ties by exposure', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(shape, { minLength: 1, maxLength: 40 }), fc.constantFrom(...words), async (all, word) => {
      const documents = all.map(
        (texts, at): SearchDocument => ({
          kind: 'work',
          id: String(at),
          label: '',
          fields: { title: texts.title.join(' '), text: texts.text.join(' '), broader: texts.broader.join(' ') },
          sorts: { exposure: all.length - at },
        }),
      )
      const { hits } = await (await buildIndex(schema, [documents])).search({ text: word, language: 'fr', limit: 100 })
      const scores = all.map((texts) => relevance(texts, word, all))
      const expected = all.flatMap((texts, at) => (Object.values(texts).flat().includes(word) ? [at] : []))
      expect(hits.map(({ id }) => Number(id)).sort((one, other) => one - other)).toEqual(expected)
      hits.forEach(({ id, score }, at) => {
        expect(score / (scores[Number(id)] ?? 0)).toBeCloseTo(1, 3)
        const next = hits[at + 1]
        if (!next) return
        expect(score).toBeGreaterThanOrEqual(next.score * 0.992)
        if (score === next.score) expect(Number(id)).toBeGreaterThan(Number(next.id))
      })
    }),
  )
})
