import { createReadStream } from 'node:fs'

/** A file on disk by its path, or bytes as they come (an upload, a Readable). */
export type Source = string | AsyncIterable<Uint8Array>

export function bytesOf(source: Source): AsyncIterable<Uint8Array> {
  return typeof source === 'string' ? createReadStream(source, { highWaterMark: 256 * 1024 }) : source
}
