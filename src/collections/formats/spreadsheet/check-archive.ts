import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { FileRefused, refuseFile } from '../remarks/index.ts'

const megabyte = 1024 * 1024
const unpackedLimit = 300 * megabyte
/** Sheets of XLSX are read as they unpack; every other part is held whole. */
const heldLimit = 64 * megabyte
/** Text packs ten to thirty times; only a trap packs hundreds. */
const ratioLimit = 150
const entryLimit = 5000

export interface CheckedArchive {
  readonly kind: 'xlsx' | 'ods'
  readonly unpacked_bytes: number
}

/**
 * Opens a ZIP far enough to know that it can be read without filling the memory: every entry is unpacked and counted,
 * because its stated size may lie.
 * @throws FileRefused
 */
export async function checkArchive(bytes: Buffer): Promise<CheckedArchive> {
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(bytes)
  } catch {
    throw new FileRefused(refuseFile('workbook-unreadable', 1, {}))
  }
  const names = new Set<string>()
  let stated = 0
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      names.add(entry.fileName)
      stated += entry.uncompressedSize
      if (entries.length > entryLimit || isBomb(stated, bytes.length)) throw refusal()
    }
    let unpacked = 0
    for (const entry of entries)
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length
        if (isBomb(unpacked, bytes.length)) throw refusal()
      }
    if (entries.some((entry) => !isSheet(entry) && entry.uncompressedSize > heldLimit))
      throw new FileRefused(refuseFile('workbook-too-large', 1, {}))
    const kind = kindOf(names)
    if (!kind) throw new FileRefused(refuseFile('archive', 1, {}))
    return { kind, unpacked_bytes: unpacked }
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused(refuseFile('workbook-unreadable', 1, {}))
  }
}

function isSheet({ fileName }: Entry): boolean {
  return fileName.startsWith('xl/worksheets/')
}

function kindOf(names: ReadonlySet<string>): CheckedArchive['kind'] | undefined {
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'xlsx'
  return names.has('content.xml') ? 'ods' : undefined
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > unpackedLimit || (unpacked > 20 * megabyte && unpacked > packed * ratioLimit)
}

function refusal(): FileRefused {
  return new FileRefused(refuseFile('zip-bomb', 1, { limit_megabytes: unpackedLimit / megabyte }))
}
