import { type Language, languages } from '../../platform/languages.ts'
import { scanSpans } from '../analysis/scan.ts'
import { stem } from '../analysis/stem.ts'
import { isStopWord } from '../analysis/stop-words.ts'
import { wordOf } from '../analysis/word.ts'

/**
 * Numbers the words and the terms of documents being indexed. Each distinct writing is analysed once, and found again by its hash
 * without being cut out of its text: a million records are some tens of millions of words.
 */
export class Vocabulary {
  readonly words: string[] = []
  readonly terms: string[] = []
  readonly #written: string[] = []
  #wordOfWritten = new Uint32Array(1 << 12)
  #stopsOfWritten = new Uint8Array(1 << 12)
  #slots = new Uint32Array(1 << 13)
  readonly #words = new Map<string, number>()
  readonly #terms = new Map<string, number>()
  readonly #exact: number[] = []
  readonly #stemmed: number[][] = languages.map(() => [])

  /** The number of a writing: the units of `text` from `start` to `end`, whose hash is given. */
  readWritten(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots[slot] as number
      if (taken === 0) return this.#addWritten(text.slice(start, end), slot)
      if (isSame(this.#written[taken - 1] as string, text, start, end)) return taken - 1
    }
  }

  /** The folded word of a writing. */
  wordOf(written: number): number {
    return this.#wordOfWritten[written] as number
  }

  /** In which languages, by bit, a writing is a stop word. */
  stopsOf(written: number): number {
    return this.#stopsOfWritten[written] as number
  }

  #addWritten(slice: string, slot: number): number {
    // A slice would keep the whole of a long text in memory.
    const text = Buffer.from(slice, 'utf16le').toString('utf16le')
    const place = this.#written.length
    if (place === this.#wordOfWritten.length) {
      this.#wordOfWritten = new Uint32Array(this.#wordOfWritten.buffer.transfer(place * 8))
      this.#stopsOfWritten = new Uint8Array(this.#stopsOfWritten.buffer.transfer(place * 2))
    }
    this.#written.push(text)
    this.#wordOfWritten[place] = this.#numberWord(wordOf(text))
    this.#stopsOfWritten[place] = languages.reduce(
      (bits, language, at) => bits | (isStopWord(text, language) ? 1 << at : 0),
      0,
    )
    this.#slots[slot] = place + 1
    if (place * 2 > this.#slots.length) this.#spread()
    return place
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    this.#written.forEach((text, place) => {
      let slot = 0
      scanSpans(text, (_start, _end, hash) => {
        slot = hash & mask
      })
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = place + 1
    })
    this.#slots = slots
  }

  /** The term of a word as it is. */
  exact(word: number): number {
    const known = this.#exact[word] as number
    if (known >= 0) return known
    const term = this.term(this.words[word] as string)
    this.#exact[word] = term
    return term
  }

  /** The term of a word's stem. */
  stemmed(word: number, language: Language): number {
    const terms = this.#stemmed[languages.indexOf(language)] as number[]
    const known = terms[word]
    if (known !== undefined && known >= 0) return known
    const term = this.term(stem(this.words[word] as string, language))
    terms[word] = term
    return term
  }

  term(text: string): number {
    const known = this.#terms.get(text)
    if (known !== undefined) return known
    const term = this.terms.length
    this.terms.push(text)
    this.#terms.set(text, term)
    return term
  }

  #numberWord(text: string): number {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    const word = this.words.length
    this.words.push(text)
    this.#words.set(text, word)
    this.#exact.push(-1)
    for (const terms of this.#stemmed) terms.push(-1)
    return word
  }
}

function isSame(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let at = 0; at < known.length; at += 1) if (known.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
