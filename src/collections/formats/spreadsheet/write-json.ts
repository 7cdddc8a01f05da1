import { type FileRecord, writtenFields } from '../../written.ts'

/** Writes works as a JSON array, one object a line, fields in their order, those that say nothing left out. */
export async function* writeJson(
  records: AsyncIterable<FileRecord> | Iterable<FileRecord>,
): AsyncGenerator<Uint8Array> {
  let before = '[\n'
  for await (const record of records) {
    yield Buffer.from(before + JSON.stringify(objectOf(record)), 'utf8')
    before = ',\n'
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n', 'utf8')
}

function objectOf({ museum, written, other }: FileRecord): object {
  const fields = writtenFields.flatMap((field) => (written[field] ? [[field, written[field]] as const] : []))
  const others = Object.entries(other).sort(([one], [another]) => (one < another ? -1 : 1))
  return {
    ...(museum === null ? {} : { museum }),
    ...Object.fromEntries(fields),
    ...(others.length === 0 ? {} : { other: Object.fromEntries(others) }),
  }
}
