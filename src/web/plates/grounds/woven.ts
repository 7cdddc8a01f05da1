import { even, p } from '../drawing.ts'
import type { Ground } from './ground.ts'

/** Plain weave: as much warp as weft. */
export const canvas: Ground = {
  under: (sheet) => {
    sheet.hatch(sheet.bounds, even(15, 0.5), sheet.palette.tint, { opacity: 0.4 })
    sheet.hatch(sheet.bounds, even(15, 0.5), sheet.palette.tint, { angle: 90, opacity: 0.4 })
  },
  over: (sheet) => {
    sheet.hatch(sheet.bounds, even(15, 0.2), sheet.palette.ground, { opacity: 0.09 })
    sheet.hatch(sheet.bounds, even(15, 0.2), sheet.palette.ground, { angle: 90, opacity: 0.09 })
  },
}

/** Twill, with a selvedge down both sides. */
export const woven: Ground = {
  under: (sheet, random) => {
    sheet.hatch(sheet.bounds, even(16, 0.42), sheet.palette.tint, { angle: random.pick([45, -45]), opacity: 0.5 })
  },
  edge: (sheet) => {
    const { width, height, palette } = sheet
    sheet.stroke(p`M9 0V${height}M${width - 9} 0V${height}`, palette.ground, 18)
    sheet.stroke(p`M9 0V${height}M${width - 9} 0V${height}`, palette.ink, 8, { 'stroke-dasharray': '10 6' })
  },
}
