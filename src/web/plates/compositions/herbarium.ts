import { curve, type Point, p, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A leaf from the origin along +x, `long` and `wide`. */
function leaf(kind: number, long: number, wide: number): string {
  const w = wide / 2
  if (kind === 0)
    return p`M0 0C${long * 0.25} ${-w * 1.3} ${long * 0.7} ${-w * 1.1} ${long} 0C${long * 0.7} ${w * 1.1} ${long * 0.25} ${w * 1.3} 0 0z`
  if (kind === 1)
    return p`M0 0C${long * 0.5} ${-w * 0.5} ${long * 0.6} ${-w * 1.7} ${long} 0C${long * 0.6} ${w * 1.7} ${long * 0.5} ${w * 0.5} 0 0z`
  if (kind === 2) {
    let [top, under] = ['', '']
    const teeth = 6
    for (let tooth = 1; tooth <= teeth; tooth++) {
      const reach = w * Math.sin((tooth / (teeth + 0.6)) * 2.9) + 2
      top += p`L${(tooth * long) / teeth - long * 0.03} ${-reach}l${-long * 0.04} ${reach * 0.35}`
      under =
        p`L${(tooth * long) / teeth - long * 0.07} ${reach * 0.65}L${(tooth * long) / teeth - long * 0.03} ${reach}` +
        under
    }
    return `M0 0${top}${p`L${long} 0`}${under}z`
  }
  return p`M0 0q${long * 0.2} ${-w * 0.3} ${long} ${-w * 0.2}q${-long * 0.5} ${w * 0.8} ${-long} ${w * 0.2}z`
}

/** A pressed plant: one stem that leans, leaves by pairs or by turns, what it bears at the tip. */
export const herbarium: Composition = {
  shape: 'object',
  layouts: ['side', 'below', 'above', 'framed'],
  ratios: [0.62, 1.15],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const root: Point = [x + width * random.between(0.42, 0.58), y + height * 0.98]
    const tip: Point = [x + width * random.between(0.36, 0.64), y + height * 0.14]
    const bend = random.pick([-1, 1]) * width * random.between(0.04, 0.12)
    const at = (share: number): Point => [
      root[0] + (tip[0] - root[0]) * share + Math.sin(share * 3.1) * bend,
      root[1] + (tip[1] - root[1]) * share,
    ]
    const kind = random.integer(0, 3)
    const pairs = random.integer(6, 11)
    const opposite = random.chance(0.5)
    const long = Math.min(width * 0.42, height * 0.36) * (kind === 3 ? 1.15 : 1)
    const wide = long * ([0.34, 0.42, 0.5, 0.3][kind] ?? 0.4)
    const id = 'leaf'
    sheet.define(
      `<g id="${id}"><path d="${leaf(kind, long, wide)}"/><path d="${p`M0 0H${long * 0.94}`}${veins(long, wide)}" fill="none" stroke="${palette.ground}" stroke-width="2.4"/></g>`,
    )
    let leaves = ''
    for (let pair = 0; pair < pairs; pair++) {
      const share = 0.1 + (pair / pairs) * 0.78
      const size = (1 - share * 0.62) * (pair === 0 ? 0.8 : 1)
      for (const side of [-1, 1]) {
        const [lx, ly] = at(share + (opposite ? 0 : side * 0.025))
        const angle = side > 0 ? -34 - share * 26 + random.near(0, 8) : 180 + 34 + share * 26 + random.near(0, 8)
        leaves += `<use href="#${id}" transform="translate(${Math.round(lx)} ${Math.round(ly)}) rotate(${Math.round(angle)}) scale(${size.toFixed(2)} ${(side * size).toFixed(2)})"/>`
      }
    }
    sheet.lay(`<g fill="${palette.ink}">${leaves}</g>`)
    sheet.stroke(curve([0, 0.25, 0.5, 0.75, 1].map(at)), palette.ink, Math.max(6, width * 0.012))
    flower(sheet, random, at(1), Math.min(width, height) * 0.1)
  },
}

function veins(long: number, wide: number): string {
  let data = ''
  for (let vein = 1; vein < 6; vein++) {
    const from = (vein / 6.5) * long
    data += p`M${from} 0l${long * 0.14} ${-wide * 0.34}M${from} 0l${long * 0.14} ${wide * 0.34}`
  }
  return data
}

function flower(sheet: Sheet, random: Random, [x, y]: Point, r: number): void {
  const { palette } = sheet
  const petals = random.pick([5, 6, 8, 13])
  sheet.placed(`translate(${Math.round(x)} ${Math.round(y)})`, () => {
    sheet.turned(
      p`M0 0C${-r * 0.7} ${-r * 0.5} ${-r * 0.4} ${-r * 1.1} 0 ${-r}C${r * 0.4} ${-r * 1.1} ${r * 0.7} ${-r * 0.5} 0 0z`,
      petals,
      palette.spot,
    )
    sheet.fill(
      p`M${-r * 0.2} 0a${r * 0.2} ${r * 0.2} 0 1 1 ${r * 0.4} 0a${r * 0.2} ${r * 0.2} 0 1 1 ${-r * 0.4} 0z`,
      palette.ink,
    )
  })
}
