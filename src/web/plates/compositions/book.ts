import { even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import { writeLine } from '../inscription.ts'
import type { Random } from '../random.ts'
import { setLine } from '../type.ts'
import type { Composition } from './composition.ts'

/** A page opened at a chapter: a woodcut initial, and lines that nobody can read. */
export const book: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below', 'framed'],
  ratios: [0.66, 1.7],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const double = field.width > field.height * 0.95
    const height = field.height * 1.02
    const page = Math.min(height * 0.76, field.width * (double ? 0.44 : 0.8))
    const top = field.y + field.height * 0.1
    const spine = field.x + field.width * (double ? 0.5 : 0.1)
    const pages = double ? [-1, 1] : [1]
    for (const side of pages) {
      const x = side < 0 ? spine - page : spine
      const paper = p`M${spine} ${top + 16}Q${spine + side * page * 0.3} ${top - 22} ${spine + side * page} ${top}V${top + height}H${spine}z`
      sheet.fill(p`M${spine} ${top + 26}h${side * (page + 22)}v${height}h${-side * (page + 22)}z`, palette.half)
      sheet.fill(paper, palette.light)
      const inner = {
        x: x + page * (side < 0 ? 0.12 : 0.1),
        y: top + height * 0.13,
        width: page * 0.78,
        height: height * 0.9,
      }
      lines(sheet, random, inner, side === (double ? -1 : 1) ? traits.initial : undefined)
      sheet.within(paper, () =>
        sheet.hatch(
          { x: side < 0 ? spine - page * 0.16 : spine, y: top - 20, width: page * 0.16, height },
          side < 0 ? graded(page * 0.16, 9, 0, 0.5) : graded(page * 0.16, 9, 0.5, 0),
          palette.half,
        ),
      )
    }
    sheet.fill(p`M${spine + page * 0.5} ${top - 8}h${page * 0.06}v${height}h${-page * 0.06}z`, palette.spot)
  },
}

function lines(
  sheet: Sheet,
  random: Random,
  box: { x: number; y: number; width: number; height: number },
  initial: string | undefined,
): void {
  const { palette } = sheet
  const step = box.width / 11
  const drop = initial ? step * 4.4 : 0
  const rows = Math.ceil(box.height / step)
  const words = Array.from({ length: 12 }, () => [random.between(step * 0.4, step * 1.7), step * 0.24]).flat()
  let data = ''
  for (let row = 0; row < rows; row++) {
    const beside = row * step < drop
    const x = beside ? box.x + drop + step * 0.3 : box.x
    const short = random.chance(0.14) ? random.between(0.3, 0.7) : 1
    data += p`M${x} ${box.y + row * step + step * 0.25}h${(box.x + box.width - x) * short}`
  }
  sheet.stroke(data, palette.dark, step * 0.24, { 'stroke-dasharray': words.map(Math.round).join(' ') })
  if (!initial) return
  const block = { x: box.x, y: box.y, width: drop, height: drop }
  sheet.fill(rectangle(block), palette.dark)
  sheet.within(rectangle(block), () =>
    sheet.hatch(block, even(8, 0.34), palette.light, { angle: random.pick([45, -45, 90]) }),
  )
  const letter = setLine(initial)
  const size = drop * 1.06
  sheet.stroke(rectangle({ x: block.x + 7, y: block.y + 7, width: drop - 14, height: drop - 14 }), palette.light, 4)
  writeLine(sheet, letter, box.x + (drop - (letter.width * size) / 1000) / 2, box.y + drop * 0.86, size, palette.spot)
}
