import { scanWords } from '../analysis/scan.ts'
import { wordOf } from '../analysis/word.ts'
import type { Segment } from '../segment/segment.ts'
import type { TextFound } from './find-text.ts'
import type { Token } from './parse.ts'
import { prefixRange } from './prefix.ts'

/** The text with the words that were really looked for in place of those mistyped; undefined when there was none. */
export function correctedText(text: string, found: TextFound, segments: readonly Segment[]): string | undefined {
  if (found.replaced.size === 0) return undefined
  return withReplaced(text, new Map([...found.replaced].map(([token, word]) => [token, asWritten(word, segments)])))
}

const mostLabels = 20

/** A folded word as labels write it, with its accents: small letters if some do; capitals throughout are no way of writing. */
export function asWritten(word: string, segments: readonly Segment[]): string {
  const writings: string[] = []
  for (const { words, labels } of segments) {
    const [place] = prefixRange(words, word)
    if (place >= words.table.size || words.table.at(place) !== word) continue
    const start = words.starts[place] as number
    const end = Math.min(words.starts[place + 1] as number, start + mostLabels)
    for (const document of words.documents.subarray(start, end))
      scanWords(labels.at(document), (written) => {
        if (written !== written.toUpperCase() && wordOf(written) === word) writings.push(written)
      })
  }
  return writings.find((written) => written === written.toLowerCase()) ?? writings[0] ?? word
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
