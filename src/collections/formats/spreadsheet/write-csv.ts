import { stringify } from 'csv-stringify/sync'
import type { FileRecord } from '../../written.ts'
import { exportedCells, exportedHeader } from './exported.ts'

const batch = 200

/**
 * Writes works as a table that people open in a spreadsheet: French names of columns, `;`, UTF-8 with its mark, and what
 * a spreadsheet would run as a formula made harmless by an apostrophe.
 */
export async function* writeTableCsv(
  records: AsyncIterable<FileRecord> | Iterable<FileRecord>,
): AsyncGenerator<Uint8Array> {
  let rows: string[][] = [[...exportedHeader]]
  let mark = '\ufeff'
  for await (const record of records) {
    rows.push(exportedCells(record))
    if (rows.length < batch) continue
    yield bytesOf(mark, rows)
    mark = ''
    rows = []
  }
  if (rows.length > 0) yield bytesOf(mark, rows)
}

function bytesOf(mark: string, rows: string[][]): Uint8Array {
  const options = { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, escape_formulas: true }
  return Buffer.from(mark + stringify(rows, options), 'utf8')
}
