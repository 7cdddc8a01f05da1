import { clearBit, emptyBits, listBits, setBit } from '../segment/bits.ts'
import type { Segment } from '../segment/segment.ts'

/** Terms that may stand at one place of a phrase: seldom more than three, the others in `more`. */
type Position = {
  readonly first: number
  readonly second: number
  readonly third: number
  readonly more: readonly number[]
}
/** Where to look first: at the word of the phrase that stands in the fewest documents. */
type Phrase = { readonly positions: readonly Position[]; readonly anchor: number }

/** The phrase in the numbers of this segment; undefined when one of its words is not there. */
function readPhrase(segment: Segment, phrase: readonly (readonly string[])[]): Phrase | undefined {
  const places = phrase.map((terms) => terms.map((term) => segment.terms.find(term)).filter((place) => place >= 0))
  if (places.some((some) => some.length === 0)) return undefined
  const positions = places.map(([first = 0, second = first, third = first, ...more]) => ({
    first,
    second,
    third,
    more,
  }))
  const lengths = places.map((some) => {
    const length = some.reduce((sum, place) => sum + postingCount(segment, place), 0)
    // A stop word has few postings, those of titles, or none: they do not tell where it stands.
    return length === 0 ? Number.POSITIVE_INFINITY : length
  })
  return { positions, anchor: lengths.indexOf(Math.min(...lengths)) }
}

/** Takes out of `bits` the documents in which the words do not follow one another. */
export function keepPhrase(
  segment: Segment,
  bits: Uint32Array,
  phrase: readonly (readonly string[])[],
  list: Uint32Array,
): void {
  const read = readPhrase(segment, phrase)
  if (!read) {
    bits.fill(0)
    return
  }
  const count = listBits(bits, list)
  for (let at = 0; at < count; at += 1) {
    const document = list[at] as number
    if (!runsThrough(segment, document, read)) clearBit(bits, document)
  }
}

/** The documents that hold a word, or in which the words follow one another; `isStop` tells words that may have no posting. */
export function holding(
  segment: Segment,
  phrase: readonly (readonly string[])[],
  isStop: (position: number) => boolean,
): Uint32Array {
  const bits = emptyBits(segment.size)
  const read = readPhrase(segment, phrase)
  if (!read) return bits
  const telling = phrase.map((_, at) => at).filter((at) => !isStop(at))
  const lengthOf = (at: number) =>
    placesAt(segment, phrase, at).reduce((sum, place) => sum + postingCount(segment, place), 0)
  const rarest = telling.reduce((best, at) => (lengthOf(at) < lengthOf(best) ? at : best), telling[0] ?? 0)
  for (const place of placesAt(segment, phrase, rarest)) {
    const end = segment.postingStarts[place + 1] as number
    for (let at = segment.postingStarts[place] as number; at < end; at += 1) {
      const document = segment.postings[at] as number
      if (phrase.length === 1 || runsThrough(segment, document, read)) setBit(bits, document)
    }
  }
  return bits
}

function placesAt(segment: Segment, phrase: readonly (readonly string[])[], at: number): number[] {
  return (phrase[at] ?? []).map((term) => segment.terms.find(term)).filter((place) => place >= 0)
}

function postingCount(segment: Segment, place: number): number {
  return (segment.postingStarts[place + 1] as number) - (segment.postingStarts[place] as number)
}

function runsThrough(segment: Segment, document: number, { positions, anchor }: Phrase): boolean {
  const { running, runningStarts } = segment
  const anchored = positions[anchor] as Position
  const { first, second, third } = anchored
  const hasMore = anchored.more.length > 0
  const from = (runningStarts[document] as number) + anchor
  const to = (runningStarts[document + 1] as number) - positions.length + 1 + anchor
  for (let at = from; at < to; at += 1) {
    const term = running[at] as number
    if (term !== first && term !== second && term !== third && !(hasMore && anchored.more.includes(term))) continue
    let length = 0
    while (length < positions.length && stands(running[at - anchor + length] as number, positions[length] as Position))
      length += 1
    if (length === positions.length) return true
  }
  return false
}

function stands(term: number, { first, second, third, more }: Position): boolean {
  return term === first || term === second || term === third || more.includes(term)
}
