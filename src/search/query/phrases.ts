import { clearBit, emptyBits, hasBit, listBits, setBit } from '../segment/bits.ts'
import { comesAgain, lastFirst, noFirst, type Segment } from '../segment/segment.ts'

/** For each word, the terms that may stand at its place. */
export type WordPlaces = readonly { readonly terms: readonly string[]; readonly isStop: boolean }[]

/** Terms that may stand at one place of a phrase; past that many, the others are not looked for. */
const width = 12

type Phrase = {
  readonly length: number
  /** `width` terms a word, the first repeated where there are fewer. */
  readonly terms: Int32Array
  /** Where to look first: at the word that stands in the fewest documents. */
  readonly anchor: number
  /** A text without its stop words has no posting for them: nothing but stop words is looked for in every document. */
  readonly isTelling: boolean
}

/** The phrase in the numbers of this segment; undefined when one of its words is not there. */
function readPhrase(segment: Segment, phrase: WordPlaces): Phrase | undefined {
  const terms = new Int32Array(phrase.length * width)
  const isTelling = phrase.some(({ isStop }) => !isStop)
  let anchor = 0
  let fewest = Number.POSITIVE_INFINITY
  for (const [at, word] of phrase.entries()) {
    const places = word.terms.map((term) => segment.terms.find(term)).filter((place) => place >= 0)
    const first = places[0]
    if (first === undefined) return undefined
    for (let index = 0; index < width; index += 1) terms[at * width + index] = places[index] ?? first
    const length = postingCount(segment, places)
    if ((isTelling && word.isStop) || length >= fewest) continue
    fewest = length
    anchor = at
  }
  return { length: phrase.length, terms, anchor, isTelling }
}

/** Takes out of `bits` the documents in which the words do not follow one another. Telling words stand in all of them. */
export function keepPhrase(segment: Segment, bits: Uint32Array, phrase: WordPlaces, list: Uint32Array): void {
  const read = readPhrase(segment, phrase)
  if (!read) {
    bits.fill(0)
    return
  }
  if (read.isTelling) {
    bits.set(findPhrase(segment, read, bits))
    return
  }
  const running = signed(segment.running)
  const { runningStarts } = segment
  const count = listBits(bits, list)
  for (let at = 0; at < count; at += 1) {
    const document = list[at] as number
    const start = runningStarts[document] as number
    if (!runsThrough(running, start, runningStarts[document + 1] as number, read)) clearBit(bits, document)
  }
}

/** The documents that hold a word, or in which the words follow one another. */
export function holding(segment: Segment, phrase: WordPlaces): Uint32Array {
  const read = readPhrase(segment, phrase)
  if (!read) return emptyBits(segment.size)
  if (phrase.length > 1) return findPhrase(segment, read)
  const bits = emptyBits(segment.size)
  for (const place of anchorPlaces(read)) {
    const end = segment.postingStarts[place + 1] as number
    for (let at = segment.postingStarts[place] as number; at < end; at += 1)
      setBit(bits, segment.postings[at] as number)
  }
  return bits
}

/**
 * The documents, of `within` if given, through which a phrase runs. Most hold its rarest word once, and a look at what stands
 * around it is enough.
 */
function findPhrase(segment: Segment, phrase: Phrase, within?: Uint32Array): Uint32Array {
  const { postings, firsts, runningStarts } = segment
  const running = signed(segment.running)
  const found = emptyBits(segment.size)
  for (const place of anchorPlaces(phrase)) {
    const end = segment.postingStarts[place + 1] as number
    for (let at = segment.postingStarts[place] as number; at < end; at += 1) {
      const document = postings[at] as number
      if (within && !hasBit(within, document)) continue
      const first = firsts[at] as number
      const position = first & ~comesAgain
      if (position === noFirst) continue
      const start = runningStarts[document] as number
      if (isPhraseAt(running, start + position - phrase.anchor, phrase)) setBit(found, document)
      else if (first !== position || position === lastFirst) {
        if (runsThrough(running, start + position, runningStarts[document + 1] as number, phrase))
          setBit(found, document)
      }
    }
  }
  return found
}

function anchorPlaces({ terms, anchor }: Phrase): Iterable<number> {
  return new Set(terms.subarray(anchor * width, (anchor + 1) * width))
}

function postingCount(segment: Segment, places: readonly number[]): number {
  const { postingStarts } = segment
  return places.reduce((sum, place) => sum + (postingStarts[place + 1] as number) - (postingStarts[place] as number), 0)
}

/** The same numbers, signed: field marks are then negative, and the rest compares as machine integers. */
function signed(running: Uint32Array): Int32Array {
  return new Int32Array(running.buffer, running.byteOffset, running.length)
}

/** Whether the phrase stands in a document with its anchor between `from` and `to`. */
function runsThrough(running: Int32Array, from: number, to: number, phrase: Phrase): boolean {
  const { terms, anchor } = phrase
  const first = terms[anchor * width] as number
  const second = terms[anchor * width + 1] as number
  const third = terms[anchor * width + 2] as number
  const isWide = terms[anchor * width + 3] !== first
  for (let at = from; at < to; at += 1) {
    const term = running[at] as number
    if (term !== first && term !== second && term !== third && !(isWide && stands(term, terms, anchor))) continue
    if (isPhraseAt(running, at - anchor, phrase)) return true
  }
  return false
}

/** Past either end of a document stands a field mark, or nothing: no phrase goes on there. */
function isPhraseAt(running: Int32Array, start: number, { terms, length }: Phrase): boolean {
  if (start < 0 || start + length > running.length) return false
  for (let position = 0; position < length; position += 1)
    if (!stands(running[start + position] as number, terms, position)) return false
  return true
}

function stands(term: number, terms: Int32Array, position: number): boolean {
  // Words that are not corrected have three terms at most: the rest repeats the first.
  const start = position * width
  if (terms[start + 3] === terms[start])
    return term === terms[start] || term === terms[start + 1] || term === terms[start + 2]
  for (let index = start; index < start + width; index += 1) if (terms[index] === term) return true
  return false
}
