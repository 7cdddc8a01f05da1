import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { LocalIndex } from '../local-index.ts'
import { arraysOf } from './arrays.ts'
import { bytesOf, digestOf, type Header, magic, preambleLength, typeOf } from './format.ts'

const chunk = 1 << 25

/**
 * Writes the index as it is now to `path`, whole or not at all, with the caller's own `marker` (how far in the change log it
 * reads, say). Changes applied meanwhile are not in it.
 */
export async function writeSnapshot(index: LocalIndex, path: string, marker: string): Promise<void> {
  const arrays = [...arraysOf(index.content())].map(([name, array]) => ({
    name,
    type: typeOf(array),
    bytes: bytesOf(array),
  }))
  const header: Header = { schema: digestOf(index.schema), marker, length: 0, arrays: [] }
  for (const { name, type, bytes } of arrays) {
    header.arrays.push({ name, type, start: header.length, length: bytes.length, checksum: await checksumOf(bytes) })
    header.length += aligned(bytes.length)
  }
  const temporary = `${path}.${process.pid}.tmp`
  const file = await open(temporary, 'w')
  try {
    await writeAll(file, preambleAnd(header))
    for (const { bytes } of arrays) {
      await writeAll(file, bytes)
      await writeAll(file, new Uint8Array(aligned(bytes.length) - bytes.length))
    }
    await file.sync()
    await file.close()
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8
}

function preambleAnd(header: Header): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const padded = Buffer.alloc(aligned(json.length), ' ')
  json.copy(padded)
  const preamble = Buffer.alloc(preambleLength)
  magic.copy(preamble)
  preamble.writeUInt32LE(padded.length, 8)
  preamble.writeUInt32LE(crc32(padded), 12)
  return Buffer.concat([preamble, padded])
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; )
    at += (await file.write(bytes, at, Math.min(chunk, bytes.length - at))).bytesWritten
}

/** In parts, so that a site goes on answering meanwhile. */
async function checksumOf(bytes: Uint8Array): Promise<number> {
  let checksum = 0
  for (let at = 0; at < bytes.length; at += chunk) {
    checksum = crc32(bytes.subarray(at, at + chunk), checksum)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return checksum
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
