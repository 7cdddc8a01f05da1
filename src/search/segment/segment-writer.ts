import type { SearchDocument, SearchSchema } from '../port.ts'
import { clearBit, fullBits } from './bits.ts'
import { FacetWriter, PlaceWriter, yearsOf } from './columns-writer.ts'
import type { FacetValues } from './facet-values.ts'
import { fieldsOf } from './fields.ts'
import { GrowingNumbers } from './growing.ts'
import { keyOf, type Segment } from './segment.ts'
import { countStarts } from './sort-pairs.ts'
import { orderSorts, SortWriter } from './sort-writer.ts'
import { StandingPlaces } from './standing-places.ts'
import { StringTableWriter, tableOf, withSlots } from './string-table.ts'
import { TextWriter } from './text-writer.ts'
import { writeWords } from './words-writer.ts'

/** Indexes documents, one after the other, into a segment. `facetValues` belong to the index and gain the new values. */
export class SegmentWriter {
  readonly #schema: SearchSchema
  readonly #texts: TextWriter
  readonly #keys = new StringTableWriter()
  readonly #labels = new StringTableWriter()
  readonly #kinds: number[] = []
  readonly #facets: FacetWriter[]
  readonly #places = new PlaceWriter()
  readonly #sorts: SortWriter[]
  readonly #sortNames: readonly string[]
  readonly #earliest = new GrowingNumbers()
  readonly #latest = new GrowingNumbers()
  readonly #prominences: number[] = []
  #size = 0

  constructor(schema: SearchSchema, facetValues: readonly FacetValues[]) {
    this.#schema = schema
    this.#texts = new TextWriter(fieldsOf(schema))
    this.#facets = facetValues.map((values) => new FacetWriter(values))
    this.#sortNames = Object.keys(schema.sorts)
    this.#sorts = Object.values(schema.sorts).map((sort) => new SortWriter(sort))
  }

  /** @throws for a kind the schema does not name: that is a mistake of the area, not of its data. */
  add(document: SearchDocument): void {
    const kind = this.#schema.kinds.indexOf(document.kind)
    if (kind < 0) throw new Error(`No such kind in the search schema: ${document.kind}`)
    this.#kinds.push(kind)
    this.#keys.add(keyOf(document.kind, document.id))
    this.#labels.add(document.label)
    this.#texts.add(document, this.#size)
    this.#schema.facets.forEach((name, at) => {
      this.#facets[at]?.add(document.facets?.[name])
    })
    this.#sortNames.forEach((name, at) => {
      this.#sorts[at]?.add(document.sorts?.[name])
    })
    this.#places.add(document.point)
    const [earliest, latest] = yearsOf(document.years)
    this.#earliest.push(earliest)
    this.#latest.push(latest)
    this.#prominences.push(document.prominence ?? 0)
    this.#size += 1
  }

  /** The segment; of documents given twice, the last lives. */
  finish(): Segment {
    const alive = fullBits(this.#size)
    const keys = withSlots(this.#keys.finish(), (place) => clearBit(alive, place))
    this.#texts.runningStarts.push(this.#texts.running.length)
    const runningStarts = this.#texts.runningStarts.finish()
    const running = this.#texts.running.finish()
    const words = writeWords(this.#texts)
    const terms = withSlots(tableOf(this.#texts.vocabulary.terms))
    const postings = this.#sortPostings(terms.size, runningStarts, running)
    const sorts = orderSorts(
      this.#schema,
      this.#sorts.map((sort) => sort.finish()),
      keys,
    )
    return {
      size: this.#size,
      alive,
      keys,
      kinds: Uint8Array.from(this.#kinds),
      labels: this.#labels.finish(),
      terms,
      ...postings,
      runningStarts,
      running,
      words,
      facets: this.#facets.map((facet) => facet.finish()),
      earliest: new Int32Array(this.#earliest.finish().buffer),
      latest: new Int32Array(this.#latest.finish().buffer),
      ...this.#places.finish(),
      ...sorts,
      prominences: Float32Array.from(this.#prominences),
    }
  }

  #sortPostings(
    terms: number,
    runningStarts: Uint32Array,
    running: Uint32Array,
  ): Pick<Segment, 'postingStarts' | 'postings' | 'impacts' | 'standing' | keyof ReturnType<StandingPlaces['finish']>> {
    const pairTerms = this.#texts.pairTerms.finish()
    const pairImpacts = this.#texts.pairImpacts.finish()
    this.#texts.pairStarts.push(pairTerms.length)
    const pairStarts = this.#texts.pairStarts.finish()
    const postingStarts = countStarts(pairTerms, terms)
    const next = postingStarts.slice()
    const postings = new Uint32Array(pairTerms.length)
    const impacts = new Uint16Array(pairTerms.length)
    const standing = new Uint32Array(pairTerms.length)
    const standingOf = new StandingPlaces(terms)
    for (let document = 0; document < this.#size; document += 1) {
      const end = pairStarts[document + 1] as number
      const from = runningStarts[document] as number
      const to = runningStarts[document + 1] as number
      standingOf.read(running, from, to)
      for (let pair = pairStarts[document] as number; pair < end; pair += 1) {
        const term = pairTerms[pair] as number
        const at = next[term] as number
        next[term] = at + 1
        postings[at] = document
        impacts[at] = pairImpacts[pair] as number
        standing[at] = standingOf.take(term)
      }
      standingOf.endDocument(document, running, from, to)
    }
    return { postingStarts, postings, impacts, standing, ...standingOf.finish() }
  }
}
