import { circle, even, graded, p, rectangle } from '../drawing.ts'
import { type Beast, beastNames, beasts } from './beasts.ts'
import type { Composition } from './composition.ts'
import { boxOf, type Stand, shape } from './shape.ts'

/** An animal from the side, as a book of beasts shows it; its name is asked for by `variant`. */
export const animal: Composition = {
  shape: 'object',
  layouts: ['above', 'below', 'side'],
  ratios: [0.85, 1.5],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const name = beastNames.find((one) => one === traits.variant) ?? random.pick(beastNames)
    const beast: Beast = beasts[name]
    const side = random.pick([1, -1] as const)
    const { box } = beast
    const scale = Math.min((field.width * 0.84) / box.width, (field.height * 0.8) / box.height)
    const foot = field.y + field.height * (name === 'fish' ? 0.84 : 0.9)
    const stand: Stand = {
      x: field.x + field.width / 2 - side * (box.x + box.width / 2) * scale,
      y: foot - (box.y + box.height) * scale,
      scale,
      side,
    }
    const afloat = name === 'fish' || name === 'eagle'
    if (random.chance(0.5)) {
      const r = Math.min(field.width, field.height) * random.between(0.24, 0.34)
      sheet.fill(
        circle(field.x + field.width * random.between(0.3, 0.7), foot - scale * box.height * 0.6, r),
        palette.spot,
      )
    } else
      sheet.hatch({ ...field, height: foot - field.y }, graded(foot - field.y, 22, 0.4, 0.03), palette.half, {
        angle: 90,
      })
    if (!afloat) {
      const land = { ...field, y: foot - scale * 3, height: field.height }
      sheet.fill(rectangle(land), palette.half)
      sheet.hatch({ ...land, height: field.y + field.height - land.y }, even(14, 0.3), palette.dark, {
        angle: 84,
        opacity: 0.6,
      })
      let grass = ''
      for (let blade = 0; blade < 9; blade++)
        grass += p`M${field.x + field.width * random.between(0, 1)} ${foot + scale * random.between(-1, 6)}l${-scale * 2} ${-scale * 8}m${scale * 4} ${scale * 8}l${scale} ${-scale * 9}`
      sheet.stroke(grass, palette.dark, 4)
    }
    const bounds = boxOf(box, stand)
    const data = shape(beast.outline, stand)
    const pale = name === 'sheep' || random.chance(palette.inkIsLight ? 0.75 : 0.15)
    const [own, other] = pale ? [palette.light, palette.dark] : [palette.dark, palette.light]
    sheet.within(data, () => {
      sheet.fill(rectangle(bounds), own)
      const h = bounds.height * 0.6
      if (pale)
        sheet.hatch({ ...bounds, y: bounds.y + bounds.height - h, height: h }, graded(h, 13, 0.08, 0.6), other, {
          angle: 90,
        })
      else sheet.hatch({ ...bounds, height: h }, graded(h, 14, 0.42, 0.04), palette.half, { angle: 90 - 12 * side })
    })
    sheet.stroke(data, own, 3)
    sheet.stroke(shape(beast.lines, stand), other, Math.max(3, scale * 0.9), { 'stroke-linecap': 'round' })
  },
}
