import { clearBit, emptyBits, listBits, setBit } from '../segment/bits.ts'
import type { Segment } from '../segment/segment.ts'

/** Terms that may stand at one place of a phrase; past that many, the others are not looked for. */
const width = 12

type Phrase = {
  readonly length: number
  /** `width` terms a word, the first repeated where there are fewer. */
  readonly terms: Int32Array
  /** Where to look first: at the word that stands in the fewest documents. */
  readonly anchor: number
}

/** The phrase in the numbers of this segment; undefined when one of its words is not there. */
function readPhrase(segment: Segment, phrase: readonly (readonly string[])[]): Phrase | undefined {
  const terms = new Int32Array(phrase.length * width)
  let anchor = 0
  let fewest = Number.POSITIVE_INFINITY
  for (let at = 0; at < phrase.length; at += 1) {
    const places = placesAt(segment, phrase, at)
    const first = places[0]
    if (first === undefined) return undefined
    for (let index = 0; index < width; index += 1) terms[at * width + index] = places[index] ?? first
    const length = postingCount(segment, places)
    // A stop word has few postings, those of titles, or none: it is met more often than they tell.
    if (length === 0 || length >= fewest) continue
    fewest = length
    anchor = at
  }
  return { length: phrase.length, terms, anchor }
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
  const running = signed(segment.running)
  const count = listBits(bits, list)
  for (let at = 0; at < count; at += 1) {
    const document = list[at] as number
    if (!runsThrough(running, segment.runningStarts, document, read)) clearBit(bits, document)
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
  const running = signed(segment.running)
  const telling = phrase.map((_, at) => at).filter((at) => !isStop(at))
  const lengthOf = (at: number) => postingCount(segment, placesAt(segment, phrase, at))
  const rarest = telling.reduce((best, at) => (lengthOf(at) < lengthOf(best) ? at : best), telling[0] ?? 0)
  for (const place of placesAt(segment, phrase, rarest)) {
    const end = segment.postingStarts[place + 1] as number
    for (let at = segment.postingStarts[place] as number; at < end; at += 1) {
      const document = segment.postings[at] as number
      if (phrase.length === 1 || runsThrough(running, segment.runningStarts, document, read)) setBit(bits, document)
    }
  }
  return bits
}

function placesAt(segment: Segment, phrase: readonly (readonly string[])[], at: number): number[] {
  return (phrase[at] ?? []).map((term) => segment.terms.find(term)).filter((place) => place >= 0)
}

function postingCount(segment: Segment, places: readonly number[]): number {
  const { postingStarts } = segment
  return places.reduce((sum, place) => sum + (postingStarts[place + 1] as number) - (postingStarts[place] as number), 0)
}

/** The same numbers, signed: field marks are then negative, and the rest compares as machine integers. */
function signed(running: Uint32Array): Int32Array {
  return new Int32Array(running.buffer, running.byteOffset, running.length)
}

function runsThrough(running: Int32Array, starts: Uint32Array, document: number, phrase: Phrase): boolean {
  const { terms, anchor, length } = phrase
  const first = terms[anchor * width] as number
  const second = terms[anchor * width + 1] as number
  const third = terms[anchor * width + 2] as number
  const isWide = terms[anchor * width + 3] !== first
  const from = (starts[document] as number) + anchor
  const to = (starts[document + 1] as number) - length + 1 + anchor
  for (let at = from; at < to; at += 1) {
    const term = running[at] as number
    if (term !== first && term !== second && term !== third && !(isWide && stands(term, terms, anchor))) continue
    let matched = 0
    while (matched < length && stands(running[at - anchor + matched] as number, terms, matched)) matched += 1
    if (matched === length) return true
  }
  return false
}

function stands(term: number, terms: Int32Array, position: number): boolean {
  // Words that are not corrected have three terms at most: the rest repeats the first.
  const start = position * width
  if (terms[start + 3] === terms[start])
    return term === terms[start] || term === terms[start + 1] || term === terms[start + 2]
  for (let index = start; index < start + width; index += 1) if (terms[index] === term) return true
  return false
}
