import type { Language } from '../platform/languages.ts'
import { mainLanguage } from '../platform/languages.ts'
import { scanWords } from './analysis/scan.ts'
import { stem } from './analysis/stem.ts'
import { wordOf } from './analysis/word.ts'
import { parseText } from './query/parse.ts'
import { termsOf, wordsToFind } from './query/plan.ts'

export type Highlight = { readonly start: number; readonly end: number }

/**
 * Where the words of `typed` stand in `text`, written in the main language unless told: in order, apart. What is typed is the
 * answer's `corrected` when it has one.
 */
export function highlight(
  text: string,
  typed: string,
  language: Language,
  options: { readonly textLanguage?: Language; readonly unfinished?: boolean } = {},
): Highlight[] {
  const parsed = parseText(typed, language)
  const tokens = wordsToFind(parsed)
  const wanted = new Set(tokens.flatMap((token) => termsOf(token.word, language)))
  const prefix = options.unfinished && parsed.endsOnWord ? parsed.words.at(-1)?.word : undefined
  if (wanted.size === 0 && !prefix) return []
  const found: Highlight[] = []
  const isFound = new Map<string, boolean>()
  scanWords(text, (written, start, end) => {
    let isWanted = isFound.get(written)
    if (isWanted === undefined) {
      const word = wordOf(written)
      isWanted =
        wanted.has(word) ||
        wanted.has(stem(word, options.textLanguage ?? mainLanguage)) ||
        (prefix !== undefined && word.startsWith(prefix))
      isFound.set(written, isWanted)
    }
    if (isWanted) found.push({ start, end })
  })
  return found
}
