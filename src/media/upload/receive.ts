import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file on its way in, whole, in the drafts folder. */
export interface Received {
  readonly path: string
  readonly bytes: number
  /** SHA-256, in hexadecimal. */
  readonly digest: string
}

/**
 * Writes what comes to a draft, counting and digesting on the way; a path is copied, never touched.
 * @returns `too-heavy`, nothing kept, as soon as it passes `maxBytes`.
 */
export async function receive(
  source: string | Readable,
  folder: string,
  maxBytes: number,
): Promise<Received | 'too-heavy'> {
  const path = join(folder, `${randomUUID()}.part`)
  const digest = createHash('sha256')
  let bytes = 0
  const tooHeavy = new Error('too heavy')
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      digest.update(chunk)
      done(bytes > maxBytes ? tooHeavy : null, chunk)
    },
  })
  try {
    const incoming = typeof source === 'string' ? createReadStream(source) : source
    await pipeline(incoming, counter, createWriteStream(path, { mode: 0o600 }))
    return { path, bytes, digest: digest.digest('hex') }
  } catch (error) {
    await rm(path, { force: true })
    if (error === tooHeavy) return 'too-heavy'
    throw error
  }
}
