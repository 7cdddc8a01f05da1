import { writeXlsxStream } from 'hucre'
import type { FileRecord } from '../../written.ts'
import { exportedCells, exportedHeader } from './exported.ts'

/** What Excel takes into one cell. */
const cellLimit = 32_767

/** Writes works as a workbook, every cell a text: an inventory number stays as it is. */
export async function* writeTableXlsx(
  records: AsyncIterable<FileRecord> | Iterable<FileRecord>,
): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(rowsOf(records), { name: 'Œuvres', freezePane: { rows: 1 } })
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}

async function* rowsOf(records: AsyncIterable<FileRecord> | Iterable<FileRecord>): AsyncGenerator<(string | null)[]> {
  yield [...exportedHeader]
  for await (const record of records) yield exportedCells(record).map((cell) => cell.slice(0, cellLimit) || null)
}
