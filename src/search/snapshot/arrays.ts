import type { IndexContent } from '../local-index.ts'
import type { SearchDocument } from '../port.ts'
import { FacetValues } from '../segment/facet-values.ts'
import type { Segment } from '../segment/segment.ts'
import { StringTable } from '../segment/string-table.ts'

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** Everything an index holds as named arrays of numbers, and back: the body of a snapshot. */
export function arraysOf(content: IndexContent): Map<string, NumberArray> {
  const arrays = new Map<string, NumberArray>()
  collect('base', content.base, arrays)
  content.facetValues.forEach((values, at) => {
    collect(`values.${at}`, values.stored(), arrays)
  })
  arrays.set('recent', Buffer.from(JSON.stringify(content.recent)))
  return arrays
}

function collect(name: string, value: unknown, arrays: Map<string, NumberArray>): void {
  if (ArrayBuffer.isView(value)) arrays.set(name, value as NumberArray)
  else if (value instanceof StringTable)
    for (const part of ['bytes', 'starts', 'slots'] as const) arrays.set(`${name}.${part}`, value[part])
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) collect(`${name}.${key}`, one, arrays)
}

/** The content whose arrays these are; `facets` and `sorts` are how many the schema has. */
export function contentOf(arrays: ReadonlyMap<string, NumberArray>, facets: number, sorts: number): IndexContent {
  const read = <Kind extends NumberArray>(name: string, Kind: abstract new (...from: never[]) => Kind): Kind => {
    const array = arrays.get(name)
    if (array instanceof Kind) return array
    throw new Error(`The snapshot has no ${name}`)
  }
  const bytes = (name: string) => read(name, Uint8Array)
  const shorts = (name: string) => read(name, Uint16Array)
  const numbers = (name: string) => read(name, Uint32Array)
  const integers = (name: string) => read(name, Int32Array)
  const floats = (name: string) => read(name, Float64Array)
  const table = (name: string) =>
    new StringTable(bytes(`${name}.bytes`), numbers(`${name}.starts`), numbers(`${name}.slots`))
  const each = <Part>(count: number, part: (at: number) => Part) => Array.from({ length: count }, (_, at) => part(at))
  const base: Segment = {
    size: bytes('base.kinds').length,
    alive: numbers('base.alive'),
    keys: table('base.keys'),
    kinds: bytes('base.kinds'),
    labels: table('base.labels'),
    terms: table('base.terms'),
    postingStarts: numbers('base.postingStarts'),
    postings: numbers('base.postings'),
    impacts: shorts('base.impacts'),
    standing: numbers('base.standing'),
    silentStarts: numbers('base.silentStarts'),
    silentPostings: numbers('base.silentPostings'),
    silentStanding: numbers('base.silentStanding'),
    runningStarts: numbers('base.runningStarts'),
    running: numbers('base.running'),
    words: {
      table: table('base.words.table'),
      frequencies: numbers('base.words.frequencies'),
      starts: numbers('base.words.starts'),
      documents: numbers('base.words.documents'),
      ranks: bytes('base.words.ranks'),
      corrections: numbers('base.words.corrections'),
      lengthStarts: numbers('base.words.lengthStarts'),
      signatures: numbers('base.words.signatures'),
    },
    facets: each(facets, (at) => ({
      sets: numbers(`base.facets.${at}.sets`),
      starts: numbers(`base.facets.${at}.starts`),
      items: numbers(`base.facets.${at}.items`),
    })),
    earliest: integers('base.earliest'),
    latest: integers('base.latest'),
    places: numbers('base.places'),
    latitudes: floats('base.latitudes'),
    longitudes: floats('base.longitudes'),
    sorts: each(sorts, (at) => ({
      places: numbers(`base.sorts.${at}.places`),
      numbers: floats(`base.sorts.${at}.numbers`),
      texts: table(`base.sorts.${at}.texts`),
      ranks: numbers(`base.sorts.${at}.ranks`),
      order: numbers(`base.sorts.${at}.order`),
    })),
    tieRanks: numbers('base.tieRanks'),
    tieOrder: numbers('base.tieOrder'),
    prominences: read('base.prominences', Float32Array),
  }
  return {
    base,
    facetValues: each(facets, (at) => new FacetValues(table(`values.${at}.table`), numbers(`values.${at}.above`))),
    recent: JSON.parse(Buffer.from(bytes('recent')).toString()) as SearchDocument[],
  }
}
