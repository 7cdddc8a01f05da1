import { type Box, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** Stones brought in from the fields: a fluted shaft, a stele, a broken drum, with the light along them. */
export const lapidary: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'below', 'band'],
  ratios: [0.66, 1.7],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const foot = field.y + field.height * 0.93
    sheet.fill(rectangle({ x: field.x - 10, y: foot, width: field.width + 20, height: field.height }), palette.half)
    sheet.hatch(
      { x: field.x - 10, y: foot, width: field.width + 20, height: field.height * 0.08 },
      even(9, 0.35),
      palette.ground,
      { angle: 90 },
    )
    const wide = field.width > field.height * 1.05
    const unit = Math.min(field.height * 0.34, field.width * (wide ? 0.2 : 0.3))
    const order = random.shuffle(
      wide ? (['shaft', 'stele', 'column', 'drum'] as const) : (['column', 'stele'] as const),
    )
    const pitch = field.width / order.length
    for (const [index, stone] of order.entries()) {
      const x = field.x + pitch * (index + 0.5)
      if (stone === 'column')
        column(sheet, { x: x - unit * 0.42, y: field.y - 20, width: unit * 0.84, height: foot - field.y + 20 })
      if (stone === 'shaft')
        shaft(sheet, random, {
          x: x - unit * 0.4,
          y: foot - field.height * 0.56,
          width: unit * 0.8,
          height: field.height * 0.56,
        })
      if (stone === 'stele')
        stele(sheet, random, {
          x: x - unit * 0.62,
          y: foot - field.height * 0.74,
          width: unit * 1.24,
          height: field.height * 0.74,
        })
      if (stone === 'drum')
        shaft(sheet, random, {
          x: x - unit * 0.5,
          y: foot - field.height * 0.22,
          width: unit,
          height: field.height * 0.22,
        })
    }
  },
}

function flutes(sheet: Sheet, box: Box, outline: string): void {
  sheet.engrave(outline, box, { period: box.width / 9, share: 0.66 })
}

/** Whole, with its base and its moulded capital; it leaves the sheet above. */
function column(sheet: Sheet, { x, y, width, height }: Box): void {
  const { palette } = sheet
  const foot = y + height
  const base = width * 0.24
  const capital = y + height * 0.26
  sheet.fill(
    p`M${x - base * 0.9} ${foot}v${-base * 0.8}h${base * 0.2}q${-base * 0.5} ${-base * 0.4} ${base * 0.5} ${-base * 0.8}h${width + base * 0.4}q${base} ${base * 0.4} ${base * 0.5} ${base * 0.8}h${base * 0.2}v${base * 0.8}z`,
    palette.ink,
  )
  const trunk = p`M${x} ${foot - base * 1.6}L${x + width * 0.06} ${capital}h${width * 0.88}L${x + width} ${foot - base * 1.6}z`
  flutes(sheet, { x, y: capital, width, height: height }, trunk)
  sheet.fill(p`M${x} ${capital}h${width}v${-base * 0.5}h${-width}z`, palette.spot)
  sheet.fill(
    p`M${x} ${capital - base * 0.6}q${-base * 0.2} ${-base} ${-base * 0.9} ${-base * 1.3}h${width + base * 1.8}q${-base * 0.7} ${base * 0.3} ${-base * 0.9} ${base * 1.3}z`,
    palette.ink,
  )
  sheet.fill(
    rectangle({ x: x - base * 1.2, y: y - 20, width: width + base * 2.4, height: capital - base * 2 - y + 20 }),
    palette.ink,
  )
  sheet.hatch(
    { x: x - base * 1.2, y, width: width + base * 2.4, height: capital - base * 2 - y },
    graded(width + base * 2.4, 10, 0.05, 0.45),
    palette.ground,
  )
}

function shaft(sheet: Sheet, random: Random, box: Box): void {
  const { x, y, width, height } = box
  const [a, b, c] = [random.between(0, 0.16), random.between(0.1, 0.3), random.between(0, 0.2)].map(
    (share) => share * width,
  )
  const outline = p`M${x} ${y + height}V${y + (a ?? 0)}l${width * 0.3} ${(b ?? 0) - (a ?? 0)}l${width * 0.2} ${-(b ?? 0) * 0.7}l${width * 0.28} ${c ?? 0}L${x + width} ${y}V${y + height}z`
  flutes(sheet, box, outline)
}

/** An inscription nobody could mistake for one: its letters are only strokes. */
function stele(sheet: Sheet, random: Random, { x, y, width, height }: Box): void {
  const { palette } = sheet
  const roof = width * 0.26
  const outline = random.chance(0.5)
    ? p`M${x} ${y + height}V${y + roof}L${x + width / 2} ${y}L${x + width} ${y + roof}v${height - roof}z`
    : p`M${x} ${y + height}V${y + width / 2}a${width / 2} ${width / 2} 0 0 1 ${width} 0v${height - width / 2}z`
  sheet.engrave(outline, { x, y, width, height }, { period: 10, share: 0.34 })
  sheet.stroke(
    p`M${x + width / 2 - roof * 0.24} ${y + roof * 1.02}a${roof * 0.24} ${roof * 0.24} 0 1 1 ${roof * 0.48} 0a${roof * 0.24} ${roof * 0.24} 0 1 1 ${-roof * 0.48} 0`,
    palette.spot,
    roof * 0.13,
  )
  const panel = { x: x + width * 0.12, y: y + height * 0.34, width: width * 0.76, height: height * 0.44 }
  sheet.fill(rectangle(panel), palette.ink)
  sheet.stroke(rectangle(panel), palette.ground, 4)
  const rows = random.integer(4, 6)
  const tall = (panel.height / rows) * 0.56
  for (let row = 0; row < rows; row++) {
    const strokes = Array.from({ length: 9 }, () => [random.pick([3, 3, 5]), random.pick([5, 7, 9, 14])]).flat()
    const short = row === rows - 1 ? random.between(0.4, 0.7) : 0.9
    sheet.stroke(
      p`M${panel.x + panel.width * 0.06} ${panel.y + (row + 0.5) * (panel.height / rows)}h${panel.width * short}`,
      palette.ground,
      tall,
      { 'stroke-dasharray': strokes.join(' ') },
    )
  }
}
