import type { SearchQuery, SearchSchema } from '../port.ts'
import { setBit } from '../segment/bits.ts'
import type { FacetValues } from '../segment/facet-values.ts'
import { type Column, noYear } from '../segment/segment.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import type { Scratch } from './scratch.ts'

/** One restriction of the query; `facet` is its place in the schema, -1 for years and place. */
export type Filter = {
  readonly name: string
  readonly facet: number
  readonly bitsIn: (loaded: LoadedSegment) => Uint32Array
}

export function filtersOf(query: SearchQuery, schema: SearchSchema, facetValues: readonly FacetValues[]): Filter[] {
  const filters: Filter[] = []
  schema.facets.forEach((name, facet) => {
    const chosen = query.filters?.[name]
    if (!chosen || chosen.length === 0) return
    const numbers = chosen.map((value) => facetValues[facet]?.find(value) ?? 0).filter((number) => number > 0)
    const isChosen = new Uint8Array((facetValues[facet]?.size ?? 0) + 1)
    for (const number of numbers) isChosen[number] = 1
    facetValues[facet]?.markBelow(isChosen)
    filters.push({
      name,
      facet,
      bitsIn: (loaded) => bitsOfColumn(loaded, loaded.segment.facets[facet] as Column, isChosen),
    })
  })
  const { from, to } = query.years ?? {}
  if (from !== undefined || to !== undefined)
    filters.push({
      name: 'years',
      facet: -1,
      bitsIn: (loaded) => bitsOfYears(loaded, from ?? noYear + 1, to ?? 0x7fffffff),
    })
  if (query.near || query.within)
    filters.push({ name: 'place', facet: -1, bitsIn: (loaded) => bitsOfPlaces(loaded, query) })
  return filters
}

/** The documents whose set holds a chosen value. */
function bitsOfColumn({ scratch }: LoadedSegment, column: Column, isChosen: Uint8Array): Uint32Array {
  const { list, marks } = scratch
  const length = listSets(column, isChosen, list)
  if (column.sets.length > 0) {
    marks.fill(0)
    for (let at = 0; at < length; at += 1) marks[list[at] as number] = 1
    return bitsOfNumbers(scratch, column.sets, marks)
  }
  const bits = scratch.emptyBits()
  for (let at = 0; at < length; at += 1) setBit(bits, list[at] as number)
  return bits
}

/** Lists the sets that hold a chosen value, ascending, and returns how many. */
function listSets({ starts, items }: Column, isChosen: Uint8Array, list: Uint32Array): number {
  let length = 0
  let set = 0
  // Items are read on and on: most are not chosen, and need not be known by their set.
  for (let index = 0; index < items.length; index += 1) {
    if (isChosen[(items[index] as number) >>> 1] !== 1) continue
    while ((starts[set + 1] as number) <= index) set += 1
    list[length] = set
    length += 1
    index = (starts[set + 1] as number) - 1
  }
  return length
}

function bitsOfNumbers(scratch: Scratch, numbers: Uint32Array, isChosen: Uint8Array): Uint32Array {
  const bits = scratch.emptyBits()
  for (let index = 0; index < bits.length; index += 1) {
    const base = index << 5
    const end = Math.min(32, numbers.length - base)
    let word = 0
    for (let bit = 0; bit < end; bit += 1) word |= (isChosen[numbers[base + bit] as number] as number) << bit
    bits[index] = word
  }
  return bits
}

function bitsOfYears({ segment, scratch }: LoadedSegment, from: number, to: number): Uint32Array {
  const bits = scratch.emptyBits()
  const { earliest, latest } = segment
  for (let document = 0; document < segment.size; document += 1) {
    const begins = earliest[document] as number
    if (begins !== noYear && begins <= to && (latest[document] as number) >= from) setBit(bits, document)
  }
  return bits
}

function bitsOfPlaces({ segment, scratch }: LoadedSegment, { near, within }: SearchQuery): Uint32Array {
  const isInside = new Uint8Array(segment.latitudes.length + 1)
  segment.latitudes.forEach((latitude, place) => {
    const longitude = segment.longitudes[place] as number
    const isNear = !near || kilometresBetween(near, { latitude, longitude }) <= near.kilometres
    if (isNear && (!within || isWithin(within, latitude, longitude))) isInside[place + 1] = 1
  })
  return bitsOfNumbers(scratch, segment.places, isInside)
}

function isWithin(box: NonNullable<SearchQuery['within']>, latitude: number, longitude: number): boolean {
  if (latitude < box.south || latitude > box.north) return false
  // A box across the antimeridian has its west east of its east.
  if (box.west > box.east) return longitude >= box.west || longitude <= box.east
  return longitude >= box.west && longitude <= box.east
}

type Point = { readonly latitude: number; readonly longitude: number }

function kilometresBetween(one: Point, other: Point): number {
  const radians = Math.PI / 180
  const latitudes = Math.sin(((other.latitude - one.latitude) * radians) / 2) ** 2
  const longitudes = Math.sin(((other.longitude - one.longitude) * radians) / 2) ** 2
  const chord = latitudes + Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * longitudes
  return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, chord)))
}
