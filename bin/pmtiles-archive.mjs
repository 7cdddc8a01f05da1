import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

const headerLength = 127
/** Readers fetch the header and the root directory in one request of this length. */
const firstRequest = 16_384
const gzip = 2
const mapboxVectorTile = 1

/**
 * Packs vector tiles into one PMTiles archive, version 3, with a root directory only (some four thousand tiles).
 * Tiles of equal bytes are stored once.
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * @param {{ z: number, x: number, y: number, bytes: Uint8Array }[]} tiles uncompressed
 * @param {{ minZoom: number, maxZoom: number, west: number, south: number, east: number, north: number }} bounds
 * @param {object} metadata TileJSON-like: `vector_layers`, `attribution`…
 * @returns {Buffer}
 */
export function packArchive(tiles, bounds, metadata) {
  const entries = []
  const contents = []
  const offsets = new Map()
  let length = 0
  const ordered = tiles.map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
  for (const { id, bytes } of ordered.sort((one, other) => one.id - other.id)) {
    const key = Buffer.from(bytes).toString('latin1')
    let content = offsets.get(key)
    if (!content) {
      const packed = gzipSync(bytes, { level: 9 })
      content = { offset: length, length: packed.length }
      offsets.set(key, content)
      contents.push(packed)
      length += packed.length
    }
    const last = entries.at(-1)
    if (last && last.offset === content.offset && last.id + last.run === id) last.run++
    else entries.push({ id, run: 1, ...content })
  }
  const directory = gzipSync(Uint8Array.from(directoryBytes(entries)), { level: 9 })
  if (headerLength + directory.length > firstRequest) throw new Error('Too many tiles for one root directory')
  const about = gzipSync(JSON.stringify(metadata), { level: 9 })

  const header = Buffer.alloc(headerLength)
  header.write('PMTiles', 'latin1')
  header.writeUInt8(3, 7)
  const aboutAt = headerLength + directory.length
  const dataAt = aboutAt + about.length
  const sections = [headerLength, directory.length, aboutAt, about.length, dataAt, 0, dataAt, length]
  const counts = [ordered.length, entries.length, contents.length]
  for (const [index, number] of [...sections, ...counts].entries())
    header.writeBigUInt64LE(BigInt(number), 8 + index * 8)
  const clustered = 1
  for (const [index, number] of [clustered, gzip, gzip, mapboxVectorTile, bounds.minZoom, bounds.maxZoom].entries())
    header.writeUInt8(number, 96 + index)
  const { west, south, east, north } = bounds
  for (const [index, degrees] of [west, south, east, north].entries())
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4)
  header.writeUInt8(bounds.minZoom, 118)
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119)
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123)
  return Buffer.concat([header, directory, about, ...contents])
}

/** Columns one after the other, each number a varint: identifiers by difference, then runs, lengths, offsets. */
function* directoryBytes(entries) {
  yield* varint(entries.length)
  for (const [index, { id }] of entries.entries()) yield* varint(id - (entries[index - 1]?.id ?? 0))
  for (const { run } of entries) yield* varint(run)
  for (const { length } of entries) yield* varint(length)
  for (const [index, { offset }] of entries.entries()) {
    const before = entries[index - 1]
    // Zero: right after the one before.
    yield* varint(before && offset === before.offset + before.length ? 0 : offset + 1)
  }
}

function* varint(number) {
  let rest = number
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) yield (rest % 0x80) | 0x80
  yield rest
}
