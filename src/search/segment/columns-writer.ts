import type { SearchDocument } from '../port.ts'
import type { FacetValues } from './facet-values.ts'
import { GrowingNumbers } from './growing.ts'
import { type Column, noYear } from './segment.ts'

/** Collects the values of one facet for each document. */
export class FacetWriter {
  readonly #values: FacetValues
  readonly #starts = new GrowingNumbers()
  readonly #numbers = new GrowingNumbers()
  #isSingle = true

  constructor(values: FacetValues) {
    this.#values = values
  }

  add(value: string | readonly string[] | undefined): void {
    const start = this.#numbers.length
    this.#starts.push(start)
    if (typeof value === 'string') this.#numbers.push(this.#values.add(value))
    else if (value)
      for (const one of value) {
        const number = this.#values.add(one)
        if (!this.#numbers.array.subarray(start, this.#numbers.length).includes(number)) this.#numbers.push(number)
      }
    if (this.#numbers.length > start + 1) this.#isSingle = false
  }

  finish(): Column {
    this.#starts.push(this.#numbers.length)
    const starts = this.#starts.finish()
    const numbers = this.#numbers.finish()
    if (!this.#isSingle) return { starts, values: numbers }
    const values = new Uint32Array(starts.length - 1)
    for (let place = 0; place < values.length; place += 1) {
      const start = starts[place] as number
      if (start < (starts[place + 1] as number)) values[place] = numbers[start] as number
    }
    return { starts: new Uint32Array(0), values }
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
