import { circle, type Dashes, even, type Point, p, polygon, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Ground } from './ground.ts'

/** Round grains of one size strewn over the sheet: dots are dashes of no length with round ends. */
function strew(sheet: Sheet, random: Random, colour: string, size: number, rows: number): void {
  let data = ''
  for (let row = 0; row < rows; row++) {
    const y = ((row + random.between(0.1, 0.9)) / rows) * sheet.height
    data += p`M${random.between(-60, 0)} ${y}H${sheet.width}`
  }
  const gaps: Dashes = Array.from({ length: 14 }, (_, index) => (index % 2 ? random.between(14, 120) : 0.1))
  sheet.stroke(data, colour, size, { 'stroke-linecap': 'round', 'stroke-dasharray': gaps.map(Math.round).join(' ') })
}

export const stone: Ground = {
  under: (sheet, random) => {
    strew(sheet, random, sheet.palette.tint, 7, 11)
    strew(sheet, random, sheet.palette.counter, 4, 15)
  },
  edge: chamfer,
}

/** The edges of a slab, lit from above on the left. */
function chamfer(sheet: Sheet): void {
  const { width, height, palette } = sheet
  sheet.fill(p`M0 0H${width}L${width - 12} 12H12V${height - 12}L0 ${height}z`, palette.light, { opacity: 0.22 })
  sheet.fill(p`M${width} ${height}V0l-12 12V${height - 12}H12L0 ${height}z`, palette.dark, { opacity: 0.28 })
}

/** Tiles side by side, under a glaze that has cracked with age. */
export const glaze: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    let data = ''
    for (let crack = 0; crack < 9; crack++) {
      let [x, y] = [random.between(0, width), random.between(0, height)]
      let heading = random.between(0, 6.28)
      const points: Point[] = [[x, y]]
      for (let step = 0; step < 5; step++) {
        heading += random.near(0, 0.9)
        x += Math.cos(heading) * random.between(60, 150)
        y += Math.sin(heading) * random.between(60, 150)
        points.push([x, y])
      }
      data += polygon(points, true)
    }
    sheet.stroke(data, palette.tint, 2)
  },
  over: (sheet) => {
    const { width, height, palette } = sheet
    const rows = Math.max(2, Math.round(height / 330))
    const columns = Math.max(2, Math.round(width / 330))
    let joints = ''
    for (let row = 1; row < rows; row++) joints += p`M0 ${(row * height) / rows}H${width}`
    for (let column = 1; column < columns; column++) joints += p`M${(column * width) / columns} 0V${height}`
    sheet.stroke(joints, palette.counter, 4, { opacity: 0.3 })
  },
}

export const bronze: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    const tilt = random.between(-12, 12)
    sheet.hatch(sheet.bounds, [2, 5, 1, 9, 3, 6, 1, 4, 2, 13], palette.tint, { angle: 90 + tilt, opacity: 0.9 })
    sheet.fill(p`M${width * 0.3} 0H${width * 0.55}L${width * 0.3} ${height}H${width * 0.05}z`, palette.ink, {
      opacity: 0.035,
    })
  },
  edge: (sheet) => {
    const { width, height, palette } = sheet
    const inset = 21
    const screws = [inset, width - inset].flatMap((x) => [inset, height - inset].map((y) => [x, y] as const))
    sheet.fill(screws.map(([x, y]) => circle(x, y, 8)).join(''), palette.half)
    sheet.stroke(screws.map(([x, y]) => p`M${x - 5} ${y - 3}l10 6`).join(''), palette.ground, 2.5)
  },
}

/** Cleavage: long broken lines, almost level. */
export const slate: Ground = {
  under: (sheet, random) => {
    const tilt = random.between(-7, 7)
    for (const [width, colour] of [
      [3, sheet.palette.counter],
      [2, sheet.palette.tint],
    ] as const) {
      let data = ''
      for (let row = 0; row < 8; row++) {
        const y = random.between(-0.05, 1.05) * sheet.height
        const x = random.between(-200, sheet.width * 0.7)
        const reach = random.between(200, sheet.width)
        data += p`M${x} ${y}l${reach * 0.4} ${reach * 0.4 * Math.tan((tilt * Math.PI) / 180)}l${reach * 0.1} ${random.between(-3, 3)}l${reach * 0.5} ${reach * 0.5 * Math.tan((tilt * Math.PI) / 180)}`
      }
      sheet.stroke(data, colour, width)
    }
    sheet.hatch(sheet.bounds, even(11, 0.1), sheet.palette.tint, { angle: 90 + tilt, opacity: 0.5 })
  },
  edge: chamfer,
}
