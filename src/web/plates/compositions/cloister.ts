import { circle, even, graded, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'

/** A gallery of twin columns, the garth beyond in the sun. */
export const cloister: Composition = {
  shape: 'frieze',
  layouts: ['above', 'below', 'side', 'band'],
  ratios: [0.8, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const pointed = random.chance(0.5)
    const bays = Math.max(2, Math.min(6, Math.round((width / height) * random.between(1.6, 2.3))))
    const bay = width / bays
    const parapet = height * 0.15
    const spring = y + height * 0.42
    const foot = y + height - parapet
    const w = Math.round(bay * 0.39)
    // The garth, seen through.
    sheet.fill(rectangle(field), palette.dark)
    sheet.hatch(
      { x, y: y + height * 0.3, width, height: height * 0.6 },
      graded(height * 0.6, 15, 0.05, 0.6),
      palette.half,
      { angle: 90 },
    )
    const tree = bay * 0.34
    const at = x + bay * (random.integer(0, bays - 1) + 0.5)
    sheet.fill(circle(at, foot - height * 0.2, tree * 0.72), palette.spot)
    sheet.fill(p`M${at - 6} ${foot}v${-height * 0.18}h12v${height * 0.18}z`, palette.spot)
    let arches = p`M${x - 10} ${y - 10}h${width + 20}V${spring + 4}H${x - 10}z`
    let rings = ''
    for (let index = 0; index < bays; index++) {
      const cx = x + bay * (index + 0.5)
      const arch = (r: number) =>
        pointed
          ? p`M${cx - r} ${spring + 4}q${r * 0.06} ${-r * 0.86} ${r} ${-r * 1.3}q${r * 0.94} ${r * 0.44} ${r} ${r * 1.3}z`
          : p`M${cx - r} ${spring + 4}a${r} ${r} 0 0 1 ${2 * r} 0z`
      arches += arch(w)
      rings += arch(w * 1.1)
    }
    sheet.fill(arches, palette.light, { 'fill-rule': 'evenodd' })
    sheet.within(p`M${x} ${y}h${width}V${spring}H${x}z`, () => {
      sheet.stroke(rings, palette.dark, 3)
      sheet.stroke(rings, palette.dark, w * 0.12, { 'stroke-dasharray': `3 ${Math.round(w * 0.2)}` })
    })
    const shaft = bay * 0.095
    const gapBetween = shaft * 0.75
    sheet.row(
      () => {
        sheet.fill(
          p`M${x - bay * 0.11} ${spring + 3}h${bay * 0.22}l${-bay * 0.02} ${bay * 0.06}q${-bay * 0.02} ${bay * 0.06} ${-bay * 0.05} ${bay * 0.1}h${-bay * 0.08}q${-bay * 0.03} ${-bay * 0.04} ${-bay * 0.05} ${-bay * 0.1}z`,
          palette.spot,
        )
        for (const side of [-1, 1]) {
          const cx = x + (side * (shaft + gapBetween)) / 2
          const column = { x: cx - shaft / 2, y: spring + bay * 0.15, width: shaft, height: foot - spring - bay * 0.15 }
          sheet.engrave(rectangle(column), column, {
            period: shaft / 4,
            share: 0.7,
            colour: palette.light,
            into: palette.dark,
          })
        }
        sheet.fill(
          rectangle({ x: x - bay * 0.12, y: foot - bay * 0.09, width: bay * 0.24, height: bay * 0.09 }),
          palette.light,
        )
      },
      bays + 1,
      bay,
    )
    sheet.fill(rectangle({ x: x - 10, y: foot, width: width + 20, height: parapet + 10 }), palette.light)
    sheet.hatch({ x, y: foot + parapet * 0.3, width, height: parapet }, even(bay / 3, 0.02), palette.dark)
    sheet.stroke(
      p`M${x} ${foot + parapet * 0.24}h${width}M${x} ${y + height * 0.1}h${width}M${x} ${y + height * 0.13}h${width}`,
      palette.dark,
      4,
    )
    sheet.stroke(p`M${x + bay * 0.1} ${y + height * 0.065}h${width}`, palette.dark, height * 0.05, {
      'stroke-dasharray': `${Math.round(bay * 0.09)} ${Math.round(bay * 0.16)}`,
    })
  },
}
