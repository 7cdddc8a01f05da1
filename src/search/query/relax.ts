import { hasBit } from '../segment/bits.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { matchSome, type PostingLists } from './match.ts'

/**
 * The words to keep when no document holds them all: those of the document of `within` that holds the most of them, and of
 * equals the most telling. One bit for each of `groups`; 0 when none is found anywhere.
 */
export function bestPart(
  loaded: readonly LoadedSegment[],
  within: readonly Uint32Array[],
  groups: readonly (readonly PostingLists[])[],
): number {
  let best = 0
  let bestCount = 0
  let bestScore = 0
  loaded.forEach(({ segment, scratch }, at) => {
    const { scores } = scratch
    const inSegment = groups.map((lists) => lists[at] as PostingLists)
    const masks = matchSome(segment, inSegment, scratch)
    const bits = within[at] as Uint32Array
    for (let document = 0; document < segment.size; document += 1) {
      const mask = masks[document] as number
      if (mask === 0 || !hasBit(bits, document)) continue
      const count = countOf(mask)
      const score = scores[document] as number
      if (count < bestCount || (count === bestCount && score <= bestScore)) continue
      best = mask
      bestCount = count
      bestScore = score
    }
  })
  return best
}

function countOf(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
