import { circle, graded, p, rays, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** Cart wheels against a wall, one larger than the sheet. */
export const wheel: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below', 'framed'],
  ratios: [0.8, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const foot = field.y + field.height * 0.93
    sheet.hatch({ ...field, height: foot - field.y }, graded(field.width, field.width / 15, 0.06, 0.02), palette.half)
    const r = Math.min(field.height * 0.56, field.width * 0.42)
    const left = random.chance(0.5)
    const near = field.x + field.width * (left ? 0.36 : 0.64)
    const far = field.x + field.width * (left ? 0.82 : 0.18)
    spoked(sheet, random, far, foot - r * 0.62, r * 0.62, palette.spot)
    spoked(sheet, random, near, foot - r, r, palette.ink)
    sheet.fill(rectangle({ x: field.x - 10, y: foot, width: field.width + 20, height: field.height }), palette.half)
    sheet.hatch(
      { x: field.x, y: foot, width: field.width, height: field.height * 0.07 },
      [26, 9, 44, 7, 31, 12],
      palette.ground,
      { angle: 0, opacity: 0.4 },
    )
  },
}

function spoked(sheet: Sheet, random: Random, x: number, y: number, r: number, colour: string): void {
  const { palette } = sheet
  const spokes = random.pick([10, 12, 14])
  sheet.stroke(circle(x + r * 0.13, y + r * 0.03, r * 0.88), palette.dark, r * 0.15, { opacity: 0.4 })
  sheet.placed(p`translate(${x} ${y}) rotate(${random.between(0, 36)})`, () => {
    sheet.turned(p`M${-r * 0.05} 0L${-r * 0.03} ${-r * 0.82}h${r * 0.06}L${r * 0.05} 0z`, spokes, colour)
    sheet.stroke(circle(0, 0, r * 0.875), colour, r * 0.17)
    sheet.stroke(circle(0, 0, r * 0.95), palette.ground, 3)
    // Felloes: one joint for two spokes.
    sheet.stroke(circle(0, 0, r * 0.87), palette.ground, r * 0.13, {
      'stroke-dasharray': rays(r * 0.87 * 2, spokes, 0.02),
    })
    sheet.fill(circle(0, 0, r * 0.2), colour)
    sheet.stroke(circle(0, 0, r * 0.155), palette.ground, 4)
    sheet.fill(circle(0, 0, r * 0.075), palette.ground)
  })
}
