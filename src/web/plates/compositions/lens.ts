import { circle, p, rays, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import { type Composition, roundIn } from './composition.ts'

/** An objective seen from the front: rings, a scale, and the leaves of the diaphragm half closed. */
export const lens: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below', 'framed'],
  ratios: [0.7, 1.8],
  draw: (scene) => {
    const { sheet, random } = scene
    const { palette } = sheet
    const {
      centre: [x, y],
      radius: r,
    } = roundIn(scene, random.between(0.5, 0.64))
    sheet.fill(circle(x + r * 0.06, y + r * 0.07, r), palette.dark, { opacity: 0.5 })
    sheet.fill(circle(x, y, r), palette.ink)
    sheet.placed(p`translate(${x} ${y})`, () => barrel(sheet, random, r))
  },
}

function barrel(sheet: Sheet, random: Random, r: number): void {
  const { palette } = sheet
  sheet.stroke(circle(0, 0, r * 0.94), palette.ground, r * 0.07, { 'stroke-dasharray': rays(r * 0.94, 120, 0.4) })
  sheet.stroke(circle(0, 0, r * 0.86), palette.ground, 3)
  sheet.stroke(circle(0, 0, r * 0.78), palette.ground, r * 0.05, { 'stroke-dasharray': rays(r * 0.78, 60, 0.12) })
  sheet.stroke(circle(0, 0, r * 0.76), palette.ground, r * 0.09, { 'stroke-dasharray': rays(r * 0.76, 12, 0.03) })
  sheet.stroke(circle(0, 0, r * 0.66), palette.spot, r * 0.04)
  const iris = r * 0.6
  sheet.fill(circle(0, 0, iris), palette.ground)
  const leaves = random.pick([6, 7, 8, 9])
  const open = random.between(0.3, 0.5)
  const hole = iris * open
  const turn = (Math.PI * 2) / leaves
  const at = (reach: number, angle: number) =>
    `${Math.round(Math.sin(angle) * reach)} ${Math.round(-Math.cos(angle) * reach)}`
  sheet.within(circle(0, 0, iris), () => {
    sheet.turned(
      `M${at(hole, 0)}L${at(hole, turn)}L${at(iris * 1.5, turn * 1.9)}L${at(iris * 1.5, turn * 0.9)}z`,
      leaves,
      palette.half,
    )
    let edges = ''
    for (let leaf = 0; leaf < leaves; leaf++) {
      const a = leaf * turn
      // Each leaf's edge runs on past the next: that is what makes them overlap.
      edges += `M${at(hole, a)}L${at(hole, a + turn)}L${at(iris * 1.5, a + turn * 1.9)}`
    }
    sheet.stroke(edges, palette.ink, 5)
    sheet.stroke(circle(0, 0, iris * 0.8), palette.ground, iris * 0.5, {
      'stroke-dasharray': rays(iris * 0.8, leaves * 9, 0.1),
      opacity: 0.7,
    })
  })
  sheet.fill(
    p`M${-hole * 0.3} ${-hole * 0.5}q${hole * 0.5} ${-hole * 0.3} ${hole * 0.75} ${hole * 0.12}q${-hole * 0.5} ${-hole * 0.1} ${-hole * 0.75} ${-hole * 0.12}z`,
    palette.light,
  )
}
