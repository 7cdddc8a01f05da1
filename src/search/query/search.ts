import type { SearchAnswer, SearchQuery, SearchSchema } from '../port.ts'
import { countCommonBits } from '../segment/bits.ts'
import type { FacetValues } from '../segment/facet-values.ts'
import { fieldsOf } from '../segment/fields.ts'
import { countAnswers } from './count-answers.ts'
import { filtersOf } from './filters.ts'
import { removeExcluded, TextFinder, type TextFound } from './find-text.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { nearestQuery } from './nearest.ts'
import { longestText, parseText } from './parse.ts'
import { compareFound, type Found, type Ranking, topOf } from './rank.ts'
import { rerankedDocuments, rescored } from './rerank.ts'
import { common, filtered, livingOfKinds, type Sets, sizeOf } from './sets.ts'
import { correctedText, droppedWords } from './typed-text.ts'

/** What a search looks into. */
export type Searched = {
  readonly schema: SearchSchema
  readonly facetValues: readonly FacetValues[]
  readonly loaded: readonly LoadedSegment[]
}

const usualLimit = 24
const mostHits = 10_000
/** Fewer answers than this, and another query is worth proposing. */
const fewAnswers = 3

/**
 * A search half done: what was found is known, what else there is to say of it is counted when asked. It works in the
 * scratch of the segments until then: no other may begin before.
 */
export type Begun = { readonly hits: SearchAnswer['hits']; finish(): SearchAnswer }

export function beginSearch(searched: Searched, query: SearchQuery): Begun {
  const { schema, loaded, facetValues } = searched
  const text = (query.text ?? '').slice(0, longestText)
  for (const { scratch } of loaded) scratch.begin()
  const living = loaded.map((one) => livingOfKinds(one, schema, query.kinds))
  const found = findText(loaded, living, text, query)
  const textBits = found?.bits ?? everythingBut(loaded, text, query)
  const filters = filtersOf(query, schema, facetValues)
  const sets: Sets = {
    loaded,
    text: textBits,
    asked: loaded.map((one, at) => common(one, textBits[at] as Uint32Array, living[at] as Uint32Array)),
    filters: filters.map((filter) => ({ filter, bits: loaded.map((one) => filter.bitsIn(one)) })),
  }
  const bits = filtered(sets, sets.asked)
  const total = sizeOf(bits)
  const ranked = total > 0 ? rank(searched, query, bits, found) : []
  const hits = ranked.map(({ loaded: { segment }, document, score }) => {
    const [kind = '', id = ''] = segment.keys.at(document).split('\u0000')
    return { kind, id, label: segment.labels.at(document), score }
  })
  return { hits, finish: () => ({ total, hits, ...besides(searched, query, text, found, sets, bits, total) }) }
}

/** All that an answer says but what was found. */
function besides(
  searched: Searched,
  query: SearchQuery,
  text: string,
  found: TextFound | undefined,
  sets: Sets,
  bits: readonly Uint32Array[],
  total: number,
): Omit<SearchAnswer, 'total' | 'hits'> {
  const segments = searched.loaded.map(({ segment }) => segment)
  const corrected = found && correctedText(text, found, segments)
  const dropped = found ? droppedWords(found) : []
  const nearest = total < fewAnswers ? nearestQuery(searched, query, text, found, sets, total) : undefined
  return {
    kinds: countKinds(searched, sets),
    ...countAnswers(searched, query, sets, bits),
    ...(corrected !== undefined && { corrected }),
    ...(found &&
      (dropped.length > 0 || found.quotesSetAside) && { relaxed: { dropped, quotes: found.quotesSetAside } }),
    ...(nearest && { nearest }),
  }
}

function findText(
  loaded: readonly LoadedSegment[],
  living: readonly Uint32Array[],
  text: string,
  query: SearchQuery,
): TextFound | undefined {
  if (!text.trim()) return undefined
  const finder = new TextFinder(loaded, living, text, query.language)
  if (finder.parsed.words.length + finder.parsed.phrases.length === 0) return undefined
  return finder.find(query.unfinished === true)
}

/** No word to find: everything, but what is to be left out. */
function everythingBut(loaded: readonly LoadedSegment[], text: string, query: SearchQuery): Uint32Array[] {
  const bits = loaded.map(({ segment, scratch }) => scratch.copyOf(segment.alive))
  if (text) removeExcluded(loaded, parseText(text, query.language), query.language, bits)
  return bits
}

function rank(
  { schema, loaded }: Searched,
  query: SearchQuery,
  bits: readonly Uint32Array[],
  text: TextFound | undefined,
): readonly Found[] {
  const offset = Math.max(0, Math.trunc(query.offset ?? 0) || 0)
  const limit = Math.max(0, Math.min(Math.trunc(query.limit ?? usualLimit) || 0, mostHits))
  if (limit === 0) return []
  const names = Object.keys(schema.sorts)
  const sort = query.sort === undefined ? -1 : names.indexOf(query.sort)
  const ranking: Ranking = {
    sort,
    scored: sort < 0 && text !== undefined && text.groups.length > 0,
    ties: schema.ties.map((tie) => names.indexOf(tie)).filter((place) => place >= 0),
    descending: Object.values(schema.sorts).map(({ descending }) => descending === true),
  }
  const most = Math.max(offset + limit, ranking.scored ? rerankedDocuments : 0)
  const top = loaded.flatMap((one, at) => topOf(one, bits[at] as Uint32Array, ranking, most))
  const inOrder = (one: Found, other: Found) => compareFound(one, other, ranking)
  if (loaded.length > 1) top.sort(inOrder)
  if (!ranking.scored || !text) return top.slice(offset, offset + limit)
  const typedLength = text.parsed.words.length + text.parsed.phrases.flat().length
  const segments = loaded.map(({ segment }) => segment)
  const best = rescored(top.slice(0, rerankedDocuments), segments, text.groups, fieldsOf(schema), typedLength)
  return [...best.sort(inOrder), ...top.slice(rerankedDocuments)].slice(offset, offset + limit)
}

function countKinds({ schema, loaded }: Searched, sets: Sets): Record<string, number> {
  const passing = filtered(sets, sets.text)
  return Object.fromEntries(
    schema.kinds.map((kind, place) => [
      kind,
      passing.reduce((sum, bits, at) => sum + countCommonBits(bits, (loaded[at] as LoadedSegment).ofKind(place)), 0),
    ]),
  )
}
