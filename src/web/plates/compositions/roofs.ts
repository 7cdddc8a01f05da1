import { circle, curve, even, type Point, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A town on its slope, roof above roof, and the belfry over all. */
export const roofs: Composition = {
  shape: 'frieze',
  layouts: ['above', 'framed', 'side', 'band'],
  ratios: [0.7, 1.7],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const unit = Math.max(Math.min(width, height), width * 0.56)
    hills(sheet, random, field, traits.relief ?? 0.3)
    const rows = height > width ? 4 : 3
    const church = 1
    let tiles = ''
    for (let row = 0; row < rows; row++) {
      const near = row / (rows - 1)
      const level = y + height * (0.46 + 0.56 * near ** 1.1)
      const size = unit * (0.13 + 0.13 * near)
      let walls = ''
      let shaded = ''
      let windows = ''
      tiles = ''
      let at = x - size * random.between(0.2, 0.9)
      const bulge = (place: number) =>
        Math.sin(Math.min(1, Math.max(0, (place - x) / width)) * Math.PI) * height * 0.13 * (1 - near)
      if (row === church) belfry(sheet, random, x + width * random.between(0.36, 0.64), level - height * 0.04, unit)
      while (at < x + width) {
        const wide = size * random.between(0.8, 1.5)
        const tall = size * random.between(0.7, 1.25)
        const pitch = size * random.between(0.3, 0.46)
        const top = level - tall - bulge(at)
        if (random.chance(0.45)) {
          // Gable to the viewer.
          walls += p`M${at} ${level + size}V${top}l${wide * 0.32} ${-pitch}l${wide * 0.32} ${pitch}V${level + size}z`
          tiles += p`M${at + wide * 0.32} ${top - pitch - 3}h${wide * 0.42}l${wide * 0.36} ${pitch + 4}h${-wide * 0.44}z`
          shaded += p`M${at + wide * 0.64} ${top}h${wide * 0.42}V${level + size}h${-wide * 0.42}z`
        } else {
          walls += p`M${at} ${level + size}V${top}h${wide}V${level + size}z`
          tiles += p`M${at - size * 0.06} ${top + 3}l${wide * 0.12} ${-pitch}h${wide * 0.86}l${wide * 0.14} ${pitch}z`
        }
        for (let pane = 0; pane < random.integer(0, 2); pane++)
          windows += p`M${at + wide * (0.16 + 0.3 * pane)} ${top + tall * 0.3}h${size * 0.11}v${size * 0.18}h${-size * 0.11}z`
        at += wide * random.between(0.92, 1.06)
      }
      sheet.fill(walls, row % 2 ? palette.ink : palette.tint)
      sheet.fill(shaded, palette.half)
      sheet.fill(windows, row % 2 ? palette.ground : palette.ink)
      sheet.fill(tiles, row === rows - 2 ? palette.spot : row % 2 ? palette.half : palette.ink)
      sheet.within(tiles, () =>
        sheet.hatch(
          { x, y: level - height * 0.4, width, height: height * 0.45 },
          even(7 + near * 6, 0.26),
          palette.ground,
          { angle: random.pick([8, -8, 0]) },
        ),
      )
    }
  },
}

function hills(
  sheet: Sheet,
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  relief: number,
): void {
  const { palette } = sheet
  const sun = Math.min(width, height) * 0.09
  sheet.fill(circle(x + width * random.pick([0.16, 0.84]), y + height * 0.14, sun), palette.spot)
  const points: Point[] = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => [
    x - 10 + (width + 20) * share,
    y + height * (0.34 - random.between(0, 0.16 + relief * 0.16)),
  ])
  sheet.within(p`${curve(points)}V${y + height}H${x - 10}z`, () => {
    sheet.fill(rectangle({ x: x - 10, y, width: width + 20, height }), palette.tint)
    sheet.hatch({ x, y, width, height: height * 0.7 }, even(10, 0.2), palette.half, { angle: 90 })
  })
}

/** Square and capped, or a wall pierced for its bells, as in the Toulouse country. */
function belfry(sheet: Sheet, random: Random, x: number, foot: number, unit: number): void {
  const { palette } = sheet
  const w = unit * random.between(0.11, 0.14)
  const tall = unit * random.between(0.42, 0.52)
  const top = foot - tall
  if (random.chance(0.5)) {
    sheet.engrave(
      p`M${x - w / 2} ${foot + w}V${top}L${x} ${top - w * 1.5}L${x + w / 2} ${top}V${foot + w}z`,
      { x: x - w / 2, y: top - w * 1.5, width: w, height: tall + w * 3 },
      { period: 8, share: 0.5 },
    )
    sheet.fill(
      p`M${x - w * 0.28} ${top + w * 0.9}v${-w * 0.4}a${w * 0.12} ${w * 0.12} 0 0 1 ${w * 0.24} 0v${w * 0.4}zM${x + w * 0.05} ${top + w * 0.9}v${-w * 0.4}a${w * 0.12} ${w * 0.12} 0 0 1 ${w * 0.24} 0v${w * 0.4}z`,
      palette.ground,
    )
    sheet.stroke(
      p`M${x} ${top - w * 1.4}v${-w * 0.6}M${x - w * 0.16} ${top - w * 1.8}h${w * 0.32}M${x - w * 0.6} ${top}h${w * 1.2}`,
      palette.ink,
      5,
    )
    return
  }
  const wide = w * 1.9
  sheet.engrave(
    p`M${x - wide / 2} ${foot + w}V${top + w * 0.5}h${wide * 0.16}v${-w * 0.4}h${wide * 0.16}v${-w * 0.4}L${x} ${top - w * 0.9}L${x + wide * 0.18} ${top - w * 0.3}v${w * 0.4}h${wide * 0.16}v${w * 0.4}h${wide * 0.16}V${foot + w}z`,
    { x: x - wide / 2, y: top - w, width: wide, height: tall + w * 2 },
    { period: 8, share: 0.42 },
  )
  let arches = ''
  for (const [dx, dy] of [
    [-0.3, 0.9],
    [0, 0.9],
    [0.3, 0.9],
    [-0.16, 0.24],
    [0.16, 0.24],
  ] as const)
    arches += p`M${x + dx * wide - w * 0.14} ${top + w * (dy + 0.34)}v${-w * 0.2}a${w * 0.14} ${w * 0.14} 0 0 1 ${w * 0.28} 0v${w * 0.2}z`
  sheet.fill(arches, palette.ground)
}
