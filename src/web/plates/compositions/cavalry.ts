import { circle, even, graded, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { boxOf, type Stand, shape } from './shape.ts'

const rearing =
  'M6 22C4 16 8 10 14 10L24 2L26 -4L30 2C40 6 44 16 50 28C62 30 76 36 88 44C98 48 104 56 104 64C114 66 120 76 118 92C114 84 110 78 104 76C102 86 94 92 94 104L98 116L88 118L84 104L86 88C80 84 74 78 70 74L66 92L56 108L58 116L48 116L46 106L54 92L54 72C48 66 44 62 42 58L26 66L20 58L10 62L12 54L24 48L30 54L36 48C32 40 34 32 32 24C28 24 24 24 20 26L10 28C8 26 6 24 6 22Z'
const rider =
  'M54 32C52 16 54 4 60 -6L58 -14C56 -22 62 -28 68 -26C74 -24 74 -16 70 -10C80 -4 82 8 80 22L78 38L70 56L74 72L64 72L60 54L64 40Z'
const arm = 'M66 -2L44 -14L42 -10L62 10Z'

/** Horses, lances, smoke: a battle, or a hunt, without a winner. */
export const cavalry: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'below'],
  ratios: [0.9, 1.8],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const unit = Math.min(width, height)
    const foot = y + height * 0.9
    sheet.hatch({ ...field, height: foot - y }, graded(foot - y, 20, 0.1, 0.5), palette.half, { angle: 90 })
    const puffs = Array.from({ length: 5 }, () =>
      circle(x + width * random.between(0, 1), y + height * random.between(0.2, 0.6), unit * random.between(0.1, 0.2)),
    ).join('')
    sheet.within(puffs, () => {
      sheet.fill(rectangle(field), palette.tint)
      sheet.hatch({ ...field, height: height * 0.8 }, even(18, 0.2), palette.half, { angle: 30 })
    })
    let lances = ''
    const lean = random.pick([-1, 1])
    for (let lance = 0; lance < 11; lance++) {
      const at = x + width * random.between(-0.05, 1.05)
      lances += p`M${at} ${foot}L${at + lean * unit * random.between(0.06, 0.3)} ${y + height * random.between(0.02, 0.24)}`
    }
    sheet.stroke(lances, palette.ink, 5)
    for (const flag of [0.24, 0.72]) {
      const [px, py] = [x + width * (flag + random.near(0, 0.1)), y + height * random.between(0.04, 0.16)]
      sheet.stroke(p`M${px} ${foot}V${py}`, palette.ink, 7)
      sheet.fill(
        p`M${px} ${py}q${unit * 0.08} ${-unit * 0.05} ${unit * 0.14} 0t${unit * 0.14} 0v${unit * 0.15}q${-unit * 0.07} ${unit * 0.05} ${-unit * 0.14} 0t${-unit * 0.14} 0z`,
        palette.spot,
      )
    }
    sheet.fill(rectangle({ ...field, y: foot - 8, height }), palette.half)
    const scale = Math.min(height / 166, width / 124) * random.between(0.95, 1)
    const count = Math.max(1, Math.min(2, Math.round(width / (scale * 120))))
    for (let one = 0; one < count; one++) {
      const side = random.pick([1, -1] as const)
      const own = one % 2 ? palette.light : palette.dark
      const other = own === palette.light ? palette.dark : palette.light
      const stand: Stand = {
        x: x + (width * (one + 0.5)) / count - side * 60 * scale,
        y: foot - 112 * scale,
        scale,
        side,
      }
      const box = boxOf({ x: 0, y: -30, width: 122, height: 150 }, stand)
      const horse = shape(rearing, stand)
      sheet.stroke(horse, other, 4)
      sheet.within(horse, () => {
        sheet.fill(rectangle(box), own)
        sheet.hatch(
          { ...box, y: box.y + box.height * 0.3, height: box.height * 0.5 },
          graded(box.height * 0.5, 13, 0.05, 0.5),
          own === palette.light ? palette.dark : palette.half,
          { angle: 80 },
        )
      })
      sheet.fill(shape(rider, stand), one % 2 ? palette.dark : palette.spot)
      sheet.fill(shape(arm, stand), one % 2 ? palette.dark : palette.spot)
      sheet.fill(
        shape(
          'M56 -20C54 -32 76 -34 74 -20C82 -18 60 -16 50 -18ZM62 -30C70 -44 84 -36 86 -24C80 -30 72 -30 66 -28Z',
          stand,
        ),
        other,
      )
      sheet.stroke(shape('M43 -12L14 -34M56 34L82 38M30 20L56 26M14 14L17 13M30 6C38 12 42 22 48 32', stand), other, 5)
    }
    sheet.hatch({ ...field, y: foot + 8, height: height * 0.1 }, even(14, 0.3), palette.dark, { angle: 84 })
  },
}
