import { firstRows, type OpenText, type Separator, separators } from '../text/index.ts'
import { headerWithin } from './header.ts'
import { recognize } from './names.ts'

/** The separator under which most names are known; else the one under which rows have the same number of cells. */
export function chooseSeparator(text: OpenText): Separator {
  if (!text.headIsAll && !text.head.includes('\n')) return mostFrequent(text.head)
  const scored = separators.map((separator) => ({ separator, score: score(firstRows(text, separator, headerWithin)) }))
  return scored.reduce((one, other) => (other.score > one.score ? other : one)).separator
}

function score(rows: readonly (readonly string[])[]): number {
  const widths = rows.map((row) => row.length)
  const widest = Math.max(0, ...widths)
  if (widest < 2) return 0
  const known = Math.max(...rows.map((row) => row.filter((name) => (recognize(name)?.confidence ?? 0) > 0.7).length))
  const even = widths.filter((width) => width === widest).length / widths.length
  return known * 2 + even * 3 + Math.min(widest, 40) / 40
}

function mostFrequent(text: string): Separator {
  const count = (separator: Separator) => text.split(separator).length
  return separators.reduce((one, other) => (count(other) > count(one) ? other : one))
}
