import sharp, { type Metadata } from 'sharp'
import phash from 'sharp-phash'
import { rgbaToThumbHash } from 'thumbhash'
import { mostPixels, mostPixelsAtOnce, openImage, openPixels } from '../pixels.ts'
import type { Fault } from './refusals.ts'
import { type ImageType, sniff } from './sniff.ts'

/** What a file says of itself once it was opened to its last pixel. */
export interface Judged {
  readonly type: ImageType
  /** As shown, upright. */
  readonly width: number
  readonly height: number
  /** 64 bits, written 0 and 1: how it looks. */
  readonly perceptual_hash: string
  /** Base64. */
  readonly thumbhash: string
}

// The package is CommonJS and its types say otherwise.
const looksOf = phash as unknown as typeof phash.default

/** The longer side is at most this many times the shorter: a frieze passes, a line does not. */
const longestRatio = 40
/** No photograph weighs so little for so many pixels. */
const bombRatio = 400
const bombPixels = 20_000_000

/** Decides whether a file is an image we keep. Its pixels are counted before any is unfolded, then all of them read once. */
export async function judge(path: string, bytes: number): Promise<Judged | Fault> {
  const found = await sniff(path)
  if ('why' in found) return found
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!metadata) return { why: 'damaged' }
  const { width, height } = metadata.autoOrient
  const pixels = width * height
  const most = isUnfoldedWhole(metadata) ? mostPixelsAtOnce : mostPixels
  if (pixels > most)
    return { why: 'too-many-pixels', megapixels: Math.ceil(pixels / 1e6), most: Math.floor(most / 1e6) }
  if (Math.max(width, height) > longestRatio * Math.min(width, height)) return { why: 'too-long', width, height }
  if (pixels > bombPixels && (pixels * metadata.channels) / bytes > bombRatio) return { why: 'bomb' }
  return readWhole(path, { type: found.type, width, height })
}

/** A format read line by line costs little memory; these do not come so. */
function isUnfoldedWhole({ format, isProgressive }: Metadata): boolean {
  return isProgressive || format === 'webp' || format === 'heif'
}

const side = 100

async function readWhole(path: string, facts: Pick<Judged, 'type' | 'width' | 'height'>): Promise<Judged | Fault> {
  try {
    const { data, info } = await openImage(path)
      .resize(side, side, { fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const small = { width: info.width, height: info.height, channels: 4 } as const
    const flat = await openPixels(data, small).flatten({ background: '#fff' }).png().toBuffer()
    return {
      ...facts,
      perceptual_hash: await looksOf(flat),
      thumbhash: Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64'),
    }
  } catch (error) {
    return {
      why: /premature end|truncated|unexpected end|end of file|not enough data|eof/i.test(String(error))
        ? 'cut'
        : 'damaged',
    }
  }
}
