import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportFile, ImportFormat } from '../imports/index.ts'
import type { ReadItem } from '../written.ts'

/** A file of the operator's, to be read as often as the import needs. */
export async function importFile(
  path: string,
  format: ImportFormat,
  read: (path: string) => AsyncIterable<ReadItem>,
): Promise<ImportFile> {
  return { format, name: basename(path), digest: await digestOf(path), read: () => read(path) }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(bytes as Uint8Array)
  return hash.digest('hex')
}

/** Of the two formats of Joconde, the labelled one begins with a code alone on its line. */
export async function isLabelledText(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    const first = buffer.toString('latin1', 0, bytesRead).replace(/^ï»¿/, '').trimStart().split(/\r?\n/, 1)[0] ?? ''
    return /^[A-Z][A-Z0-9_-]{2,9}\s*¶?$/.test(first.trim())
  } finally {
    await file.close()
  }
}
