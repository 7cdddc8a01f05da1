// Signs of Windows-1252 that older files carry as control characters.
const misread: Readonly<Record<string, string>> = {
  '\u008c': 'Œ',
  '\u0091': "'",
  '\u0092': "'",
  '\u0096': '–',
  '\u009c': 'œ',
}

/** One space between words, no-break spaces included, and the apostrophes and ligatures that an old file lost. */
export function tidy(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, (sign) => misread[sign] ?? ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Cuts at `separators` that stand in no parenthesis; what is empty is left out. A parenthesis never closed cuts again. */
export function splitOutside(text: string, separators: string): string[] {
  const pieces: string[] = []
  const closes = closingParentheses(text)
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '(') at = closes.get(at) ?? at
    else if (separators.includes(character)) {
      pieces.push(text.slice(start, at))
      start = at + 1
    }
  }
  pieces.push(text.slice(start))
  return pieces.map(tidy).filter((piece) => piece !== '')
}

export type Parenthesised = {
  /** What stands outside. */
  text: string
  /** What stands in each outer parenthesis, in order. */
  inside: string[]
}

/** « papier (crayon, encre) » → « papier » and « crayon, encre ». One never closed reaches the end. */
export function takeParentheses(text: string): Parenthesised {
  const closes = closingParentheses(text)
  const inside: string[] = []
  let outside = ''
  let start = 0
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', start)) {
    const close = closes.get(at) ?? text.length
    outside += `${text.slice(start, at)} `
    inside.push(tidy(text.slice(at + 1, close)))
    start = close + 1
  }
  outside += text.slice(start)
  return { text: tidy(outside.replaceAll(')', ' ')), inside: inside.filter((part) => part !== '') }
}

/** Where each parenthesis closes; one that never does is absent. */
function closingParentheses(text: string): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '(') open.push(at)
    else if (character === ')') {
      const opened = open.pop()
      if (opened !== undefined) closes.set(opened, at)
    }
  }
  return closes
}
