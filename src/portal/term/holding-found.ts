import { type BrowsedVocabulary, dealFairly, type Holding } from '../../collections/index.ts'
import type { SearchIndex, SearchQuery } from '../../search/index.ts'

/** Museums that hang works of a common word; each gives this many in turn. */
const mostHanging = 12
const each = 2
/** More than a network has. */
const mostMuseums = 2000

/** What a wall, a list of museums and a histogram show of a branch, from the index: quick, however common the word. */
export async function holdingFound(
  index: SearchIndex,
  vocabulary: BrowsedVocabulary,
  term_id: string,
  most = mostHanging * each,
): Promise<Holding> {
  const bearing = bearingOf(vocabulary, [term_id])
  const {
    total,
    facets,
    histogram = [],
  } = await index.search({
    ...bearing,
    limit: 0,
    facets: { museum: mostMuseums },
    histogram: true,
  })
  const museums = (facets.museum?.values ?? []).map(({ value, count }) => ({ id: value, works: count }))
  return {
    museums,
    centuries: total === 0 ? [] : await centuriesOf(index, bearing, histogram),
    hung: await dealt(index, bearing, museums, most),
  }
}

/** Ids of works that bear one of these terms or a narrower one, dealt between the museums that hold most of them. */
export async function hungFound(
  index: SearchIndex,
  vocabulary: BrowsedVocabulary,
  term_ids: readonly string[],
  most: number,
): Promise<string[]> {
  if (term_ids.length === 0) return []
  const bearing = bearingOf(vocabulary, term_ids)
  const { facets } = await index.search({ ...bearing, limit: 0, facets: { museum: mostMuseums } })
  return dealt(
    index,
    bearing,
    (facets.museum?.values ?? []).map(({ value }) => ({ id: value })),
    most,
  )
}

const bearingOf = (vocabulary: BrowsedVocabulary, term_ids: readonly string[]): SearchQuery => ({
  language: 'fr',
  kinds: ['work'],
  filters: { [vocabulary]: term_ids },
  sort: 'hanging',
})

async function dealt(
  index: SearchIndex,
  bearing: SearchQuery,
  museums: readonly { readonly id: string }[],
  most: number,
): Promise<string[]> {
  const hands = await Promise.all(
    museums.slice(0, mostHanging).map(async ({ id }, position) => {
      const share =
        museums.length >= mostHanging ? each : Math.ceil(most / museums.length) + (position === 0 ? most : 0)
      const { hits } = await index.search({ ...bearing, filters: { ...bearing.filters, museum: [id] }, limit: share })
      return hits.map((hit) => hit.id)
    }),
  )
  return dealFairly(hands, most)
}

/** How many works the years of each century meet. */
async function centuriesOf(
  index: SearchIndex,
  bearing: SearchQuery,
  histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[],
): Promise<Holding['centuries']> {
  const dated = histogram.filter(({ count }) => count > 0)
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last) return []
  // What is older than our era is told by its article, not by bars: prehistory would be a hundred of them.
  const from = Math.max(1, centuryOf(first.from))
  const to = Math.min(21, centuryOf(last.to))
  const centuries = Array.from({ length: Math.max(0, to - from + 1) }, (_, after) => from + after)
  const counts = await Promise.all(
    centuries.map(async (century) => {
      const { total } = await index.search({
        ...bearing,
        years: { from: (century - 1) * 100, to: century * 100 - 1 },
        limit: 0,
      })
      return { century, works: total }
    }),
  )
  return counts.filter(({ works }) => works > 0)
}

/** The trade's centuries: the sixteenth is 1500 to 1599. */
const centuryOf = (year: number) => Math.floor(year / 100) + 1
