import { type Language, mainLanguage } from '../../platform/languages.ts'
import { numberMark } from '../analysis/number-key.ts'
import { stem } from '../analysis/stem.ts'
import type { Segment } from '../segment/segment.ts'
import type { ParsedText, Token } from './parse.ts'

export type Alternative = { readonly term: string; readonly weight: number }

/** What must be found: one of the alternatives. */
export type Group = { readonly tokens: readonly Token[]; readonly alternatives: readonly Alternative[] }

export type Plan = {
  readonly groups: readonly Group[]
  /** For each word of a phrase, the terms that may stand there. */
  readonly phrases: readonly (readonly (readonly string[])[])[]
  readonly excluded: readonly (readonly (readonly string[])[])[]
}

/** The terms under which a word may have been indexed: as it is, and stemmed in the records' language and the visitor's. */
export function termsOf(word: string, language: Language): string[] {
  return [...new Set([word, stem(word, mainLanguage), stem(word, language)])]
}

export function groupOf(token: Token, language: Language): Group {
  return { tokens: [token], alternatives: termsOf(token.word, language).map((term) => ({ term, weight: 1 })) }
}

/** In how many documents a term stands, removed ones included. */
export function frequencyOf(segments: readonly Segment[], term: string): number {
  let count = 0
  for (const segment of segments) {
    const place = segment.terms.find(term)
    if (place >= 0) count += (segment.postingStarts[place + 1] as number) - (segment.postingStarts[place] as number)
  }
  return count
}

export function isKnown(segments: readonly Segment[], group: Group): boolean {
  return group.alternatives.some(({ term }) => frequencyOf(segments, term) > 0)
}

/** What is typed in plain words, stop words left out unless there is nothing else. */
export function wordsToFind(parsed: ParsedText): readonly Token[] {
  const all = [...parsed.words, ...parsed.phrases.flat()]
  const telling = all.filter((token) => !token.isStop)
  const kept = telling.length > 0 ? telling : all
  return kept.filter((token, at) => kept.findIndex((other) => other.word === token.word) === at)
}

const longestNumber = 12

/**
 * Inventory numbers among the words, longest first: tokens that together write a number some document bears. A lone figure
 * stays a word as well (1863 is also a year), so it is not in the list.
 */
export function numbersIn(segments: readonly Segment[], tokens: readonly Token[]): Group[] {
  const found: Group[] = []
  let from = 0
  while (from < tokens.length) {
    let taken = 0
    for (let count = Math.min(longestNumber, tokens.length - from); count > 0 && taken === 0; count -= 1) {
      const window = tokens.slice(from, from + count)
      const term = keyOfTokens(window)
      if (term.includes('.') && frequencyOf(segments, term) > 0) {
        found.push({ tokens: window, alternatives: [{ term, weight: 3 }] })
        taken = count
      }
    }
    from += Math.max(taken, 1)
  }
  return found
}

function keyOfTokens(tokens: readonly Token[]): string {
  const runs = tokens.flatMap(({ written, word }) => {
    const folded = /\d/.test(written) ? written.toLowerCase().normalize('NFKD') : word
    return folded.match(/\p{N}+|\p{L}+/gu) ?? []
  })
  if (!runs.some((run) => /\d/.test(run))) return ''
  return numberMark + runs.map((run) => run.replace(/^0+(?=\d)/, '')).join('.')
}
