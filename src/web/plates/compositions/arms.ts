import { even, graded, p, rectangle } from '../drawing.ts'
import { beasts } from './beasts.ts'
import type { Composition } from './composition.ts'
import { boxOf, type Stand, shape } from './shape.ts'

/** A shield of arms that no herald has granted. */
export const arms: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below'],
  ratios: [0.7, 1.1],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const scale = Math.min((field.height * 0.94) / 136, field.width / 108)
    const stand: Stand = {
      x: field.x + field.width / 2,
      y: field.y + (field.height - 136 * scale) / 2 + 24 * scale,
      scale,
    }
    const at = (data: string) => shape(data, stand)
    const shield = 'M-44 0L44 0L44 50C44 80 24 98 0 110C-24 98 -44 80 -44 50Z'
    for (const side of [1, -1] as const)
      sheet.fill(
        shape('M46 -4C64 -12 68 8 58 14C70 22 66 40 54 42C66 54 58 74 46 72C46 86 30 100 14 108C34 92 44 76 44 50Z', {
          ...stand,
          side,
        }),
        palette.half,
      )
    sheet.fill(shape(shield, { ...stand, x: stand.x + scale * 2, y: stand.y + scale * 3 }), palette.dark, {
      opacity: 0.5,
    })
    const box = boxOf({ x: -44, y: 0, width: 88, height: 110 }, stand)
    sheet.within(at(shield), () => {
      sheet.fill(rectangle(box), palette.light)
      const parting = random.integer(0, 3)
      if (parting === 0) sheet.fill(at('M0 0L44 0L44 54L0 54ZM-44 54L0 54L0 112L-44 112Z'), palette.dark)
      if (parting === 1) sheet.fill(at('M-44 70L0 34L44 70L44 94L0 58L-44 94Z'), palette.dark)
      if (parting === 2) sheet.fill(at('M-44 0L-22 0L44 78L44 104Z'), palette.dark)
      if (parting === 3) {
        sheet.fill(at('M-44 0L44 0L44 34L-44 34Z'), palette.dark)
        sheet.hatch({ ...box, y: box.y + 36 * scale, height: 80 * scale }, even(22, 0.3), palette.half)
      }
      sheet.hatch({ ...box, x: stand.x, width: box.width / 2 }, graded(box.width / 2, 15, 0.03, 0.4), palette.dark, {
        angle: -8,
      })
      const beast = random.pick(['lion', 'eagle', 'stag', 'bird'] as const)
      const { outline, lines, box: own } = beasts[beast]
      const size = (52 * scale) / Math.max(own.width, own.height)
      const charge: Stand = {
        x: stand.x - (own.width * size) / 2,
        y: stand.y + 46 * scale - (own.y + own.height / 2) * size,
        scale: size,
      }
      sheet.stroke(shape(outline, charge), palette.light, 6)
      sheet.fill(shape(outline, charge), palette.spot)
      sheet.stroke(shape(lines, charge), palette.dark, 4)
    })
    sheet.stroke(at(shield), palette.ink, 8)
    sheet.fill(at('M-30 -4L-36 -28L-20 -16L-10 -32L0 -16L10 -32L20 -16L36 -28L30 -4Z'), palette.spot)
    sheet.stroke(p`M${stand.x - 30 * scale} ${stand.y - 5 * scale}h${60 * scale}`, palette.ink, scale * 2)
  },
}
