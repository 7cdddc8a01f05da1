import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTiles } from '../../../bin/build-tiles.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tiles-'))
let archive: PMTiles
let bytes: Buffer

class FileSource implements Source {
  getKey = () => 'france'
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }
  }
}

beforeAll(() => {
  bytes = readFileSync(buildTiles(folder).path)
  archive = new PMTiles(new FileSource())
})
afterAll(() => rmSync(folder, { recursive: true }))

async function textOf(z: number, x: number, y: number): Promise<string> {
  const tile = await archive.getZxy(z, x, y)
  return tile ? Buffer.from(tile.data).toString('latin1') : ''
}

test('the archive is small and says what it holds', async () => {
  expect(bytes.length).toBeLessThan(3_000_000)
  const header = await archive.getHeader()
  expect(header).toMatchObject({ specVersion: 3, minZoom: 4, maxZoom: 10, tileType: TileType.Mvt, clustered: true })
  expect(header.minLon).toBeLessThan(-5)
  expect(header.maxLat).toBeGreaterThan(51)
  expect(await archive.getMetadata()).toMatchObject({ attribution: 'Natural Earth' })
})

test('a tile over Toulouse holds the Haute-Garonne and no far département', async () => {
  const toulouse = await textOf(10, 516, 373)
  expect(toulouse).toContain('departments')
  expect(toulouse).toContain('31')
  expect(toulouse).not.toContain('59')
})

test('seen from afar there are neighbours and borders', async () => {
  const europe = await textOf(5, 16, 11)
  for (const layer of ['land', 'countries', 'departments', 'borders']) expect(europe).toContain(layer)
})

test('the open sea and what lies beyond the zooms have no tile', async () => {
  // South of Toulon.
  expect(await archive.getZxy(10, 530, 382)).toBeUndefined()
  expect(await archive.getZxy(11, 1033, 747)).toBeUndefined()
})

test('the same sources give the same bytes', () => {
  const again = mkdtempSync(join(tmpdir(), 'tiles-'))
  expect(readFileSync(buildTiles(again).path).equals(bytes)).toBe(true)
  rmSync(again, { recursive: true })
})
