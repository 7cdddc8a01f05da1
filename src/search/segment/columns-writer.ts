import type { SearchDocument } from '../port.ts'
import type { FacetValues } from './facet-values.ts'
import { GrowingNumbers } from './growing.ts'
import { type Column, noYear } from './segment.ts'

/** Past so many different sets, the next ones are not worth telling from one another. */
const mostSetsKnown = 250_000

/** Collects the values of one facet for each document. */
export class FacetWriter {
  readonly #values: FacetValues
  readonly #known = new Map<string | number, number>()
  readonly #sets = new GrowingNumbers()
  readonly #starts = new GrowingNumbers()
  readonly #numbers = new GrowingNumbers()

  constructor(values: FacetValues) {
    this.#values = values
    // Set 0: none.
    this.#starts.push(0)
  }

  add(value: string | readonly string[] | undefined): void {
    if (value === undefined || value.length === 0) this.#sets.push(0)
    else if (typeof value === 'string') this.#sets.push(this.#setOf([this.#values.add(value)]))
    else {
      const numbers = new Set(value.map((one) => this.#values.add(one)))
      this.#sets.push(this.#setOf([...numbers].sort((one, other) => one - other)))
    }
  }

  #setOf(numbers: readonly number[]): number {
    const key = numbers.length === 1 ? (numbers[0] as number) : numbers.join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#starts.push(this.#numbers.length)
    for (const number of numbers) this.#numbers.push(number)
    const set = this.#starts.length - 1
    if (this.#known.size < mostSetsKnown) this.#known.set(key, set)
    return set
  }

  finish(): Column {
    this.#starts.push(this.#numbers.length)
    return { sets: this.#sets.finish(), starts: this.#starts.finish(), values: this.#numbers.finish() }
  }
}

/** Collects the points of documents; those of one museum share theirs. */
export class PlaceWriter {
  readonly #known = new Map<string, number>()
  readonly #latitudes: number[] = []
  readonly #longitudes: number[] = []
  readonly #places = new GrowingNumbers()

  add(point: SearchDocument['point']): void {
    if (!point || !Number.isFinite(point.latitude) || !Number.isFinite(point.longitude)) {
      this.#places.push(0)
      return
    }
    const key = `${point.latitude},${point.longitude}`
    let place = this.#known.get(key)
    if (place === undefined) {
      this.#latitudes.push(point.latitude)
      this.#longitudes.push(point.longitude)
      place = this.#latitudes.length
      this.#known.set(key, place)
    }
    this.#places.push(place)
  }

  finish() {
    return {
      places: this.#places.finish(),
      latitudes: Float64Array.from(this.#latitudes),
      longitudes: Float64Array.from(this.#longitudes),
    }
  }
}

/** Both ends of the years of a document, ascending; `noYear` twice when it has none. */
export function yearsOf(years: SearchDocument['years']): [number, number] {
  const earliest = years?.earliest ?? years?.latest
  const latest = years?.latest ?? years?.earliest
  if (earliest === undefined || latest === undefined || Number.isNaN(earliest + latest)) return [noYear, noYear]
  const ends = [earliest, latest].map((year) => Math.max(-2_000_000_000, Math.min(Math.trunc(year), 2_000_000_000)))
  return [Math.min(...ends), Math.max(...ends)]
}
