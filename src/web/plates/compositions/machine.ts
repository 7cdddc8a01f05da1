import { type Box, circle, p, rays, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

type Wheel = { x: number; y: number; r: number; teeth: number; turn: number }

/** How much of a tooth's step is tooth; the rest is the gap that the next wheel's tooth enters. */
const tooth = 0.46

/** A train of wheels that would really turn: one step for every tooth, each pitch circle touching the next. */
export const machine: Composition = {
  shape: 'frieze',
  layouts: ['above', 'below', 'side', 'framed'],
  ratios: [0.8, 1.9],
  draw: ({ sheet, field, random, layout }) => {
    const unit = Math.min(field.width, field.height)
    const step = unit * random.between(0.034, 0.046)
    const radius = (teeth: number) => (teeth * step) / 2
    const large = random.integer(20, 26)
    const first: Wheel = {
      x: field.x + field.width * random.between(0.3, 0.4),
      y: field.y + field.height * random.between(0.55, 0.66),
      r: radius(large),
      teeth: large,
      turn: random.between(0, 20),
    }
    // A wheel may leave the sheet, not hide behind the inscription.
    if (layout === 'side') first.x = Math.max(first.x, field.x + first.r + step)
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
      wheels.push({ ...next, turn: meshed(last, teeth, (heading * 180) / Math.PI) })
      // The train climbs and falls, and keeps clear of the inscription.
      heading = next.y - field.y < field.height * 0.46 ? random.between(0.2, 1) : random.between(-1, -0.2)
    }
    belt(sheet, field, first, random)
    for (const [index, wheel] of wheels.entries())
      gear(sheet, random, wheel, step, index === 1 ? sheet.palette.spot : sheet.palette.ink)
  },
}

/** How far a wheel is turned, in degrees, so that its gap meets the tooth of the last one at `heading`. */
function meshed(last: Wheel, teeth: number, heading: number): number {
  const past = ((heading - last.turn - 180) * last.teeth) / 360 - tooth / 2
  return heading + ((past - tooth / 2 - 0.5) * 360) / teeth
}

function gear(sheet: Sheet, random: Random, { x, y, r, teeth, turn }: Wheel, step: number, colour: string): void {
  const { palette } = sheet
  sheet.placed(p`translate(${x} ${y}) rotate(${(turn % 360).toFixed(1)})`, () => {
    sheet.fill(circle(0, 0, r - step * 0.4), colour)
    sheet.stroke(circle(0, 0, r), colour, step * 1.1, { 'stroke-dasharray': rays(Math.round(r), teeth, tooth) })
    const rim = r - step * 1.6
    if (r > step * 6) {
      sheet.stroke(circle(0, 0, r - step * 0.95), palette.ground, 4)
      sheet.fill(circle(0, 0, rim * 0.92), palette.ground)
      sheet.stroke(circle(0, 0, rim * 0.92), palette.ink, rim * 0.5, {
        'stroke-dasharray': rays(rim * 0.92, 80, 0.12),
        opacity: 0.5,
      })
      sheet.turned(p`M${-r * 0.07} 0L${-r * 0.045} ${-rim}h${r * 0.09}L${r * 0.07} 0z`, random.pick([4, 5, 6]), colour)
    } else
      sheet.stroke(circle(0, 0, r * 0.52), palette.ground, r * 0.22, { 'stroke-dasharray': rays(r * 0.52, 12, 0.5) })
    sheet.fill(circle(0, 0, r * 0.24), colour)
    sheet.fill(circle(0, 0, r * 0.11), palette.ground)
  })
}

/** The strap that drives the great wheel, from outside the sheet. */
function belt(sheet: Sheet, field: Box, wheel: Wheel, random: Random): void {
  const r = wheel.r * 0.62
  const drop = field.y + field.height + 60
  const lean = random.between(-120, 40)
  sheet.stroke(
    p`M${wheel.x - r} ${wheel.y}L${wheel.x - r + lean} ${drop}M${wheel.x + r} ${wheel.y}L${wheel.x + r + lean} ${drop}`,
    sheet.palette.half,
    wheel.r * 0.09,
  )
}
