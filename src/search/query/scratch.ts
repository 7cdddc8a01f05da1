import { emptyBits } from '../segment/bits.ts'

/**
 * Working arrays of a segment, used again by every search: made anew for each, they would have the garbage collector stop the
 * process every few searches. One search at a time uses them.
 */
export class Scratch {
  /** Relevance of the documents that matched, and the same bits read as whole numbers: for positive floats the order is theirs. */
  readonly scores: Float32Array
  readonly scoreBits: Uint32Array
  /** How many groups a document has matched so far; all 0 between two searches. */
  readonly matched: Uint8Array
  /** Best weight of a document within one group; all 0 between two uses. */
  readonly best: Float32Array
  readonly candidates: Uint32Array
  readonly list: Uint32Array
  /** Where a phrase may begin in a document (modulo `residues`); all 0 between two uses, like the other one. */
  readonly beginnings: Uint32Array
  readonly others: Uint32Array
  /** One of each set of a column; written whole before it is read. */
  readonly marks: Uint8Array
  /** How many documents hold each set of a column; all 0 between two uses. */
  readonly holders: Uint32Array
  readonly #bits: Uint32Array[] = []
  #given = 0

  constructor(size: number) {
    this.scores = new Float32Array(size)
    this.scoreBits = new Uint32Array(this.scores.buffer)
    this.matched = new Uint8Array(size)
    this.best = new Float32Array(size)
    this.candidates = new Uint32Array(size)
    this.list = new Uint32Array(size)
    this.beginnings = new Uint32Array(size)
    this.others = new Uint32Array(size)
    this.marks = new Uint8Array(size + 1)
    this.holders = new Uint32Array(size + 1)
  }

  /** A search begins: the sets of documents that the one before it was given are free. */
  begin(): void {
    this.#given = 0
  }

  /** An empty set of documents, until the next search begins. */
  emptyBits(): Uint32Array {
    return this.#next().fill(0)
  }

  copyOf(bits: Uint32Array): Uint32Array {
    const copy = this.#next()
    copy.set(bits)
    return copy
  }

  #next(): Uint32Array {
    const known = this.#bits[this.#given]
    const bits = known ?? emptyBits(this.scores.length)
    if (!known) this.#bits.push(bits)
    this.#given += 1
    return bits
  }
}
