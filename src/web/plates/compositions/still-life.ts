import { circle, even, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'
import { bottle, bowl, goblet, jar, jug, lathe, urn } from './profiles.ts'

/** A table, things of the house on it that overlap, and the light from the left. */
export const stillLife: Composition = {
  shape: 'object',
  layouts: ['above', 'below', 'framed', 'side', 'band'],
  ratios: [0.75, 1.6],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const table = y + height * random.between(0.62, 0.7)
    sheet.hatch({ x, y, width, height: table - y }, even(13, 0.13), palette.half, { angle: 90 })
    const light = p`M${x + width * 0.06} ${y}h${width * 0.42}L${x + width * 0.9} ${table}H${x + width * 0.4}z`
    sheet.fill(light, palette.tint)
    sheet.fill(rectangle({ x: x - 10, y: table, width: width + 20, height: y + height - table + 10 }), palette.half)
    sheet.stroke(p`M${x} ${table}h${width}`, palette.ink, 4)
    const unit = Math.min(height * 0.74, width * 0.62)
    const shapes = random.shuffle([bottle, jug, urn, jar, goblet])
    const places = random.pick<readonly number[]>([
      [0.24, 0.52, 0.74],
      [0.3, 0.5, 0.78],
      [0.2, 0.42, 0.66],
    ])
    for (const [index, place] of places.entries()) {
      const tall = unit * ([1, 0.8, 0.9][index] ?? 1) * random.between(0.84, 1)
      const wide = tall * random.between(0.62, 0.8)
      const foot = table + height * (0.06 + index * 0.045)
      const box = { x: x + width * place - wide / 2, y: foot - tall, width: wide, height: tall }
      shadow(sheet, box)
      const profile = shapes[index] ?? jar
      const colour = [palette.ink, palette.spot, palette.ink][index] ?? palette.ink
      sheet.stroke(lathe(profile, box), palette.ground, 8)
      sheet.engrave(lathe(profile, box), box, { period: wide / 18, share: 0.72, colour })
    }
    fruit(sheet, random, field, table, unit)
  },
}

function shadow(sheet: Sheet, { x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
  const foot = y + height
  sheet.fill(
    p`M${x + width * 0.2} ${foot}l${width * 1.3} ${-height * 0.06}q${width * 0.3} ${height * 0.06} ${-width * 0.2} ${height * 0.09}z`,
    sheet.palette.dark,
    { opacity: 0.5 },
  )
}

function fruit(
  sheet: Sheet,
  random: Random,
  field: { x: number; y: number; width: number; height: number },
  table: number,
  unit: number,
): void {
  const { palette } = sheet
  const wide = unit * 0.62
  const at = field.x + field.width * random.between(0.34, 0.68)
  const foot = Math.min(table + field.height * 0.26, field.y + field.height * 0.97)
  const box = { x: at - wide / 2, y: foot - wide * 0.34, width: wide, height: wide * 0.34 }
  const r = wide * 0.17
  for (const [dx, dy, colour] of [
    [-0.24, 0, palette.spot],
    [0.06, -0.06, palette.ink],
    [0.3, 0.02, palette.spot],
    [-0.06, -0.24, palette.spot],
  ] as const) {
    const [cx, cy] = [at + dx * wide, box.y + dy * wide - r * 0.3]
    sheet.stroke(circle(cx, cy, r), palette.ground, 6)
    sheet.engrave(
      circle(cx, cy, r),
      { x: cx - r, y: cy - r, width: r * 2, height: r * 2 },
      { period: r / 5, share: 0.66, colour, angle: 30 },
    )
  }
  shadow(sheet, box)
  sheet.stroke(lathe(bowl, box), palette.ground, 8)
  sheet.engrave(lathe(bowl, box), box, { period: wide / 24, share: 0.62 })
}
