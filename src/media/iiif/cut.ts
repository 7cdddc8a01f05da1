import type { Sharp } from 'sharp'
import { tileQuality } from '../derivatives/make.ts'
import { openImage, openPixels } from '../pixels.ts'
import type { Size } from '../rights.ts'
import type { Format } from './read-request.ts'
import type { Box, Cut } from './resolve.ts'

/** Pixels in hand: a part of an image, at some scale. */
export interface Pixels {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
}

/** Reads a part of the file of an image, scaled. */
export async function readPart(source: string | Buffer, whole: Size, box: Box, size: Size): Promise<Pixels> {
  const image = openImage(source).flatten({ background: '#fff' })
  // Without a part taken out of it, a JPEG is unfolded straight at half, a quarter or an eighth of its size.
  const part =
    box.w === whole.width && box.h === whole.height
      ? image
      : image.extract({ left: box.x, top: box.y, width: box.w, height: box.h })
  return pixelsOf(part.resize(size.width, size.height, { fit: 'fill' }))
}

/** A part of pixels in hand, scaled. */
export function openPart({ data, info }: Pixels, box: Box, size: Size): Promise<Pixels> {
  const part = openPixels(data, info).extract({ left: box.x, top: box.y, width: box.w, height: box.h })
  return pixelsOf(part.resize(size.width, size.height, { fit: 'fill' }))
}

/** Turns, greys and writes what a request asked for. */
export async function finish(pixels: Pixels, { mirrored, rotation, quality, format }: Cut): Promise<Buffer> {
  const turned = rotation % 90 === 0 ? undefined : { r: 255, g: 255, b: 255, alpha: format === 'jpg' ? 1 : 0 }
  // One step at a time: within one pipeline the order of turning and mirroring is not ours.
  const upright = mirrored ? await pixelsOf(openPixels(pixels.data, pixels.info).flop()) : pixels
  const image = openPixels(upright.data, upright.info)
  const rotated =
    rotation === 0 ? image : turned ? image.rotate(rotation, { background: turned }) : image.rotate(rotation)
  const grey = quality === 'gray' || quality === 'bitonal' ? rotated.toColourspace('b-w') : rotated
  const shown = quality === 'bitonal' ? grey.threshold(128) : grey
  return write(format === 'jpg' ? shown.flatten({ background: '#fff' }) : shown, format).toBuffer()
}

function write(image: Sharp, format: Format): Sharp {
  if (format === 'png') return image.png({ compressionLevel: 4 })
  if (format === 'avif') return image.avif({ quality: 50, effort: 2 })
  if (format === 'webp') return image.webp({ quality: 80, effort: 2 })
  return image.jpeg({ quality: tileQuality })
}

export async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, info }
}
