/** Working arrays of an index, as long as its largest segment; a search is synchronous, so one set is enough. */
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
  #masks: Uint32Array | undefined

  constructor(size: number) {
    this.scores = new Float32Array(size)
    this.scoreBits = new Uint32Array(this.scores.buffer)
    this.matched = new Uint8Array(size)
    this.best = new Float32Array(size)
    this.candidates = new Uint32Array(size)
    this.list = new Uint32Array(size)
  }

  /** One number a document, all 0. */
  masks(): Uint32Array {
    if (this.#masks) return this.#masks.fill(0)
    this.#masks = new Uint32Array(this.scores.length)
    return this.#masks
  }
}
