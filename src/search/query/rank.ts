import { countBits, hasBit, listBits } from '../segment/bits.ts'
import { noPlace, type SortColumn } from '../segment/segment.ts'
import { hashOf } from '../segment/string-table.ts'
import type { LoadedSegment } from './loaded-segment.ts'

/** A document found, with what it is compared by. */
export type Found = { readonly loaded: LoadedSegment; readonly document: number; readonly score: number }

/** By relevance (`sort` -1, with scores or without) or by one sort of the schema, by its place. */
export type Ranking = {
  readonly sort: number
  readonly scored: boolean
  readonly ties: readonly number[]
  /** By sort, in the schema's order. */
  readonly descending: readonly boolean[]
}

const ranksInKey = 4294967296
/** Of a float's bits, what two scores may differ by and be equal to three digits. */
const forgottenBits = 15

function roughScore(bits: number): number {
  return bits >>> forgottenBits
}

/** The first `most` of `bits`, in order. */
export function topOf(loaded: LoadedSegment, bits: Uint32Array, ranking: Ranking, most: number): Found[] {
  const { segment, scratch } = loaded
  const column = segment.sorts[ranking.sort]
  const order = column?.order ?? segment.tieOrder
  const ranks = column?.ranks ?? segment.tieRanks
  const found = (document: number, score = 0): Found => ({ loaded, document, score })
  if (ranking.scored) {
    const keys = topByScore(bits, loaded, ranks, most)
    return keys.map((key) => {
      const document = order[ranksInKey - 1 - (key % ranksInKey)] as number
      return found(document, scratch.scores[document] as number)
    })
  }
  const size = countBits(bits)
  if (size * 200 > segment.size || most > 1000) return walk(bits, order, most).map((document) => found(document))
  const length = listBits(bits, scratch.list)
  const documents = Array.from(scratch.list.subarray(0, length))
  documents.sort((one, other) => (ranks[one] as number) - (ranks[other] as number))
  return documents.slice(0, most).map((document) => found(document))
}

function walk(bits: Uint32Array, order: Uint32Array, most: number): number[] {
  const documents: number[] = []
  for (let at = 0; at < order.length && documents.length < most; at += 1)
    if (hasBit(bits, order[at] as number)) documents.push(order[at] as number)
  return documents
}

/** Keys that hold a rough score and, below it, the rank: the highest `most`, highest first. */
function topByScore(bits: Uint32Array, loaded: LoadedSegment, ranks: Uint32Array, most: number): number[] {
  const { list, scoreBits } = loaded.scratch
  const length = listBits(bits, list)
  const keep = Math.min(most, length)
  if (keep === 0) return []
  const keys = new Float64Array(keep)
  let filled = 0
  let leastRough = 0
  for (let at = 0; at < length; at += 1) {
    const document = list[at] as number
    const rough = (scoreBits[document] as number) >>> forgottenBits
    if (rough < leastRough) continue
    const key = rough * ranksInKey + (ranksInKey - 1 - (ranks[document] as number))
    if (filled < keep) {
      keys[filled] = key
      filled += 1
      if (filled === keep) {
        keys.sort()
        leastRough = Math.floor((keys[0] as number) / ranksInKey)
      }
    } else if (key > (keys[0] as number)) {
      sink(keys, key)
      leastRough = Math.floor((keys[0] as number) / ranksInKey)
    }
  }
  return Array.from(keys.subarray(0, filled).sort().reverse())
}

/** Replaces the smallest key of a heap (an ascending array is one). */
function sink(keys: Float64Array, key: number): void {
  let at = 0
  for (;;) {
    let child = at * 2 + 1
    if (child >= keys.length) break
    if (child + 1 < keys.length && (keys[child + 1] as number) < (keys[child] as number)) child += 1
    if ((keys[child] as number) >= key) break
    keys[at] = keys[child] as number
    at = child
  }
  keys[at] = key
}

/** Orders documents of different segments as each segment orders its own. */
export function compareFound(one: Found, other: Found, ranking: Ranking): number {
  if (ranking.scored) {
    const byScore = roughOf(other.score) - roughOf(one.score)
    if (byScore !== 0) return byScore
  }
  for (const sort of ranking.sort >= 0 ? [ranking.sort, ...ranking.ties] : ranking.ties) {
    const order = compareBySort(one, other, sort, ranking.descending[sort] === true)
    if (order !== 0) return order
  }
  const oneKey = one.loaded.segment.keys.at(one.document)
  const otherKey = other.loaded.segment.keys.at(other.document)
  return hashOf(oneKey) - hashOf(otherKey) || (oneKey < otherKey ? -1 : 1)
}

const floats = new Float32Array(1)
const floatBits = new Uint32Array(floats.buffer)

function roughOf(score: number): number {
  floats[0] = score
  return roughScore(floatBits[0] as number)
}

function compareBySort(one: Found, other: Found, sort: number, isDescending: boolean): number {
  const oneColumn = one.loaded.segment.sorts[sort] as SortColumn
  const otherColumn = other.loaded.segment.sorts[sort] as SortColumn
  const onePlace = oneColumn.places[one.document] as number
  const otherPlace = otherColumn.places[other.document] as number
  if (oneColumn === otherColumn || onePlace === noPlace || otherPlace === noPlace)
    return onePlace === otherPlace ? 0 : onePlace < otherPlace ? -1 : 1
  const isNumber = oneColumn.numbers.length > 0
  const oneValue = isNumber ? (oneColumn.numbers[onePlace] as number) : oneColumn.texts.at(onePlace)
  const otherValue = isNumber ? (otherColumn.numbers[otherPlace] as number) : otherColumn.texts.at(otherPlace)
  if (oneValue === otherValue) return 0
  return oneValue < otherValue === isDescending ? 1 : -1
}
