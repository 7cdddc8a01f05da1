import type { Field } from '../segment/fields.ts'
import { fieldMark, type Segment } from '../segment/segment.ts'
import { firstFrom, rarity } from './match.ts'
import { frequencyOf, type Group } from './plan.ts'
import type { Found } from './rank.ts'

/** How many of the best documents are looked at more closely. */
export const rerankedDocuments = 100

const forNeighbours = 0.2
const forWholeTitle = 0.5
const forExactWord = 0.12

/**
 * Scores of the best documents once their texts are looked at: words that follow one another as typed, a title or name made of
 * nothing but the words typed, words written exactly so.
 */
export function rescored(
  found: readonly Found[],
  segments: readonly Segment[],
  groups: readonly Group[],
  fields: readonly Field[],
  typedLength: number,
): Found[] {
  const documents = segments.reduce((sum, segment) => sum + segment.size, 0)
  const worths = groups.map((group) =>
    rarity(
      group.alternatives.reduce((sum, { term }) => sum + frequencyOf(segments, term), 0),
      documents,
    ),
  )
  const readings = new Map<Segment, Reading>()
  return found.map((one) => {
    const { segment } = one.loaded
    const reading = readings.get(segment) ?? readingOf(segment, groups)
    readings.set(segment, reading)
    const start = segment.runningStarts[one.document] as number
    const end = segment.runningStarts[one.document + 1] as number
    const read = readRunning(segment.running.subarray(start, end), reading, worths, fields, typedLength)
    let bonus = forNeighbours * read.neighbours + forWholeTitle * read.title
    reading.words.forEach((word, at) => {
      const isExact = (read.named & (1 << at)) !== 0 || isSuggestedIn(segment, word, one.document)
      if (isExact) bonus += forExactWord * (worths[at] as number)
    })
    return { ...one, score: one.score + bonus }
  })
}

/** The groups in the numbers of one segment. */
type Reading = {
  readonly groupsOfTerm: ReadonlyMap<number, number>
  /** By group, the place of its word as typed among the words and among the terms; -1 when it is not there. */
  readonly words: readonly number[]
  readonly terms: readonly number[]
}

function readingOf(segment: Segment, groups: readonly Group[]): Reading {
  const groupsOfTerm = new Map<number, number>()
  groups.forEach((group, at) => {
    for (const { term } of group.alternatives) {
      const place = segment.terms.find(term)
      if (place >= 0 && !groupsOfTerm.has(place)) groupsOfTerm.set(place, at)
    }
  })
  const typed = groups.map((group) => group.tokens[0]?.word ?? '')
  return {
    groupsOfTerm,
    words: typed.map((word) => findWord(segment.words.table, word)),
    terms: typed.map((word) => segment.terms.find(word)),
  }
}

function isSuggestedIn(segment: Segment, word: number, document: number): boolean {
  if (word < 0) return false
  const { starts, documents } = segment.words
  const to = starts[word + 1] as number
  const place = firstFrom(documents, starts[word] as number, to, document)
  return place < to && documents[place] === document
}

function findWord(table: { size: number; at(place: number): string }, word: string): number {
  let low = 0
  let high = table.size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (table.at(middle) < word) low = middle + 1
    else high = middle
  }
  return low < table.size && table.at(low) === word ? low : -1
}

/** How near each other the words stand, how much of a title or name they make, and which are words of a name. */
function readRunning(
  running: Uint32Array,
  { groupsOfTerm, terms }: Reading,
  worths: readonly number[],
  fields: readonly Field[],
  typedLength: number,
): { neighbours: number; title: number; named: number } {
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  const read = { neighbours: 0, title: 0, named: 0 }
  let at = 0
  while (at < running.length) {
    const field = fields[(running[at] as number) - fieldMark]
    const isName = field?.analysis === 'name'
    let end = at + 1
    let last = -2
    let lastAt = 0
    let met = 0
    let beside = 0
    for (; end < running.length && (running[end] as number) < fieldMark; end += 1) {
      const group = groupsOfTerm.get(running[end] as number)
      if (group === undefined) continue
      if (group === last + 1 && end - lastAt <= 3) beside += Math.min(worths[group] as number, worths[last] as number)
      if (isName && terms[group] === running[end]) read.named |= 1 << group
      met |= 1 << group
      last = group
      lastAt = end
    }
    read.neighbours = Math.max(read.neighbours, beside)
    if ((isName || field?.suggested) && met === (1 << worths.length) - 1) {
      const length = end - at - 1
      read.title = Math.max(read.title, total * (Math.min(length, typedLength) / Math.max(length, typedLength)))
    }
    at = end
  }
  return read
}
