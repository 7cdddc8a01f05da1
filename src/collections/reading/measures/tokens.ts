import { unitOf } from './units.ts'

export type Token =
  | { type: 'number'; value: number; text: string /** Nothing stands between it and what precedes. */; glued: boolean }
  | { type: 'word'; text: string; dot: boolean }
  | { type: 'mark'; sign: string }

const halves: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }
const pattern =
  /(\d{1,9}(?:[.,]\d{1,6}|\. (?=\d{1,3}(?!\d| ?x))\d{1,3})?)(?: ([1357])\/(2|3|4|8|16)(?![\d.,]))?(?: ?([½¼¾]))?|([½¼¾])|((?:mm|cm|m)(?=x\s?\d))|(Ø|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)(\.?)|([;,:()/#=+×*x?~≈±-])/giu

/** Numbers, words and signs; all else is left out. Decimals take a point or a comma, `18,5 x 24` two numbers. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const found of text.matchAll(pattern)) {
    const [whole, number, numerator, denominator, half, halfAlone, unit, word, dot, sign] = found
    const glued = found.index === end
    end = found.index + whole.length
    if (number !== undefined || halfAlone !== undefined) {
      const fraction = numerator ? Number(numerator) / Number(denominator) : 0
      const value =
        Number((number ?? '0').replace(',', '.').replace(' ', '')) + fraction + (halves[half ?? halfAlone ?? ''] ?? 0)
      tokens.push({ type: 'number', value, text: (number ?? '').replace(' ', ''), glued })
    } else if (unit !== undefined) tokens.push({ type: 'word', text: unit, dot: false })
    else if (word !== undefined) {
      if (word === 'x' || word === 'X') tokens.push({ type: 'mark', sign: 'x' })
      else tokens.push({ type: 'word', text: word, dot: dot !== '' })
    } else if (sign !== undefined)
      tokens.push({ type: 'mark', sign: /[×*]/.test(sign) ? 'x' : /[≈±]/.test(sign) ? '~' : sign })
  }
  return tokens
}

/** « cm », « en cm ». */
export function isUnitStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.type !== 'word') return false
  if (unitOf(token.text)) return true
  const next = tokens[at + 1]
  return token.text.toLowerCase() === 'en' && next?.type === 'word' && unitOf(next.text) !== undefined
}
