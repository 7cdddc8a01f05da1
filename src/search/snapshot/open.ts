import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { LocalIndex } from '../local-index.ts'
import type { SearchSchema } from '../port.ts'
import { contentOf, type NumberArray } from './arrays.ts'
import { arrayOf, digestOf, type Header, headerShape, magic, preambleLength } from './format.ts'

/** `other-schema` covers files of an older format too: the index must be built anew either way. */
export type Snapshot =
  | { readonly index: LocalIndex; readonly marker: string; readonly problem?: undefined }
  | {
      readonly index?: undefined
      readonly marker?: undefined
      readonly problem: 'missing' | 'damaged' | 'other-schema'
    }

const longestHeader = 1 << 24
const chunk = 1 << 26

/** The index kept at `path`, ready to answer, with the marker it was written with. */
export async function openSnapshot(path: string, schema: SearchSchema): Promise<Snapshot> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return { problem: 'missing' }
  try {
    const read = await readHeader(file)
    if (!read) return { problem: 'damaged' }
    if (read.header.schema !== digestOf(schema)) return { problem: 'other-schema' }
    const body = await readBody(file, read.end, read.header.length)
    const arrays = body && checkedArrays(read.header, body)
    if (!arrays) return { problem: 'damaged' }
    const content = contentOf(arrays, schema.facets.length, Object.keys(schema.sorts).length)
    return { index: new LocalIndex(schema, content), marker: read.header.marker }
  } finally {
    await file.close()
  }
}

async function readHeader(file: FileHandle): Promise<{ header: Header; end: number } | undefined> {
  const preamble = Buffer.alloc(preambleLength)
  const { bytesRead } = await file.read(preamble, 0, preambleLength, 0)
  if (bytesRead < preambleLength || !preamble.subarray(0, magic.length).equals(magic)) return undefined
  const length = preamble.readUInt32LE(8)
  if (length > longestHeader) return undefined
  const json = Buffer.alloc(length)
  const read = await file.read(json, 0, length, preambleLength)
  if (read.bytesRead < length || crc32(json) !== preamble.readUInt32LE(12)) return undefined
  const header = headerShape.safeParse(JSON.parse(json.toString()))
  return header.success ? { header: header.data, end: preambleLength + length } : undefined
}

/** The whole of it in one buffer, of which the arrays are views; undefined when the file has another length. */
async function readBody(file: FileHandle, from: number, length: number): Promise<ArrayBuffer | undefined> {
  if ((await file.stat()).size !== from + length) return undefined
  const body = new ArrayBuffer(length)
  for (let at = 0; at < length; ) {
    const part = new Uint8Array(body, at, Math.min(chunk, length - at))
    const { bytesRead } = await file.read(part, 0, part.length, from + at)
    if (bytesRead === 0) return undefined
    at += bytesRead
  }
  return body
}

function checkedArrays(header: Header, body: ArrayBuffer): Map<string, NumberArray> | undefined {
  const arrays = new Map<string, NumberArray>()
  for (const { name, type, start, length, checksum } of header.arrays) {
    if (start % 8 !== 0 || start + length > body.byteLength) return undefined
    if (crc32(new Uint8Array(body, start, length)) !== checksum) return undefined
    arrays.set(name, arrayOf(type, body, start, length))
  }
  return arrays
}
