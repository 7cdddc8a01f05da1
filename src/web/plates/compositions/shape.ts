import type { Box, Sheet } from '../drawing.ts'

/** Where a shape written in its own small units stands on the sheet. */
export type Stand = {
  x: number
  y: number
  /** Units of the sheet for one of the shape. */
  scale: number
  /** -1 turns it to the other side. */
  side?: 1 | -1
  /** Stretches it upwards. */
  tall?: number
}

/**
 * Path data written by hand in absolute commands (M L C Q Z), moved to where it stands: relative and rounded, which is
 * half as long.
 */
export function shape(data: string, { x, y, scale, side = 1, tall = 1 }: Stand): string {
  let [atX, atY, startX, startY] = [0, 0, 0, 0]
  let written = ''
  for (const [, letter = '', numbers = ''] of data.matchAll(/([MLCQZ])([^A-Z]*)/gu)) {
    if (letter === 'Z') {
      written += 'z'
      ;[atX, atY] = [startX, startY]
      continue
    }
    const points = (numbers.match(/-?[\d.]+/gu) ?? []).map(Number)
    const each = letter === 'C' ? 6 : letter === 'Q' ? 4 : 2
    written += letter === 'M' && written === '' ? 'M' : letter.toLowerCase()
    for (let from = 0; from < points.length; from += each) {
      const [baseX, baseY] = [atX, atY]
      for (let index = from; index < from + each; index += 2) {
        atX = Math.round(x + side * scale * (points[index] ?? 0))
        atY = Math.round(y + scale * tall * (points[index + 1] ?? 0))
        written += `${/\d$/u.test(written) ? ' ' : ''}${atX - baseX} ${atY - baseY}`
      }
    }
    if (letter === 'M') [startX, startY] = [atX, atY]
  }
  return written.replaceAll(' -', '-')
}

/** The box that `shape` makes of one in the shape's own units. */
export function boxOf({ x, y, width, height }: Box, { x: left, y: top, scale, side = 1, tall = 1 }: Stand): Box {
  return {
    x: left + scale * (side === 1 ? x : -x - width),
    y: top + scale * tall * y,
    width: scale * width,
    height: scale * tall * height,
  }
}

/** A halo: a flat disc with a line around it. */
export function halo(sheet: Sheet, x: number, y: number, radius: number): void {
  const r = Math.round(radius)
  const ring = `M${Math.round(x) - r} ${Math.round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
  sheet.fill(ring, sheet.palette.spot)
  sheet.stroke(ring, sheet.palette.dark, 3)
}
