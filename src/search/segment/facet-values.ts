import { type StringTable, tableOf, withSlots } from './string-table.ts'

/**
 * The values of one facet, numbered from 1 (0 is none), shared by all the segments of an index so that their counts add up.
 * Those of a snapshot are read in place; new ones come behind.
 */
export class FacetValues {
  /** By number, that of the value right above it: 0 at the top. Always the smaller of the two. */
  readonly #above: number[]
  readonly #stored: StringTable
  readonly #added: string[] = []
  readonly #numbers = new Map<string, number>()
  /** Used again by each search. */
  #itemCounts = new Uint32Array(0)
  #counts = new Uint32Array(0)

  /** A value has come under another than before: counts follow the tree as it was until all is built anew. */
  isTorn = false

  constructor(stored: StringTable = withSlots(tableOf([])), above: Uint32Array = new Uint32Array(stored.size + 1)) {
    this.#stored = stored
    this.#above = Array.from(above)
  }

  get size(): number {
    return this.#stored.size + this.#added.length
  }

  /** The number of `value`, 0 when unknown. */
  find(value: string): number {
    const added = this.#numbers.get(value)
    if (added !== undefined) return added
    return this.#stored.size === 0 ? 0 : this.#stored.find(value) + 1
  }

  /** The number of `value`, which stands right under the value of number `above`. */
  add(value: string, above = 0): number {
    const known = this.find(value)
    if (known !== 0) {
      if (this.#above[known] !== above && known !== above) this.isTorn = true
      return known
    }
    this.#added.push(value)
    this.#numbers.set(value, this.size)
    this.#above.push(above)
    return this.size
  }

  /** The numbers from the top down to this one. */
  lineOf(number: number): number[] {
    const line: number[] = []
    for (let one = number; one > 0; one = this.#above[one] ?? 0) line.push(one)
    return line.reverse()
  }

  /** To count items in (see `Column`), all 0; until the next call. */
  emptyCounts(): Uint32Array {
    const length = (this.size + 1) * 2
    if (this.#itemCounts.length !== length) {
      this.#itemCounts = new Uint32Array(length)
      this.#counts = new Uint32Array(this.size + 1)
    }
    return this.#itemCounts.fill(0)
  }

  /** By number, how many documents hold the value or one that stands under it, from the counts of items; until the next call. */
  countsOf(items: Uint32Array): Uint32Array {
    const counts = this.#counts.fill(0)
    for (let number = this.size; number > 0; number -= 1) {
      const count = (counts[number] as number) + (items[number * 2] as number) - (items[number * 2 + 1] as number)
      counts[number] = count
      const above = this.#above[number] as number
      if (above > 0) counts[above] = (counts[above] as number) + count
    }
    return counts
  }

  /** Marks what stands under a marked value. */
  markBelow(marks: Uint8Array): void {
    for (let number = 1; number <= this.size; number += 1)
      if (marks[this.#above[number] as number] === 1) marks[number] = 1
  }

  at(number: number): string {
    return number <= this.#stored.size
      ? this.#stored.at(number - 1)
      : (this.#added[number - 1 - this.#stored.size] ?? '')
  }

  /** All of them, to be stored. */
  stored(): { table: StringTable; above: Uint32Array } {
    const all = Array.from({ length: this.size }, (_, index) => this.at(index + 1))
    return { table: withSlots(tableOf(all)), above: Uint32Array.from(this.#above) }
  }
}
