import { mix } from '../colour.ts'
import { circle, p, rays, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import { type Composition, roundIn } from './composition.ts'

/** One petal pointing up from (0, -from) to (0, -to), `spread` wide. */
function petal(kind: number, from: number, to: number, spread: number): string {
  const long = to - from
  const w = spread / 2
  if (kind === 0)
    return p`M0 ${-from}c${-w * 1.4} ${-long * 0.35} ${-w} ${-long * 0.8} 0 ${-long}c${w} ${long * 0.2} ${w * 1.4} ${long * 0.65} 0 ${long}z`
  if (kind === 1)
    return p`M0 ${-from}q${-w * 1.2} ${-long * 0.5} ${-w * 0.7} ${-long * 0.8}a${w * 0.8} ${w * 0.8} 0 0 1 ${w * 1.4} 0q${w * 0.5} ${long * 0.3} ${-w * 0.7} ${long * 0.8}z`
  if (kind === 2)
    return p`M${-w * 0.12} ${-from}L${-w * 0.9} ${-from - long * 0.6}L0 ${-to}L${w * 0.9} ${-from - long * 0.6}L${w * 0.12} ${-from}z`
  return p`M0 ${-from}q${-w * 0.3} ${-long * 0.6} ${-w} ${-long * 0.7}q${w * 0.7} ${-long * 0.05} ${w} ${-long * 0.3}q${w * 0.3} ${long * 0.25} ${w} ${long * 0.3}q${-w * 0.7} ${long * 0.1} ${-w} ${long * 0.7}z`
}

/** A painted dish: rings of petals and lines around one centre, no two rings alike. */
export const rosette: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below', 'framed'],
  ratios: [0.66, 1.7],
  draw: (scene) => {
    const { sheet, random } = scene
    const { palette } = sheet
    const {
      centre: [x, y],
      radius,
    } = roundIn(scene, random.between(0.45, 0.6))
    const dish = palette.inkIsLight ? palette.ink : mix(palette.ground, '#ffffff', 0.6)
    const paint = palette.inkIsLight ? palette.ground : palette.ink
    sheet.fill(
      circle(x + radius * 0.05, y + radius * 0.07, radius * 1.02),
      mix(palette.ground, '#000000', palette.inkIsLight ? 0.35 : 0.22),
    )
    sheet.fill(circle(x, y, radius), dish)
    sheet.placed(`translate(${Math.round(x)} ${Math.round(y)})`, () => {
      sheet.stroke(circle(0, 0, radius * 0.965), paint, radius * 0.022)
      sheet.stroke(circle(0, 0, radius * 0.7), paint, 3)
      const folds = random.pick([8, 10, 12, 16])
      border(sheet, random, radius, folds, paint)
      ring(sheet, random, radius * 0.16, radius * 0.56, folds, paint)
      ring(sheet, random, radius * 0.1, radius * 0.34, folds / 2, palette.spot)
      sheet.stroke(circle(0, 0, radius * 0.1), paint, radius * 0.03)
      sheet.fill(circle(0, 0, radius * 0.05), paint)
    })
  },
}

function ring(sheet: Sheet, random: Random, from: number, to: number, folds: number, colour: string): void {
  const shape = petal(random.integer(0, 3), from, to, (to * 5.2) / folds)
  sheet.turned(shape, folds, colour)
}

/** Between two circles, the marli: a frieze of leaves, darts or bars. */
function border(sheet: Sheet, random: Random, radius: number, folds: number, paint: string): void {
  const { palette } = sheet
  const [inner, outer] = [radius * 0.73, radius * 0.93]
  const middle = (inner + outer) / 2
  const kind = random.integer(0, 2)
  if (kind === 0) {
    sheet.stroke(circle(0, 0, middle), paint, outer - inner, { 'stroke-dasharray': rays(middle, folds * 6, 0.42) })
    sheet.stroke(circle(0, 0, middle), palette.spot, (outer - inner) * 0.3)
  } else {
    const shape = petal(kind === 1 ? 0 : 2, inner, outer, (outer * 3.4) / folds)
    sheet.turned(shape, folds * 2, paint)
    sheet.stroke(circle(0, 0, outer * 0.96), palette.spot, radius * 0.035, {
      'stroke-dasharray': rays(outer * 0.96, folds * 2, 0.001),
      'stroke-linecap': 'round',
    })
  }
}
