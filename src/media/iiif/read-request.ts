/** An image request as its address says it, before anything is known of the image. */
export interface ImageRequest {
  readonly region: Region
  readonly size: SizeAsked
  readonly mirrored: boolean
  /** Degrees, clockwise, 0 to less than 360. */
  readonly rotation: number
  readonly quality: Quality
  readonly format: Format
}

export type Region =
  | { readonly kind: 'full' }
  | { readonly kind: 'square' }
  | {
      readonly kind: 'pixels' | 'percent'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
    }

export type SizeAsked = {
  /** `^`: may be larger than the region. */
  readonly upscaled: boolean
} & (
  | { readonly kind: 'max' }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'pixels'; readonly w: number | undefined; readonly h: number | undefined }
  | { readonly kind: 'within'; readonly w: number; readonly h: number }
)

export const qualities = ['default', 'color', 'gray', 'bitonal'] as const
export type Quality = (typeof qualities)[number]
export const formats = ['jpg', 'png', 'webp', 'avif'] as const
export type Format = (typeof formats)[number]

const whole = '(\\d{1,9})'
const decimal = '(\\d{1,9}(?:\\.\\d{1,9})?|\\.\\d{1,9})'
const patterns = {
  pixels: new RegExp(`^${whole},${whole},${whole},${whole}$`),
  percent: new RegExp(`^pct:${decimal},${decimal},${decimal},${decimal}$`),
  sizePercent: new RegExp(`^pct:${decimal}$`),
  size: /^(\d{1,9})?,(\d{1,9})?$/,
  within: new RegExp(`^!${whole},${whole}$`),
  rotation: new RegExp(`^(!?)${decimal}$`),
}

/**
 * Reads `{region}/{size}/{rotation}/{quality}.{format}`, already decoded.
 * @returns undefined for what no image could answer.
 * @see https://iiif.io/api/image/3.0/#4-image-requests
 */
export function readImageRequest(parts: readonly string[]): ImageRequest | undefined {
  const [regionText = '', sizeText = '', rotationText = '', last = ''] = parts
  if (parts.length !== 4) return undefined
  const region = readRegion(regionText)
  const size = readSize(sizeText)
  const turn = patterns.rotation.exec(rotationText)
  const [quality, format] = [
    qualities.find((each) => last.startsWith(`${each}.`)),
    formats.find((each) => last.endsWith(`.${each}`)),
  ]
  const rotation = Number(turn?.[2])
  if (!region || !size || !turn || rotation > 360 || !quality || !format || last !== `${quality}.${format}`)
    return undefined
  return { region, size, mirrored: turn[1] === '!', rotation: rotation % 360, quality, format }
}

function readRegion(text: string): Region | undefined {
  if (text === 'full' || text === 'square') return { kind: text }
  const inPixels = patterns.pixels.exec(text)
  const found = inPixels ?? patterns.percent.exec(text)
  if (!found) return undefined
  const [x = 0, y = 0, w = 0, h = 0] = found.slice(1).map(Number)
  return w > 0 && h > 0 ? { kind: inPixels ? 'pixels' : 'percent', x, y, w, h } : undefined
}

function readSize(text: string): SizeAsked | undefined {
  const upscaled = text.startsWith('^')
  const rest = upscaled ? text.slice(1) : text
  if (rest === 'max') return { upscaled, kind: 'max' }
  const percent = Number(patterns.sizePercent.exec(rest)?.[1])
  if (percent > 0) return { upscaled, kind: 'percent', percent }
  const within = patterns.within.exec(rest)
  if (within) {
    const [w, h] = [Number(within[1]), Number(within[2])]
    return w > 0 && h > 0 ? { upscaled, kind: 'within', w, h } : undefined
  }
  const pixels = patterns.size.exec(rest)
  if (!pixels || (pixels[1] === undefined && pixels[2] === undefined)) return undefined
  const [w, h] = [pixels[1], pixels[2]].map((each) => (each === undefined ? undefined : Number(each)))
  return w === 0 || h === 0 ? undefined : { upscaled, kind: 'pixels', w, h }
}
