import { foldText } from '../analysis/fold.ts'
import type { SearchSchema, SearchSort } from '../port.ts'
import { noPlace, type SortColumn } from './segment.ts'
import { inverse, sortStably } from './sort-pairs.ts'
import { hashOf, type StringTable, tableOf } from './string-table.ts'

/** Collects the value of one sort for each document. */
export class SortWriter {
  readonly #sort: SearchSort
  readonly #numbers: number[] = []
  /** Texts are numbered as they come: artists and museums repeat. */
  readonly #texts = new Map<string, number>()

  constructor(sort: SearchSort) {
    this.#sort = sort
  }

  add(value: number | string | undefined): void {
    if (this.#sort.of === 'number') {
      this.#numbers.push(typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN)
      return
    }
    const text = value === undefined ? '' : foldText(String(value))
    if (!text) {
      this.#numbers.push(Number.NaN)
      return
    }
    const known = this.#texts.get(text) ?? this.#texts.size
    this.#texts.set(text, known)
    this.#numbers.push(known)
  }

  /** Distinct values in order (descending ones first when the sort is), and the place of each document's among them. */
  finish(): Omit<SortColumn, 'ranks' | 'order'> {
    const values = Float64Array.from(this.#numbers)
    const sign = this.#sort.descending ? -1 : 1
    if (this.#sort.of === 'number') {
      const distinct = distinctOf(values)
      if (sign < 0) distinct.reverse()
      return { places: placesOf(values, distinct, sign), numbers: distinct, texts: tableOf([]) }
    }
    const texts = [...this.#texts.keys()]
    const sorted = [...texts].sort((one, other) => (one === other ? 0 : one < other ? -sign : sign))
    const placeOf = new Uint32Array(texts.length)
    sorted.forEach((text, place) => {
      placeOf[this.#texts.get(text) ?? 0] = place
    })
    const places = Uint32Array.from(values, (value) => (Number.isNaN(value) ? noPlace : (placeOf[value] as number)))
    return { places, numbers: new Float64Array(0), texts: tableOf(sorted) }
  }
}

function distinctOf(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  let count = 0
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue
    sorted[count] = sorted[at] as number
    count += 1
  }
  return sorted.slice(0, count)
}

function placesOf(values: Float64Array, distinct: Float64Array, sign: number): Uint32Array {
  return Uint32Array.from(values, (value) => {
    if (Number.isNaN(value)) return noPlace
    let low = 0
    let high = distinct.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sign * (distinct[middle] as number) < sign * value) low = middle + 1
      else high = middle
    }
    return low
  })
}

/** Every sort as a total order: its own value, then the ties of the schema, then the hash of the key. */
export function orderSorts(
  schema: SearchSchema,
  values: readonly Omit<SortColumn, 'ranks' | 'order'>[],
  keys: StringTable,
): { sorts: SortColumn[]; tieOrder: Uint32Array; tieRanks: Uint32Array } {
  const names = Object.keys(schema.sorts)
  const hashes = Uint32Array.from({ length: keys.size }, (_, place) => hashOf(keys.at(place)))
  let tieOrder = sortStably(
    Uint32Array.from({ length: keys.size }, (_, place) => place),
    hashes,
  )
  for (const tie of schema.ties.toReversed()) {
    const column = values[names.indexOf(tie)]
    if (column) tieOrder = sortStably(tieOrder, column.places)
  }
  const sorts = values.map((column) => {
    const order = sortStably(tieOrder, column.places)
    return { ...column, order, ranks: inverse(order) }
  })
  return { sorts, tieOrder, tieRanks: inverse(tieOrder) }
}
