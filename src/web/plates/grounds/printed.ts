import { curve, even, type Point } from '../drawing.ts'
import type { Ground } from './ground.ts'

/** Wires close together, chains far apart, as the mould left them. */
export const laid: Ground = {
  under: (sheet, random) => {
    sheet.hatch(sheet.bounds, even(14, 0.3), sheet.palette.tint, { angle: 90, opacity: 0.42 })
    sheet.hatch(sheet.bounds, even(random.between(74, 104), 0.025), sheet.palette.tint)
  },
}

/** Fibres that flow around one knot. */
export const wood: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    const knot: Point = [random.between(0.2, 0.8) * width, random.between(0.2, 0.8) * height]
    const rows = 15
    let data = ''
    for (let row = 0; row < rows; row++) {
      const level = ((row + 0.5) / rows) * height
      const drift = random.near(0, 10)
      const push = Math.sign(level - knot[1] || 1) * 46 * Math.exp(-(((level - knot[1]) / 120) ** 2))
      data += curve([
        [-20, level + drift],
        [knot[0] - 210, level + push * 0.12],
        [knot[0], level + push],
        [knot[0] + 210, level + push * 0.12],
        [width + 20, level - drift],
      ])
    }
    sheet.stroke(data, palette.tint, 3)
  },
}
