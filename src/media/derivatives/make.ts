import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import { openImage, openPixels } from '../pixels.ts'
import { pictureSizes, pictureWidths, type Size, smallSide, within } from '../rights.ts'
import { PackWriter, readIndex } from './pack.ts'

/** The side of a tile, in pixels. */
export const tileSide = 512
export const tileQuality = 82

/** The ways a picture stands ready, the lightest first. */
export const pictureFormats = ['avif', 'webp', 'jpg'] as const

const encode: Readonly<Record<(typeof pictureFormats)[number], (image: Sharp) => Sharp>> = {
  // A higher effort takes twice the time for a thirtieth of the bytes.
  avif: (image) => image.avif({ quality: 45, effort: 2 }),
  webp: (image) => image.webp({ quality: 76, effort: 3 }),
  jpg: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
}

/** The name of a picture in a pack: the end of its address. */
export const pictureName = ({ width, height }: Size, format: string) => `full/${width},${height}/0/default.${format}`

/**
 * Makes every derivative of the image at `path`, in one pack (`pack.ts`) whose entries bear the ends of their IIIF
 * addresses: its pictures in every size and format, as large and as small as rights may want, and its tiles.
 * @returns the path of the pack, in the drafts folder: the caller moves it, or removes it.
 */
export async function makeDerivatives(path: string, image: Size, draftsFolder: string): Promise<string> {
  const draft = join(draftsFolder, `${randomUUID()}.part`)
  const tiles = join(draftsFolder, `${randomUUID()}.zip`)
  try {
    const out = await open(draft, 'wx', 0o600)
    try {
      const pack = new PackWriter()
      const add = async (name: string, bytes: Buffer) => void (await out.writev(pack.add(name, bytes)))
      await addPictures(path, image, add)
      await openImage(path)
        .flatten({ background: '#fff' })
        .jpeg({ quality: tileQuality })
        .tile({ size: tileSide, layout: 'iiif3', container: 'zip', basename: 'tiles' })
        .toFile(tiles)
      await addTiles(tiles, add)
      await out.write(pack.end())
    } finally {
      await out.close()
    }
    return draft
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await rm(tiles, { force: true })
  }
}

type Add = (name: string, bytes: Buffer) => Promise<void>

/** The original is unfolded once, to the largest size asked for; all the others come from there. */
async function addPictures(path: string, image: Size, add: Add): Promise<void> {
  const wanted = new Map<string, Size>()
  for (const size of [...pictureSizes(image), ...pictureSizes(within(image, smallSide))])
    wanted.set(`${size.width},${size.height}`, size)
  const sizes = [...wanted.values()].sort((one, other) => other.width - one.width)
  const largest = sizes[0] ?? { width: pictureWidths[0], height: pictureWidths[0] }
  const { data, info } = await openImage(path)
    .flatten({ background: '#fff' })
    .resize(largest.width, largest.height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (const size of sizes)
    for (const format of pictureFormats) {
      const scaled = openPixels(data, info).resize(size.width, size.height, { fit: 'fill' })
      await add(pictureName(size, format), await encode[format](scaled).toBuffer())
    }
}

async function addTiles(tiles: string, add: Add): Promise<void> {
  const file = await open(tiles)
  try {
    const read = async (start: number, length: number) => {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, start)
      return buffer
    }
    const index = await readIndex((await file.stat()).size, read, { ours: false })
    for (const [name, { start, length }] of index) {
      const tail = /^tiles\/(.+\/default\.jpg)$/.exec(name)?.[1]
      if (tail) await add(tail, await read(start, length))
    }
  } finally {
    await file.close()
  }
}
