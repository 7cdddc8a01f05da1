import { mix } from '../colour.ts'
import { even, type Point, p, polygon, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** Half width of a tool at each depth from point (0) to heel (1), as a share of its length. */
type Outline = (fall: number) => number
const almond: Outline = (fall) => Math.sin(Math.PI * fall ** 0.72) * 0.3
const leaf: Outline = (fall) => Math.sin(Math.PI * fall ** 0.92) * 0.19
const blade: Outline = (fall) => 0.1 + Math.sin(Math.PI * fall ** 0.6) * 0.04
const scraper: Outline = (fall) => Math.sin(Math.PI * Math.min(1, 0.08 + fall * 0.86) ** 1.3) * 0.34

/** Knapped flints, each scar turned to the light as the profession hatches it. */
export const lithic: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'framed', 'below'],
  ratios: [0.62, 1.7],
  draw: ({ sheet, field, random }) => {
    const shapes = random.shuffle([almond, leaf, almond, blade, scraper])
    const count = field.width > field.height * 1.15 ? 3 : field.width > field.height * 0.75 ? 2 : 1
    const pitch = field.width / (count + 0.2)
    const long = Math.min(field.height * 0.84, pitch * 1.5)
    for (let tool = 0; tool < count; tool++) {
      const size = long * (tool % 2 ? random.between(0.68, 0.82) : random.between(0.9, 1))
      const middle: Point = [field.x + pitch * (tool + 0.6), field.y + field.height * 0.5]
      sheet.placed(p`translate(${middle[0]} ${middle[1]}) rotate(${random.near(0, 9)})`, () =>
        flint(sheet, random, size, shapes[tool] ?? almond, count > 1 && tool === 1),
      )
    }
    const [x, y] = [field.x + field.width * 0.06, field.y + field.height * 0.96]
    sheet.stroke(p`M${x} ${y}h${long * 0.4}`, sheet.palette.ink, 10, {
      'stroke-dasharray': even(long * 0.16, 0.5)
        .map(Math.round)
        .join(' '),
    })
    sheet.stroke(p`M${x} ${y + 7}h${long * 0.4}`, sheet.palette.ink, 3)
  },
}

function flint(sheet: Sheet, random: Random, size: number, outline: Outline, coloured: boolean): void {
  const { palette } = sheet
  const scars = 5
  const ring = (reach: number, wobble: number, count: number) =>
    Array.from({ length: count }, (_, index): Point => {
      const turn = (index / count) * Math.PI * 2
      const fall = (1 - Math.cos(turn)) / 2
      const side = Math.sin(turn) < 0 ? -1 : 1
      return [
        side * outline(fall) * size * reach + random.near(0, wobble * size),
        (fall - 0.5) * size * (0.35 + 0.65 * reach) + random.near(0, wobble * size),
      ]
    })
  const rim = ring(1, 0.012, scars * 2)
  const ridge = ring(0.4, 0.025, scars)
  const body = coloured ? palette.spot : palette.ink
  sheet.fill(polygon(rim), body)
  let [pale, dark] = ['', '']
  for (let scar = 0; scar < scars; scar++) {
    const [a, b, c] = [rim[scar * 2], rim[scar * 2 + 1], rim[(scar * 2 + 2) % rim.length]]
    const [inner, next] = [ridge[scar], ridge[(scar + 1) % scars]]
    if (!a || !b || !c || !inner || !next) continue
    const turned = (b[0] / size) * (palette.inkIsLight ? -1 : 1)
    const shade = Math.max(0, Math.min(0.85, 0.34 - turned * 1.5 + random.near(0, 0.16)))
    sheet.fill(polygon([a, b, c, next, inner]), mix(body, palette.ground, shade))
    // Ripples spread from where the blow fell, on the rim.
    for (const reach of [0.36, 0.7]) {
      const from: Point = [b[0] + (inner[0] - b[0]) * reach, b[1] + (inner[1] - b[1]) * reach]
      const to: Point = [b[0] + (next[0] - b[0]) * reach, b[1] + (next[1] - b[1]) * reach]
      const ripple = p`M${from[0]} ${from[1]}Q${(from[0] + to[0]) / 2 - b[0] * 0.14} ${(from[1] + to[1]) / 2 - b[1] * 0.14} ${to[0]} ${to[1]}`
      if (shade > 0.42) dark += ripple
      else pale += ripple
    }
  }
  sheet.stroke(pale, palette.ground, 3)
  sheet.stroke(dark, body, 3)
  const edges = ridge.map(([x, y], index) => p`M${x} ${y}L${rim[index * 2]?.[0] ?? x} ${rim[index * 2]?.[1] ?? y}`)
  sheet.stroke(polygon(ridge) + edges.join(''), palette.ground, 4, { 'stroke-linejoin': 'round' })
}
