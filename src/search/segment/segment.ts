import type { StringTable } from './string-table.ts'

/** Documents indexed together, numbered from 0, never changed but for `alive`. */
export type Segment = {
  readonly size: number
  /** A 0 bit: replaced or removed since. */
  readonly alive: Uint32Array
  /** `kind` + separator + id. */
  readonly keys: StringTable
  readonly kinds: Uint8Array
  readonly labels: StringTable
  readonly terms: StringTable
  /** Documents of term t: `postings[starts[t]..starts[t + 1]]`, ascending; beside each, its weight for the term in 65535ths. */
  readonly postingStarts: Uint32Array
  readonly postings: Uint32Array
  readonly impacts: Uint16Array
  /** Beside each posting, one bit for each place of the running text where the term stands, modulo `residues`. */
  readonly standing: Uint32Array
  /** The same for terms that a text holds as stop words only: they are met in phrases, and nowhere else. */
  readonly silentStarts: Uint32Array
  readonly silentPostings: Uint32Array
  readonly silentStanding: Uint32Array
  /** The terms of each document in reading order; a marker (`fieldMark` + field) opens each value. */
  readonly runningStarts: Uint32Array
  readonly running: Uint32Array
  readonly words: WordList
  /** By facet, in the schema's order. */
  readonly facets: readonly Column[]
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** Documents share places (their museum's): by document, the place + 1, 0 when none. */
  readonly places: Uint32Array
  readonly latitudes: Float64Array
  readonly longitudes: Float64Array
  /** By sort, in the schema's order. */
  readonly sorts: readonly SortColumn[]
  /** The order of documents that nothing else tells apart: by `ties`, then by the hash of their key. */
  readonly tieRanks: Uint32Array
  readonly tieOrder: Uint32Array
  readonly prominences: Float32Array
}

/** The written words, sorted; where they stand in suggested fields; which of them correct a mistyped word. */
export type WordList = {
  readonly table: StringTable
  readonly frequencies: Uint32Array
  /** Suggested occurrences of word w: `documents[starts[w]..starts[w + 1]]`, with the rank of the word in its value. */
  readonly starts: Uint32Array
  readonly documents: Uint32Array
  readonly ranks: Uint8Array
  /** Words that may correct another: by length in bytes, those of length n from `lengthStarts[n]`. */
  readonly corrections: Uint32Array
  readonly lengthStarts: Uint32Array
  readonly signatures: Uint32Array
}

/**
 * Documents of the same values share a set: d holds `items[starts[s]..starts[s + 1]]`, `s` being `sets[d]`; set 0 is empty.
 * Where few would share one, `sets` is empty and `s` is d.
 * An item is twice the number of a value. Of a hierarchy a set holds its narrowest values and, one more than twice theirs,
 * those that two neighbours among them share: taken off, they leave each document counted once (`FacetValues.countsOf`).
 */
export type Column = { readonly sets: Uint32Array; readonly starts: Uint32Array; readonly items: Uint32Array }

/** `places[d]` ranks the value of document d among the distinct ones; `order` lists documents, `ranks` is its inverse. */
export type SortColumn = {
  readonly places: Uint32Array
  readonly numbers: Float64Array
  readonly texts: StringTable
  readonly ranks: Uint32Array
  readonly order: Uint32Array
}

export const fieldMark = 0x80000000
/** In how many classes the places of running texts are told apart. */
export const residues = 32
export const noYear = -0x80000000
export const noPlace = 0xffffffff
/** Longest word that corrects another, or is corrected. */
export const longestCorrection = 40

/** One bit a letter: what two words can share at best, before they are compared. */
export function signatureBit(unit: number): number {
  return unit >= 97 && unit <= 122 ? 1 << (unit - 97) : 1 << (26 + (unit % 6))
}

export function keyOf(kind: string, id: string): string {
  return `${kind}\u0000${id}`
}
