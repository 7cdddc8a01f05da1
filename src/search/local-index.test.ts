import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { buildIndex, LocalIndex } from './local-index.ts'
import type { SearchDocument, SearchSchema } from './port.ts'

const schema: SearchSchema = {
  kinds: ['work'],
  fields: { title: { weight: 1, analysis: 'text' } },
  facets: ['museum'],
  sorts: { number: { of: 'number' } },
  ties: ['number'],
}

const document = (number: number, title = 'lavoir'): SearchDocument => ({
  kind: 'work',
  id: String(number),
  label: `${title} ${number}`,
  fields: { title: `${title} numero${number}` },
  facets: { museum: `m${number % 7}` },
  sorts: { number },
})
const numbers = Array.from({ length: 5000 }, (_, number) => number)
const asked = { text: 'lavoir', language: 'fr', sort: 'number', limit: 10_000, facets: { museum: 10 } } as const

test('many changes are merged between requests, and nothing that changes meanwhile is lost', async () => {
  const index = new LocalIndex(schema)
  const gone = numbers.filter((number) => number % 97 === 0)
  const renamed = numbers.filter((number) => number % 89 === 0 && number % 97 !== 0)
  for (let from = 0; from < numbers.length; from += 200) {
    await index.apply(numbers.slice(from, from + 200).map((number) => document(number)))
    await setImmediate()
    // Of those that came some turns ago, which are being merged.
    const isOld = (number: number) => number < from - 400
    await index.apply(
      renamed.filter(isOld).map((number) => document(number, 'verrerie')),
      gone.filter(isOld).map((number) => ({ kind: 'work', id: String(number) })),
    )
  }
  await index.apply(
    renamed.map((number) => document(number, 'verrerie')),
    gone.map((number) => ({ kind: 'work', id: String(number) })),
  )
  await expect.poll(() => index.segmentCount).toBeLessThanOrEqual(9)

  const left = numbers.filter((number) => !gone.includes(number))
  const built = await buildIndex(schema, [
    left.map((number) => document(number, renamed.includes(number) ? 'verrerie' : 'lavoir')),
  ])
  expect(await index.count()).toBe(left.length)
  for (const text of ['lavoir', 'verrerie']) {
    const [merged, anew] = await Promise.all([index.search({ ...asked, text }), built.search({ ...asked, text })])
    expect(merged.hits.map(({ id }) => id)).toEqual(anew.hits.map(({ id }) => id))
    expect(merged.facets).toEqual(anew.facets)
  }
})

test.each(['are added', 'take its place'])(
  'what is found and what is counted are of one moment, when documents %s',
  async (how) => {
    const index = new LocalIndex(schema)
    const some = [1, 2, 3].map((number) => document(number))
    const built = await buildIndex(schema, [some])
    const told: string[][] = []
    const searching = index.search(asked, (hits) => {
      told.push(hits.map(({ id }) => id))
      if (told.length > 1) return
      if (how === 'are added') void index.apply(some)
      else index.replaceWith(built)
    })
    const answer = await searching
    expect([answer.total, answer.hits.length]).toEqual([3, 3])
    expect(told.at(-1)).toEqual(answer.hits.map(({ id }) => id))
  },
)
