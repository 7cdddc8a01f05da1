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
  /** Where a phrase may begin in a document (modulo `residues`); all 0 between two uses, like the other one. */
  readonly beginnings: Uint32Array
  readonly others: Uint32Array

  constructor(size: number) {
    this.scores = new Float32Array(size)
    this.scoreBits = new Uint32Array(this.scores.buffer)
    this.matched = new Uint8Array(size)
    this.best = new Float32Array(size)
    this.candidates = new Uint32Array(size)
    this.list = new Uint32Array(size)
    this.beginnings = new Uint32Array(size)
    this.others = new Uint32Array(size)
  }
}
