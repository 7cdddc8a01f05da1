import type { Field } from '../segment/fields.ts'
import { fieldMark } from '../segment/segment.ts'
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
  groups: readonly Group[],
  fields: readonly Field[],
  typedLength: number,
): Found[] {
  const segments = [...new Set(found.map(({ loaded }) => loaded.segment))]
  const documents = segments.reduce((sum, segment) => sum + segment.size, 0)
  const worths = groups.map((group) =>
    rarity(
      group.alternatives.reduce((sum, { term }) => sum + frequencyOf(segments, term), 0),
      documents,
    ),
  )
  const readings = new Map(segments.map((segment) => [segment, readingOf(segment, groups)]))
  return found.map((one) => {
    const { segment } = one.loaded
    const reading = readings.get(segment)
    if (!reading) return one
    const start = segment.runningStarts[one.document] as number
    const end = segment.runningStarts[one.document + 1] as number
    let bonus = textBonus(segment.running.subarray(start, end), reading.groupsOfTerm, worths, fields, typedLength)
    reading.words.forEach((word, at) => {
      if (word < 0) return
      const { starts, documents } = segment.words
      const to = starts[word + 1] as number
      const place = firstFrom(documents, starts[word] as number, to, one.document)
      if (place < to && documents[place] === one.document) bonus += forExactWord * (worths[at] as number)
    })
    return { ...one, score: one.score + bonus }
  })
}

function readingOf(segment: Found['loaded']['segment'], groups: readonly Group[]) {
  const groupsOfTerm = new Map<number, number>()
  const words = groups.map((group, at) => {
    for (const { term } of group.alternatives) {
      const place = segment.terms.find(term)
      if (place >= 0 && !groupsOfTerm.has(place)) groupsOfTerm.set(place, at)
    }
    return findWord(segment.words.table, group.tokens[0]?.word ?? '')
  })
  return { groupsOfTerm, words }
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

function textBonus(
  running: Uint32Array,
  groupsOfTerm: ReadonlyMap<number, number>,
  worths: readonly number[],
  fields: readonly Field[],
  typedLength: number,
): number {
  let neighbours = 0
  let title = 0
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  let at = 0
  while (at < running.length) {
    const field = fields[(running[at] as number) - fieldMark]
    let end = at + 1
    let last = -2
    let lastAt = 0
    let met = 0
    let beside = 0
    for (; end < running.length && (running[end] as number) < fieldMark; end += 1) {
      const group = groupsOfTerm.get(running[end] as number)
      if (group === undefined) continue
      if (group === last + 1 && end - lastAt <= 3) beside += Math.min(worths[group] as number, worths[last] as number)
      met |= 1 << group
      last = group
      lastAt = end
    }
    neighbours = Math.max(neighbours, beside)
    if (field?.suggested && met === (1 << worths.length) - 1) {
      const length = end - at - 1
      title = Math.max(title, total * (Math.min(length, typedLength) / Math.max(length, typedLength)))
    }
    at = end
  }
  return forNeighbours * neighbours + forWholeTitle * title
}
