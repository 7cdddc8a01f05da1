import type { FacetAnswer } from '../port.ts'
import { countBits, listBits, listMissingBits } from '../segment/bits.ts'
import type { FacetValues } from '../segment/facet-values.ts'
import type { Column } from '../segment/segment.ts'
import { countColumn } from './count-column.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import type { YearCounts } from './year-counts.ts'

/** A set of living documents as counting wants it: its members or, when it is larger than half, what it leaves out. */
type CountedSet = { readonly size: number; readonly length: number; readonly isComplement: boolean }

/** Below this many documents, totals are not worth their upkeep. */
const smallSegment = 4096

/** Lists `bits` (living documents only) into `scratch.list`; the next call writes over it. */
export function listForCounting(loaded: LoadedSegment, bits: Uint32Array): CountedSet {
  const size = countBits(bits)
  const { segment, scratch } = loaded
  if (segment.size < smallSegment || size * 2 <= loaded.living)
    return { size, length: listBits(bits, scratch.list), isComplement: false }
  // Totals use the same list: they must stand before it is written.
  void loaded.totals
  void loaded.years
  return { size, length: listMissingBits(bits, segment.alive, scratch.list), isComplement: true }
}

/** Adds to `counts`, by item. */
export function addFacetCounts(loaded: LoadedSegment, facet: number, set: CountedSet, counts: Uint32Array): void {
  if (set.isComplement) {
    const totals = loaded.totals[facet] as Uint32Array
    for (let item = 0; item < totals.length; item += 1)
      counts[item] = (counts[item] as number) + (totals[item] as number)
  }
  countColumn(loaded.segment.facets[facet] as Column, loaded.scratch, set.length, counts, set.isComplement ? -1 : 1)
}

export function addYearCounts(loaded: LoadedSegment, set: CountedSet, counts: YearCounts): void {
  if (set.isComplement) counts.add(loaded.years)
  counts.count(loaded.yearBins, loaded.scratch.list, set.length, set.isComplement ? -1 : 1)
}

/** The `most` most frequent values and the chosen ones, most frequent first, equal ones in the order of their text. */
export function answerFacet(
  counts: Uint32Array,
  values: FacetValues,
  most: number,
  chosen: readonly string[],
): FacetAnswer {
  const top = mostCounted(counts, most)
  const isChosen = new Set(chosen)
  const numbers = new Set([...top.numbers, ...chosen.map((value) => values.find(value)).filter((number) => number > 0)])
  // A chosen value that the index has never seen, or holds no more, counts 0 either way.
  const unknown = [...isChosen].filter((value) => values.find(value) === 0)
  const kept = [...numbers]
    .map((number) => ({ value: values.at(number), count: counts[number] as number }))
    .concat(unknown.map((value) => ({ value, count: 0 })))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .map((answered) => ({ ...answered, chosen: isChosen.has(answered.value) }))
    .filter((answered, at) => at < most || answered.chosen)
  return { values: kept, distinct: top.distinct }
}

/** Every value counted at least as often as the `most`-th, so that ties can be settled by their text. */
function mostCounted(counts: Uint32Array, most: number): { numbers: number[]; distinct: number } {
  let distinct = 0
  for (let number = 1; number < counts.length; number += 1) if ((counts[number] as number) > 0) distinct += 1
  if (most <= 0) return { numbers: [], distinct }
  const least = distinct <= most ? 1 : leastOfTop(counts, most)
  const numbers: number[] = []
  for (let number = 1; number < counts.length; number += 1)
    if ((counts[number] as number) >= least) numbers.push(number)
  // Thousands of values may share the smallest count: their texts are not worth decoding.
  return { numbers: numbers.length > most + 2000 ? trimmed(numbers, counts, most) : numbers, distinct }
}

function leastOfTop(counts: Uint32Array, most: number): number {
  const top = new Uint32Array(most)
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] as number
    if (count <= (top[0] as number)) continue
    let at = 0
    while (at + 1 < most && (top[at + 1] as number) < count) {
      top[at] = top[at + 1] as number
      at += 1
    }
    top[at] = count
  }
  return Math.max(1, top[0] as number)
}

function trimmed(numbers: readonly number[], counts: Uint32Array, most: number): number[] {
  return numbers.toSorted((one, other) => (counts[other] as number) - (counts[one] as number)).slice(0, most)
}
