import { GrowingNumbers } from './growing.ts'
import { fieldMark, residues, type Segment } from './segment.ts'
import { groupPairs } from './sort-pairs.ts'

/** Where each term stands in the running text of one document after the other: a bit for each place, modulo `residues`. */
export class StandingPlaces {
  readonly #of: Uint32Array
  readonly #silentTerms = new GrowingNumbers()
  readonly #silentDocuments = new GrowingNumbers()
  readonly #silentStanding = new GrowingNumbers()

  constructor(terms: number) {
    this.#of = new Uint32Array(terms)
  }

  read(running: Uint32Array, from: number, to: number): void {
    const of = this.#of
    for (let at = from; at < to; at += 1) {
      const term = running[at] as number
      if (term < fieldMark) of[term] = (of[term] as number) | (1 << ((at - from) % residues))
    }
  }

  /** Where a term stands in the document read; it is then forgotten. */
  take(term: number): number {
    const standing = this.#of[term] as number
    this.#of[term] = 0
    return standing
  }

  /** Keeps apart the terms of the document read that nobody took. */
  endDocument(document: number, running: Uint32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const term = running[at] as number
      if (term >= fieldMark || this.#of[term] === 0) continue
      this.#silentTerms.push(term)
      this.#silentDocuments.push(document)
      this.#silentStanding.push(this.take(term))
    }
  }

  finish(): Pick<Segment, 'silentStarts' | 'silentPostings' | 'silentStanding'> {
    const documents = this.#silentDocuments.finish()
    const standing = this.#silentStanding.finish()
    const { starts, places } = groupPairs(this.#silentTerms.finish(), this.#of.length)
    return {
      silentStarts: starts,
      silentPostings: places.map((pair) => documents[pair] as number),
      silentStanding: places.map((pair) => standing[pair] as number),
    }
  }
}
