import { createReadStream } from 'node:fs'

/** A file on disk by its path, or bytes as they come (an upload, a Readable). */
export type Source = string | AsyncIterable<Uint8Array>

export function bytesOf(source: Source): AsyncIterable<Uint8Array> {
  return typeof source === 'string' ? createReadStream(source, { highWaterMark: 256 * 1024 }) : source
}

/** The first bytes of a file, and the file as if nothing had been read of it. */
export async function peek(
  source: Source,
  wanted = 8,
): Promise<{ readonly first: Uint8Array; readonly source: Source }> {
  const chunks = bytesOf(source)[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let size = 0
  while (size < wanted) {
    const { value, done } = await chunks.next()
    if (done) break
    read.push(value)
    size += value.length
  }
  return { first: Buffer.concat(read).subarray(0, wanted), source: rejoined(read, chunks) }
}

async function* rejoined(read: readonly Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  } finally {
    await chunks.return?.()
  }
}
