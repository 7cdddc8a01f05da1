import { type Box, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A cloth from a rod: bands of stripes, chevrons, lozenges and checks, and the fringe where the loom stopped. */
export const weave: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'below', 'label'],
  ratios: [0.64, 1.7],
  draw: ({ sheet, field, random, layout }) => {
    const { palette } = sheet
    const full = layout === 'label'
    const inset = full ? 0 : field.width * random.between(0.06, 0.14)
    const rod = full ? field.y : field.y + field.height * 0.06
    const fringe = full ? 0 : field.height * 0.09
    const cloth: Box = {
      x: field.x + inset,
      y: rod,
      width: field.width - inset * 2,
      height: field.y + field.height * (full ? 1 : 0.95) - rod - fringe,
    }
    if (!full)
      sheet.fill(
        rectangle({ x: cloth.x + 14, y: rod + 10, width: cloth.width, height: cloth.height + fringe }),
        palette.dark,
        { opacity: 0.3 },
      )
    sheet.fill(rectangle(cloth), palette.half)
    sheet.within(rectangle(cloth), () => bands(sheet, random, cloth))
    if (full) return
    sheet.hatch({ ...cloth, y: cloth.y + cloth.height, height: fringe }, even(13, 0.36), palette.ink)
    sheet.stroke(p`M${cloth.x - inset * 0.5} ${rod}h${cloth.width + inset}`, palette.ink, 15, {
      'stroke-linecap': 'round',
    })
    sheet.stroke(p`M${cloth.x} ${rod + 3}h${cloth.width}`, palette.ground, 20, { 'stroke-dasharray': '5 31' })
  },
}

/** Narrow stripes and wide motifs by turns, then the ribs of the weave over all. */
function bands(sheet: Sheet, random: Random, cloth: Box): void {
  const { palette } = sheet
  let y = cloth.y
  let band = 0
  const motifs = random.shuffle(['chevron', 'lozenge', 'check', 'comb', 'stripes'])
  while (y < cloth.y + cloth.height - 8) {
    const wide = band % 2 === 1
    const height = Math.min(
      cloth.y + cloth.height - y,
      cloth.height * (wide ? random.between(0.13, 0.22) : random.between(0.035, 0.07)),
    )
    const row = { x: cloth.x, y, width: cloth.width, height }
    if (wide) motif(sheet, motifs[(band >> 1) % motifs.length] ?? 'stripes', row)
    else {
      sheet.fill(rectangle(row), random.pick([palette.ink, palette.spot, palette.ink, palette.ground]))
      sheet.hatch({ ...row, y: y + height * 0.35, height: height * 0.3 }, even(height * 0.6, 0.5), palette.ground)
    }
    y += height
    band++
  }
  sheet.hatch(cloth, even(6, 0.22), palette.ground, { opacity: 0.55 })
}

function motif(sheet: Sheet, kind: string, row: Box): void {
  const { palette } = sheet
  const { x, y, width, height } = row
  if (kind === 'stripes') {
    sheet.hatch(row, graded(width, height * 0.3, 0.15, 0.85), palette.ink)
    return
  }
  if (kind === 'comb') {
    sheet.hatch({ ...row, height: height * 0.5 }, even(height * 0.3, 0.5), palette.ink)
    sheet.hatch({ ...row, y: y + height * 0.5, height: height * 0.5 }, even(height * 0.3, 0.5), palette.ground)
    return
  }
  if (kind === 'check') {
    const third = height / 3
    for (const level of [0, 1, 2])
      sheet.stroke(
        p`M${x + (level % 2) * third} ${y + third * (level + 0.5)}H${x + width}`,
        level === 1 ? palette.spot : palette.ink,
        third,
        { 'stroke-dasharray': Math.round(third) },
      )
    return
  }
  const step = height * (kind === 'chevron' ? 0.5 : 1)
  const teeth = Math.ceil(width / step / 2) + 1
  const zigzag = (from: number, tall: number) => p`M${x} ${from}` + p`l${step} ${-tall} ${step} ${tall}`.repeat(teeth)
  if (kind === 'chevron')
    for (const [level, colour] of [
      [0.62, palette.ink],
      [0.9, palette.spot],
      [1.18, palette.ink],
      [1.46, palette.ground],
    ] as const)
      sheet.within(rectangle(row), () => sheet.stroke(zigzag(y + height * level, height * 0.5), colour, height * 0.13))
  else {
    sheet.fill(rectangle(row), palette.ink)
    const middle = y + height / 2
    sheet.fill(
      p`M${x} ${middle}` +
        p`l${step * 0.5} ${-height * 0.42} ${step * 0.5} ${height * 0.42} ${-step * 0.5} ${height * 0.42} ${-step * 0.5} ${-height * 0.42}m${step} 0`.repeat(
          Math.ceil(width / step),
        ),
      palette.ground,
    )
    sheet.fill(
      p`M${x + step * 0.28} ${middle}` +
        p`l${step * 0.22} ${-height * 0.18} ${step * 0.22} ${height * 0.18} ${-step * 0.22} ${height * 0.18} ${-step * 0.22} ${-height * 0.18}m${step} 0`.repeat(
          Math.ceil(width / step),
        ),
      palette.spot,
    )
  }
}
