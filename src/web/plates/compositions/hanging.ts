import { type Box, circle, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A wall of pictures hung from a rail, each of its own proportions, none of them anyone's. */
export const hanging: Composition = {
  shape: 'frieze',
  layouts: ['above', 'below', 'side', 'band'],
  ratios: [0.9, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const floor = field.y + field.height * 0.86
    const rail = field.y + field.height * 0.05
    sheet.fill(
      rectangle({ x: field.x - 10, y: field.y - 10, width: field.width + 20, height: floor - field.y + 10 }),
      palette.tint,
    )
    sheet.fill(rectangle({ x: field.x - 10, y: floor, width: field.width + 20, height: field.height }), palette.half)
    const boards = Array.from({ length: 25 }, (_, board) => (board - 12) * field.width * 0.1)
    const middle = field.x + field.width / 2
    sheet.within(rectangle({ x: field.x, y: floor, width: field.width, height: field.height }), () =>
      sheet.stroke(
        boards
          .map((shift) => p`M${middle + shift * 0.5} ${floor}L${middle + shift} ${floor + field.height * 0.2}`)
          .join(''),
        palette.ground,
        4,
      ),
    )
    sheet.stroke(p`M${field.x} ${floor}h${field.width}`, palette.ink, 8)
    const tall = floor - rail
    let x = field.x + tall * random.between(-0.25, 0.06)
    let count = 0
    while (x < field.x + field.width - tall * 0.08 && count < 6) {
      const stacked = random.chance(0.36)
      const width = tall * (stacked ? random.between(0.3, 0.42) : random.between(0.38, 0.74))
      if (stacked) {
        const upper = tall * random.between(0.26, 0.34)
        frame(sheet, random, { x, y: rail + tall * 0.12, width, height: upper }, rail)
        frame(
          sheet,
          random,
          { x, y: rail + tall * 0.2 + upper, width, height: tall * random.between(0.26, 0.36) },
          rail,
        )
      } else
        frame(
          sheet,
          random,
          { x, y: rail + tall * random.between(0.1, 0.2), width, height: tall * random.between(0.5, 0.68) },
          rail,
        )
      x += width + tall * 0.1
      count++
    }
    sheet.stroke(p`M${field.x} ${rail}h${field.width}M${field.x} ${rail + 9}h${field.width}`, palette.ink, 3)
  },
}

function frame(sheet: Sheet, random: Random, box: Box, rail: number): void {
  const { palette } = sheet
  const { x, y, width, height } = box
  const moulding = Math.min(width, height) * 0.07
  sheet.stroke(p`M${x + width * 0.2} ${rail}V${y}M${x + width * 0.8} ${rail}V${y}`, palette.ink, 2)
  sheet.fill(rectangle({ x: x + 7, y: y + 10, width, height }), palette.dark, { opacity: 0.35 })
  sheet.fill(rectangle(box), palette.ink)
  const view = { x: x + moulding, y: y + moulding, width: width - moulding * 2, height: height - moulding * 2 }
  sheet.fill(rectangle(view), palette.ground)
  const kind = random.integer(0, 3)
  const level = view.y + view.height * random.between(0.42, 0.66)
  const land = { ...view, y: level, height: view.y + view.height - level }
  if (kind === 0) {
    sheet.hatch({ ...view, height: level - view.y }, graded(level - view.y, 9, 0.5, 0.1), palette.half, { angle: 90 })
    sheet.fill(rectangle(land), palette.spot)
  }
  if (kind === 1) {
    sheet.hatch(view, graded(view.width, view.width / 11, 0.1, 0.62), palette.half)
    const w = Math.min(view.width * 0.19, view.height * 0.16)
    const [cx, foot] = [view.x + view.width / 2, view.y + view.height]
    const shoulder = level + w * 0.7
    sheet.fill(
      circle(cx, level - w * 0.5, w) +
        p`M${cx - w * 0.4} ${level}h${w * 0.8}v${w}h${-w * 0.8}zM${cx - w * 2} ${foot}V${shoulder + w * 1.2}Q${cx - w * 2} ${shoulder} ${cx} ${shoulder}Q${cx + w * 2} ${shoulder} ${cx + w * 2} ${shoulder + w * 1.2}V${foot}z`,
      palette.ink,
    )
  }
  if (kind === 2) {
    sheet.fill(rectangle(view), palette.half)
    sheet.fill(rectangle(land), palette.ink)
    sheet.hatch(land, even(8, 0.3), palette.ground, { angle: 90 })
    sheet.fill(
      p`M${view.x} ${level}l${view.width * 0.3} ${-view.height * 0.26}l${view.width * 0.2} ${view.height * 0.14}l${view.width * 0.22} ${-view.height * 0.1}L${view.x + view.width} ${level}z`,
      palette.ground,
    )
  }
  if (kind === 3) {
    sheet.fill(rectangle(view), palette.tint)
    const r = Math.min(view.width, view.height) * 0.2
    for (const [shift, colour] of [
      [-0.8, palette.ink],
      [0.6, palette.spot],
      [1.7, palette.half],
    ] as const)
      sheet.fill(
        p`M${view.x + view.width * 0.42 + shift * r} ${view.y + view.height * 0.72}a${r} ${r} 0 1 1 1 0z`,
        colour,
      )
    sheet.fill(rectangle({ ...view, y: view.y + view.height * 0.7, height: view.height * 0.3 }), palette.ink)
  }
}
