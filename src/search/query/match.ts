import { setBit } from '../segment/bits.ts'
import type { Segment } from '../segment/segment.ts'
import type { Group } from './plan.ts'
import type { Scratch } from './scratch.ts'

/** The postings of a group's alternatives in one segment, and what each is worth. */
export type PostingLists = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What an impact is multiplied by. */
  readonly factors: readonly number[]
  /** Postings in all. */
  readonly length: number
}

/** How telling a group is: the rarer, the more. */
export function rarity(frequency: number, documents: number): number {
  const found = Math.min(frequency, documents)
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5))
}

export function postingsOf(segment: Segment, group: Group, worth: number): PostingLists {
  const starts: number[] = []
  const ends: number[] = []
  const factors: number[] = []
  const seen = new Set<number>()
  let length = 0
  for (const { term, weight } of group.alternatives) {
    const place = segment.terms.find(term)
    if (place < 0 || seen.has(place)) continue
    seen.add(place)
    const start = segment.postingStarts[place] as number
    const end = segment.postingStarts[place + 1] as number
    if (start === end) continue
    starts.push(start)
    ends.push(end)
    factors.push((worth * weight) / 65535)
    length += end - start
  }
  return { starts, ends, factors, length }
}

/** The documents in which every group is found; their relevance is left in `scratch.scores`. */
export function matchAll(segment: Segment, groups: readonly PostingLists[], scratch: Scratch): Uint32Array {
  const bits = scratch.emptyBits()
  const ordered = groups.toSorted((one, other) => one.length - other.length)
  const first = ordered[0]
  if (!first || first.length === 0) return bits
  if (ordered.length === 1 && first.starts.length === 1) return setAll(segment, first, scratch, bits)
  const count = open(segment, first, scratch)
  for (let step = 1; step < ordered.length; step += 1) {
    const group = ordered[step] as PostingLists
    if (count * 24 < group.length) narrowByCandidates(segment, group, step, count, scratch)
    else narrowByPostings(segment, group, step, scratch)
  }
  const { matched, candidates } = scratch
  for (let at = 0; at < count; at += 1) {
    const document = candidates[at] as number
    if (matched[document] === ordered.length) setBit(bits, document)
    matched[document] = 0
  }
  return bits
}

/** One list alone: nothing to compare. */
function setAll(segment: Segment, group: PostingLists, { scores }: Scratch, bits: Uint32Array): Uint32Array {
  const { postings, impacts } = segment
  const end = group.ends[0] as number
  const factor = group.factors[0] as number
  for (let at = group.starts[0] as number; at < end; at += 1) {
    const document = postings[at] as number
    scores[document] = (impacts[at] as number) * factor
    setBit(bits, document)
  }
  return bits
}

function open(segment: Segment, group: PostingLists, scratch: Scratch): number {
  const { postings, impacts } = segment
  const { matched, scores, candidates } = scratch
  let count = 0
  for (let list = 0; list < group.starts.length; list += 1) {
    const end = group.ends[list] as number
    const factor = group.factors[list] as number
    for (let at = group.starts[list] as number; at < end; at += 1) {
      const document = postings[at] as number
      const score = (impacts[at] as number) * factor
      if (matched[document] === 0) {
        matched[document] = 1
        scores[document] = score
        candidates[count] = document
        count += 1
      } else if (score > (scores[document] as number)) scores[document] = score
    }
  }
  return count
}

function narrowByPostings(segment: Segment, group: PostingLists, step: number, scratch: Scratch): void {
  const { postings, impacts } = segment
  const { matched, scores, best } = scratch
  if (group.starts.length === 1) {
    const end = group.ends[0] as number
    const factor = group.factors[0] as number
    for (let at = group.starts[0] as number; at < end; at += 1) {
      const document = postings[at] as number
      if (matched[document] !== step) continue
      matched[document] = step + 1
      scores[document] = (scores[document] as number) + (impacts[at] as number) * factor
    }
    return
  }
  for (let list = 0; list < group.starts.length; list += 1) {
    const end = group.ends[list] as number
    const factor = group.factors[list] as number
    for (let at = group.starts[list] as number; at < end; at += 1) {
      const document = postings[at] as number
      if (matched[document] !== step) continue
      const score = (impacts[at] as number) * factor
      if (score > (best[document] as number)) best[document] = score
    }
  }
  for (let list = 0; list < group.starts.length; list += 1) {
    const end = group.ends[list] as number
    for (let at = group.starts[list] as number; at < end; at += 1) {
      const document = postings[at] as number
      const score = best[document] as number
      if (score === 0) continue
      best[document] = 0
      matched[document] = step + 1
      scores[document] = (scores[document] as number) + score
    }
  }
}

function narrowByCandidates(
  segment: Segment,
  group: PostingLists,
  step: number,
  count: number,
  scratch: Scratch,
): void {
  const { postings, impacts } = segment
  const { matched, scores, candidates } = scratch
  for (let index = 0; index < count; index += 1) {
    const document = candidates[index] as number
    if (matched[document] !== step) continue
    let best = 0
    for (let list = 0; list < group.starts.length; list += 1) {
      const end = group.ends[list] as number
      const at = firstFrom(postings, group.starts[list] as number, end, document)
      if (at === end || postings[at] !== document) continue
      best = Math.max(best, (impacts[at] as number) * (group.factors[list] as number))
    }
    if (best === 0) continue
    matched[document] = step + 1
    scores[document] = (scores[document] as number) + best
  }
}

/** The first place in `numbers[from..to]`, ascending, whose number is not below `least`. */
export function firstFrom(numbers: Uint32Array, from: number, to: number, least: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
