import sharp from 'sharp'
import { tileSide } from '../derivatives/make.ts'
import type { Pack } from '../derivatives/packs.ts'
import type { Size } from '../rights.ts'
import { openPart, type Pixels, pixelsOf } from './cut.ts'
import type { Box } from './resolve.ts'

/** The scales of the pyramid: at each, an image is half as large as at the one before, until one tile holds it. */
export function scaleFactors({ width, height }: Size): number[] {
  const factors = [1]
  for (let factor = 1; Math.max(width, height) > tileSide * factor; factor *= 2) factors.push(factor * 2)
  return factors
}

/** One tile: the part of the image that it shows, and its own size. */
interface Tile {
  readonly name: string
  readonly left: number
  readonly top: number
}

/** More tiles than this cost more than the original. */
const mostTiles = 20

/**
 * Puts a part of an image together from its tiles, at the smallest scale that has all the pixels asked for.
 * @returns undefined when the original is to be asked: too many tiles, or one is missing.
 */
export async function readFromTiles(pack: Pack, whole: Size, box: Box, size: Size): Promise<Pixels | undefined> {
  const factor = factorFor(whole, box, size)
  const level = { width: Math.ceil(whole.width / factor), height: Math.ceil(whole.height / factor) }
  const part = {
    left: Math.min(level.width - 1, Math.floor(box.x / factor)),
    top: Math.min(level.height - 1, Math.floor(box.y / factor)),
    right: Math.min(level.width, Math.ceil((box.x + box.w) / factor)),
    bottom: Math.min(level.height, Math.ceil((box.y + box.h) / factor)),
  }
  const [firstColumn, firstRow] = [Math.floor(part.left / tileSide), Math.floor(part.top / tileSide)]
  const columns = Math.ceil(part.right / tileSide) - firstColumn
  const rows = Math.ceil(part.bottom / tileSide) - firstRow
  if (columns * rows > mostTiles) return undefined
  const tiles: Tile[] = []
  for (let row = firstRow; row < firstRow + rows; row += 1)
    for (let column = firstColumn; column < firstColumn + columns; column += 1)
      tiles.push({
        name: tileName(whole, level, factor, column, row),
        left: (column - firstColumn) * tileSide,
        top: (row - firstRow) * tileSide,
      })
  const laid = await lay(pack, tiles, {
    width: Math.min(columns * tileSide, level.width - firstColumn * tileSide),
    height: Math.min(rows * tileSide, level.height - firstRow * tileSide),
  })
  const [x, y] = [part.left - firstColumn * tileSide, part.top - firstRow * tileSide]
  return laid && openPart(laid, { x, y, w: part.right - part.left, h: part.bottom - part.top }, size)
}

function factorFor(whole: Size, box: Box, size: Size): number {
  const enough = (factor: number) => box.w / factor >= size.width && box.h / factor >= size.height
  return scaleFactors(whole).findLast(enough) ?? 1
}

/** As `sharp` names them: the part of the image at full size, then the size of the tile. */
function tileName(whole: Size, level: Size, factor: number, column: number, row: number): string {
  const [x, y] = [column * tileSide * factor, row * tileSide * factor]
  const [w, h] = [Math.min(tileSide * factor, whole.width - x), Math.min(tileSide * factor, whole.height - y)]
  const width = Math.min(tileSide, level.width - column * tileSide)
  const height = Math.min(tileSide, level.height - row * tileSide)
  const region = w === whole.width && h === whole.height ? 'full' : `${x},${y},${w},${h}`
  return `${region}/${width},${height}/0/default.jpg`
}

async function lay(pack: Pack, tiles: readonly Tile[], { width, height }: Size): Promise<Pixels | undefined> {
  const places = tiles.map(({ name }) => pack.index.get(name))
  const known = places.filter((place) => place !== undefined)
  if (known.length < tiles.length) return undefined
  const pieces = await Promise.all(known.map((place) => pack.read(place)))
  return pixelsOf(
    sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite(
      pieces.map((input, index) => ({ input, left: tiles[index]?.left ?? 0, top: tiles[index]?.top ?? 0 })),
    ),
  )
}
