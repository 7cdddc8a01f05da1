import { type StringTable, tableOf, withSlots } from './string-table.ts'

/**
 * The values of one facet, numbered from 1 (0 is none), shared by all the segments of an index so that their counts add up.
 * Those of a snapshot are read in place; new ones come behind.
 */
export class FacetValues {
  readonly #stored: StringTable
  readonly #added: string[] = []
  readonly #numbers = new Map<string, number>()

  constructor(stored: StringTable = withSlots(tableOf([]))) {
    this.#stored = stored
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

  add(value: string): number {
    const known = this.find(value)
    if (known !== 0) return known
    this.#added.push(value)
    this.#numbers.set(value, this.size)
    return this.size
  }

  at(number: number): string {
    return number <= this.#stored.size
      ? this.#stored.at(number - 1)
      : (this.#added[number - 1 - this.#stored.size] ?? '')
  }

  /** All of them as one table, to be stored. */
  table(): StringTable {
    const all = Array.from({ length: this.size }, (_, index) => this.at(index + 1))
    return withSlots(tableOf(all))
  }
}
