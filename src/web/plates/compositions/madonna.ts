import { circle, graded, rays, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { boxOf, halo, type Stand, shape } from './shape.ts'

/** Mother and child as a panel painter's apprentice pricks them: two haloes, a mantle, nobody's face. */
export const madonna: Composition = {
  shape: 'object',
  layouts: ['above', 'below', 'side'],
  ratios: [0.6, 0.95],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const scale = Math.min(field.height / 134, field.width / 108)
    const side = random.pick([1, -1] as const)
    const stand: Stand = {
      x: field.x + field.width / 2 - side * 50 * scale,
      y: field.y + field.height - 130 * scale,
      scale,
      side,
    }
    const at = (data: string) => shape(data, stand)
    const x = (value: number) => stand.x + side * value * scale
    const y = (value: number) => stand.y + value * scale
    const kind = random.integer(0, 2)
    if (kind === 0)
      sheet.stroke(circle(x(50), y(44), scale * 62), palette.half, scale * 44, {
        'stroke-dasharray': rays(scale * 62, 44, 0.34),
      })
    if (kind === 1) sheet.hatch(field, graded(field.height, 22, 0.5, 0.06), palette.half, { angle: 90 })
    if (kind === 2) {
      sheet.fill(at('M2 134L2 44C2 10 24 -6 50 -8C76 -6 98 10 98 44L98 134Z'), palette.half)
      sheet.stroke(at('M2 134L2 44C2 10 24 -6 50 -8C76 -6 98 10 98 44L98 134'), palette.dark, 6)
    }
    halo(sheet, x(46), y(34), scale * 27)
    sheet.stroke(circle(x(46), y(34), scale * 22), palette.dark, scale * 1.6, {
      'stroke-dasharray': rays(scale * 22, 40, 0.3),
    })
    const mantle =
      'M46 12C30 12 25 24 26 38C26 50 18 56 12 68C4 86 0 110 -4 134L104 134C102 108 96 84 82 68C72 56 66 50 66 38C67 24 60 12 46 12Z'
    const box = boxOf({ x: -6, y: 10, width: 112, height: 126 }, stand)
    sheet.within(at(mantle), () => {
      sheet.fill(rectangle(box), palette.dark)
      sheet.hatch({ ...box, width: box.width * 0.5 }, graded(box.width * 0.5, 16, 0.34, 0.03), palette.half, {
        angle: side * 14,
      })
    })
    sheet.fill(
      at('M46 19C36 19 32 28 33 38C34 50 40 56 46 57C54 56 59 48 60 38C60 27 55 19 46 19ZM42 54L51 54L54 66L38 66Z'),
      palette.light,
    )
    sheet.fill(
      at('M48 19C47 28 45 32 46 36L43 45C43 47 46 48 47 47L46 50L48 51L47 56C54 54 59 48 60 38C60 27 55 19 48 19Z'),
      palette.dark,
      { opacity: 0.62 },
    )
    sheet.stroke(at('M36 37C38 39 41 39 43 37M50 37C52 39 55 39 57 37'), palette.dark, scale)
    sheet.fill(at('M36 64C44 70 50 70 57 64C66 72 70 84 70 96L22 96C24 82 28 72 36 64Z'), palette.spot)
    // The child, on her arm.
    halo(sheet, x(72), y(64), scale * 16)
    sheet.fill(
      at('M64 78C58 84 56 94 58 104C60 114 72 120 86 118C92 116 92 104 88 92C86 84 82 78 78 77Z'),
      palette.light,
    )
    sheet.stroke(
      at('M66 84C62 90 62 98 66 104M76 104C82 108 88 110 90 112M64 92C58 92 52 88 46 82'),
      palette.dark,
      scale * 1.1,
    )
    sheet.fill(circle(x(72), y(66), scale * 11), palette.light)
    sheet.fill(at('M73 55C72 64 71 70 73 77C80 76 83 71 83 66C83 59 79 55 73 55Z'), palette.dark, { opacity: 0.5 })
    sheet.stroke(at('M65 66C67 68 69 68 70 66M75 66C77 68 79 68 80 66'), palette.dark, scale * 0.9)
    sheet.fill(at('M62 64C62 54 68 53 72 53C78 53 83 58 82 64C78 60 68 58 62 64Z'), palette.dark)
    sheet.fill(at('M30 102C40 96 52 98 62 100C66 102 62 107 56 107C48 110 38 112 32 110Z'), palette.light)
    sheet.stroke(
      at('M46 13C32 14 28 26 29 40C29 52 22 58 16 70M46 13C60 14 63 26 63 38C63 50 70 57 79 68'),
      palette.spot,
      scale * 1.4,
    )
  },
}
