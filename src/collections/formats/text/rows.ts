import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { FileRefused, refuseFile } from '../remarks/index.ts'
import type { OpenText } from './decode.ts'

export type Separator = ';' | '|' | ',' | '\t'

export const separators: readonly Separator[] = [';', '|', ',', '\t']

/** One row as a spreadsheet numbers it, empty ones counted, from 1. */
export interface Row {
  readonly place: number
  readonly cells: readonly string[]
}

export const columnLimit = 2000
/** The longest notice of Joconde holds 40 000 letters. */
export const rowLimit = 1_000_000
const emptyLimit = 200_000

const options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: rowLimit,
}

/** The first row that says something, under one separator. */
export function firstRow(text: OpenText, separator: Separator): string[] {
  return firstRows(text, separator, 1)[0] ?? []
}

/** The first rows that say something; fewer when they stand further than the beginning of the file. */
export function firstRows({ head, headIsAll }: OpenText, separator: Separator, count: number): string[][] {
  const text = headIsAll ? head : head.slice(0, head.lastIndexOf('\n') + 1)
  const rows: string[][] = []
  try {
    parseNow(withoutHint(text), {
      ...options,
      delimiter: separator,
      skip_records_with_empty_values: true,
      to: count,
      on_record: (row: string[]) => void rows.push(row),
    })
  } catch (error) {
    // The beginning of a file may end within a row.
    if (!(error instanceof CsvError)) throw error
  }
  return rows
}

/** Spreadsheets write `sep=;` above the header for themselves. */
const hint = /^"?sep=(.)"?\r?\n/i

export function hintedSeparator({ head }: OpenText): Separator | undefined {
  const found = hint.exec(head)?.[1]
  return separators.find((separator) => separator === found)
}

function withoutHint(text: string): string {
  return text.replace(hint, '')
}

/**
 * Rows that hold something, one by one.
 * @throws FileRefused at a row that no spreadsheet would have written.
 */
export async function* readRows(text: OpenText, separator: Separator): AsyncGenerator<Row> {
  const parser = parse({ ...options, delimiter: separator })
  // What fails in the pipeline is thrown by the loop below.
  const feeding = pipeline(boundedPieces(text.pieces, separator), parser).catch(() => {})
  const hinted = hint.test(text.head)
  let place = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      place++
      if (cells.every((cell) => cell.trim() === '') || (hinted && place === 1)) continue
      yield { place, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = (typeof error.records === 'number' ? error.records : place) + 1
    throw new FileRefused(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? refuseFile('quote-not-closed', row, {})
        : refuseFile('row-too-long', row, { limit: rowLimit }),
    )
  } finally {
    parser.destroy()
    await feeding
  }
}

/** A line of a million separators would become a million cells before anyone could count them; so would empty lines. */
async function* boundedPieces(pieces: AsyncIterable<string>, separator: Separator): AsyncGenerator<string> {
  const wanted = separator.charCodeAt(0)
  let found = 0
  let line = 1
  let emptyLines = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at++) {
      const letter = piece.charCodeAt(at)
      if (letter === 10 || letter === 13) {
        if (letter === 10) line++
        emptyLines++
        found = 0
        if (emptyLines > emptyLimit) throw new FileRefused(refuseFile('endless-empty-rows', line, {}))
      } else {
        emptyLines = 0
        if (letter === wanted) found++
      }
      if (found > columnLimit * 5) throw new FileRefused(refuseFile('too-many-columns', line, { limit: columnLimit }))
    }
    yield piece
  }
}
