import { mix } from '../colour.ts'
import { circle, curve, even, type Point, p, polygon, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'
import { lathe, profiles } from './profiles.ts'

type Band = { x: number; y: number; width: number; height: number }

function texture(sheet: Sheet, random: Random, kind: number, band: Band, colour: string): void {
  const { x, y, width, height } = band
  if (kind === 0) sheet.hatch(band, even(11, 0.2), colour, { angle: 45 })
  if (kind === 1) sheet.hatch(band, even(9, 0.16), colour, { angle: 90 })
  if (kind === 2) {
    let rows = ''
    for (let row = 0; row * 26 < height; row++) rows += p`M${x - random.between(0, 60)} ${y + row * 26}h${width + 60}`
    sheet.stroke(rows, colour, 5, { 'stroke-dasharray': '.1 23 .1 34 .1 19', 'stroke-linecap': 'round' })
  }
  if (kind === 3) {
    let stones = ''
    for (let stone = 0; stone < width / 62; stone++) {
      const [cx, cy, r] = [
        x + stone * 62 + random.near(0, 20),
        y + random.between(0.25, 0.75) * height,
        random.between(12, 28),
      ]
      const points: Point[] = [0, 1, 2, 3, 4].map((corner) => {
        const turn = (corner / 5) * 6.28 + random.near(0, 0.4)
        return [cx + Math.cos(turn) * r * 1.4, cy + Math.sin(turn) * r]
      })
      stones += polygon(points)
    }
    sheet.fill(stones, colour)
  }
  if (kind === 4) sheet.hatch(band, even(14, 0.5), colour, { angle: -30 })
}

/** A section cut through the ground, and what time left in it. The red and white rod is a metre. */
export const strata: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'framed'],
  ratios: [0.62, 1.6],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const layers = random.integer(4, 5)
    const kinds = random.shuffle([0, 1, 2, 3, 4, 0])
    let level = y + height * 0.08
    const bottom = y + height + 10
    const surface: Point[] = []
    for (let layer = 0; layer < layers; layer++) {
      const dip = height * 0.035
      const points: Point[] = [-0.02, 0.24, 0.5, 0.76, 1.02].map((share) => [
        x + share * width,
        level + random.near(0, dip),
      ])
      if (layer === 0) surface.push(...points)
      const thickness = ((y + height - level) / (layers - layer)) * random.between(0.75, 1.3)
      const share = layer === 0 ? 1 : ([0.12, 0.5, 0.22, 0.7, 0.05][(layer + random.integer(0, 1)) % 5] ?? 0.2)
      const tone = mix(palette.ground, palette.ink, share)
      sheet.within(p`${curve(points)}V${bottom}H${x - 20}z`, () => {
        const band = { x: x - 20, y: level - dip * 2, width: width + 40, height: bottom - level + dip * 2 }
        sheet.fill(rectangle(band), tone)
        texture(
          sheet,
          random,
          kinds[layer] ?? 0,
          { ...band, height: thickness + dip * 4 },
          share > 0.4 ? palette.ground : palette.ink,
        )
      })
      level += thickness
    }
    grass(sheet, random, surface)
    const size = Math.min(width, height)
    const finds = 2
    for (let find = 0; find < finds; find++) {
      const at: Point = [
        x + width * ((find + 0.5) / finds + random.near(0, 0.06)),
        y + height * random.between(0.42, 0.86),
      ]
      buried(sheet, random, at, size * random.between(0.22, 0.34))
    }
    rod(sheet, x + width * random.pick([0.08, 0.9]), y + height * 0.14, Math.min(height * 0.66, size), size * 0.026)
  },
}

function grass(sheet: Sheet, random: Random, line: readonly Point[]): void {
  let blades = ''
  for (const [x, y] of line) {
    for (let blade = 0; blade < 5; blade++) {
      const h = random.between(14, 40)
      blades += p`M${x + blade * 13 + random.near(0, 8)} ${y + 8}l${random.near(0, 12)} ${-h}`
    }
  }
  sheet.stroke(blades, sheet.palette.ink, 3)
}

/** A vessel lying as it was found, with the paler earth around it. */
function buried(sheet: Sheet, random: Random, [x, y]: Point, size: number): void {
  const { palette } = sheet
  const outline = lathe(random.pick(profiles), { x: -size * 0.36, y: -size / 2, width: size * 0.72, height: size })
  const turn = Math.round(random.pick([random.between(-30, 30), random.between(60, 120), random.between(-120, -60)]))
  sheet.placed(`translate(${Math.round(x)} ${Math.round(y)}) rotate(${turn})`, () => {
    sheet.stroke(outline, palette.ground, 16, { 'stroke-linejoin': 'round' })
    sheet.engrave(
      outline,
      { x: -size * 0.36, y: -size / 2, width: size * 0.72, height: size },
      { period: 9, colour: palette.spot },
    )
  })
}

function rod(sheet: Sheet, x: number, y: number, length: number, width: number): void {
  const { palette } = sheet
  const light = palette.inkIsLight ? palette.ink : palette.counter
  sheet.fill(
    p`M${x - width / 2} ${y}h${width}v${length}l${-width / 2} ${width * 1.4}l${-width / 2} ${-width * 1.4}z`,
    light,
  )
  sheet.stroke(p`M${x} ${y}v${length}`, palette.inkIsLight ? palette.ground : palette.ink, width, {
    'stroke-dasharray': Math.round(length / 10),
  })
  sheet.fill(circle(x, y, width * 0.75), light)
}
