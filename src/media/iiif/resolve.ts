import type { Size } from '../rights.ts'
import type { Format, ImageRequest, Quality, Region, SizeAsked } from './read-request.ts'

/** What an answer may not pass, in pixels. */
export interface Limits {
  readonly maxWidth: number
  readonly maxHeight: number
  readonly maxArea: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** What is to be cut, in whole pixels of the image. */
export interface Cut {
  readonly box: Box
  readonly size: Size
  readonly mirrored: boolean
  readonly rotation: number
  readonly quality: Quality
  readonly format: Format
}

/** The request applied to an image; undefined when the image cannot answer it (400). */
export function resolve(request: ImageRequest, image: Size, limits: Limits): Cut | undefined {
  const box = boxOf(request.region, image)
  const size = box && sizeOf(request.size, { width: box.w, height: box.h }, limits)
  if (!box || !size) return undefined
  const { mirrored, rotation, quality, format } = request
  return { box, size, mirrored, rotation, quality, format }
}

function boxOf(region: Region, { width, height }: Size): Box | undefined {
  if (region.kind === 'full') return { x: 0, y: 0, w: width, h: height }
  if (region.kind === 'square') {
    const side = Math.min(width, height)
    return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), w: side, h: side }
  }
  const [across, down] = region.kind === 'percent' ? [width / 100, height / 100] : [1, 1]
  const [x, y] = [Math.round(region.x * across), Math.round(region.y * down)]
  const w = Math.min(Math.round(region.w * across), width - x)
  const h = Math.min(Math.round(region.h * down), height - y)
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

function sizeOf(asked: SizeAsked, region: Size, limits: Limits): Size | undefined {
  if (asked.kind === 'max') return largest(region, limits, asked.upscaled)
  if (asked.kind === 'within') {
    const bounds = {
      maxWidth: Math.min(asked.w, limits.maxWidth),
      maxHeight: Math.min(asked.h, limits.maxHeight),
      maxArea: limits.maxArea,
    }
    return largest(region, bounds, asked.upscaled)
  }
  const size = exactSize(asked, region)
  if (!asked.upscaled && (size.width > region.width || size.height > region.height)) return undefined
  return isWithin(size, limits) ? size : undefined
}

function exactSize(asked: SizeAsked & { kind: 'percent' | 'pixels' }, region: Size): Size {
  if (asked.kind === 'percent') return scaled(region, asked.percent / 100)
  const { w, h } = asked
  if (w !== undefined && h !== undefined) return { width: w, height: h }
  if (w !== undefined) return { width: w, height: rounded((region.height * w) / region.width) }
  return { width: rounded((region.width * (h ?? 1)) / region.height), height: h ?? 1 }
}

/** As large as the limits let it be, at its own proportions. */
function largest(region: Size, limits: Limits, upscaled: boolean): Size {
  const scale = Math.min(
    limits.maxWidth / region.width,
    limits.maxHeight / region.height,
    Math.sqrt(limits.maxArea / (region.width * region.height)),
    upscaled ? Number.POSITIVE_INFINITY : 1,
  )
  if (scale === 1) return region
  // Rounded up, the sides could pass an area that they stay within.
  const size = scaled(region, scale)
  return isWithin(size, limits)
    ? size
    : { width: Math.max(1, Math.floor(region.width * scale)), height: Math.max(1, Math.floor(region.height * scale)) }
}

function isWithin({ width, height }: Size, { maxWidth, maxHeight, maxArea }: Limits): boolean {
  return width <= maxWidth && height <= maxHeight && width * height <= maxArea
}

const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: rounded(width * scale),
  height: rounded(height * scale),
})
const rounded = (side: number) => Math.max(1, Math.round(side))

/** The end of the address under which a cut is kept, and under which derivatives were made: sizes are always spelled. */
export function keptName(cut: Cut, image: Size): string {
  return ending(cut, image, `${cut.size.width},${cut.size.height}`)
}

/** The end of the address that the standard calls canonical. */
export function canonicalName(cut: Cut, image: Size, limits: Limits): string {
  const { box, size } = cut
  const region = { width: box.w, height: box.h }
  const max = largest(region, limits, false)
  if (size.width === max.width && size.height === max.height) return ending(cut, image, 'max')
  const upscaled = size.width > region.width || size.height > region.height
  return ending(cut, image, `${upscaled ? '^' : ''}${size.width},${size.height}`)
}

function ending({ box, mirrored, rotation, quality, format }: Cut, image: Size, size: string): string {
  const isFull = box.x === 0 && box.y === 0 && box.w === image.width && box.h === image.height
  const region = isFull ? 'full' : `${box.x},${box.y},${box.w},${box.h}`
  // Every image here has colours: `color` is what it is by default.
  const shown = quality === 'color' ? 'default' : quality
  return `${region}/${size}/${mirrored ? '!' : ''}${rotation}/${shown}.${format}`
}
