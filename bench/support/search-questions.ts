import { chanceOf, zipfOf } from '../../src/collections/filler/chance.ts'
import { commonWord, type InventedCollection } from '../../src/collections/filler/invent-works.ts'
import { type Asked, readAsked } from '../../src/portal/search/asked.ts'
import type { FacetName } from '../../src/portal/search/schema.ts'

/** What a step of the bench writes before its outcome. */
export const outcomeMark = 'outcome: '

export interface Kind {
  readonly name: string
  /** The same questions in PostgreSQL: the words that all must be there, and the filters. */
  readonly asks: readonly Asked[]
  /** Left to the index alone. */
  readonly indexOnly?: boolean
}

export interface Drawn {
  readonly museums: readonly string[]
  readonly terms: Readonly<Partial<Record<FacetName, readonly string[]>>>
  readonly numbers: readonly string[]
}

/** Questions of every kind, drawn by a seed: no two of a kind need be the same, and none is known beforehand. */
export function questionsOf(collection: InventedCollection, drawn: Drawn, count: number, seed: number): Kind[] {
  const chance = chanceOf(seed)
  const { words, artists } = collection
  const zipf = zipfOf(chance, words.length)
  const known = () => words[zipf()] ?? commonWord
  const rare = () => words[Math.floor(words.length * (0.3 + 0.7 * chance.next()))] ?? commonWord
  const artist = () => chance.pick(artists)
  const blank = readAsked({})
  const kind = (name: string, ask: () => Partial<Asked>, indexOnly = false): Kind => ({
    name,
    asks: Array.from({ length: count }, () => ({ ...blank, ...ask() })),
    indexOnly,
  })
  const filter = (facet: FacetName): Partial<Asked> => ({
    filters: { [facet]: [chance.pick(drawn.terms[facet] ?? [])] },
  })
  return [
    kind('no word', () => ({ page: 1 + chance.below(3) })),
    kind('a word in a quarter of the works', () => ({ text: commonWord, page: 1 + chance.below(3) })),
    kind('one word', () => ({ text: known() })),
    kind('one rare word', () => ({ text: rare() })),
    kind('two words', () => ({ text: `${known()} ${known()}` })),
    kind('three words', () => ({ text: `${commonWord} ${known()} ${rare()}` })),
    kind('an artist', () => ({ text: `${artist().given} ${artist().family}` })),
    kind('an artist and a word', () => ({ text: `${artist().family} ${commonWord}` })),
    kind('a phrase in quotes', () => ({ text: `"${commonWord} ${known()}"` }), true),
    kind('a word left out', () => ({ text: `${known()} -${commonWord}` }), true),
    kind('a mistyped word', () => ({ text: mistyped(rare(), chance.below(100)) }), true),
    kind('an inventory number', () => ({ text: chance.pick(drawn.numbers) }), true),
    kind('nothing of the kind', () => ({ text: `zzyxqw${chance.below(10_000)} ${rare()} ${rare()}` }), true),
    kind('a technique chosen', () => filter('technique')),
    kind('a museum and a period chosen', () => ({
      filters: { museum: [chance.pick(drawn.museums)], ...filter('period').filters },
    })),
    kind('a quarter, a technique, fifty years', () => {
      const from = 1700 + chance.below(250)
      return { text: commonWord, ...filter('technique'), from, to: from + 50 }
    }),
    kind('a quarter, by date', () => ({ text: commonWord, sort: 'date' })),
    kind('a quarter, by artist', () => ({ text: commonWord, sort: 'artist' })),
    kind('everything, by title', () => ({ sort: 'title' })),
  ]
}

/** What has been typed of a question, letter after letter. */
export function prefixesOf(collection: InventedCollection, count: number, seed: number): string[] {
  const chance = chanceOf(seed)
  const zipf = zipfOf(chance, collection.words.length)
  return Array.from({ length: count }, () => {
    const word = chance.is(0.5)
      ? (collection.words[zipf()] ?? '')
      : chance.pick(collection.artists).family.toLowerCase()
    return word.slice(0, 2 + chance.below(4))
  })
}

function mistyped(word: string, at: number): string {
  const place = 1 + (at % Math.max(1, word.length - 2))
  return word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2)
}
