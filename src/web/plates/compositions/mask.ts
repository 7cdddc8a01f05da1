import { even, graded, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { boxOf, type Stand, shape } from './shape.ts'

const faces = [
  {
    outline: 'M0 -60C26 -60 40 -44 38 -18C36 14 22 44 0 62C-22 44 -36 14 -38 -18C-40 -44 -26 -60 0 -60Z',
    crown:
      'M-38 -26C-52 -46 -46 -66 -34 -72C-34 -56 -28 -48 -20 -54ZM38 -26C52 -46 46 -66 34 -72C34 -56 28 -48 20 -54Z',
  },
  {
    outline: 'M-36 -50L36 -50L40 10C36 36 22 52 0 56C-22 52 -36 36 -40 10Z',
    crown: 'M-40 -48L-44 -74L-26 -58L-14 -78L0 -58L14 -78L26 -58L44 -74L40 -48Z',
  },
] as const

/** A mask of wood, whoever once danced under it. */
export const mask: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below'],
  ratios: [0.6, 1],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const scale = Math.min((field.height * 0.92) / 146, field.width / 104)
    const stand: Stand = { x: field.x + field.width / 2, y: field.y + field.height * 0.54, scale }
    const at = (data: string) => shape(data, stand)
    const { outline, crown } = faces[random.integer(0, 1) as 0 | 1]
    const box = boxOf({ x: -42, y: -62, width: 84, height: 126 }, stand)
    sheet.hatch(field, even(24, 0.16), palette.half, { angle: random.pick([0, 90, 45]) })
    sheet.fill(at(crown), palette.spot)
    sheet.stroke(at(crown), palette.dark, 5)
    sheet.within(at(outline), () => {
      sheet.fill(rectangle(box), palette.light)
      sheet.hatch({ ...box, x: stand.x, width: box.width / 2 }, graded(box.width / 2, 14, 0.06, 0.66), palette.dark, {
        angle: -6,
      })
      const marks = random.integer(0, 2)
      if (marks === 0)
        sheet.stroke(
          at('M-36 4L-14 10M-36 12L-14 17M-34 20L-13 24M36 4L14 10M36 12L14 17M34 20L13 24'),
          palette.dark,
          scale * 2,
        )
      if (marks === 1) sheet.fill(at('M-40 -40L40 -40L40 -28L-40 -28ZM-6 -62L6 -62L6 -40L-6 -40Z'), palette.spot)
      if (marks === 2)
        sheet.stroke(p`M${stand.x} ${box.y}V${stand.y - 20 * scale}`, palette.dark, scale * 12, {
          'stroke-dasharray': `${Math.round(scale * 3)} ${Math.round(scale * 3)}`,
        })
    })
    sheet.stroke(at(outline), palette.dark, 6)
    sheet.fill(
      at('M-30 -14C-24 -22 -12 -22 -8 -14C-14 -8 -24 -8 -30 -14ZM30 -14C24 -22 12 -22 8 -14C14 -8 24 -8 30 -14Z'),
      palette.dark,
    )
    sheet.stroke(
      at('M-34 -24C-24 -34 -10 -30 -5 -20L-7 12C-4 18 4 18 7 12L5 -20C10 -30 24 -34 34 -24'),
      palette.dark,
      scale * 3,
      { 'stroke-linejoin': 'round' },
    )
    sheet.fill(
      at(random.pick(['M-14 32C-8 26 8 26 14 32C8 40 -8 40 -14 32Z', 'M-16 28L16 28L16 40L-16 40Z'])),
      palette.dark,
    )
    sheet.stroke(at('M-10 33L10 33'), palette.light, scale * 2, {
      'stroke-dasharray': `${Math.round(scale * 3)} ${Math.round(scale * 1.4)}`,
    })
  },
}
