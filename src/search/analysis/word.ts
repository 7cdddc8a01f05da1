import { fold } from './fold.ts'

/** No word of the trade is longer: what is, is cut there, in texts as in queries. */
const longestWord = 80

const abbreviations: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }

const roman: readonly [string, number][] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/**
 * A word as the index keeps it: folded, abbreviations of saints written out, ordinals in figures. `XIXe`, `19ème` and `19th`
 * are all `19e`; « VIE » is life, « VIe » the sixth.
 */
export function wordOf(written: string): string {
  const folded = fold(written.length > longestWord ? written.slice(0, longestWord) : written)
  if (folded.length > 9) return folded
  const expanded = abbreviations[folded]
  if (expanded !== undefined) return expanded
  const arabic = /^(\d{1,2})(?:e|er|re|eme|ieme|th|st|nd|rd)$/.exec(folded)
  if (arabic) return `${arabic[1]}e`
  const ordinal = /^(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|er|eme|ieme)$/.exec(folded)
  const figures = ordinal?.[1]
  if (!figures) return folded
  const upper = written.slice(0, figures.length)
  const isWrittenRoman = upper === upper.toUpperCase() && written !== written.toUpperCase()
  return isWrittenRoman || (figures.includes('x') && figures.length > 1) ? `${arabicOf(figures)}e` : folded
}

function arabicOf(figures: string): number {
  let value = 0
  let rest = figures
  while (rest) {
    const figure =
      roman.find(([text]) => text.length > 1 && rest.startsWith(text)) ?? roman.find(([text]) => rest.startsWith(text))
    if (!figure) break
    value += figure[1]
    rest = rest.slice(figure[0].length)
  }
  return value
}
