import type { FacetGiven, SearchDocument } from '../port.ts'
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
  readonly #items = new GrowingNumbers()

  constructor(values: FacetValues) {
    this.#values = values
    // Set 0: none.
    this.#starts.push(0)
  }

  add(given: FacetGiven | undefined): void {
    if (given === undefined || given.length === 0) this.#sets.push(0)
    else if (typeof given === 'string') this.#sets.push(this.#setOf([this.#values.add(given) * 2]))
    else this.#sets.push(this.#setOf(this.#reduced(given)))
  }

  /** The narrowest values, in the order of the tree, and what neighbours among them share, as items. */
  #reduced(given: Exclude<FacetGiven, string>): number[] {
    const lines = given.map((one) => {
      let number = 0
      for (const value of typeof one === 'string' ? [one] : one) number = this.#values.add(value, number)
      return this.#values.lineOf(number)
    })
    lines.sort(compareLines)
    const narrowest = lines.filter((line, at) => sharedBy(line, lines[at + 1]) < line.length)
    return narrowest.flatMap((line, at) => {
      const shared = sharedBy(line, narrowest[at + 1])
      const number = line.at(-1) as number
      return shared === 0 ? [number * 2] : [number * 2, (line[shared - 1] as number) * 2 + 1]
    })
  }

  #setOf(items: readonly number[]): number {
    const key = items.length === 1 ? (items[0] as number) : items.join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#starts.push(this.#items.length)
    for (const item of items) this.#items.push(item)
    const set = this.#starts.length - 1
    if (this.#known.size < mostSetsKnown) this.#known.set(key, set)
    return set
  }

  finish(): Column {
    this.#starts.push(this.#items.length)
    const column = { sets: this.#sets.finish(), starts: this.#starts.finish(), items: this.#items.finish() }
    return column.starts.length * 4 > column.sets.length ? inDocumentOrder(column) : column
  }
}

/** Few documents share a set: each has its own, so that counting reads on and on and never jumps. */
function inDocumentOrder({ sets, starts, items }: Column): Column {
  const ordered = new GrowingNumbers()
  const orderedStarts = new Uint32Array(sets.length + 1)
  sets.forEach((set, document) => {
    const end = starts[set + 1] as number
    for (let index = starts[set] as number; index < end; index += 1) ordered.push(items[index] as number)
    orderedStarts[document + 1] = ordered.length
  })
  return { sets: new Uint32Array(0), starts: orderedStarts, items: ordered.finish() }
}

/** A line comes right before those it begins. */
function compareLines(one: readonly number[], other: readonly number[]): number {
  const at = sharedBy(one, other)
  return (one[at] ?? 0) - (other[at] ?? 0)
}

/** How many values two lines share from the top. */
function sharedBy(one: readonly number[], other: readonly number[] | undefined): number {
  let at = 0
  while (other && at < one.length && one[at] === other[at]) at += 1
  return at
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
