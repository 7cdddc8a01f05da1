import { labelAt } from './labels.ts'
import { isApproximate } from './parts.ts'
import type { Token } from './tokens.ts'
import { unitOf } from './units.ts'

/** The words of a note, without the unit that may end it. */
export function wordsOf(tokens: readonly Token[]): string {
  const words = tokens.map((token) => (token.type === 'mark' ? token.sign : token.text)).join(' ')
  return words
    .slice(0, 200)
    .replace(/ ([,;:])/g, '$1')
    .replace(/[;,] ?(?:en )?[cm]?m$/, '')
}

/** Where the first clause ends, when it holds words only. */
export function firstClause(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.type === 'number') return from
    if (token?.type === 'mark' && token.sign === ';') return at
    if (token?.type === 'mark' && token.sign !== ',') return from
  }
  return from
}

/** A label before a number, numbers joined by x, or a number with its unit. */
export function isMeasured(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.type !== 'number') continue
    const next = at + 1 < to ? tokens[at + 1] : undefined
    if (next?.type === 'mark' && next.sign === 'x') return true
    if (next?.type === 'word' && unitOf(next.text)) return true
    let before = at - 1
    while (before >= from && announcesOnly(tokens[before])) before -= 1
    if (before >= from && labelAt(tokens, before, false)) return true
  }
  return false
}

/** What may stand between a label and its number: « en cm », « : », « (env.) ». */
function announcesOnly(token: Token | undefined): boolean {
  if (token?.type === 'mark') return /[:=~]/.test(token.sign)
  return (
    token?.type === 'word' && (token.text === 'en' || unitOf(token.text) !== undefined || isApproximate(token.text))
  )
}

/** Where each parenthesis closes. */
export function closesOf(tokens: readonly Token[]): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'mark') continue
    if (token.sign === '(') open.push(at)
    else if (token.sign === ')') {
      const opened = open.pop()
      if (opened !== undefined) closes.set(opened, at)
    }
  }
  return closes
}
