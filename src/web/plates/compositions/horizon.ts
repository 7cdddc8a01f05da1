import { mix } from '../colour.ts'
import { circle, curve, even, graded, type Point, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A ridge across the sheet: rolling where relief is 0, broken where it is 1. */
function ridge(random: Random, from: number, to: number, y: number, swell: number, relief: number): Point[] {
  const count = Math.round(4 + relief * 9)
  return Array.from({ length: count + 1 }, (_, index) => {
    const peak = relief > 0.55 && index % 2 ? -random.between(0.5, 1.3) : random.between(-0.6, 0.6)
    return [from + ((to - from) * (index + (index % count ? random.near(0, 0.28) : 0))) / count, y + peak * swell]
  })
}

function poplars(random: Random, x: number, y: number, height: number): string {
  let data = ''
  const count = random.integer(2, 4)
  for (let tree = 0; tree < count; tree++) {
    const h = height * random.between(0.7, 1.1)
    const w = h * 0.13
    data += p`M${x} ${y}c${-w * 1.5} ${-h * 0.3} ${-w * 0.9} ${-h * 0.8} 0 ${-h}c${w * 0.9} ${h * 0.2} ${w * 1.5} ${h * 0.7} 0 ${h}z`
    x += w * random.between(1.7, 2.4)
  }
  return data
}

/** Land seen from a height: each plane has its own furrows, as if combed. */
export const horizon: Composition = {
  shape: 'frieze',
  layouts: ['above', 'framed', 'side'],
  ratios: [0.95, 1.9],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const relief = traits.relief ?? 0.3
    const { x, y, width, height } = field
    const [left, right, bottom] = [x - 10, x + width + 10, y + height + 10]
    const sun = Math.min(width, height) * random.between(0.13, 0.2)
    const sunX = x + width * random.pick([0.24, 0.31, 0.68, 0.76])
    sheet.fill(circle(sunX, y + height * 0.3, sun), palette.spot)
    const planes = 5
    for (let plane = 0; plane < planes; plane++) {
      const near = plane / (planes - 1)
      const level = y + height * (0.34 + 0.52 * near ** 1.15)
      const swell = height * (0.05 + 0.17 * relief * (1 - near))
      const points = ridge(random, left, right, level, swell, plane < 2 ? relief : relief * 0.25)
      const line =
        plane < 2 && relief > 0.55
          ? points.map(([px, py], index) => p`${index ? 'L' : 'M'}${px} ${py}`).join('')
          : curve(points)
      const tone = [mix(palette.ground, palette.ink, 0.2), palette.half, palette.tint, palette.ink, palette.counter][
        plane
      ]
      const combed = plane === 3 ? palette.ground : palette.ink
      sheet.within(p`${line}V${bottom}H${left}z`, () => {
        const land = { x: left, y: level - swell * 1.4, width: right - left, height: bottom - level + swell * 1.4 }
        sheet.fill(rectangle(land), tone ?? palette.tint)
        const angle = random.between(25, 70) * (random.chance(0.5) ? 1 : -1)
        if (plane === 4) furrows(sheet, random, land)
        else if (plane % 2) sheet.hatch(land, graded(width * 0.9, 15 + plane * 3, 0.06, 0.42), combed, { angle })
        else sheet.hatch(land, even(9 + plane * 4, 0.16), combed, { angle: plane ? angle : 90 })
      })
      if (plane === 2) {
        const at = points[random.integer(1, points.length - 2)] ?? [x, level]
        sheet.fill(poplars(random, at[0], at[1] + 12, height * 0.15), palette.ink)
      }
    }
  },
}

/** The nearest field, its lines running to one point. */
function furrows(sheet: Sheet, random: Random, land: { x: number; y: number; width: number; height: number }): void {
  const toX = land.x + land.width * random.between(0.2, 0.8)
  const foot = land.y + land.height
  let data = ''
  for (let line = -6; line <= 6; line++) {
    const spread = line * land.width * 0.17
    data += p`M${toX + spread * 0.16 - 1} ${land.y}L${toX + spread - 9} ${foot}h18L${toX + spread * 0.16 + 1} ${land.y}z`
  }
  sheet.fill(data, sheet.palette.ink)
}
