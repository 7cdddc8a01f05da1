import sharp, { type Sharp, type SharpOptions } from 'sharp'

// Each operation on one thread and nothing kept between two: the pages must have their share of the machine.
sharp.concurrency(1)
sharp.cache(false)

/** An image has no more than this, whatever its format. */
export const mostPixels = 200_000_000
/** Of those formats that must be unfolded whole in memory. */
export const mostPixelsAtOnce = 64_000_000

const slowestSeconds = 60

/** Opens an image that was accepted, upright and in the colours of screens. Nothing the camera noted goes further. */
export function openImage(source: string | Buffer, options: SharpOptions = {}): Sharp {
  return sharp(source, { failOn: 'error', limitInputPixels: mostPixels, ...options })
    .timeout({ seconds: slowestSeconds })
    .autoOrient()
    .toColourspace('srgb')
}

/** Pixels already in hand: upright, sRGB. */
export function openPixels(pixels: Buffer, info: { width: number; height: number; channels: 1 | 2 | 3 | 4 }): Sharp {
  const { width, height, channels } = info
  return sharp(pixels, { raw: { width, height, channels } }).timeout({ seconds: slowestSeconds })
}
