import { circle, curve, type Point, p, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import { type Composition, roundIn } from './composition.ts'

/** A coiled shell cut from the rock: every whorl a fixed share wider than the last. */
export const ammonite: Composition = {
  shape: 'object',
  layouts: ['side', 'below', 'above', 'framed'],
  ratios: [0.66, 1.7],
  draw: (scene) => {
    const { sheet, field, random } = scene
    const {
      centre: [x, y],
      radius,
    } = roundIn(scene, random.between(0.48, 0.56))
    rubble(sheet, random, field)
    sheet.placed(p`translate(${x} ${y}) rotate(${random.between(0, 360)}) scale(${random.pick([1, -1])} 1)`, () =>
      shell(sheet, random, radius),
    )
  },
}

function shell(sheet: Sheet, random: Random, radius: number): void {
  const { palette } = sheet
  const turns = random.between(2.4, 3)
  const growth = random.between(0.3, 0.42)
  const at = (turn: number) => radius * Math.exp(-growth * turn * 0.5 * Math.PI * 0.72)
  const spiral = (from: number, to: number, step: number): Point[] => {
    const points: Point[] = []
    for (let turn = from; turn <= to + 0.001; turn += step)
      points.push([Math.cos(turn * 2 * Math.PI) * at(turn), Math.sin(turn * 2 * Math.PI) * at(turn)])
    return points
  }
  const outer = spiral(0, 1, 1 / 12)
  sheet.fill(`${curve([...outer])}z`, palette.ink)
  sheet.fill(circle(radius * -0.02, 0, at(1) * 0.96), palette.ink)
  const ribs = random.integer(15, 20)
  let lines = ''
  for (let rib = 0; rib < turns * ribs; rib++) {
    const turn = rib / ribs
    const [a, lean] = [turn * 2 * Math.PI, 0.16]
    const [r1, r2] = [at(turn) * 0.97, at(turn + 1) * 1.05]
    const middle = (r1 + r2) / 2
    lines += p`M${Math.cos(a) * r1} ${Math.sin(a) * r1}Q${Math.cos(a - lean) * middle} ${Math.sin(a - lean) * middle} ${Math.cos(a + lean * 0.4) * r2} ${Math.sin(a + lean * 0.4) * r2}`
  }
  sheet.stroke(lines, palette.ground, radius * 0.022, { 'stroke-linecap': 'round' })
  sheet.stroke(curve(spiral(0, turns + 1, 1 / 10)), palette.ground, radius * 0.03)
  sheet.stroke(curve(spiral(0.02, 1, 1 / 10).map(([px, py]) => [px * 0.8, py * 0.8])), palette.spot, radius * 0.024, {
    'stroke-dasharray': '1 15',
    'stroke-linecap': 'round',
  })
  sheet.fill(circle(0, 0, at(turns) * 0.5), palette.spot)
}

/** Lesser things of the same bed around it. */
function rubble(sheet: Sheet, random: Random, field: { x: number; y: number; width: number; height: number }): void {
  let small = ''
  for (let bit = 0; bit < 14; bit++) {
    const [x, y] = [field.x + random.between(0, field.width), field.y + random.between(0, field.height)]
    const r = random.between(6, 22)
    small += random.chance(0.5)
      ? circle(x, y, r * 0.5)
      : p`M${x} ${y}a${r} ${r} 0 0 1 ${r * 1.7} ${-r * 0.3}q${-r * 0.4} ${r * 0.9} ${-r * 1.7} ${r * 0.3}z`
  }
  sheet.fill(small, sheet.palette.tint)
}
