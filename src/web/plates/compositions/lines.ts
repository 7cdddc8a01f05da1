import { circle, curve, type Point, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'

/** One line drawn forty times, that something invisible pushes aside. */
export const lines: Composition = {
  shape: 'pattern',
  layouts: ['above', 'below', 'side', 'band', 'label'],
  ratios: [0.62, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const swells = Array.from({ length: random.integer(2, 3) }, () => ({
      x: x + width * random.between(0.15, 0.85),
      y: y + height * random.between(0.2, 0.85),
      reach: Math.min(width, height) * random.between(0.22, 0.36),
      force: random.between(0.3, 0.5),
    }))
    const rows = Math.round(height / (Math.min(width, height) / 21))
    const [sun] = swells
    if (sun) sheet.fill(circle(sun.x, sun.y, sun.reach * 0.34), palette.spot)
    const steps = Math.round(width / 78)
    let [thick, thin] = ['', '']
    for (let row = -2; row < rows + 2; row++) {
      const level = y + ((row + 0.5) / rows) * height
      const points = Array.from({ length: steps + 1 }, (_, step): Point => {
        const px = x - 20 + ((width + 40) * step) / steps
        const push = swells.reduce(
          (sum, { x: sx, y: sy, reach, force }) =>
            sum +
            force *
              reach *
              Math.exp(-(((px - sx) / reach) ** 2) - ((level - sy) / reach) ** 2) *
              Math.sign(level - sy + 0.01),
          0,
        )
        return [px, level + push]
      })
      if (row % 2) thin += curve(points)
      else thick += curve(points)
    }
    sheet.stroke(thick, palette.ink, (height / rows) * 0.5)
    sheet.stroke(thin, palette.ink, (height / rows) * 0.16)
    if (random.chance(0.4))
      sheet.stroke(rectangle({ x: x + 30, y: y + 30, width: width - 60, height: height - 60 }), palette.ground, 22)
  },
}
