import type { ComponentChildren } from 'preact'

/** « XIXe », « Ier », « 1er », « 2e », « XVIIes »: numerals whose ending French and its neighbours raise. */
const ordinal = /(?<![\p{L}\d])([IVXLC]+|\d{1,2})(ers?|res?|es?|nde?)(?![\p{L}\d])/gu

/** French text with its ordinals raised: « XIXe siècle » → XIX<sup>e</sup> siècle. */
export function raised(text: string): ComponentChildren[] {
  const pieces: ComponentChildren[] = []
  let from = 0
  for (const match of text.matchAll(ordinal)) {
    const [whole, numeral = '', ending] = match
    pieces.push(text.slice(from, match.index) + numeral, <sup>{ending}</sup>)
    from = match.index + whole.length
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
