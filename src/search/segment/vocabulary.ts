import { type Language, languages } from '../../platform/languages.ts'
import { stem } from '../analysis/stem.ts'
import { isStopWord } from '../analysis/stop-words.ts'
import { wordOf } from '../analysis/word.ts'

/** A word as written: the number of its folded form, and in which languages (by bit) it is a stop word. */
export type WrittenWord = { readonly word: number; readonly stops: number }

const mostWritten = 1 << 20

/** Numbers the words and the terms of documents being indexed; each distinct word is analysed once. */
export class Vocabulary {
  readonly words: string[] = []
  readonly terms: string[] = []
  readonly #written = new Map<string, WrittenWord>()
  readonly #words = new Map<string, number>()
  readonly #terms = new Map<string, number>()
  readonly #exact: number[] = []
  readonly #stemmed: number[][] = languages.map(() => [])

  read(written: string): WrittenWord {
    const known = this.#written.get(written)
    if (known) return known
    if (this.#written.size >= mostWritten) this.#written.clear()
    const stops = languages.reduce((bits, language, at) => bits | (isStopWord(written, language) ? 1 << at : 0), 0)
    const entry = { word: this.#numberWord(wordOf(written)), stops }
    // A slice of a long text would keep the whole text in memory.
    this.#written.set(Buffer.from(written).toString(), entry)
    return entry
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
