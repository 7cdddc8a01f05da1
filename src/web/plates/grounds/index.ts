import { even, p, rectangle } from '../drawing.ts'
import type { Ground } from './ground.ts'
import { bronze, glaze, slate, stone } from './mineral.ts'
import { laid, wood } from './printed.ts'

export type { Ground } from './ground.ts'

const canvas: Ground = {
  under: (sheet) => {
    sheet.hatch(sheet.bounds, even(15, 0.5), sheet.palette.tint, { opacity: 0.45 })
    sheet.hatch(sheet.bounds, even(15, 0.5), sheet.palette.tint, { angle: 90, opacity: 0.45 })
  },
  over: (sheet) => {
    sheet.hatch(sheet.bounds, even(15, 0.2), sheet.palette.ground, { opacity: 0.16 })
    sheet.hatch(sheet.bounds, even(15, 0.2), sheet.palette.ground, { angle: 90, opacity: 0.16 })
  },
  edge: 'none',
}

const woven: Ground = {
  under: (sheet, random) => {
    sheet.hatch(sheet.bounds, even(16, 0.42), sheet.palette.tint, { angle: random.pick([45, -45]), opacity: 0.5 })
    sheet.hatch(sheet.bounds, even(32, 0.08), sheet.palette.counter, { angle: 90, opacity: 0.35 })
  },
  edge: 'selvedge',
}

/** Nothing but colour, as an enamelled sign. */
const enamel: Ground = {
  under: (sheet) => {
    const { width, height, palette } = sheet
    sheet.fill(p`M0 0H${width}L0 ${height}z`, palette.tint, { opacity: 0.5 })
    sheet.fill(rectangle({ x: 0, y: 0, width, height }), 'none')
  },
  edge: 'double',
}

export const grounds = { canvas, laid, stone, glaze, bronze, slate, wood, woven, enamel } satisfies Record<
  string,
  Ground
>

export type GroundName = keyof typeof grounds
