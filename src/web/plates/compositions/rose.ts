import { mix } from '../colour.ts'
import { circle, even, p, rays, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'

/** A rose window from inside: tracery dark against the day. */
export const rose: Composition = {
  shape: 'object',
  layouts: ['below', 'side', 'above', 'band'],
  ratios: [0.66, 1.6],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const r = Math.max(Math.min(field.width, field.height) * 0.49, Math.min(field.width * 0.36, field.height * 0.62))
    const [x, y] = [field.x + field.width / 2, field.y + field.height / 2]
    const lead = palette.dark
    sheet.fill(rectangle(field), lead)
    sheet.hatch(field, even(38, 0.05), palette.half, { angle: 90, opacity: 0.7 })
    const petals = random.pick([8, 10, 12])
    const glass = [palette.light, palette.spot, mix(palette.light, palette.spot, 0.5), palette.half]
    const [first, second, third] = random.shuffle(glass)
    sheet.placed(p`translate(${x} ${y}) rotate(${random.pick([0, 180 / petals])})`, () => {
      sheet.stroke(circle(0, 0, r * 0.985), palette.half, r * 0.05)
      sheet.stroke(circle(0, 0, r * 0.9), third ?? palette.light, r * 0.06, {
        'stroke-dasharray': rays(r * 0.9, petals * 4, 0.8),
      })
      const w = (r * 2.3) / petals
      sheet.turned(
        p`M${-w * 0.34} ${-r * 0.3}L${-w * 0.82} ${-r * 0.66}a${w * 0.82} ${w * 0.82} 0 0 1 ${w * 1.64} 0L${w * 0.34} ${-r * 0.3}z`,
        petals,
        first ?? palette.light,
      )
      sheet.turned(circle(0, -r * 0.64, w * 0.44), petals, lead)
      sheet.turned(circle(0, -r * 0.64, w * 0.34), petals, second ?? palette.spot)
      sheet.turned(
        p`M0 ${-r * 0.34}L${-w * 0.14} ${-r * 0.46}L0 ${-r * 0.54}L${w * 0.14} ${-r * 0.46}z`,
        petals,
        second ?? palette.spot,
      )
      sheet.placed(`rotate(${(180 / petals).toFixed(1)})`, () =>
        sheet.turned(circle(0, -r * 0.79, w * 0.2), petals, third ?? palette.half),
      )
      sheet.fill(circle(0, 0, r * 0.24), third ?? palette.half)
      sheet.turned(circle(0, -r * 0.13, r * 0.075), 6, first ?? palette.light)
      sheet.fill(circle(0, 0, r * 0.06), palette.spot)
      // The leads that hold the panes, and the light broken by them.
      sheet.stroke(circle(0, 0, r * 0.6), lead, r * 0.72, {
        'stroke-dasharray': rays(r * 0.6, petals * 5, 0.09),
      })
      sheet.stroke([0.4, 0.5, 0.72].map((share) => circle(0, 0, r * share)).join(''), lead, 4)
    })
  },
}
