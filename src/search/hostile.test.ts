import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight } from './highlight.ts'
import { buildIndex } from './local-index.ts'
import type { SearchDocument, SearchSchema } from './port.ts'

const schema: SearchSchema = {
  kinds: ['work'],
  fields: {
    title: { weight: 5, analysis: 'title', tolerant: true, suggested: true },
    number: { weight: 3, analysis: 'number' },
  },
  facets: ['museum'],
  sorts: { date: { of: 'number' } },
  ties: [],
}

const words = ['lessive', 'battoir', 'carafe', 'verre', 'de', 'la', 'reine', 'œillet', 'saint', 'chevaux']
const documents = Array.from({ length: 3000 }, (_, at): SearchDocument => {
  const title = [1, 3, 7].map((step) => words[(at * step + Math.floor(at / 10)) % words.length]).join(' ')
  return { kind: 'work', id: String(at), label: title, fields: { title, number: `D ${at}` }, facets: { museum: 'm' } }
})
const index = await buildIndex(schema, [documents])

const hostile: [string, string][] = [
  ['a thousand words', words.join(' ').repeat(100)],
  ['a thousand words found nowhere', Array.from({ length: 1000 }, (_, at) => `kwx${at}zq`).join(' ')],
  ['only hyphens', '- -- --- -'.repeat(100)],
  ['only exclusions', '-lessive -battoir -"carafe verre" '.repeat(50)],
  ['only stop words', 'de la du des les à au'],
  ['quotes without end', '"lessive "battoir «carafe'],
  ['empty quotes', '"" «» -"" ""'],
  ['a megabyte of one letter', 'a'.repeat(1 << 20)],
  ['a megabyte of quotes', '"'.repeat(1 << 20)],
  ['a megabyte of spaces', ' '.repeat(1 << 20)],
  ['a regular expression', '(a+)+$ [[:alpha:]]* .*.* \\b{9999}'],
  ['the names of an object', '__proto__ constructor toString'],
  ['markup and injections', "<script>alert(1)</script> ' or 1=1; drop table work --"],
  ['control characters', '\u0000\u0001\uffff\ud800 \udfff'],
  ['accents in a heap', 'e\u0301'.repeat(5000)],
  ['thirty numbers', Array.from({ length: 300 }, (_, at) => at).join(' ')],
  ['hebrew, chinese, emoji', 'שלום 你好 💥'],
]

describe('answered, whatever it is', () => {
  test.each(hostile)('%s', async (_, text) => {
    const query = { text, language: 'fr', facets: { museum: 10 }, histogram: true } as const
    const answer = await index.search(query)
    await index.search({ ...query, unfinished: true })
    await index.suggest({ text, language: 'fr' })
    highlight('La reine et le battoir', text, 'fr')
    expect(answer.total).toBeLessThanOrEqual(documents.length)
  })

  test('whatever is typed', async () => {
    const typed = fc.array(
      fc.oneof(fc.constantFrom(...words, '"', '-', '«', '’', '#', 'd’', '12', 'D 12'), fc.string({ unit: 'binary' })),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), async (parts, unfinished) => {
        const text = parts.join(' ')
        const answer = await index.search({ text, language: 'es', unfinished })
        expect(answer.hits.length).toBe(Math.min(24, answer.total))
        await index.suggest({ text, language: 'es' })
        for (const { start, end } of highlight(text, text, 'es')) expect(end).toBeGreaterThan(start)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    [{ offset: -5 }, 24],
    [{ offset: Number.NaN, limit: Number.NaN }, 0],
    [{ offset: 1e9 }, 0],
    [{ limit: 1e9 }, 3000],
    [{ limit: -1 }, 0],
    [{ sort: 'no such sort' }, 24],
    [{ filters: { museum: ['nowhere'] } }, 0],
    [{ filters: { nothing: ['m'] } }, 24],
    [{ kinds: ['nothing'] }, 0],
    [{ years: { from: Number.NaN } }, 0],
    [{ near: { latitude: Number.NaN, longitude: 0, kilometres: 1 } }, 0],
    [{ facets: { museum: -1, nothing: 3 } }, 24],
  ])('%j', async (query, hits) => {
    expect((await index.search({ language: 'fr', ...query })).hits.length).toBe(hits)
  })
})
