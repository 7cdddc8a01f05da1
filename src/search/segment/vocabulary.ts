import { type Language, languages } from '../../platform/languages.ts'
import { stemAfresh } from '../analysis/stem.ts'
import { isStopWord } from '../analysis/stop-words.ts'
import { wordOf } from '../analysis/word.ts'
import { GrowingNumbers, GrowingShorts } from './growing.ts'
import { Writings } from './writings.ts'

/** Numbers the words and the terms of documents being indexed; each distinct writing is analysed once. */
export class Vocabulary {
  readonly words: string[] = []
  readonly terms: string[] = []
  readonly #writings = new Writings()
  readonly #wordOfWritten = new GrowingNumbers()
  readonly #stopsOfWritten = new GrowingShorts()
  readonly #words = new Map<string, number>()
  readonly #terms = new Map<string, number>()
  readonly #exact: number[] = []
  readonly #stemmed: number[][] = languages.map(() => [])

  /** The number of a writing: `text` from `start` to `end`, as `scanSpans` gives it. */
  readWritten(text: string, start: number, end: number, hash: number, units: Uint16Array): number {
    const count = this.#writings.count
    const written = this.#writings.number(units, start, end, hash)
    if (written === count) this.#analyse(text.slice(start, end))
    return written
  }

  /** The folded word of a writing. */
  wordOf(written: number): number {
    return this.#wordOfWritten.array[written] as number
  }

  /** In which languages, by bit, a writing is a stop word. */
  stopsOf(written: number): number {
    return this.#stopsOfWritten.array[written] as number
  }

  #analyse(slice: string): void {
    // A slice would keep the whole of a long text in memory.
    const written = Buffer.from(slice).toString()
    const stops = languages.reduce((bits, language, at) => bits | (isStopWord(written, language) ? 1 << at : 0), 0)
    this.#wordOfWritten.push(this.#numberWord(wordOf(written)))
    this.#stopsOfWritten.push(stops)
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
    const term = this.term(stemAfresh(this.words[word] as string, language))
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
