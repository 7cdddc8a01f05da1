import { clearBit, emptyBits, listBits, setBit } from '../segment/bits.ts'
import type { Segment } from '../segment/segment.ts'

/** For each word of the phrase, the numbers of the terms that may stand there; undefined when one has none. */
function readPhrase(segment: Segment, phrase: readonly (readonly string[])[]): number[][] | undefined {
  const positions = phrase.map((terms) => terms.map((term) => segment.terms.find(term)).filter((place) => place >= 0))
  return positions.every((places) => places.length > 0) ? positions : undefined
}

/** Takes out of `bits` the documents in which the words do not follow one another. */
export function keepPhrase(
  segment: Segment,
  bits: Uint32Array,
  phrase: readonly (readonly string[])[],
  list: Uint32Array,
): void {
  const positions = readPhrase(segment, phrase)
  if (!positions) {
    bits.fill(0)
    return
  }
  const count = listBits(bits, list)
  for (let at = 0; at < count; at += 1) {
    const document = list[at] as number
    if (!runsThrough(segment, document, positions)) clearBit(bits, document)
  }
}

/** The documents that hold a word, or in which the words follow one another. */
export function holding(segment: Segment, phrase: readonly (readonly string[])[]): Uint32Array {
  const bits = emptyBits(segment.size)
  const positions = readPhrase(segment, phrase)
  if (!positions) return bits
  const lengthOf = (places: readonly number[]) => {
    const length = places.reduce((sum, place) => sum + postingCount(segment, place), 0)
    // A stop word of plain texts has no posting: it cannot tell where to look.
    return length === 0 ? Number.POSITIVE_INFINITY : length
  }
  const rarest = positions.reduce((best, places) => (lengthOf(places) < lengthOf(best) ? places : best))
  for (const place of rarest) {
    const end = segment.postingStarts[place + 1] as number
    for (let at = segment.postingStarts[place] as number; at < end; at += 1) {
      const document = segment.postings[at] as number
      if (positions.length === 1 || runsThrough(segment, document, positions)) setBit(bits, document)
    }
  }
  return bits
}

function postingCount(segment: Segment, place: number): number {
  return (segment.postingStarts[place + 1] as number) - (segment.postingStarts[place] as number)
}

function runsThrough(segment: Segment, document: number, positions: readonly number[][]): boolean {
  const { running, runningStarts } = segment
  const first = positions[0] as number[]
  const end = (runningStarts[document + 1] as number) - positions.length + 1
  for (let at = runningStarts[document] as number; at < end; at += 1) {
    if (!first.includes(running[at] as number)) continue
    let length = 1
    while (length < positions.length && (positions[length] as number[]).includes(running[at + length] as number))
      length += 1
    if (length === positions.length) return true
  }
  return false
}
