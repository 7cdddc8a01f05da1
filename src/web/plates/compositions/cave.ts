import { mix } from '../colour.ts'
import { circle, curve, even, graded, type Point, p, polygon, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** Out of the cave, from as far in as anyone lived: wall behind wall, then the valley. */
export const cave: Composition = {
  shape: 'frieze',
  layouts: ['below', 'side', 'above', 'band'],
  ratios: [0.7, 1.8],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const centre: Point = [x + width * random.between(0.42, 0.58), y + height * 0.62]
    valley(sheet, random, field, centre)
    const walls = 3
    for (let wall = 0; wall < walls; wall++) {
      const reach = 0.3 + wall * 0.14
      const tone = mix(palette.half, palette.dark, [0, 0.6, 1][wall] ?? 1)
      const rim = arch(random, centre, width * reach, height * (0.36 + wall * 0.13), y + height * (0.84 + wall * 0.05))
      const opening = `${curve(rim)}${p`L${rim.at(-1)?.[0] ?? x} ${y + height * 2}H${rim[0]?.[0] ?? x}z`}`
      const solid = `${rectangle({ x: x - 20, y: y - 20, width: width + 40, height: height + 40 })}${opening}`
      sheet.fill(solid, tone, { 'fill-rule': 'evenodd' })
      const cut = mix(tone, palette.light, 0.34)
      sheet.within(
        solid,
        () => {
          sheet.stroke(curve(rim), cut, 64, { 'stroke-dasharray': '2.5 15' })
          sheet.stroke(curve(rim), cut, 26, { 'stroke-dasharray': '2.5 6.25' })
        },
        'evenodd',
      )
      drips(sheet, random, rim, tone, height * 0.06 * (wall + 1))
      const level = y + height * (0.86 + wall * 0.05)
      sheet.fill(
        curve([
          [x - 20, level - height * 0.05],
          [x + width * 0.2, level - random.between(0, 0.03) * height],
          [centre[0], level + height * 0.02],
          [x + width * 0.8, level - random.between(0, 0.03) * height],
          [x + width + 20, level - height * 0.05],
        ]) + p`V${y + height + 20}H${x - 20}z`,
        tone,
      )
    }
  },
}

/** From the left foot over the vault to the right foot. */
function arch(random: Random, [cx, cy]: Point, rx: number, ry: number, foot: number): Point[] {
  const points: Point[] = [[cx - rx * random.between(0.86, 1), foot]]
  for (let step = 0; step <= 8; step++) {
    const turn = Math.PI - (step / 8) * Math.PI
    const wobble = random.between(0.88, 1.1)
    points.push([cx + Math.cos(turn) * rx * wobble, cy - Math.sin(turn) * ry * wobble])
  }
  points.push([cx + rx * random.between(0.86, 1), foot])
  return points
}

function drips(sheet: Sheet, random: Random, rim: readonly Point[], tone: string, long: number): void {
  const teeth = rim.slice(3, -3).map(([x, y]) => {
    const [at, w] = [x + random.near(0, long * 0.4), long * random.between(0.16, 0.3)]
    return polygon([
      [at - w, y - w * 1.6],
      [at + w, y - w * 1.6],
      [at + w * 0.2, y + long * random.between(0.2, 1)],
    ])
  })
  sheet.fill(teeth.join(''), tone)
}

function valley(
  sheet: Sheet,
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  [cx]: Point,
): void {
  const { palette } = sheet
  const level = y + height * 0.66
  sheet.fill(rectangle({ x, y, width, height }), palette.light)
  sheet.hatch({ x, y, width, height: level - y }, graded(level - y, 14, 0.4, 0.04), palette.half, { angle: 90 })
  sheet.fill(circle(cx + width * random.near(0, 0.1), y + height * 0.44, Math.min(width, height) * 0.1), palette.spot)
  const hill = p`${curve([
    [x, level],
    [cx - width * 0.16, level - height * random.between(0.06, 0.16)],
    [cx, level - height * 0.02],
    [cx + width * 0.14, level - height * random.between(0.06, 0.18)],
    [x + width, level],
  ])}V${y + height}H${x}z`
  sheet.within(hill, () => {
    sheet.fill(rectangle({ x, y: y + height * 0.3, width, height }), palette.dark)
    sheet.hatch({ x, y: y + height * 0.4, width, height: height * 0.6 }, even(14, 0.3), palette.light, { angle: 64 })
  })
  const w = width * 0.05
  sheet.fill(
    p`M${cx - 6} ${level}q${w * 2.4} ${height * 0.03} ${w} ${height * 0.08}t${-w} ${height * 0.2}h${w * 2}q${w * 0.4} ${-height * 0.1} ${w * 0.8} ${-height * 0.2}t${-w * 1.8} ${-height * 0.08}z`,
    palette.light,
  )
}
