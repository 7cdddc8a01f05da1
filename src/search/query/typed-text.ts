import type { TextFound } from './find-text.ts'
import type { Token } from './parse.ts'

/** The text with the words that were really looked for in place of those mistyped; undefined when there was none. */
export function correctedText(text: string, found: TextFound): string | undefined {
  return found.replaced.size > 0 ? withReplaced(text, found.replaced) : undefined
}

export function withReplaced(text: string, replaced: ReadonlyMap<Token, string>): string {
  let corrected = text
  for (const [token, word] of [...replaced].sort(([one], [other]) => other.start - one.start))
    corrected = corrected.slice(0, token.start) + word + corrected.slice(token.end)
  return corrected
}

/** The words that were not looked for, as typed. */
export function droppedWords(found: TextFound): string[] {
  return found.dropped.map((token) => token.written)
}
