import { circle, graded, p, rays, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'
import { bottle, jar, jug, lathe, urn } from './profiles.ts'

/** A vase and what stands in it. */
export const flowers: Composition = {
  shape: 'object',
  layouts: ['above', 'below', 'side'],
  ratios: [0.66, 1.05],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const unit = Math.min(field.width, field.height * 0.92)
    const x = field.x + field.width / 2
    const table = field.y + field.height * 0.88
    if (random.chance(0.5))
      sheet.hatch(field, graded(field.width, 21, 0.5, 0.05), palette.half, { angle: random.pick([0, 24, -24]) })
    else sheet.fill(circle(x, table - unit * 0.56, unit * 0.4), palette.half)
    sheet.fill(rectangle({ ...field, y: table, height: field.height }), palette.dark)
    sheet.stroke(p`M${field.x} ${table + 12}h${field.width}`, palette.half, 3)
    const h = unit * random.between(0.3, 0.4)
    const profile = random.pick([jar, jug, urn, bottle] as const)
    const w = h * (profile === bottle ? 0.7 : 0.86)
    const lip = table - h
    const heads = Array.from({ length: random.integer(6, 8) }, (_, stem) => {
      const turn = -2.7 + (stem / 6.4) * 2.2 + random.near(0, 0.16)
      const reach = unit * (stem % 2 ? random.between(0.24, 0.34) : random.between(0.36, 0.52))
      return {
        x: x + Math.cos(turn) * reach,
        y: lip + Math.sin(turn) * reach * 1.04,
        r: unit * random.between(0.055, 0.1),
      }
    })
    sheet.stroke(
      heads
        .map((head) => p`M${x} ${lip + 10}Q${x + (head.x - x) * 0.2} ${(lip + head.y) / 2} ${head.x} ${head.y}`)
        .join(''),
      palette.ink,
      6,
    )
    let leaves = ''
    for (const head of heads) {
      const [mx, my] = [x + (head.x - x) * 0.5, lip + (head.y - lip) * 0.45]
      const [dx, dy] = [unit * 0.12 * Math.sign(head.x - x || 1), -unit * random.between(0.01, 0.08)]
      leaves += p`M${mx} ${my}q${dx * 0.4} ${dy - unit * 0.05} ${dx} ${dy}q${-dx * 0.4} ${unit * 0.07} ${-dx} ${-dy}z`
    }
    sheet.fill(leaves, palette.ink)
    for (const [index, head] of heads.entries()) bloom(sheet, random, head, index)
    sheet.engrave(
      lathe(profile, { x: x - w / 2, y: lip, width: w, height: h }),
      { x: x - w / 2, y: lip, width: w, height: h },
      { colour: palette.light, into: palette.dark, share: palette.inkIsLight ? 0.6 : 0.5, period: 14 },
    )
    if (random.chance(0.5))
      sheet.fill(
        [-0.3, 0.26, 0.36].map((share) => circle(x + unit * share, table + unit * 0.015, unit * 0.026)).join(''),
        palette.spot,
      )
  },
}

function bloom(sheet: Sheet, random: Random, { x, y, r }: { x: number; y: number; r: number }, index: number): void {
  const { palette } = sheet
  const own = [palette.light, palette.spot, palette.half][index % 3] ?? palette.light
  const kind = random.integer(0, 2)
  if (kind === 0) {
    sheet.stroke(circle(x, y, r * 0.64), own, r * 0.72, { 'stroke-dasharray': rays(r * 0.64, 9, 0.82) })
    sheet.fill(circle(x, y, r * 0.36), palette.dark)
  } else if (kind === 1) {
    sheet.fill(circle(x, y, r), own)
    sheet.stroke(
      p`M${x - r * 0.6} ${y}a${r * 0.6} ${r * 0.6} 0 1 1 ${r * 0.9} ${r * 0.5}a${r * 0.4} ${r * 0.4} 0 1 1 ${-r * 0.4} ${-r * 0.7}M${x - r * 0.9} ${y + r * 0.2}q${r * 0.6} ${r * 0.9} ${r * 1.5} ${r * 0.2}`,
      palette.dark,
      4,
    )
  } else {
    sheet.fill(
      p`M${x - r} ${y - r * 0.7}q${r * 0.5} ${r * 0.1} ${r * 0.6} ${r * 0.5}L${x} ${y - r}l${r * 0.4} ${r * 0.8}q${r * 0.1} ${-r * 0.4} ${r * 0.6} ${-r * 0.5}q${r * 0.2} ${r * 1.7} ${-r} ${r * 1.7}t${-r} ${-r * 1.7}z`,
      own,
    )
    sheet.stroke(p`M${x} ${y - r * 0.5}V${y + r * 0.8}`, palette.dark, 3)
  }
}
