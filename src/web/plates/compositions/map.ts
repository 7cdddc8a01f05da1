import { circle, curve, even, type Point, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A fragment of an ordnance sheet: contours, a river, roads that meet where the museum stands. */
export const map: Composition = {
  shape: 'pattern',
  layouts: ['label', 'band', 'side', 'below'],
  ratios: [0.7, 1.8],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const unit = Math.min(width, height)
    const grid = Math.round(unit / 3.2)
    sheet.fill(rectangle(field), palette.tint)
    const relief = traits.relief ?? 0.4
    const summits = 2
    for (let summit = 0; summit < summits; summit++) {
      const at: Point = [x + width * random.between(0.08, 0.92), y + height * random.between(0.06, 0.94)]
      contours(sheet, random, at, unit * random.between(0.34, 0.55), Math.round(4 + relief * 3))
    }
    const town: Point = [x + width * random.between(0.4, 0.62), y + height * random.between(0.3, 0.5)]
    river(sheet, random, field, town)
    roads(sheet, random, field, town)
    sheet.hatch(field, even(grid, 0.012), palette.ink, { opacity: 0.55 })
    sheet.hatch(field, even(grid, 0.012), palette.ink, { angle: 90, opacity: 0.55 })
    parcels(sheet, random, town, unit * 0.05)
    sheet.fill(circle(town[0], town[1], unit * 0.085), palette.ground)
    sheet.stroke(circle(town[0], town[1], unit * 0.085), palette.ink, 6)
    sheet.fill(circle(town[0], town[1], unit * 0.045), palette.spot)
  },
}

function contours(sheet: Sheet, random: Random, [cx, cy]: Point, reach: number, count: number): void {
  const shape = Array.from({ length: 7 }, () => random.between(0.7, 1.3))
  const stretch = random.between(0.7, 1.4)
  let [fine, bold] = ['', '']
  for (let ring = 0; ring < count; ring++) {
    const share = (1 - ring / count) ** 0.85
    const points = shape.map((wobble, index): Point => {
      const turn = (index / shape.length) * Math.PI * 2
      const r = reach * share * (1 + (wobble - 1) * (0.5 + share * 0.6))
      return [
        cx + Math.cos(turn) * r * stretch + reach * 0.16 * (1 - share),
        cy + Math.sin(turn) * r - reach * 0.12 * (1 - share),
      ]
    })
    const line = curve([...points, points[0] ?? [cx, cy]])
    if (ring % 4 === 0) bold += line
    else fine += line
  }
  sheet.stroke(fine, sheet.palette.half, 2.6)
  sheet.stroke(bold, sheet.palette.half, 5.5)
}

function river(
  sheet: Sheet,
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  town: Point,
): void {
  const { palette } = sheet
  const course: Point[] = [
    [x - 20, y + height * random.between(0.6, 0.95)],
    [x + width * 0.2, y + height * random.between(0.6, 0.85)],
    [town[0] + 10, town[1] + Math.min(width, height) * 0.17],
    [x + width * 0.74, y + height * random.between(0.3, 0.6)],
    [x + width + 20, y + height * random.between(0.1, 0.5)],
  ]
  sheet.stroke(curve(course), palette.ground, 44)
  sheet.stroke(curve(course), palette.spot, 30)
  sheet.stroke(curve(course), palette.ground, 3)
}

function roads(
  sheet: Sheet,
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  [tx, ty]: Point,
): void {
  const { palette } = sheet
  const ends: Point[] = [
    [x - 10, y + height * random.between(0.05, 0.4)],
    [x + width + 10, y + height * random.between(0.6, 0.95)],
    [x + width * random.between(0.1, 0.9), y - 10],
    [x + width * random.between(0.2, 0.8), y + height + 10],
  ]
  const lines = ends.map(
    ([ex, ey]) =>
      p`M${tx} ${ty}Q${(tx + ex) / 2 + random.near(0, width * 0.12)} ${(ty + ey) / 2 + random.near(0, height * 0.12)} ${ex} ${ey}`,
  )
  sheet.stroke(lines.slice(0, 3).join(''), palette.ink, 13)
  sheet.stroke(lines.slice(0, 3).join(''), palette.ground, 6)
  sheet.stroke(lines[3] ?? '', palette.ink, 6, { 'stroke-dasharray': '26 13' })
}

/** The blocks of the old town, denser towards its middle. */
function parcels(sheet: Sheet, random: Random, [tx, ty]: Point, size: number): void {
  let blocks = ''
  for (let block = 0; block < 15; block++) {
    const turn = random.between(0, Math.PI * 2)
    const reach = size * (2.1 + random.between(0, 2.4) * random.between(0.2, 1))
    const [w, h] = [size * random.between(0.4, 1), size * random.between(0.4, 0.9)]
    const [bx, by] = [tx + Math.cos(turn) * reach, ty + Math.sin(turn) * reach * 0.8]
    const skew = Math.cos(turn) * w * 0.3
    blocks += p`M${bx} ${by}h${w}l${skew} ${h}h${-w}z`
  }
  sheet.fill(blocks, sheet.palette.ink)
}
