import type { ComponentChildren } from 'preact'

/** « XIXe », « Ier », « 1re », « 2e », « XVIIes ». Only I, V and X count as numerals: « Le », « Ce », « De » are words. */
const ordinal = /(?<![\p{L}\d])(?:([I1])(ers?|res?)|([IVX]+|\d{1,2})(es?|nde?s?))(?![\p{L}\d])/gu

/** French text with its ordinals raised: « XIXe siècle » → XIX<sup>e</sup> siècle. */
export function raised(text: string): ComponentChildren[] {
  const pieces: ComponentChildren[] = []
  let from = 0
  for (const match of text.matchAll(ordinal)) {
    const numeral = match[1] ?? match[3] ?? ''
    const ending = match[2] ?? match[4]
    pieces.push(text.slice(from, match.index) + numeral, <sup>{ending}</sup>)
    from = match.index + match[0].length
  }
  pieces.push(text.slice(from))
  return pieces.filter((piece) => piece !== '')
}

/** The heading of a page. */
export function Title({ text, above }: { text: string; above?: ComponentChildren }) {
  return (
    <div class="sheet-head">
      {above === undefined ? null : <p class="kind">{above}</p>}
      <h1>{raised(text)}</h1>
    </div>
  )
}
