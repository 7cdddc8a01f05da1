import type { Language } from '../../platform/languages.ts'
import { numberMark } from '../analysis/number-key.ts'
import { countBits, countCommonBits, keepCommon, removeBits } from '../segment/bits.ts'
import { chosenCorrections, nearWords } from './correct.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { matchAll, type PostingLists, postingsOf, rarity } from './match.ts'
import { type ParsedText, parseText, type Token } from './parse.ts'
import { holding, keepPhrase, type WordPlaces } from './phrases.ts'
import { type Alternative, frequencyOf, type Group, groupOf, isKnown, numbersIn, termsOf, wordsToFind } from './plan.ts'
import { wordsWithPrefix } from './prefix.ts'
import { bestPart } from './relax.ts'

/** What a text finds, before any filter. */
export type TextFound = {
  readonly parsed: ParsedText
  /** By segment, living documents; relevance is in the segment's scratch. */
  readonly bits: readonly Uint32Array[]
  readonly groups: readonly Group[]
  /** The words looked for: what was typed, or what replaced it. */
  readonly replaced: ReadonlyMap<Token, string>
  readonly dropped: readonly Token[]
  readonly quotesSetAside: boolean
}

type Attempt = { readonly groups: readonly Group[]; readonly phrased: boolean }

const mostCompletions = 64
/** A word that stands in more documents than this is not one mistyped. */
const mostMistyped = 5

/** Looks for a text in `within` (by segment): all its words or, failing that, what comes nearest. */
export class TextFinder {
  readonly #loaded: readonly LoadedSegment[]
  readonly #segments
  readonly #within: readonly Uint32Array[]
  readonly #language: Language
  readonly #documents: number
  readonly parsed: ParsedText
  readonly #replaced = new Map<Token, string>()

  constructor(loaded: readonly LoadedSegment[], within: readonly Uint32Array[], text: string, language: Language) {
    this.#loaded = loaded
    this.#segments = loaded.map(({ segment }) => segment)
    this.#within = within
    this.#language = language
    this.#documents = loaded.reduce((sum, { segment }) => sum + segment.size, 0)
    this.parsed = parseText(text, language)
  }

  find(unfinished: boolean): TextFound {
    const tokens = wordsToFind(this.parsed)
    const open = unfinished && this.parsed.endsOnWord ? this.parsed.words.at(-1) : undefined
    const groups: Group[] = []
    const missing: Token[] = []
    for (const token of open && !tokens.includes(open) ? [...tokens, open] : tokens) {
      const group = this.#groupFor(token, token === open)
      if (group) groups.push(group)
      else missing.push(token)
    }
    const phrased = this.parsed.phrases.length > 0
    const numbered = this.#withNumbers(groups)
    const whole = (numbered && this.#attempt({ groups: numbered, phrased })) ?? this.#attempt({ groups, phrased })
    if (whole) {
      this.#nameCorrections(whole.groups)
      const absent = missing.filter((token) => !isIn(token, whole.groups))
      return this.#answer(whole, absent, false)
    }
    if (groups.length === 0) {
      // Nothing but words too common to be kept: they restrict nothing.
      const bits = missing.every(({ isStop }) => isStop) ? this.#everything() : this.#nothing()
      return this.#answer({ bits, groups }, missing, false)
    }
    const respelt = this.#respell(groups, phrased)
    if (respelt) return this.#answer(respelt, missing, false)
    const unquoted = phrased ? this.#attempt({ groups, phrased: false }) : undefined
    if (unquoted) return this.#answer(unquoted, missing, true)
    const part = bestPart(
      this.#loaded,
      this.#within,
      groups.map((group) => this.#listsOf(group)),
    )
    const kept = groups.filter((_, at) => part & (1 << at))
    const dropped = groups.filter((group) => !kept.includes(group)).flatMap((group) => group.tokens)
    const partial = kept.length > 0 ? this.#attempt({ groups: kept, phrased: false }) : undefined
    return this.#answer(partial ?? { bits: this.#nothing(), groups }, [...missing, ...dropped], phrased)
  }

  /** How many documents of `within` hold all of these words. */
  count(groups: readonly Group[]): number {
    return this.#countWithin(this.#match({ groups, phrased: false }))
  }

  /** The group of a word; one that stands nowhere gives way to near ones, or to longer ones; undefined when there is none. */
  #groupFor(token: Token, isOpen: boolean): Group | undefined {
    const group = groupOf(token, this.#language)
    const alternatives = [...group.alternatives]
    if (/^\d+$/.test(token.word))
      alternatives.push({ term: numberMark + token.word.replace(/^0+(?=\d)/, ''), weight: 1.5 })
    if (isOpen)
      alternatives.push(...this.#alternativesOf(wordsWithPrefix(this.#segments, token.word, mostCompletions), 0.8))
    const plain = { tokens: [token], alternatives }
    if (isKnown(this.#segments, plain)) return plain
    const near = this.#nearGroup(token)
    if (near) return near
    const longer = token.word.length > 3 ? wordsWithPrefix(this.#segments, token.word, mostCompletions) : []
    if (!longer[0]) return undefined
    this.#replaced.set(token, longer[0])
    return { tokens: [token], alternatives: this.#alternativesOf(longer, 0.8) }
  }

  #alternativesOf(words: readonly string[], weight: number): Alternative[] {
    return words.flatMap((word) => termsOf(word, this.#language).map((term) => ({ term, weight })))
  }

  #nearGroup(token: Token, besides: Group['alternatives'] = []): Group | undefined {
    const near = chosenCorrections(nearWords(this.#segments, token.word))
    const best = near[0]
    if (!best) return undefined
    this.#replaced.set(token, best.word)
    const alternatives = this.#alternativesOf(
      near.map(({ word }) => word),
      0.9,
    )
    return { tokens: [token], alternatives: [...besides, ...alternatives] }
  }

  /** Of the words that replace one mistyped, the one that goes best with the others is shown: « auguste rodain » is Rodin. */
  #nameCorrections(groups: readonly Group[]): void {
    if (groups.length < 2) return
    for (const group of groups) {
      const token = group.tokens[0]
      const near = token && this.#replaced.has(token) ? chosenCorrections(nearWords(this.#segments, token.word)) : []
      if (!token || near.length < 2) continue
      const counts = near.map(({ word }) => {
        const alone = { tokens: group.tokens, alternatives: this.#alternativesOf([word], 1) }
        return this.count(groups.map((other) => (other === group ? alone : other)))
      })
      const best = near[counts.indexOf(Math.max(...counts))]
      if (best) this.#replaced.set(token, best.word)
    }
    // Counting has written over the relevance of what was found.
    this.#match({ groups, phrased: false })
  }

  #withNumbers(groups: readonly Group[]): Group[] | undefined {
    const numbers = numbersIn(this.#segments, this.parsed.words)
    if (numbers.length === 0) return undefined
    const inNumbers = new Set(numbers.flatMap((number) => number.tokens.map((token) => token.word)))
    return [...numbers, ...groups.filter((group) => !group.tokens.some((token) => inNumbers.has(token.word)))]
  }

  /** All the words are known but never together: a very rare one may be a frequent one mistyped. */
  #respell(groups: readonly Group[], phrased: boolean) {
    const rarest = groups
      .filter((group) => group.tokens.every((token) => !this.#replaced.has(token)))
      .map((group) => ({ group, frequency: this.#frequency(group) }))
      .filter(({ frequency }) => frequency <= Math.max(mostMistyped, this.#documents / 20_000))
      .sort((one, other) => one.frequency - other.frequency)
      .map(({ group }) => group)
      .slice(0, 3)
    for (const rare of rarest) {
      const token = rare.tokens[0]
      const near = token && this.#nearGroup(token, rare.alternatives)
      if (!token || !near) continue
      const found = this.#attempt({ groups: groups.map((group) => (group === rare ? near : group)), phrased })
      if (found) return found
      this.#replaced.delete(token)
    }
    return undefined
  }

  #frequency(group: Group): number {
    return group.alternatives.reduce((sum, { term }) => sum + frequencyOf(this.#segments, term), 0)
  }

  #listsOf(group: Group): PostingLists[] {
    const worth = rarity(this.#frequency(group), this.#documents)
    return this.#segments.map((segment) => postingsOf(segment, group, worth))
  }

  #attempt(attempt: Attempt) {
    if (attempt.groups.length === 0) return undefined
    const bits = this.#match(attempt)
    return this.#countWithin(bits) > 0 ? { bits, groups: attempt.groups } : undefined
  }

  #countWithin(bits: readonly Uint32Array[]): number {
    return bits.reduce((sum, found, at) => sum + countCommonBits(found, this.#within[at] as Uint32Array), 0)
  }

  #match({ groups, phrased }: Attempt): Uint32Array[] {
    const lists = groups.map((group) => this.#listsOf(group))
    return this.#loaded.map(({ segment, scratch }, at) => {
      const inSegment = lists.map((group) => group[at] as PostingLists)
      const bits = matchAll(segment, inSegment, scratch)
      keepCommon(bits, segment.alive)
      if (phrased)
        for (const phrase of this.parsed.phrases) keepPhrase(segment, bits, this.#places(phrase, groups), scratch)
      return bits
    })
  }

  #places(phrase: readonly Token[], groups: readonly Group[]): WordPlaces {
    return phrase.map(({ word }) => {
      const group = groups.find(({ tokens }) => tokens.some((token) => token.word === word))
      return group ? group.alternatives.map(({ term }) => term) : termsOf(word, this.#language)
    })
  }

  #everything(): Uint32Array[] {
    return this.#loaded.map(({ segment, scratch }) => scratch.copyOf(segment.alive))
  }

  #nothing(): Uint32Array[] {
    return this.#loaded.map(({ scratch }) => scratch.emptyBits())
  }

  #answer(
    { bits, groups }: { bits: readonly Uint32Array[]; groups: readonly Group[] },
    dropped: readonly Token[],
    quotesSetAside: boolean,
  ): TextFound {
    removeExcluded(this.#loaded, this.parsed, this.#language, bits)
    return { parsed: this.parsed, bits, groups, replaced: this.#replaced, dropped, quotesSetAside }
  }
}

function isIn(token: Token, groups: readonly Group[]): boolean {
  return groups.some(({ tokens }) => tokens.includes(token))
}

export function removeExcluded(
  loaded: readonly LoadedSegment[],
  parsed: ParsedText,
  language: Language,
  bits: readonly Uint32Array[],
): void {
  for (const phrase of parsed.excluded) {
    const places = phrase.map(({ word }) => termsOf(word, language))
    loaded.forEach(({ segment, scratch }, at) => {
      const found = bits[at] as Uint32Array
      if (countBits(found) > 0) removeBits(found, holding(segment, places, scratch))
    })
  }
}
