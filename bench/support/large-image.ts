import { mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { readIndex } from '../../src/media/derivatives/pack.ts'

/** A canvas of 50 megapixels with the grain of a painting, the same at every run but for the grain. */
export async function paintLargeImage(path: string, width: number, height: number): Promise<void> {
  const strokes = Array.from({ length: 400 }, (_, index) => {
    const at = (step: number) => Math.abs(Math.sin(index * 12.9898 + step * 78.233) * 43758.5453) % 1
    const shade = [1, 2, 3].map((step) => Math.round(at(step + 5) * 255)).join(',')
    return `<ellipse cx="${at(1) * 100}" cy="${at(2) * 100}" rx="${at(3) * 6}" ry="${at(4) * 2}" fill="rgb(${shade})" opacity="0.6"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none" width="1024" height="768">${strokes.join('')}</svg>`
  const ground = await sharp(Buffer.from(svg)).flatten({ background: '#998' }).png().toBuffer()
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const
  const grain = await sharp({ create: { width: 1024, height: 1024, channels: 3, background: '#777', noise } })
    .ensureAlpha(0.35)
    .png()
    .toBuffer()
  await sharp(ground)
    .resize(width, height)
    .composite([{ input: grain, tile: true }])
    .jpeg({ quality: 88 })
    .toFile(path)
}

/** The tiled pyramid that iipsrv reads, with tiles of the same side and the same quality as ours. */
export async function writePyramid(from: string, to: string, tileSide: number): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await sharp(from, { limitInputPixels: false })
    .tiff({ compression: 'jpeg', quality: 82, tile: true, pyramid: true, tileWidth: tileSide, tileHeight: tileSide })
    .toFile(to)
}

/** Our own tiles as files, for nginx. @returns their paths below `folder`. */
export async function unpackTiles(pack: string, folder: string): Promise<string[]> {
  const file = await open(pack)
  try {
    const read = async (start: number, length: number) =>
      (await file.read(Buffer.alloc(length), 0, length, start)).buffer
    const index = await readIndex((await file.stat()).size, read)
    const tiles = [...index].filter(([name]) => /^(\d+,\d+,\d+,\d+|full)\/\d+,\d+\/0\/default\.jpg$/.test(name))
    for (const [name, { start, length }] of tiles) {
      await mkdir(join(folder, dirname(name)), { recursive: true })
      await writeFile(join(folder, name), await read(start, length))
    }
    return tiles.map(([name]) => name).filter((name) => !name.startsWith('full/'))
  } finally {
    await file.close()
  }
}
