import { even, graded, p, polygon, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'

/** A room somebody has just left: a window, its light on the boards, a table or a chair. */
export const interior: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'below'],
  ratios: [0.75, 1.6],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const unit = Math.min(width, height)
    const floor = y + height * 0.72
    const corner = x + width * random.between(0.24, 0.34)
    sheet.fill(rectangle({ ...field, x: corner, width }), palette.tint)
    sheet.hatch(
      { x: corner, y, width: x + width - corner, height: floor - y },
      graded(x + width - corner, 21, 0.06, 0.5),
      palette.half,
    )
    sheet.fill(
      polygon([
        [x - 4, y - 4],
        [corner, y - 4],
        [corner, floor],
        [x - 4, floor + height * 0.2],
      ]),
      palette.half,
    )
    const ground = polygon([
      [x - 4, floor + height * 0.2],
      [corner, floor],
      [x + width + 4, floor],
      [x + width + 4, y + height + 4],
      [x - 4, y + height + 4],
    ])
    sheet.within(ground, () => {
      sheet.fill(rectangle({ ...field, y: floor }), palette.dark)
      sheet.hatch({ ...field, y: floor, height: height * 0.28 }, even(30, 0.1), palette.half, { angle: 62 })
      const [lx, ly] = [corner + width * 0.06, floor + height * 0.03]
      sheet.fill(
        polygon([
          [lx, ly],
          [lx + unit * 0.3, ly],
          [lx + unit * 0.62, ly + height * 0.24],
          [lx + unit * 0.2, ly + height * 0.24],
        ]),
        palette.spot,
      )
      sheet.stroke(
        p`M${lx + unit * 0.15} ${ly}l${unit * 0.26} ${height * 0.24}M${lx + unit * 0.1} ${ly + height * 0.1}h${unit * 0.4}`,
        palette.dark,
        8,
      )
    })
    const top = y + height * 0.14
    const pane = polygon([
      [x + (corner - x) * 0.22, top - height * 0.03],
      [x + (corner - x) * 0.78, top + height * 0.02],
      [x + (corner - x) * 0.78, floor - height * 0.14],
      [x + (corner - x) * 0.22, floor - height * 0.06],
    ])
    sheet.fill(pane, palette.light)
    sheet.stroke(pane, palette.dark, 9)
    sheet.stroke(
      p`M${x + (corner - x) * 0.5} ${top}V${floor - height * 0.1}M${x + (corner - x) * 0.22} ${y + height * 0.34}L${x + (corner - x) * 0.78} ${y + height * 0.35}`,
      palette.dark,
      7,
    )
    const frame = {
      x: corner + width * random.between(0.14, 0.24),
      y: y + height * 0.16,
      width: unit * 0.26,
      height: unit * random.between(0.2, 0.32),
    }
    sheet.fill(rectangle(frame), palette.dark)
    sheet.fill(
      rectangle({ x: frame.x + 14, y: frame.y + 14, width: frame.width - 28, height: frame.height - 28 }),
      palette.light,
    )
    sheet.hatch(
      { x: frame.x + 14, y: frame.y + frame.height * 0.5, width: frame.width - 28, height: frame.height * 0.5 - 14 },
      even(14, 0.5),
      palette.dark,
      { angle: 90 },
    )
    const [tx, ty, tw, th] = [x + width * random.between(0.58, 0.66), floor - unit * 0.12, unit * 0.36, unit * 0.3]
    if (random.chance(0.5)) {
      sheet.fill(rectangle({ x: tx, y: ty, width: tw, height: th * 0.12 }), palette.light)
      sheet.stroke(
        p`M${tx + tw * 0.08} ${ty}v${th}M${tx + tw * 0.92} ${ty}v${th}M${tx + tw * 0.24} ${ty}v${th * 0.8}M${tx + tw * 0.78} ${ty}v${th * 0.8}`,
        palette.light,
        11,
      )
      sheet.fill(
        p`M${tx + tw * 0.4} ${ty}q${-tw * 0.12} ${-th * 0.3} ${tw * 0.02} ${-th * 0.36}v${-th * 0.12}h${tw * 0.14}v${th * 0.12}q${tw * 0.14} ${th * 0.06} ${tw * 0.02} ${th * 0.36}z`,
        palette.spot,
      )
    } else {
      const w = tw * 0.6
      sheet.stroke(
        p`M${tx} ${ty + th}V${ty - th * 0.7}M${tx + w} ${ty + th * 0.8}V${ty - th * 0.8}M${tx} ${ty - th * 0.6}l${w} ${-th * 0.1}M${tx} ${ty - th * 0.3}l${w} ${-th * 0.1}M${tx - w * 0.4} ${ty + th * 1.1}V${ty + th * 0.3}M${tx + w * 0.6} ${ty + th * 1.1}V${ty + th * 0.3}`,
        palette.light,
        11,
      )
      sheet.fill(
        polygon([
          [tx - w * 0.45, ty + th * 0.3],
          [tx + w * 0.64, ty + th * 0.3],
          [tx + w, ty + th * 0.1],
          [tx, ty + th * 0.1],
        ]),
        palette.spot,
      )
    }
  },
}
