import { stringify } from 'csv-stringify/sync'
import type { FileRecord } from '../../written.ts'
import { codesInOrder } from './codes.ts'
import { valuesByCode } from './values.ts'

const batch = 200

/** Writes works as the CSV that the base Joconde takes: its codes, `;` between cells, UTF-8. */
export async function* writeJocondeCsv(
  records: AsyncIterable<FileRecord> | Iterable<FileRecord>,
): AsyncGenerator<Uint8Array> {
  let rows: (readonly string[])[] = [codesInOrder]
  for await (const record of records) {
    const values = valuesByCode(record)
    rows.push(codesInOrder.map((code) => values.get(code) ?? ''))
    if (rows.length < batch) continue
    yield bytesOf(rows)
    rows = []
  }
  if (rows.length > 0) yield bytesOf(rows)
}

function bytesOf(rows: (readonly string[])[]): Uint8Array {
  return Buffer.from(
    stringify(rows as string[][], { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ }),
    'utf8',
  )
}
