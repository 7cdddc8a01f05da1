import { circle, curve, type Point, p, rays, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** One moth spread on its board, the left the mirror of the right. */
export const moth: Composition = {
  shape: 'object',
  layouts: ['above', 'below', 'side', 'framed'],
  ratios: [0.85, 1.8],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const s = Math.min(field.height * 0.56, field.width * 0.47)
    const [x, y] = [field.x + field.width / 2, field.y + field.height * 0.53]
    sheet.fill(p`M${x - s * 0.11} ${field.y}h${s * 0.22}v${field.height}h${-s * 0.22}z`, palette.tint)
    const fore = wing(random, s, [
      [0.04, -0.1],
      [0.42, -0.62],
      [0.94, -0.82],
      [0.96, -0.56],
      [0.78, -0.26],
      [0.7, -0.04],
      [0.3, 0.06],
      [0.04, 0.06],
    ])
    const hind = wing(random, s, [
      [0.04, 0],
      [0.36, -0.04],
      [0.68, 0.02],
      [0.76, 0.26],
      [0.62, 0.52],
      [0.4, random.between(0.6, 0.9)],
      [0.22, 0.5],
      [0.05, 0.26],
    ])
    const eye = { fore: random.between(0.08, 0.13), hind: random.between(0.06, 0.1) }
    for (const side of [1, -1]) {
      sheet.placed(p`translate(${x} ${y}) scale(${side} 1)`, () => {
        scaled(sheet, hind, s, palette.spot, [0.46 * s, 0.3 * s], eye.hind * s)
        scaled(sheet, fore, s, palette.ink, [0.6 * s, -0.44 * s], eye.fore * s)
      })
    }
    body(sheet, x, y, s)
  },
}

const wing = (random: Random, s: number, points: Point[]) =>
  `${curve(points.map(([px, py]): Point => [(px + random.near(0, 0.025)) * s, (py + random.near(0, 0.03)) * s]))}z`

function scaled(sheet: Sheet, outline: string, s: number, colour: string, [ex, ey]: Point, r: number): void {
  const { palette } = sheet
  sheet.within(outline, () => {
    sheet.fill(p`M${-s} ${-s}h${s * 2.2}v${s * 2}h${-s * 2.2}z`, colour)
    // Veins spread from the shoulder: a wide dashed arc is a fan.
    sheet.stroke(circle(0, 0, s * 0.62), palette.ground, s * 0.9, {
      'stroke-dasharray': rays(s * 0.62, 40, 0.08),
    })
    sheet.stroke(circle(0, 0, s * 0.8), palette.ground, s * 0.035)
    sheet.stroke(circle(0, 0, s * 0.88), palette.ground, s * 0.05, {
      'stroke-dasharray': `${Math.round(s * 0.05)} ${Math.round(s * 0.03)}`,
    })
    sheet.stroke(circle(0, 0, s * 0.36), palette.ground, s * 0.02)
    for (const [share, tone] of [
      [1, palette.ground],
      [0.74, palette.half],
      [0.46, palette.ground],
      [0.2, palette.ink],
    ] as const)
      sheet.fill(circle(ex, ey, r * share), tone)
  })
}

function body(sheet: Sheet, x: number, y: number, s: number): void {
  const { palette } = sheet
  const w = s * 0.065
  sheet.stroke(
    p`M${x} ${y - s * 0.24}q${-s * 0.06} ${-s * 0.22} ${-s * 0.26} ${-s * 0.36}M${x} ${y - s * 0.24}q${s * 0.06} ${-s * 0.22} ${s * 0.26} ${-s * 0.36}`,
    palette.ink,
    5,
  )
  sheet.stroke(p`M${x} ${y - s * 0.2}V${y + s * 0.5}`, palette.ground, w * 2.6, { 'stroke-linecap': 'round' })
  sheet.stroke(p`M${x} ${y - s * 0.18}V${y + s * 0.46}`, palette.ink, w * 1.9, { 'stroke-linecap': 'round' })
  sheet.stroke(p`M${x} ${y + s * 0.04}V${y + s * 0.5}`, palette.ground, w * 1.9, { 'stroke-dasharray': '3 13' })
  sheet.fill(circle(x, y - s * 0.24, w * 0.9), palette.ink)
}
