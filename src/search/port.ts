import type { Language } from '../platform/languages.ts'

/**
 * What the site knows of its search engine. Areas describe their records as `SearchDocument`; pages ask `SearchQuery` and
 * read their rows from PostgreSQL by the ids of the answer. Whatever answers `SearchIndex` may stand behind it.
 */
export type SearchSchema = {
  readonly kinds: readonly string[]
  readonly fields: Readonly<Record<string, SearchField>>
  /** Names of the facets. */
  readonly facets: readonly string[]
  readonly sorts: Readonly<Record<string, SearchSort>>
  /** Sorts that, in turn, break ties of relevance (scores equal to three digits) and of every other sort. */
  readonly ties: readonly string[]
}

export type SearchField = {
  readonly weight: number
  /**
   * `text`: stemmed, without stop words. `title`: stemmed, every word kept. `name`: words as they are.
   * `number`: inventory numbers and identifiers, found whole however they are punctuated.
   */
  readonly analysis: 'text' | 'title' | 'name' | 'number'
  /** Words in a usual value: longer ones weigh less. By default 6 for a title, 4 for a name, 30 for a text. */
  readonly usualLength?: number
  /** A mistyped word may be corrected to a word of this field. */
  readonly tolerant?: boolean
  /** What is typed is completed from this field, and a title typed exactly comes first. */
  readonly suggested?: boolean
  /** Holds synonyms and broader terms: they find the document, but no phrase runs through them. */
  readonly broader?: boolean
}

export type SearchSort = { readonly of: 'number' | 'text'; readonly descending?: boolean }

export type SearchDocument = {
  readonly kind: string
  /** Unique within its kind. */
  readonly id: string
  /** What suggestions show. */
  readonly label: string
  /** Texts in the main language (French), by field. */
  readonly fields: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The same in other languages. */
  readonly translated?: Readonly<Partial<Record<Language, SearchDocument['fields']>>>
  /**
   * Values by facet. A value under others is given as a line, the broadest first: the document counts once for each of them.
   * A value given twice counts once.
   */
  readonly facets?: Readonly<Record<string, FacetGiven | undefined>>
  /** Astronomical years; a missing end is taken to be the other one. */
  readonly years?: { readonly earliest?: number; readonly latest?: number }
  readonly point?: { readonly latitude: number; readonly longitude: number }
  /** Values by sort; a document without one comes last, whichever way the sort goes. Texts compare folded. */
  readonly sorts?: Readonly<Record<string, number | string | undefined>>
  /** Of two suggestions, the more prominent comes first (an artist's number of works, say). 0 when absent. */
  readonly prominence?: number
}

export type FacetGiven = string | readonly (string | readonly string[])[]

export type SearchQuery = {
  /** Whatever a visitor typed: words, "phrases in quotes", -words to leave out, inventory numbers. */
  readonly text?: string
  readonly language: Language
  readonly kinds?: readonly string[]
  /** Values of one facet add up (or), facets restrict each other (and). A facet with no value restricts nothing. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
  /** Documents whose years meet these, ends included. */
  readonly years?: { readonly from?: number; readonly to?: number }
  readonly near?: { readonly latitude: number; readonly longitude: number; readonly kilometres: number }
  readonly within?: { readonly south: number; readonly west: number; readonly north: number; readonly east: number }
  /** A sort of the schema; relevance when absent. */
  readonly sort?: string
  readonly offset?: number
  /** 24 when absent. */
  readonly limit?: number
  /** Facets to count, with how many values to give of each: the most frequent, and the chosen ones. */
  readonly facets?: Readonly<Record<string, number>>
  readonly histogram?: boolean
  /** The last word may be unfinished. */
  readonly unfinished?: boolean
}

export type SearchAnswer = {
  readonly total: number
  /** `score` is 0 when nothing was typed or another sort was asked. */
  readonly hits: readonly {
    readonly kind: string
    readonly id: string
    /** That of the document: what a list says while its rows cannot be read. */
    readonly label: string
    readonly score: number
  }[]
  /** How many documents of each kind answer, `query.kinds` aside. */
  readonly kinds: Readonly<Record<string, number>>
  /** Exact counts, each without the facet's own filter. */
  readonly facets: Readonly<Record<string, FacetAnswer>>
  /** Contiguous, in order, counted without the year filter. A document counts in every bucket its years meet. */
  readonly histogram?: readonly { readonly from: number; readonly to: number; readonly count: number }[]
  /** The text that was really looked for, when it is not the text typed; also what to highlight. */
  readonly corrected?: string
  /** Present when all the words together find nothing: words left out, or quotes set aside. */
  readonly relaxed?: { readonly dropped: readonly string[]; readonly quotes: boolean }
  /** When nothing, or next to nothing, answers: the nearest query that finds something. */
  readonly nearest?: NearestQuery
}

export type FacetAnswer = {
  readonly values: readonly { readonly value: string; readonly count: number; readonly chosen: boolean }[]
  /** How many values have at least one document. */
  readonly distinct: number
}

export type NearestQuery = {
  readonly text: string
  /** What to leave out of the query: names of facets, or `years`, `place`, `exclusions`. */
  readonly without: readonly string[]
  readonly total: number
}

export type SuggestQuery = {
  readonly text: string
  readonly language: Language
  readonly kinds?: readonly string[]
  /** Suggestions per kind: 5 when absent. */
  readonly limit?: number
}

/** Suggestions by kind, in the order of the schema; kinds without one are absent. */
export type SuggestAnswer = readonly {
  readonly kind: string
  readonly suggestions: readonly { readonly id: string; readonly label: string }[]
}[]

export type SearchIndex = {
  /**
   * `told` hears of the hits as soon as they are known, while the rest is still to be counted: their rows can be read meanwhile.
   * When documents come in between it hears again, and the last it heard are the hits of the answer.
   */
  search(query: SearchQuery, told?: (hits: SearchAnswer['hits']) => void): Promise<SearchAnswer>
  suggest(query: SuggestQuery): Promise<SuggestAnswer>
  /** Adds documents, replacing those of the same kind and id, and removes others; visible once resolved. */
  apply(documents: readonly SearchDocument[], removed: readonly { kind: string; id: string }[]): Promise<void>
  /** How many documents answer queries. */
  count(): Promise<number>
}
