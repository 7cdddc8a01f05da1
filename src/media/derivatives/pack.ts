import { crc32 } from 'node:zlib'

/**
 * All the derivatives of an image in one file: a ZIP whose entries are stored as they are, so that any of them is
 * read straight from its place. One file instead of a thousand is made, replaced, copied and removed at once.
 * @see APPNOTE 6.3.10 §4.3
 */
export interface Place {
  readonly start: number
  readonly length: number
}
export type PackIndex = ReadonlyMap<string, Place>

const [localSignature, centralSignature, endSignature] = [0x04034b50, 0x02014b50, 0x06054b50]
const [localBytes, centralBytes, endBytes] = [30, 46, 22]
/** 1 January 1980: the same image makes the same bytes. */
const date = 0x0021
const version = 20

/** Writes a pack piece by piece, each piece to be written after the one before. */
export class PackWriter {
  readonly #entries: Buffer[] = []
  #count = 0
  #offset = 0

  add(name: string, bytes: Buffer): Buffer[] {
    const encoded = Buffer.from(name)
    const checksum = crc32(bytes)
    const local = Buffer.alloc(localBytes)
    local.writeUInt32LE(localSignature, 0)
    writeShared(local.subarray(4), checksum, bytes.length, encoded.length)
    const central = Buffer.alloc(centralBytes)
    central.writeUInt32LE(centralSignature, 0)
    central.writeUInt16LE(version, 4)
    writeShared(central.subarray(6), checksum, bytes.length, encoded.length)
    central.writeUInt32LE(this.#offset, 42)
    this.#entries.push(central, encoded)
    this.#count += 1
    this.#offset += localBytes + encoded.length + bytes.length
    // Offsets are of 32 bits and counts of 16: an image of 200 megapixels stays far below both.
    if (this.#offset > 0xffff_ffff || this.#count > 0xffff) throw new RangeError('This pack is too large')
    return [local, encoded, bytes]
  }

  end(): Buffer {
    const directory = Buffer.concat(this.#entries)
    const end = Buffer.alloc(endBytes)
    end.writeUInt32LE(endSignature, 0)
    end.writeUInt16LE(this.#count, 8)
    end.writeUInt16LE(this.#count, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#offset, 16)
    return Buffer.concat([directory, end])
  }
}

function writeShared(header: Buffer, checksum: number, bytes: number, nameBytes: number): void {
  header.writeUInt16LE(version, 0)
  header.writeUInt16LE(date, 8)
  header.writeUInt32LE(checksum, 10)
  header.writeUInt32LE(bytes, 14)
  header.writeUInt32LE(bytes, 18)
  header.writeUInt16LE(nameBytes, 22)
}

type ReadPart = (start: number, length: number) => Promise<Buffer>

/**
 * Where each entry of a stored ZIP lies. In one that we did not write (`sharp` its tiles), each entry is asked where
 * its bytes begin: its own header may be longer than what the directory says of it.
 * @throws on anything else than a whole ZIP of stored entries without a comment.
 */
export async function readIndex(bytes: number, read: ReadPart, options = { ours: true }): Promise<PackIndex> {
  const end = await read(bytes - endBytes, endBytes)
  if (end.readUInt32LE(0) !== endSignature) throw new Error('Not a pack: its end is missing')
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  const directory = await read(start, length)
  const index = new Map<string, Place>()
  let at = 0
  for (let number = 0; number < count; number += 1) {
    if (directory.readUInt32LE(at) !== centralSignature) throw new Error('Not a pack: its directory is damaged')
    if (directory.readUInt16LE(at + 10) !== 0) throw new Error('Not a pack: an entry is compressed')
    const size = directory.readUInt32LE(at + 20)
    const [names, extras, comments] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
    const name = directory.toString('utf8', at + centralBytes, at + centralBytes + (names ?? 0))
    const header = directory.readUInt32LE(at + 42)
    const extra = options.ours ? 0 : (await read(header, localBytes)).readUInt16LE(28)
    index.set(name, { start: header + localBytes + (names ?? 0) + extra, length: size })
    at += centralBytes + (names ?? 0) + (extras ?? 0) + (comments ?? 0)
  }
  return index
}
