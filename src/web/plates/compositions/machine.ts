import { circle, graded, p, rays, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

type Wheel = { x: number; y: number; r: number; teeth: number; turn: number }

const toothed = ({ r, teeth }: Wheel, deep: number) => {
  let data = ''
  for (let tooth = 0; tooth < teeth; tooth++) {
    for (const [share, out] of [
      [0, 0],
      [0.14, 1],
      [0.42, 1],
      [0.56, 0],
    ] as const) {
      const turn = ((tooth + share) / teeth) * Math.PI * 2
      const reach = r - deep / 2 + out * deep
      data += p`${data ? 'L' : 'M'}${Math.cos(turn) * reach} ${Math.sin(turn) * reach}`
    }
  }
  return `${data}z`
}

/** A train of wheels that would really turn: one module for every tooth, each pitch circle touching the next. */
export const machine: Composition = {
  shape: 'frieze',
  layouts: ['above', 'below', 'side', 'framed'],
  ratios: [0.8, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const unit = Math.min(field.width, field.height)
    const module = unit * random.between(0.034, 0.046)
    const radius = (teeth: number) => (teeth * module) / 2
    const big = random.integer(20, 26)
    const first: Wheel = {
      x: field.x + field.width * random.between(0.3, 0.4),
      y: field.y + field.height * random.between(0.55, 0.66),
      r: radius(big),
      teeth: big,
      turn: 0,
    }
    const wheels = [first]
    let heading = random.between(-0.7, -0.3)
    for (const teeth of [random.integer(9, 12), random.integer(14, 18), random.integer(8, 10)]) {
      const last = wheels.at(-1) ?? first
      const apart = last.r + radius(teeth)
      const next = {
        x: last.x + Math.cos(heading) * apart,
        y: last.y + Math.sin(heading) * apart,
        r: radius(teeth),
        teeth,
      }
      // Where a tooth of one meets a gap of the other.
      const meet = (heading * 180) / Math.PI
      const turn =
        meet + 180 + (180 / teeth) * 1.56 + ((meet - last.turn) * last.teeth) / teeth - (100.8 / teeth) * 0.56
      wheels.push({ ...next, turn })
      // The train climbs and falls, and keeps clear of the inscription.
      heading = next.y - field.y < field.height * 0.46 ? random.between(0.2, 1) : random.between(-1, -0.2)
    }
    belt(sheet, field, first, random)
    for (const [index, wheel] of wheels.entries())
      gear(sheet, random, wheel, module, index === 1 ? palette.spot : palette.ink)
  },
}

function gear(sheet: Sheet, random: Random, wheel: Wheel, module: number, colour: string): void {
  const { palette } = sheet
  const { r } = wheel
  sheet.placed(`translate(${Math.round(wheel.x)} ${Math.round(wheel.y)}) rotate(${Math.round(wheel.turn)})`, () => {
    sheet.fill(toothed(wheel, module * 0.95), colour)
    sheet.stroke(circle(0, 0, r * 0.8), palette.ground, 4)
    const rim = r - module * 1.6
    if (r > module * 6) {
      sheet.fill(circle(0, 0, rim * 0.92), palette.ground)
      sheet.stroke(circle(0, 0, rim * 0.92), palette.ink, rim * 0.5, {
        'stroke-dasharray': rays(rim * 0.92, 90, 0.12),
        opacity: 0.5,
      })
      const spokes = random.pick([4, 5, 6])
      sheet.turned(p`M${-r * 0.07} 0L${-r * 0.045} ${-rim}h${r * 0.09}L${r * 0.07} 0z`, spokes, colour)
    } else
      sheet.stroke(circle(0, 0, r * 0.5), palette.ground, r * 0.2, {
        'stroke-dasharray': graded(3.14 * r, r * 0.11, 0.6, 0.1)
          .map((v) => v.toFixed(1))
          .join(' '),
      })
    sheet.fill(circle(0, 0, r * 0.24), colour)
    sheet.fill(circle(0, 0, r * 0.11), palette.ground)
  })
}

/** The strap that drives the great wheel, from outside the sheet. */
function belt(
  sheet: Sheet,
  field: { x: number; y: number; width: number; height: number },
  wheel: Wheel,
  random: Random,
): void {
  const r = wheel.r * 0.62
  const drop = field.y + field.height + 60
  const lean = random.between(-120, 40)
  sheet.stroke(
    p`M${wheel.x - r} ${wheel.y}L${wheel.x - r + lean} ${drop}M${wheel.x + r} ${wheel.y}L${wheel.x + r + lean} ${drop}`,
    sheet.palette.half,
    wheel.r * 0.09,
  )
}
