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
    filters.push({ name, facet, bitsIn: (loaded) => bitsOfColumn(loaded, loaded.segment.facets[facet] as Column, isChosen) })
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
function bitsOfColumn(
  { scratch }: LoadedSegment,
  { sets, starts, items }: Column,
  isChosen: Uint8Array,
): Uint32Array {
  const isChosenSet = scratch.marks
  let index = 0
  for (let set = 0; set + 1 < starts.length; set += 1) {
    const end = starts[set + 1] as number
    let held = 0
    for (; index < end; index += 1) held |= isChosen[(items[index] as number) >>> 1] as number
    isChosenSet[set] = held
  }
  return sets.length === 0
    ? bitsOfMarks(scratch, starts.length - 1, isChosenSet)
    : bitsOfNumbers(scratch, sets, isChosenSet)
}

function bitsOfMarks(scratch: Scratch, size: number, marks: Uint8Array): Uint32Array {
  const bits = scratch.emptyBits()
  for (let document = 0; document < size; document += 1) if (marks[document] === 1) setBit(bits, document)
  return bits
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
