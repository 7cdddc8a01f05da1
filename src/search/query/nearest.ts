import type { NearestQuery, SearchQuery } from '../port.ts'
import { nearWords } from './correct.ts'
import { TextFinder, type TextFound } from './find-text.ts'
import { frequencyOf, groupOf, wordsToFind } from './plan.ts'
import type { Searched } from './search.ts'
import { filtered, livingOfKinds, type Sets, sizeOf } from './sets.ts'
import { asWritten, withReplaced } from './typed-text.ts'

/**
 * The nearest query that finds more than `total`: the same without one filter, without all of them, without what is to be left
 * out, or with a rare word changed for a frequent one much like it.
 */
export function nearestQuery(
  searched: Searched,
  query: SearchQuery,
  text: string,
  found: TextFound | undefined,
  sets: Sets,
  total: number,
): NearestQuery | undefined {
  if (total === 0) {
    const looser = withoutFilters(text, sets) ?? withoutExclusions(searched, query, text, found, sets)
    if (looser) return looser
  }
  return found && found.replaced.size === 0 ? withAnotherWord(searched, query, text, found, total) : undefined
}

function withoutFilters(text: string, sets: Sets): NearestQuery | undefined {
  const names = sets.filters.map(({ filter }) => filter.name)
  const one = names
    .map((name) => ({ text, without: [name], total: sizeOf(filtered(sets, sets.asked, [name])) }))
    .reduce<NearestQuery | undefined>((best, other) => (other.total > (best?.total ?? 0) ? other : best), undefined)
  if (one || names.length < 2) return one
  const total = sizeOf(filtered(sets, sets.asked, names))
  return total > 0 ? { text, without: names, total } : undefined
}

function withoutExclusions(
  { loaded, schema }: Searched,
  query: SearchQuery,
  text: string,
  found: TextFound | undefined,
  sets: Sets,
): NearestQuery | undefined {
  if (!found || found.parsed.excluded.length === 0 || found.groups.length === 0) return undefined
  const living = loaded.map((one) => livingOfKinds(one, schema, query.kinds))
  const total = new TextFinder(loaded, filtered(sets, living), text, query.language).count(found.groups)
  return total > 0 ? { text, without: ['exclusions'], total } : undefined
}

/** « Moner », in one document, when « Monet » is in a hundred. */
function withAnotherWord(
  { loaded, schema }: Searched,
  query: SearchQuery,
  text: string,
  found: TextFound,
  total: number,
): NearestQuery | undefined {
  const segments = loaded.map(({ segment }) => segment)
  const living = loaded.map((one) => livingOfKinds(one, schema, query.kinds))
  for (const token of wordsToFind(found.parsed).slice(0, 4)) {
    const group = groupOf(token, query.language)
    const frequency = group.alternatives.reduce((sum, { term }) => sum + frequencyOf(segments, term), 0)
    const near = frequency < 3 ? nearWords(segments, token.word)[0] : undefined
    if (!near || near.frequency < 10 * Math.max(frequency, 1)) continue
    const changed = withReplaced(text, new Map([[token, asWritten(near.word, segments)]]))
    const finder = new TextFinder(loaded, living, changed, query.language)
    const count = finder.count(wordsToFind(finder.parsed).map((word) => groupOf(word, query.language)))
    if (count > total) return { text: changed, without: [], total: count }
  }
  return undefined
}
