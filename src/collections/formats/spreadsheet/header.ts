import { recognize } from './names.ts'
import type { RawRow } from './table.ts'

/** Above the header stand at most a title, a date, a blank or two. */
export const headerWithin = 20

export interface Header {
  /** One name a column, each once: a column without a name has its letter, « (C) ». */
  readonly names: readonly string[]
  readonly place: number
  /** The first row that may hold a record. */
  readonly from: number
}

/** Finds the row that names the columns among the first that say something; undefined when none has two names. */
export function findHeader(
  rows: readonly RawRow[],
  merges: readonly (readonly [number, number, number, number])[] = [],
): Header | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => filled(cells)))
  if (width < 2) return undefined
  const scored = rows.slice(0, headerWithin).map((row) => ({ row, score: score(row.cells, width) }))
  // Rows of short texts score like their header, which comes first.
  const highest = Math.max(...scored.map(({ score }) => score))
  const best = scored.find(({ score }) => score >= highest * 0.75)?.row
  if (!best || filled(best.cells) < 2) return undefined
  const below = rows[rows.indexOf(best) + 1]
  const groups = merges.filter(([top, left, bottom, right]) => top === best.place - 1 && bottom === top && right > left)
  if (below && groups.length > 0 && isSecondLine(below, best, groups))
    return { names: uniqueNames(grouped(best, below, groups)), place: best.place, from: below.place + 1 }
  return { names: uniqueNames(best.cells), place: best.place, from: best.place + 1 }
}

/** Known names weigh most; then a row as wide as the table, made of short words without figures. */
function score(cells: readonly string[], width: number): number {
  const names = cells.filter((cell) => cell.trim() !== '')
  const known = names.filter((name) => (recognize(name)?.confidence ?? 0) > 0.7).length
  const wordy = names.filter((name) => name.length < 60 && !/\d{2}/.test(name)).length
  return known * 3 + (wordy / width) * 2 + names.length / width
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

type Merge = readonly [number, number, number, number]

/** « Dimensions » over « H » and « L »: the second line speaks under merged names only, or repeats the one above. */
function isSecondLine(below: RawRow, header: RawRow, groups: readonly Merge[]): boolean {
  if (below.place !== header.place + 1) return false
  return below.cells.every((cell, column) => {
    const text = cell.trim()
    const under = groups.some(([, left, , right]) => column >= left && column <= right)
    return under ? text.length < 30 : text === '' || text === header.cells[column]?.trim()
  })
}

function grouped(header: RawRow, below: RawRow, groups: readonly Merge[]): string[] {
  const width = Math.max(header.cells.length, below.cells.length)
  return Array.from({ length: width }, (_, column) => {
    const group = groups.find(([, left, , right]) => column >= left && column <= right)
    const under = below.cells[column]?.trim() ?? ''
    if (!group) return header.cells[column] ?? ''
    return `${header.cells[group[1]] ?? ''} ${under}`
  })
}

function uniqueNames(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  const seen = new Map<string, number>()
  return cells.slice(0, last + 1).map((cell, column) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `(${columnLetter(column)})`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** A, B… Z, AA: what stands above the column in a spreadsheet. */
export function columnLetter(column: number): string {
  const before = Math.floor(column / 26)
  return `${before > 0 ? columnLetter(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}
