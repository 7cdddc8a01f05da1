import type { KnownImage } from './image-memory.ts'

export interface HotAnswer {
  readonly image: KnownImage
  /** Names and values in turn. */
  readonly head: string[]
  readonly etag: string
  readonly body: Buffer
}

/** Answers ready to be sent, by address, within a number of bytes: the least recently asked for leaves first. */
export class HotAnswers {
  readonly #maxBytes: number
  readonly #answers = new Map<string, HotAnswer & { age: number }>()
  #bytes = 0
  #clock = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  /** An answer whose image changed is forgotten, not given. */
  find(address: string): HotAnswer | undefined {
    const answer = this.#answers.get(address)
    if (!answer) return undefined
    if (!answer.image.fresh) {
      this.#drop(address)
      return undefined
    }
    // Moving it costs more than finding it: only what has grown old is.
    if (this.#clock - answer.age > this.#answers.size / 2) {
      answer.age = this.#clock
      this.#answers.delete(address)
      this.#answers.set(address, answer)
    }
    return answer
  }

  keep(address: string, answer: HotAnswer): void {
    const bytes = answer.body.length
    // A large one would chase hundreds of tiles.
    if (!answer.image.fresh || bytes > this.#maxBytes / 16) return
    this.#drop(address)
    this.#clock += 1
    this.#answers.set(address, { ...answer, age: this.#clock })
    this.#bytes += bytes
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest)
    }
  }

  #drop(address: string): void {
    this.#bytes -= this.#answers.get(address)?.body.length ?? 0
    this.#answers.delete(address)
  }
}
