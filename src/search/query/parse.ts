import { type Language, mainLanguage } from '../../platform/languages.ts'
import { isWordUnit, scanWords } from '../analysis/scan.ts'
import { isStopWord } from '../analysis/stop-words.ts'
import { wordOf } from '../analysis/word.ts'

/** A word typed, with where it stands in the text. */
export type Token = {
  readonly written: string
  readonly word: string
  readonly start: number
  readonly end: number
  readonly isStop: boolean
}

export type ParsedText = {
  /** Single words, in order, those in quotes not among them. */
  readonly words: readonly Token[]
  readonly phrases: readonly (readonly Token[])[]
  /** Words and phrases to leave out. */
  readonly excluded: readonly (readonly Token[])[]
  /** The text ends on a word that may go on. */
  readonly endsOnWord: boolean
}

export const longestText = 600
const mostWords = 24
const mostExcluded = 8
const quotes = /["“”«»„]/

/** Reads whatever was typed; never refuses. Past some hundred characters the rest is not read. */
export function parseText(typed: string, language: Language): ParsedText {
  const text = typed.slice(0, longestText)
  const words: Token[] = []
  const phrases: Token[][] = []
  const excluded: Token[][] = []
  let at = 0
  while (at < text.length) {
    if (quotes.test(text.charAt(at))) {
      let end = at + 1
      while (end < text.length && !quotes.test(text.charAt(end))) end += 1
      const tokens = tokensIn(text, at + 1, end, language)
      if (opensExclusion(text, at - 1)) excluded.push(tokens)
      else if (tokens.length > 1) phrases.push(tokens)
      else words.push(...tokens)
      at = end + 1
      continue
    }
    let end = at
    while (end < text.length && !/\s/.test(text.charAt(end)) && !quotes.test(text.charAt(end))) end += 1
    if (opensExclusion(text, at)) excluded.push(...tokensIn(text, at + 1, end, language).map((token) => [token]))
    else words.push(...tokensIn(text, at, end, language))
    at = Math.max(end, at + 1)
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  }
  return {
    words: words.slice(0, mostWords),
    phrases: phrases.filter((tokens) => tokens.length > 0).slice(0, 4),
    excluded: excluded.filter((tokens) => tokens.length > 0).slice(0, mostExcluded),
    endsOnWord: text.length === typed.length && isWordUnit(text.charCodeAt(text.length - 1) || 32),
  }
}

function opensExclusion(text: string, at: number): boolean {
  if (at < 0 || text.charAt(at) !== '-' || (at > 0 && !/\s/.test(text.charAt(at - 1)))) return false
  return isWordUnit(text.charCodeAt(at + 1)) || quotes.test(text.charAt(at + 1))
}

function tokensIn(text: string, from: number, to: number, language: Language): Token[] {
  const tokens: Token[] = []
  scanWords(text.slice(from, to), (written, start, end) => {
    const word = wordOf(written)
    if (!word || tokens.length >= mostWords) return
    const isStop = isStopWord(written, language) || isStopWord(written, mainLanguage)
    tokens.push({ written, word, start: from + start, end: from + end, isStop })
  })
  return tokens
}
