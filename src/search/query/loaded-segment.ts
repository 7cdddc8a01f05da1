import { clearBit, countBits, emptyBits, hasBit, listBits, setBit } from '../segment/bits.ts'
import { keyOf, noYear, type Segment } from '../segment/segment.ts'
import { countColumn } from './count-column.ts'
import { Scratch } from './scratch.ts'
import { type YearBins, YearCounts, yearBinsOf } from './year-counts.ts'

/**
 * A segment ready to answer: its working arrays, and facts about all its living documents (how many have each value of a
 * facet), by which a set larger than half is counted from what it leaves out.
 */
export class LoadedSegment {
  readonly segment: Segment
  readonly scratch: Scratch
  living: number
  readonly #kinds = new Map<number, Uint32Array>()
  #totals: Uint32Array[] | undefined
  #years: YearCounts | undefined
  #yearBins: YearBins | undefined
  readonly earliestYear: number

  constructor(segment: Segment) {
    this.segment = segment
    this.scratch = new Scratch(segment.size)
    this.living = countBits(segment.alive)
    let earliest = 0
    for (const year of segment.earliest) if (year !== noYear && year < earliest) earliest = year
    this.earliestYear = earliest
  }

  /** The documents of a kind, removed ones included. */
  ofKind(kind: number): Uint32Array {
    const known = this.#kinds.get(kind)
    if (known) return known
    const bits = emptyBits(this.segment.size)
    const { kinds } = this.segment
    for (let document = 0; document < kinds.length; document += 1) if (kinds[document] === kind) setBit(bits, document)
    this.#kinds.set(kind, bits)
    return bits
  }

  /** By facet, how many living documents have each item. */
  get totals(): readonly Uint32Array[] {
    if (this.#totals) return this.#totals
    const count = listBits(this.segment.alive, this.scratch.list)
    this.#totals = this.segment.facets.map((column) => {
      let largest = 0
      for (const item of column.items) largest = Math.max(largest, item)
      const totals = new Uint32Array(largest + 1)
      countColumn(column, this.scratch, count, totals, 1)
      return totals
    })
    return this.#totals
  }

  get yearBins(): YearBins {
    this.#yearBins ??= yearBinsOf(this.segment)
    return this.#yearBins
  }

  get years(): YearCounts {
    if (this.#years) return this.#years
    const count = listBits(this.segment.alive, this.scratch.list)
    this.#years = new YearCounts()
    this.#years.count(this.yearBins, this.scratch.list, count, 1)
    return this.#years
  }

  holds(kind: string, id: string): boolean {
    const document = this.segment.keys.find(keyOf(kind, id))
    return document >= 0 && hasBit(this.segment.alive, document)
  }

  /** Forgets a document, and says whether it was there. */
  remove(kind: string, id: string): boolean {
    const { segment } = this
    const document = segment.keys.find(keyOf(kind, id))
    if (document < 0 || !hasBit(segment.alive, document)) return false
    const one = { list: Uint32Array.of(document), holders: this.scratch.holders }
    if (this.#totals)
      segment.facets.forEach((column, at) => {
        countColumn(column, one, 1, this.#totals?.[at] as Uint32Array, -1)
      })
    this.#years?.count(this.yearBins, one.list, 1, -1)
    clearBit(segment.alive, document)
    this.living -= 1
    return true
  }
}
