import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import {
  type Column,
  columns,
  type Layout,
  layoutOf,
  missingColumns,
  type Positions,
  positionsOf,
  usualHeader,
} from './columns.ts'
import { findDamage, levelRow } from './damage.ts'
import { decodeText, type Encoding } from './decode.ts'
import type { FileRefusal } from './refusal.ts'

export type Separator = '|' | ';' | ',' | '\t'

/** One row as the file has it; what the file has no column for is empty. `row` counts as a spreadsheet does, the header is 1. */
export interface MuseofileRow {
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
}

export interface MuseofileFile {
  readonly rows: readonly MuseofileRow[]
  readonly layout: Layout
  readonly encoding: Encoding
  readonly separator: Separator
  /** Headers that nothing is read from. */
  readonly ignored: readonly string[]
  /** The last row has no end of line: whoever copied the file may have lost the end of it. */
  readonly unfinished: boolean
}

/**
 * Reads the Ministry's file of museums: any separator, order of columns and usual encoding.
 * A file that is damaged anywhere is refused whole.
 */
export function readMuseofile(bytes: Uint8Array): MuseofileFile | { readonly refused: readonly FileRefusal[] } {
  const decoded = decodeText(bytes)
  if ('reason' in decoded) return { refused: [decoded] }
  const text = decoded.text.replace(/^\ufeff/, '')
  const top = readHeader(text)
  if ('reason' in top) return { refused: [top] }
  const table = readTable(text, top.separator)
  const [, ...records] = table.records.map((record) => levelRow(record, top.header.length))
  const refused = [...findDamage(records, top.header, top.positions), ...table.stopped]
  if (refused.length > 0) return { refused }
  const rows = records.map((record, index) => ({ row: index + 2, cells: cellsOf(record, top.positions) }))
  const used = new Set(top.positions.values())
  return {
    rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== '')),
    layout: layoutOf(top.header),
    encoding: decoded.encoding,
    separator: top.separator,
    ignored: top.header.filter((name, position) => name.trim() && !used.has(position)),
    unfinished: !/[\r\n]$/.test(text),
  }
}

interface Top {
  readonly header: string[]
  readonly separator: Separator
  readonly positions: Positions
}

/** The separator is the one under which most headers are known. */
function readHeader(text: string): Top | FileRefusal {
  const readings = (['|', ';', ',', '\t'] as const).map((separator): Top => {
    const header = firstRecord(text, separator)
    return { header, separator, positions: positionsOf(header) }
  })
  const best = readings.sort((one, other) => other.positions.size - one.positions.size)[0]
  const firstLine = text.split(/\r?\n/, 1)[0] ?? ''
  if (!best || best.positions.size === 0) return { reason: 'no-header', first_line: firstLine.slice(0, 120) }
  const missing = missingColumns(best.positions)
  if (missing.length > 0)
    return {
      reason: 'missing-columns',
      headers: missing.map(usualHeader),
      found: best.header.map((name) => name.slice(0, 40)),
    }
  const repeated = best.header.filter((name, position) => name.trim() && best.header.indexOf(name) !== position)
  return repeated.length > 0 ? { reason: 'repeated-header', headers: repeated } : best
}

const options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: 400_000,
}

function firstRecord(text: string, separator: Separator): string[] {
  try {
    return parse(text.slice(0, 20_000), { ...options, delimiter: separator, to: 1 })[0] ?? []
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

/** The records up to where reading stopped, and why it did. */
function readTable(text: string, separator: Separator): { records: string[][]; stopped: FileRefusal[] } {
  const records: string[][] = []
  try {
    parse(text, { ...options, delimiter: separator, on_record: (record: string[]) => void records.push(record) })
    return { records, stopped: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'unreadable-row'
    return { records, stopped: [{ reason, row: records.length + 1, after: records.at(-1)?.[0]?.slice(0, 40) ?? '' }] }
  }
}

function cellsOf(record: readonly string[], positions: Positions): Record<Column, string> {
  const cell = (column: Column) => {
    const position = positions.get(column)
    return position === undefined ? '' : (record[position] ?? '')
  }
  return Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<Column, string>
}
