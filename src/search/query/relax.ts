import { hasBit, setBit } from '../segment/bits.ts'
import type { Segment } from '../segment/segment.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { firstFrom, type PostingLists } from './match.ts'
import type { Scratch } from './scratch.ts'

/**
 * The words to keep when no document holds them all: those of the document of `within` that holds the most of them, and of
 * equals the most telling. One bit for each of `groups`; 0 when none is found anywhere.
 */
export function bestPart(
  loaded: readonly LoadedSegment[],
  within: readonly Uint32Array[],
  groups: readonly (readonly PostingLists[])[],
): number {
  let part = 0
  let most = 0
  let bestScore = 0
  loaded.forEach(({ segment, scratch }, at) => {
    const { matched, scores } = scratch
    const inSegment = groups.map((lists) => lists[at] as PostingLists)
    const bits = within[at] as Uint32Array
    // Most documents hold too few of the words: they are counted first, one byte each, and only the best are scored.
    for (const group of inSegment) countGroup(segment, group, scratch)
    let here = 0
    for (let document = 0; document < segment.size; document += 1)
      if ((matched[document] as number) > here && hasBit(bits, document)) here = matched[document] as number
    if (here > 0 && here >= most) {
      scores.fill(0)
      for (const group of inSegment) scoreGroup(segment, group, here, scratch)
      const best = bestOf(here, matched, scores, bits)
      const score = scores[best] as number
      if (here > most || score > bestScore) {
        part = groupsIn(segment, inSegment, best)
        most = here
        bestScore = score
      }
    }
    matched.fill(0)
  })
  return part
}

/** Adds one to each document of a group, once if it holds several of its words. */
function countGroup({ postings }: Segment, { starts, ends }: PostingLists, scratch: Scratch): void {
  const { matched } = scratch
  const seen = starts.length > 1 ? scratch.emptyBits() : undefined
  for (let list = 0; list < starts.length; list += 1) {
    const end = ends[list] as number
    for (let at = starts[list] as number; at < end; at += 1) {
      const document = postings[at] as number
      if (seen && !isNew(seen, document)) continue
      matched[document] = (matched[document] as number) + 1
    }
  }
}

/** Adds what a group is worth to each document that holds `count` groups. */
function scoreGroup(segment: Segment, group: PostingLists, count: number, scratch: Scratch): void {
  const { matched, scores } = scratch
  const { postings, impacts } = segment
  const seen = group.starts.length > 1 ? scratch.emptyBits() : undefined
  for (let list = 0; list < group.starts.length; list += 1) {
    const end = group.ends[list] as number
    const factor = group.factors[list] as number
    for (let at = group.starts[list] as number; at < end; at += 1) {
      const document = postings[at] as number
      if (matched[document] !== count || (seen && !isNew(seen, document))) continue
      scores[document] = (scores[document] as number) + (impacts[at] as number) * factor
    }
  }
}

function isNew(seen: Uint32Array, document: number): boolean {
  if (hasBit(seen, document)) return false
  setBit(seen, document)
  return true
}

function bestOf(count: number, matched: Uint8Array, scores: Float32Array, within: Uint32Array): number {
  let best = -1
  for (let document = 0; document < matched.length; document += 1) {
    if (matched[document] !== count || !hasBit(within, document)) continue
    if (best < 0 || (scores[document] as number) > (scores[best] as number)) best = document
  }
  return best
}

function groupsIn({ postings }: Segment, groups: readonly PostingLists[], document: number): number {
  let part = 0
  groups.forEach(({ starts, ends }, number) => {
    const holds = starts.some((start, list) => {
      const end = ends[list] as number
      const at = firstFrom(postings, start, end, document)
      return at < end && postings[at] === document
    })
    if (holds) part |= 1 << number
  })
  return part
}
