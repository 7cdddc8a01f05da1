import { comesAgain, fieldMark, lastFirst, noFirst } from './segment.ts'

/** Where each term stands first in the running text of one document after the other. */
export class FirstPlaces {
  readonly of: Uint8Array

  constructor(terms: number) {
    this.of = new Uint8Array(terms).fill(noFirst)
  }

  read(running: Uint32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const term = running[at] as number
      if (term >= fieldMark) continue
      const first = this.of[term] as number
      this.of[term] = first === noFirst ? Math.min(at - from, lastFirst) : first | comesAgain
    }
  }

  forget(running: Uint32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const term = running[at] as number
      if (term < fieldMark) this.of[term] = noFirst
    }
  }
}
