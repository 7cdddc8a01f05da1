import type { FileRecord, ReadItem, Remark } from '../written.ts'

/** A row of the file: its record, unless it could not be read, and what the reader remarked. */
export interface FileRow {
  readonly place: number
  readonly record: FileRecord | undefined
  readonly remarks: readonly Remark[]
}

/** The file is refused as a whole: nothing of it may be kept. */
export class WholeFileRefused extends Error {
  readonly remark: Remark
  /** What was refused before, each with its line: the first thousands of them. */
  readonly remarks: readonly Remark[]
  constructor(remark: Remark, remarks: readonly Remark[]) {
    super(remark.reason)
    this.remark = remark
    this.remarks = remarks
  }
}

const heldRemarks = 5000

/**
 * Rows in batches, so that a statement serves many.
 * @throws WholeFileRefused where the reader gives the file up; the signal's reason when it is aborted.
 */
export async function* batchesOf(
  items: AsyncIterable<ReadItem>,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = []
  for await (const row of rowsOf(items)) {
    signal?.throwIfAborted()
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** What concerns one place of the file, remarks and record, is one row. */
async function* rowsOf(items: AsyncIterable<ReadItem>): AsyncGenerator<FileRow> {
  let open: { place: number; record: FileRecord | undefined; remarks: Remark[] } | undefined
  const refused: Remark[] = []
  for await (const item of items) {
    const place = 'record' in item ? item.record.place : item.remark.place
    if ('remark' in item && item.remark.whole) throw new WholeFileRefused(item.remark, refused)
    if (open && (open.place !== place || ('record' in item && open.record))) {
      yield open
      open = undefined
    }
    if ('remark' in item && item.remark.severity === 'refused' && refused.length < heldRemarks)
      refused.push(item.remark)
    open ??= { place, record: undefined, remarks: [] }
    if ('record' in item) open.record = item.record
    else open.remarks.push(item.remark)
  }
  if (open) yield open
}
