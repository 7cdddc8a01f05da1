import { circle, even, p, rays, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import { type Composition, roundIn } from './composition.ts'

/** A struck medal: a head nobody will name, a legend nobody can read, and the pearls of its edge. */
export const medal: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below', 'framed'],
  ratios: [0.68, 1.7],
  draw: (scene) => {
    const { sheet, random } = scene
    const { palette } = sheet
    const {
      centre: [x, y],
      radius: r,
    } = roundIn(scene, random.between(0.47, 0.56))
    sheet.fill(circle(x + r * 0.05, y + r * 0.06, r), palette.dark, { opacity: 0.45 })
    sheet.placed(p`translate(${x} ${y})`, () => {
      sheet.fill(circle(0, 0, r), palette.ink)
      sheet.stroke(circle(0, 0, r * 0.94), palette.ground, r * 0.045, {
        'stroke-dasharray': rays(r * 0.94, 76, 0.002),
        'stroke-linecap': 'round',
      })
      sheet.stroke(circle(0, 0, r * 0.885), palette.ground, 3)
      legend(sheet, random, r)
      sheet.fill(circle(0, 0, r * 0.7), palette.half)
      sheet.within(circle(0, 0, r * 0.7), () => {
        sheet.hatch({ x: -r, y: -r, width: r * 2, height: r * 2 }, even(13, 0.2), palette.ground, { angle: 90 })
        sheet.placed(`scale(${random.pick([1, -1])} 1)`, () => head(sheet, random, r * 1.02))
      })
      sheet.stroke(circle(0, 0, r * 0.7), palette.ground, 4)
    })
  },
}

/** Strokes that stand where letters would, with the gap where a legend begins and ends. */
function legend(sheet: Sheet, random: Random, r: number): void {
  const strokes = Array.from({ length: 16 }, () => [random.pick([3, 3, 6]), random.pick([6, 8, 11, 19])]).flat()
  const reach = r * 0.79
  sheet.stroke(
    p`M${-reach * 0.42} ${reach * 0.9}A${reach} ${reach} 0 1 1 ${reach * 0.42} ${reach * 0.9}`,
    sheet.palette.ground,
    r * 0.085,
    {
      'stroke-dasharray': strokes.join(' '),
    },
  )
}

/** A profile to the left, about one unit high. */
function head(sheet: Sheet, random: Random, s: number): void {
  const { palette } = sheet
  const nose = random.between(-0.035, 0.02) * s
  const chin = random.between(-0.03, 0.02) * s
  const brow = random.between(-0.02, 0.02) * s
  const at = (x: number, y: number) => p`${x * s} ${y * s}`
  const face =
    `M${at(-0.12, 0.72)}C${at(-0.14, 0.5)} ${at(-0.08, 0.44)} ${at(-0.13, 0.37)}` +
    `Q${at(-0.27, 0.4)} ${p`${-0.32 * s + chin} ${0.31 * s}`}Q${p`${-0.35 * s + chin} ${0.25 * s}`} ${at(-0.3, 0.215)}` +
    `Q${at(-0.355, 0.19)} ${at(-0.335, 0.155)}L${at(-0.31, 0.135)}Q${at(-0.36, 0.1)} ${at(-0.325, 0.055)}L${at(-0.33, 0.02)}` +
    `Q${p`${-0.43 * s + nose} ${0.03 * s}`} ${p`${-0.425 * s + nose} ${-0.02 * s}`}L${p`${-0.345 * s + brow} ${-0.2 * s}`}` +
    `Q${p`${-0.37 * s + brow} ${-0.27 * s}`} ${at(-0.32, -0.4)}C${at(-0.26, -0.58)} ${at(-0.02, -0.66)} ${at(0.14, -0.6)}` +
    `C${at(0.38, -0.52)} ${at(0.45, -0.26)} ${at(0.38, -0.06)}C${at(0.35, 0.04)} ${at(0.26, 0.12)} ${at(0.24, 0.24)}` +
    `C${at(0.22, 0.4)} ${at(0.3, 0.5)} ${at(0.46, 0.56)}L${at(0.5, 0.72)}z`
  sheet.engrave(face, { x: -s * 0.46, y: -s * 0.7, width: s * 0.98, height: s * 1.4 }, { period: 14, share: 0.5 })
  const hair =
    `M${at(-0.325, -0.38)}Q${at(-0.2, -0.34)} ${at(-0.14, -0.22)}Q${at(-0.1, -0.06)} ${at(0.0, -0.04)}Q${at(0.1, 0.02)} ${at(0.1, 0.14)}` +
    `Q${at(0.16, 0.2)} ${at(0.24, 0.2)}C${at(0.28, 0.1)} ${at(0.36, 0.04)} ${at(0.39, -0.06)}C${at(0.46, -0.26)} ${at(0.39, -0.53)} ${at(0.14, -0.61)}C${at(-0.02, -0.67)} ${at(-0.27, -0.58)} ${at(-0.325, -0.38)}z`
  sheet.within(hair, () => {
    sheet.fill(rectangle({ x: -s, y: -s, width: s * 2, height: s * 2 }), palette.spot)
    const locks = [0.16, 0.24, 0.32, 0.4, 0.48].map((reach) => circle(s * 0.1, -s * 0.18, s * reach))
    sheet.stroke(locks.join(''), palette.ground, 5)
    sheet.stroke(circle(s * 0.1, -s * 0.18, s * 0.36), palette.ground, s * 0.09, {
      'stroke-dasharray': rays(s * 0.36, random.integer(18, 26), 0.16),
    })
  })
  sheet.stroke(
    `M${at(-0.28, -0.15)}Q${at(-0.22, -0.19)} ${at(-0.16, -0.15)}M${at(-0.26, -0.14)}Q${at(-0.22, -0.11)} ${at(-0.19, -0.14)}M${at(-0.3, 0.145)}L${at(-0.22, 0.14)}M${at(0.02, -0.06)}q${p`${s * 0.09} ${-s * 0.05} ${s * 0.07} ${s * 0.06}`}t${p`${-s * 0.07} ${s * 0.07}`}`,
    palette.ground,
    5,
  )
}
