import { hasBit, setBit } from '../segment/bits.ts'
import { residues, type Segment } from '../segment/segment.ts'
import type { Scratch } from './scratch.ts'

/** For each word, the terms that may stand at its place. */
export type WordPlaces = readonly (readonly string[])[]

/** Terms that may stand at one place of a phrase; past that many, the others are not looked for. */
const width = 12

type Phrase = {
  readonly length: number
  /** `width` terms a word, the first repeated where there are fewer. */
  readonly terms: Int32Array
  /** Its words by number, the one in the fewest documents first. */
  readonly rarestFirst: readonly number[]
}

/** The phrase in the numbers of this segment; undefined when one of its words is not there. */
function readPhrase(segment: Segment, phrase: WordPlaces): Phrase | undefined {
  const terms = new Int32Array(phrase.length * width)
  for (const [at, word] of phrase.entries()) {
    const places = word.map((term) => segment.terms.find(term)).filter((place) => place >= 0)
    const first = places[0]
    if (first === undefined) return undefined
    for (let index = 0; index < width; index += 1) terms[at * width + index] = places[index] ?? first
  }
  const lengths = phrase.map((_, word) => documentCount(segment, terms, word))
  const rarestFirst = phrase.map((_, word) => word)
  rarestFirst.sort((one, other) => (lengths[one] as number) - (lengths[other] as number))
  return { length: phrase.length, terms, rarestFirst }
}

/** Takes out of `bits` the documents in which the words do not follow one another. */
export function keepPhrase(segment: Segment, bits: Uint32Array, phrase: WordPlaces, scratch: Scratch): void {
  const read = readPhrase(segment, phrase)
  if (read) bits.set(findPhrase(segment, read, scratch, bits))
  else bits.fill(0)
}

/** The documents that hold a word, or in which the words follow one another. */
export function holding(segment: Segment, phrase: WordPlaces, scratch: Scratch): Uint32Array {
  const read = readPhrase(segment, phrase)
  const bits = scratch.emptyBits()
  if (!read) return bits
  if (phrase.length > 1) return findPhrase(segment, read, scratch)
  for (const term of termsAt(read.terms, 0)) {
    const end = segment.postingStarts[term + 1] as number
    for (let at = segment.postingStarts[term] as number; at < end; at += 1) setBit(bits, segment.postings[at] as number)
  }
  return bits
}

/**
 * The documents, of `within` if given, through which a phrase runs. What postings tell of the places of its words leaves few
 * texts to be looked at, and few places in them.
 */
function findPhrase(segment: Segment, phrase: Phrase, scratch: Scratch, within?: Uint32Array): Uint32Array {
  const { runningStarts } = segment
  const { list, beginnings } = scratch
  const found = scratch.emptyBits()
  const count = openPhrase(segment, phrase, scratch, within)
  // With few documents left, looking at their texts costs less.
  for (const word of phrase.rarestFirst.slice(1))
    if (count * 24 > documentCount(segment, phrase.terms, word)) narrowPhrase(segment, phrase, word, scratch, count)
  const running = signed(segment.running)
  for (let at = 0; at < count; at += 1) {
    const document = list[at] as number
    const places = beginnings[document] as number
    beginnings[document] = 0
    if (places === 0) continue
    const start = runningStarts[document] as number
    if (runsThrough(running, start, runningStarts[document + 1] as number, places, phrase)) setBit(found, document)
  }
  return found
}

/** The documents of a term and where it stands in them: first where it finds the document, then where it is a stop word. */
function listsOf(segment: Segment, term: number) {
  const { postingStarts, postings, standing, silentStarts, silentPostings, silentStanding } = segment
  return [
    { documents: postings, standing, from: postingStarts[term] as number, to: postingStarts[term + 1] as number },
    {
      documents: silentPostings,
      standing: silentStanding,
      from: silentStarts[term] as number,
      to: silentStarts[term + 1] as number,
    },
  ]
}

/** Lists the documents of the rarest word, with the places where the phrase would then begin. */
function openPhrase(segment: Segment, phrase: Phrase, { list, beginnings }: Scratch, within?: Uint32Array): number {
  const [word = 0] = phrase.rarestFirst
  const shift = word % residues
  let count = 0
  for (const { documents, standing, from, to } of termsAt(phrase.terms, word).flatMap((term) => listsOf(segment, term)))
    for (let at = from; at < to; at += 1) {
      const document = documents[at] as number
      const stands = standing[at] as number
      if (stands === 0 || (within && !hasBit(within, document))) continue
      const known = beginnings[document] as number
      if (known === 0) {
        list[count] = document
        count += 1
      }
      beginnings[document] = known | moved(stands, shift)
    }
  return count
}

/** Leaves, of the places where the phrase may begin, those that suit another of its words. */
function narrowPhrase(
  segment: Segment,
  { terms }: Phrase,
  word: number,
  { list, beginnings, others }: Scratch,
  count: number,
): void {
  const shift = word % residues
  for (const { documents, standing, from, to } of termsAt(terms, word).flatMap((term) => listsOf(segment, term)))
    for (let at = from; at < to; at += 1) {
      const document = documents[at] as number
      if (beginnings[document] !== 0)
        others[document] = (others[document] as number) | moved(standing[at] as number, shift)
    }
  for (let at = 0; at < count; at += 1) {
    const document = list[at] as number
    beginnings[document] = (beginnings[document] as number) & (others[document] as number)
    others[document] = 0
  }
}

/** Where a phrase begins, from where its word number `shift` stands. */
function moved(stands: number, shift: number): number {
  return (stands >>> shift) | (stands << (residues - shift))
}

function termsAt(terms: Int32Array, word: number): number[] {
  return [...new Set(terms.subarray(word * width, (word + 1) * width))]
}

function documentCount(segment: Segment, terms: Int32Array, word: number): number {
  const lists = termsAt(terms, word).flatMap((term) => listsOf(segment, term))
  return lists.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** The same numbers, signed: field marks are then negative, and the rest compares as machine integers. */
function signed(running: Uint32Array): Int32Array {
  return new Int32Array(running.buffer, running.byteOffset, running.length)
}

function runsThrough(running: Int32Array, from: number, to: number, places: number, phrase: Phrase): boolean {
  const last = to - phrase.length
  for (let rest = places; rest !== 0; rest &= rest - 1)
    for (let at = from + 31 - Math.clz32(rest & -rest); at <= last; at += residues)
      if (isPhraseAt(running, at, phrase)) return true
  return false
}

function isPhraseAt(running: Int32Array, start: number, { terms, length }: Phrase): boolean {
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
