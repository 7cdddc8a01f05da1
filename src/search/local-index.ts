import type {
  SearchAnswer,
  SearchDocument,
  SearchIndex,
  SearchQuery,
  SearchSchema,
  SuggestAnswer,
  SuggestQuery,
} from './port.ts'
import { LoadedSegment } from './query/loaded-segment.ts'
import { beginSearch } from './query/search.ts'
import { suggest } from './query/suggest.ts'
import { FacetValues } from './segment/facet-values.ts'
import { keyOf, type Segment } from './segment/segment.ts'
import { SegmentWriter } from './segment/segment-writer.ts'

/** A small segment and the documents it was made from, by which it is merged with others. */
type Recent = { readonly loaded: LoadedSegment; readonly documents: ReadonlyMap<string, SearchDocument> }

/** What an index is made of: one large segment, and what changed since. */
export type IndexContent = {
  readonly facetValues: readonly FacetValues[]
  readonly base: Segment
  readonly recent: readonly SearchDocument[]
}

/** A recent segment is merged with the one before it unless that one is this many times larger. */
const mergedBelow = 4
/** Merging more documents than this at once would keep an edit, and visitors, waiting: they are merged later, a few at a time. */
const mostMergedAtOnce = 250
const mostMerged = 4000
/** With more recent segments than this, each search pays for them. */
const mostRecent = 8
const mergedInOneTurn = 50

/** The index in the memory of this process. Synchronous underneath, or begun again: an answer never sees half a change. */
export class LocalIndex implements SearchIndex {
  readonly schema: SearchSchema
  #facetValues: readonly FacetValues[]
  #base: LoadedSegment
  #recent: Recent[] = []
  /** Raised by each change. */
  #version = 0
  #tidying: Promise<void> | undefined
  /** Searches answer one after the other. */
  #lastSearch: Promise<unknown> = Promise.resolve()

  constructor(schema: SearchSchema, content: IndexContent = emptyContent(schema)) {
    this.schema = schema
    this.#facetValues = content.facetValues
    this.#base = new LoadedSegment(content.base)
    this.#add(content.recent)
  }

  search(query: SearchQuery, told?: (hits: SearchAnswer['hits']) => void): Promise<SearchAnswer> {
    const search = this.#lastSearch.then(() => this.#search(query, told))
    this.#lastSearch = search.catch(() => undefined)
    return search
  }

  async #search(query: SearchQuery, told?: (hits: SearchAnswer['hits']) => void): Promise<SearchAnswer> {
    const begun = beginSearch(this.#searched(), query)
    if (!told) return begun.finish()
    const version = this.#version
    told(begun.hits)
    // One turn, in which whoever was told sends what it asks of the database.
    await new Promise((resolve) => setImmediate(resolve))
    if (version === this.#version) return begun.finish()
    // Documents came meanwhile: what is found and what is counted must be of one moment.
    const again = beginSearch(this.#searched(), query)
    told(again.hits)
    return again.finish()
  }

  async suggest(query: SuggestQuery): Promise<SuggestAnswer> {
    return suggest(this.#searched(), query)
  }

  async apply(
    documents: readonly SearchDocument[],
    removed: readonly { kind: string; id: string }[] = [],
  ): Promise<void> {
    this.#version += 1
    for (const { kind, id } of [...documents, ...removed]) {
      this.#base.remove(kind, id)
      for (const recent of this.#recent) recent.loaded.remove(kind, id)
    }
    this.#add(documents)
  }

  async count(): Promise<number> {
    return this.#searched().loaded.reduce((sum, { living }) => sum + living, 0)
  }

  /** Whether this document answers queries. */
  has(kind: string, id: string): boolean {
    return this.#searched().loaded.some((one) => one.holds(kind, id))
  }

  /** How many documents came since the large segment was built: past some tens of thousands, a rebuild is worth it. */
  get recentCount(): number {
    return this.#recent.reduce((sum, { documents }) => sum + documents.size, 0)
  }

  /** How many segments each search looks into. */
  get segmentCount(): number {
    return this.#recent.length + 1
  }

  /** Whether counts wait for a rebuild: a value has moved in its hierarchy. */
  get isTorn(): boolean {
    return this.#facetValues.some(({ isTorn }) => isTorn)
  }

  /** Takes the content of another index of the same schema; searches under way end on the old one. */
  replaceWith(other: LocalIndex): void {
    this.#version += 1
    this.#facetValues = other.#facetValues
    this.#base = other.#base
    this.#recent = [...other.#recent]
  }

  /** What a snapshot keeps. The arrays are those in use: only `alive` may change later, hence copied. */
  content(): IndexContent {
    const { segment } = this.#base
    const recent = this.#recent.flatMap(({ loaded, documents }) => living(loaded, documents))
    return { facetValues: this.#facetValues, base: { ...segment, alive: segment.alive.slice() }, recent }
  }

  #searched() {
    const loaded = [this.#base, ...this.#recent.map((recent) => recent.loaded)]
    return { schema: this.schema, facetValues: this.#facetValues, loaded }
  }

  #add(documents: readonly SearchDocument[]): void {
    if (documents.length === 0) return
    let merged = new Map(documents.map((document) => [keyOf(document.kind, document.id), document]))
    for (let before = this.#recent.at(-1); before; before = this.#recent.at(-1)) {
      const { living: size } = before.loaded
      if (size > merged.size * mergedBelow || size + merged.size > mostMergedAtOnce) break
      const kept = living(before.loaded, before.documents)
      merged = new Map([...kept.map((document) => [keyOf(document.kind, document.id), document] as const), ...merged])
      this.#recent.pop()
    }
    const writer = new SegmentWriter(this.schema, this.#facetValues)
    for (const document of merged.values()) writer.add(document)
    this.#recent.push({ loaded: new LoadedSegment(writer.finish()), documents: merged })
    this.#tidying ??= this.#tidy().finally(() => {
      this.#tidying = undefined
    })
  }

  /** While there are many, merges the last of the recent segments, between two requests. */
  async #tidy(): Promise<void> {
    while (this.#recent.length > mostRecent) {
      const some = this.#lastOfThem()
      if (some.length < 2) return
      const documents = new Map<string, SearchDocument>()
      const writer = new SegmentWriter(this.schema, this.#facetValues)
      for (const recent of some)
        for (const document of living(recent.loaded, recent.documents)) {
          documents.set(keyOf(document.kind, document.id), document)
          writer.add(document)
          if (documents.size % mergedInOneTurn === 0) await new Promise((resolve) => setImmediate(resolve))
        }
      const merged = { loaded: new LoadedSegment(writer.finish()), documents }
      const first = this.#recent.indexOf(some[0] as Recent)
      // Built anew, or merged with what came since: what was merged here is no more.
      if (some.some((recent, at) => this.#recent[first + at] !== recent)) continue
      for (const { kind, id } of documents.values())
        if (!some.some(({ loaded }) => loaded.holds(kind, id))) merged.loaded.remove(kind, id)
      this.#recent.splice(first, some.length, merged)
    }
  }

  /** The last recent segments, as many as may be one; but for the very last, which the next edit is merged with. */
  #lastOfThem(): readonly Recent[] {
    const some = this.#recent.slice(0, -1)
    let size = 0
    const from = some.findLastIndex(({ loaded }) => {
      size += loaded.living
      return size > mostMerged
    })
    return some.slice(from + 1)
  }
}

function living(loaded: LoadedSegment, documents: ReadonlyMap<string, SearchDocument>): SearchDocument[] {
  return [...documents.values()].filter(({ kind, id }) => loaded.holds(kind, id))
}

function emptyContent(schema: SearchSchema): IndexContent {
  const facetValues = schema.facets.map(() => new FacetValues())
  return { facetValues, base: new SegmentWriter(schema, facetValues).finish(), recent: [] }
}

/**
 * An index of all these documents. The event loop turns between two batches, so that a site can build a new index while the old
 * one answers.
 */
export async function buildIndex(
  schema: SearchSchema,
  batches: AsyncIterable<readonly SearchDocument[]> | Iterable<readonly SearchDocument[]>,
): Promise<LocalIndex> {
  const facetValues = schema.facets.map(() => new FacetValues())
  const writer = new SegmentWriter(schema, facetValues)
  for await (const documents of batches) {
    for (const document of documents) writer.add(document)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return new LocalIndex(schema, { facetValues, base: writer.finish(), recent: [] })
}
