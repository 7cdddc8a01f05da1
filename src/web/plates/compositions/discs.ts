import { type Box, circle, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** Squares, quarter discs and bars on a grid: the alphabet of the last century, and no one's picture. */
export const discs: Composition = {
  shape: 'pattern',
  layouts: ['framed', 'below', 'above', 'side', 'label'],
  ratios: [0.62, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const rows = field.height > field.width * 1.2 ? random.integer(3, 5) : random.integer(2, 3)
    const cell = field.height / rows
    const columns = Math.max(2, Math.round(field.width / cell))
    const wide = field.width / columns
    const colours = [palette.ink, palette.half, palette.spot, palette.tint, palette.counter] as const
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const box = { x: field.x + column * wide, y: field.y + row * cell, width: wide + 1, height: cell + 1 }
        tile(sheet, random, box, random.pick(colours), random.pick(colours))
      }
    }
    const r = Math.min(field.width, field.height) * random.between(0.2, 0.3)
    const at = {
      x: field.x + wide * random.integer(1, columns - 1),
      y: field.y + cell * random.integer(1, Math.max(1, rows - 1)),
    }
    sheet.fill(circle(at.x, at.y, r), palette.ink)
    sheet.within(circle(at.x, at.y, r), () =>
      sheet.fill(rectangle({ x: at.x, y: at.y - r, width: r, height: r }), palette.spot),
    )
    sheet.fill(circle(at.x, at.y, r * 0.5), palette.ground)
  },
}

function tile(sheet: Sheet, random: Random, box: Box, back: string, front: string): void {
  const { x, y, width, height } = box
  sheet.fill(rectangle(box), back)
  const kind = random.integer(0, 5)
  const turned = random.integer(0, 3)
  const [cx, cy] = [x + (turned % 2) * width, y + (turned > 1 ? height : 0)]
  const quarter = (share: number) => {
    const [w, h] = [(turned % 2 ? -1 : 1) * width * share, (turned > 1 ? -1 : 1) * height * share]
    const sweep = turned === 0 || turned === 3 ? 1 : 0
    return p`M${cx} ${cy}h${w}A${Math.abs(w)} ${Math.abs(h)} 0 0 ${sweep} ${cx} ${cy + h}z`
  }
  if (kind === 0 || kind === 1) {
    sheet.fill(quarter(1), front)
    sheet.fill(quarter(0.62), back)
    sheet.fill(quarter(0.3), front)
  }
  if (kind === 2) sheet.hatch(box, graded(width, width / 9, 0.1, 0.9), front)
  if (kind === 3)
    sheet.fill(p`M${cx} ${cy}h${(turned % 2 ? -1 : 1) * width}L${cx} ${cy + (turned > 1 ? -1 : 1) * height}z`, front)
  if (kind === 4) sheet.hatch(box, [height / 6, height / 6], front, { angle: 90 })
}
