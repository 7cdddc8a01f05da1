import { circle, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** Rods and plates in balance: each rod hangs where the weights below it agree. */
export const mobile: Composition = {
  shape: 'object',
  layouts: ['above', 'below', 'side', 'band'],
  ratios: [0.7, 1.8],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const back = random.integer(0, 2)
    if (back === 0)
      sheet.fill(
        circle(x + width * random.between(0.3, 0.7), y + height * 0.55, Math.min(width, height) * 0.36),
        palette.tint,
      )
    if (back === 1)
      sheet.fill(rectangle({ x: x + width * random.between(0.3, 0.6), y, width: width * 0.3, height }), palette.tint)
    const levels = height > width ? 5 : 4
    const state = {
      rods: '',
      wires: p`M${x + width / 2} ${y}v${height * 0.12}`,
      plates: 0,
      middle: x + width / 2,
      reach: width,
    }
    hang(
      sheet,
      random,
      state,
      x + width / 2,
      y + height * 0.12,
      Math.min(width * 0.72, height * 1.4),
      levels,
      height / (levels + 1.2),
    )
    sheet.stroke(state.wires, palette.ink, 3)
    sheet.stroke(state.rods, palette.ink, 7, { 'stroke-linecap': 'round' })
  },
}

type State = { rods: string; wires: string; plates: number; middle: number; reach: number }

function hang(
  sheet: Sheet,
  random: Random,
  state: State,
  x: number,
  y: number,
  span: number,
  levels: number,
  drop: number,
): void {
  const { palette } = sheet
  const size = Math.min(span * 0.34, drop * 0.86)
  const share = random.between(0.34, 0.46)
  // Back towards the middle when it has gone far from it.
  const astray = (x - state.middle) / state.reach
  const side = Math.abs(astray) > 0.14 ? -Math.sign(astray) : random.pick([1, -1])
  const tilt = random.near(0, 0.1) * span
  const [near, far] = [x - side * span * share, x + side * span * (1 - share) * 0.62]
  state.rods += p`M${near} ${y + tilt}Q${x} ${y - span * 0.09} ${far} ${y - tilt * 0.6}`
  const colours = [palette.ink, palette.spot, palette.half, palette.ink] as const
  const kind = random.integer(0, 3)
  const colour = colours[state.plates++ % colours.length] ?? palette.ink
  const fall = drop * random.between(0.2, 0.36)
  state.wires += p`M${near} ${y + tilt}v${fall}`
  const [cx, cy, s] = [near, y + tilt + fall + size * 0.55, size * random.between(0.8, 1.15)]
  if (kind === 0) sheet.fill(circle(cx, cy, s * 0.55), colour)
  if (kind === 1)
    sheet.fill(
      p`M${cx - s * 0.1} ${cy - s * 0.6}q${s * 1.1} ${s * 0.1} ${s * 0.6} ${s * 0.9}q${-s * 1.3} ${s * 0.5} ${-s * 0.5} ${-s * 0.9}z`,
      colour,
    )
  if (kind === 2) sheet.fill(p`M${cx} ${cy - s * 0.6}l${s * 0.6} ${s * 1.05}h${-s * 1.2}z`, colour)
  if (kind === 3) {
    sheet.fill(circle(cx, cy, s * 0.55), colour)
    sheet.fill(circle(cx, cy, s * 0.24), palette.ground)
  }
  const next = y - tilt * 0.6 + drop * 0.55
  state.wires += p`M${far} ${y - tilt * 0.6}V${next}`
  if (levels > 1) hang(sheet, random, state, far, next, span * random.between(0.66, 0.78), levels - 1, drop)
  else sheet.fill(circle(far, next + size * 0.6, size * 0.6), palette.spot)
}
