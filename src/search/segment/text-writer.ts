import { type Language, languages } from '../../platform/languages.ts'
import { numberKey } from '../analysis/number-key.ts'
import { scanSpans } from '../analysis/scan.ts'
import type { SearchDocument } from '../port.ts'
import { eachValue, type Field, impactOf, occurrenceWeight } from './fields.ts'
import { GrowingNumbers, GrowingShorts } from './growing.ts'
import { fieldMark } from './segment.ts'
import { Vocabulary } from './vocabulary.ts'

/** Longest value read, in UTF-16 units: a record of the trade is far shorter. */
const longestValue = 200_000

/** Reads the texts of documents, one after the other, into terms, running text and suggested words. */
export class TextWriter {
  readonly vocabulary = new Vocabulary()
  /** Pairs of each document, to be sorted by term. */
  readonly pairTerms = new GrowingNumbers()
  readonly pairImpacts = new GrowingShorts()
  readonly pairStarts = new GrowingNumbers()
  readonly running = new GrowingNumbers()
  readonly runningStarts = new GrowingNumbers()
  /** Suggested occurrences: word, document, rank in the value. */
  readonly suggestedWords = new GrowingNumbers()
  readonly suggestedDocuments = new GrowingNumbers()
  readonly suggestedRanks = new GrowingShorts()
  /** By word: occurrences, and whether one is in a tolerant field. */
  readonly frequencies: number[] = []
  readonly tolerant: boolean[] = []
  readonly #fields: readonly Field[]
  #weights = new Float64Array(1024)
  #touched: number[] = []
  #fieldTerms: number[] = []

  constructor(fields: readonly Field[]) {
    this.#fields = fields
  }

  add(document: SearchDocument, place: number): void {
    this.runningStarts.push(this.running.length)
    this.pairStarts.push(this.pairTerms.length)
    this.#fields.forEach((field, number) => {
      this.#fieldTerms.length = 0
      let length = 0
      eachValue(document, field.name, (value, language) => {
        const text = value.length > longestValue ? value.slice(0, longestValue) : value
        length += this.#readValue(text, language, field, number, place)
      })
      const weight = occurrenceWeight(field, length)
      for (const term of this.#fieldTerms) this.#addWeight(term, weight)
    })
    for (const term of this.#touched) {
      this.pairTerms.push(term)
      this.pairImpacts.push(impactOf(this.#weights[term] as number))
      this.#weights[term] = 0
    }
    this.#touched.length = 0
  }

  #readValue(text: string, language: Language, field: Field, number: number, place: number): number {
    const { vocabulary } = this
    const stopBit = 1 << languages.indexOf(language)
    const isStemmed = field.analysis === 'text' || field.analysis === 'title'
    const runs = !field.broader && field.analysis !== 'number'
    let rank = 0
    if (runs) this.running.push(fieldMark + number)
    scanSpans(text, (start, end, hash, units) => {
      const written = vocabulary.readWritten(text, start, end, hash, units)
      const word = vocabulary.wordOf(written)
      const stops = vocabulary.stopsOf(written)
      const term = isStemmed ? vocabulary.stemmed(word, language) : vocabulary.exact(word)
      if (runs) this.running.push(term)
      const isDropped = field.analysis === 'text' && (stops & stopBit) !== 0
      if (!isDropped) {
        this.#fieldTerms.push(term)
        this.frequencies[word] = (this.frequencies[word] ?? 0) + 1
        if (field.tolerant && stops === 0) this.tolerant[word] = true
        if (field.suggested) this.#suggest(word, place, rank)
      }
      rank += 1
    })
    if (field.analysis === 'number') {
      const key = numberKey(text)
      if (key) this.#fieldTerms.push(vocabulary.term(key))
    }
    return rank
  }

  #suggest(word: number, place: number, rank: number): void {
    this.suggestedWords.push(word)
    this.suggestedDocuments.push(place)
    this.suggestedRanks.push(Math.min(rank, 255))
  }

  #addWeight(term: number, weight: number): void {
    if (term >= this.#weights.length) {
      const larger = new Float64Array(Math.max(this.#weights.length * 2, term + 1))
      larger.set(this.#weights)
      this.#weights = larger
    }
    const sum = this.#weights[term] as number
    if (sum === 0) this.#touched.push(term)
    this.#weights[term] = sum + weight
  }
}
