import { even, graded, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { boxOf, type Stand, shape } from './shape.ts'

const bodies = [
  {
    outline:
      'M38 2C36 10 34 14 26 17C16 20 10 26 9 36L8 50L18 54C22 58 24 64 25 72C25 82 20 92 19 104C18 118 24 132 27 146L47 148L50 118L54 148L76 142C80 128 82 116 80 102C78 90 74 82 74 72C75 64 77 58 80 52L92 44C92 32 86 22 74 17C66 14 62 10 60 2C54 -3 44 -3 38 2Z',
    lines:
      'M49 22C48 40 49 60 50 74M26 42C32 50 44 50 48 44M52 44C58 50 70 50 76 42M30 90C36 104 44 112 50 116C56 112 66 104 72 88M36 66C40 70 46 71 49 70M51 70C56 71 60 70 64 66M34 19C40 24 46 24 49 22C54 24 62 23 68 19',
  },
  {
    outline:
      'M40 0C40 10 38 13 30 16C20 19 15 26 14 36L10 54L20 58L26 50C28 58 31 64 31 70C30 80 20 90 17 106C16 122 22 136 26 150L46 150L50 126L54 150L78 148C84 134 86 120 82 104C79 90 70 82 69 70C69 64 72 58 75 52L86 60L92 50C90 34 86 22 72 16C64 13 60 10 60 0C54 -4 46 -4 40 0Z',
    lines:
      'M28 38C27 50 38 56 47 48C49 44 49 40 48 36M54 36C53 40 53 44 55 48C64 56 75 50 74 38M50 56C49 66 50 76 50 84M47 88L51 91M24 100C34 114 44 122 50 124C58 120 72 110 78 98M36 18C42 22 46 22 50 20C56 22 62 21 66 18',
  },
] as const

const cloths = [
  'M14 98C30 108 60 112 88 92C92 104 90 116 86 124L96 160L4 160L16 122Z',
  'M12 106C36 98 64 112 90 100C94 120 92 140 100 160L-6 160C6 142 10 124 12 106Z',
] as const

/** A body of marble without head or hands, such as ploughs turn up and schools copy; a cloth about the hips or none. */
export const torso: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below', 'framed'],
  ratios: [0.6, 1],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const scale = Math.min((field.height * 0.95) / 152, field.width / 110)
    const side = random.pick([1, -1] as const)
    const stand: Stand = {
      x: field.x + field.width / 2 - side * 50 * scale,
      y: field.y + field.height - 146 * scale,
      scale,
      side,
    }
    const kind = random.integer(0, 2)
    if (kind === 0)
      sheet.hatch(field, graded(field.width, 20, 0.55, 0.05), palette.dark, { angle: random.near(0, 12), opacity: 0.6 })
    if (kind === 1)
      sheet.fill(rectangle({ ...field, x: field.x + field.width * 0.42, width: field.width }), palette.half)
    if (kind === 2) sheet.hatch(field, even(20, 0.3), palette.half, { angle: 45 })
    const body =
      traits.variant === 'woman'
        ? bodies[1]
        : traits.variant === 'man'
          ? bodies[0]
          : bodies[random.integer(0, 1) as 0 | 1]
    const box = boxOf({ x: 6, y: -4, width: 88, height: 156 }, stand)
    const outline = shape(body.outline, stand)
    sheet.within(outline, () => {
      sheet.fill(rectangle(box), palette.light)
      const shaded = box.width * 0.66
      sheet.hatch(
        { ...box, x: box.x + box.width - shaded, width: shaded },
        graded(shaded, 13, 0.04, 0.72),
        palette.dark,
        { angle: -12 },
      )
      sheet.hatch({ ...box, x: box.x + box.width * 0.7, width: box.width * 0.3 }, even(15, 0.4), palette.dark, {
        angle: 50,
      })
    })
    sheet.stroke(shape(body.lines, stand), palette.dark, Math.max(3, scale * 1.2))
    if (random.chance(0.6)) {
      const data = shape(random.pick(cloths), stand)
      sheet.within(data, () => {
        sheet.fill(rectangle(boxOf({ x: -10, y: 88, width: 120, height: 76 }, stand)), palette.spot)
        sheet.stroke(
          shape(
            'M16 106C40 118 66 118 90 100M14 114C36 130 60 134 88 112M30 118C24 134 20 146 18 162M52 124C52 140 50 150 48 162M72 122C78 138 80 148 82 162',
            stand,
          ),
          palette.dark,
          Math.max(4, scale * 1.5),
        )
      })
    }
  },
}
