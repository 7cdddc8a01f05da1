import { mainLanguage } from '../../platform/languages.ts'
import { foldText } from '../analysis/fold.ts'
import { stem } from '../analysis/stem.ts'
import type { SuggestAnswer, SuggestQuery } from '../port.ts'
import { hasBit } from '../segment/bits.ts'
import type { Segment } from '../segment/segment.ts'
import { chosenCorrections, nearWords } from './correct.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { parseText, type Token } from './parse.ts'
import { prefixRange } from './prefix.ts'
import type { Searched } from './search.ts'

/** Words of the sorted list, from and to, in one segment. */
type Range = readonly [number, number]
type Suggested = { readonly kind: number; readonly id: string; readonly label: string; readonly score: number }

const usualLimit = 5
const mostWords = 8

/** Completes what is typed from the suggested fields: its whole words, and the last one, which may go on. */
export function suggest({ schema, loaded }: Searched, query: SuggestQuery): SuggestAnswer {
  const parsed = parseText(query.text, query.language)
  const limit = Math.max(0, Math.min(Math.trunc(query.limit ?? usualLimit) || 0, 50))
  const tokens = [...parsed.words, ...parsed.phrases.flat()].slice(0, mostWords)
  if (tokens.length === 0 || limit === 0) return []
  const asked = schema.kinds.map((kind) => !query.kinds || query.kinds.length === 0 || query.kinds.includes(kind))
  const segments = loaded.map(({ segment }) => segment)
  const exact = collect(loaded, readRanges(segments, tokens, parsed.endsOnWord, false), asked, limit)
  const found =
    exact.length > 0 ? exact : collect(loaded, readRanges(segments, tokens, parsed.endsOnWord, true), asked, limit)
  return schema.kinds
    .map((kind, place) => ({ kind, suggestions: bestOf(found, place, limit) }))
    .filter(({ suggestions }) => suggestions.length > 0)
}

function bestOf(found: readonly Suggested[], kind: number, limit: number) {
  const labels = new Set<string>()
  return found
    .filter((one) => one.kind === kind)
    .sort((one, other) => other.score - one.score || (one.label < other.label ? -1 : one.label > other.label ? 1 : 0))
    .filter(({ label }) => {
      const folded = foldText(label)
      if (labels.has(folded)) return false
      labels.add(folded)
      return true
    })
    .slice(0, limit)
    .map(({ id, label }) => ({ id, label }))
}

/** By segment and word typed, the words it stands for; stop words typed before the last are optional, hence left out. */
function readRanges(
  segments: readonly Segment[],
  tokens: readonly Token[],
  endsOnWord: boolean,
  tolerant: boolean,
): Range[][][] {
  const last = tokens.at(-1) as Token
  const telling = tokens.filter((token) => token === last || !token.isStop)
  const near = new Map(telling.map((token) => [token, tolerant ? correctionsOf(segments, token, token === last) : []]))
  return segments.map((segment) =>
    telling.map((token) => {
      const words = [token.word, ...(near.get(token) ?? [])]
      if (token === last && endsOnWord) return words.flatMap((word) => nonEmpty(prefixRange(segment.words, word)))
      return words.flatMap((word) => alike(segment, word))
    }),
  )
}

function correctionsOf(segments: readonly Segment[], token: Token, asPrefix: boolean): string[] {
  if (!asPrefix && segments.some((segment) => alike(segment, token.word).length > 0)) return []
  if (asPrefix && segments.some((segment) => nonEmpty(prefixRange(segment.words, token.word)).length > 0)) return []
  const near = nearWords(segments, token.word, asPrefix)
  return (
    asPrefix ? near.filter((word) => word.distance === near[0]?.distance).slice(0, 20) : chosenCorrections(near)
  ).map(({ word }) => word)
}

function nonEmpty([from, to]: Range): Range[] {
  return from < to ? [[from, to]] : []
}

/** The words that share a stem with `word`: among those that begin as the stem does. */
function alike(segment: Segment, word: string): Range[] {
  const stemmed = stem(word, mainLanguage)
  const [from, to] = prefixRange(segment.words, word.startsWith(stemmed) ? stemmed : word)
  const ranges: Range[] = []
  for (let place = from; place < to && place < from + 400; place += 1) {
    const other = segment.words.table.at(place)
    if (other === word || stem(other, mainLanguage) === stemmed) ranges.push([place, place + 1])
  }
  return ranges
}

function collect(loaded: readonly LoadedSegment[], ranges: Range[][][], asked: readonly boolean[], limit: number) {
  return loaded.flatMap((one, at) => collectIn(one, ranges[at] as Range[][], asked, limit))
}

/** Documents in which every word stands, the best of each kind. */
function collectIn(
  { segment, scratch }: LoadedSegment,
  ranges: readonly Range[][],
  asked: readonly boolean[],
  limit: number,
): Suggested[] {
  if (ranges.some((range) => range.length === 0)) return []
  const { words, kinds, prominences } = segment
  const { matched, scores, candidates } = scratch
  const sizes = ranges.map((range) =>
    range.reduce((sum, [from, to]) => sum + (words.starts[to] as number) - (words.starts[from] as number), 0),
  )
  const order = ranges.map((_, at) => at).sort((one, other) => (sizes[one] as number) - (sizes[other] as number))
  let count = 0
  order.forEach((which, step) => {
    for (const [from, to] of ranges[which] as Range[]) {
      const end = words.starts[to] as number
      for (let at = words.starts[from] as number; at < end; at += 1) {
        const document = words.documents[at] as number
        const worth = 1 / (2 + (words.ranks[at] as number))
        const state = matched[document] as number
        if (state === step + 1) {
          // Twice for one word: only the first place counts, and places come in no order.
          continue
        }
        if (state !== step) continue
        matched[document] = step + 1
        if (step === 0) {
          scores[document] = worth
          candidates[count] = document
          count += 1
        } else scores[document] = (scores[document] as number) + worth
      }
    }
  })
  const best: number[][] = asked.map(() => [])
  const least = asked.map(() => Number.NEGATIVE_INFINITY)
  const kept = limit * 4
  for (let at = 0; at < count; at += 1) {
    const document = candidates[at] as number
    const isWhole = matched[document] === order.length
    matched[document] = 0
    const kind = kinds[document] as number
    if (!isWhole || !asked[kind] || !hasBit(segment.alive, document)) continue
    const score = (scores[document] as number) + Math.log1p(prominences[document] as number)
    scores[document] = score
    if (score <= (least[kind] as number)) continue
    const list = best[kind] as number[]
    list.push(document)
    if (list.length < kept * 8) continue
    list.sort((one, other) => (scores[other] as number) - (scores[one] as number))
    list.length = kept
    least[kind] = scores[list[kept - 1] as number] as number
  }
  return best.flatMap((list, kind) =>
    list
      .sort((one, other) => (scores[other] as number) - (scores[one] as number))
      .slice(0, kept)
      .map((document) => ({
        kind,
        id: segment.keys.at(document).split('\u0000')[1] ?? '',
        label: segment.labels.at(document),
        score: scores[document] as number,
      })),
  )
}
