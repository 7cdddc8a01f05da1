import { type Box, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

type Opening = 'round' | 'flat' | 'pointed'

/** A window or door standing on (x, y), as path data. */
export function opening(kind: Opening, x: number, y: number, width: number, height: number): string {
  const w = width / 2
  if (kind === 'flat') return p`M${x - w} ${y}v${-height}h${width}v${height}z`
  if (kind === 'round') return p`M${x - w} ${y}v${w - height}a${w} ${w} 0 0 1 ${width} 0v${height - w}z`
  return p`M${x - w} ${y}v${width * 0.8 - height}q${w * 0.1} ${-width * 0.55} ${w} ${-width * 0.8}q${w * 0.9} ${width * 0.25} ${w} ${width * 0.8}v${height - width * 0.8}z`
}

/** The street front of a house of some standing: light rakes it from the left. */
export const facade: Composition = {
  shape: 'object',
  layouts: ['above', 'framed', 'side', 'below'],
  ratios: [0.75, 1.75],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const storeys = random.integer(2, field.height > field.width * 0.8 ? 4 : 3)
    const bay = Math.min(field.width / 7, (field.height / storeys) * 0.62)
    const bays = Math.max(3, Math.min(9, Math.floor((field.width * random.between(0.62, 0.84)) / bay))) | 1
    const width = bays * bay
    const foot = field.y + field.height * 0.94
    const roof = bay * random.between(0.5, 0.95)
    const wall: Box = { x: field.x + (field.width - width) / 2, y: field.y + roof + bay * 0.35, width, height: 0 }
    wall.height = foot - wall.y
    street(sheet, field, foot, wall)
    sheet.fill(rectangle(wall), palette.ink)
    sheet.within(rectangle(wall), () => sheet.hatch(wall, graded(width, 9, 0, 0.3), palette.ground))
    tiles(sheet, random, wall, roof)
    const storey = wall.height / (storeys + 0.12)
    const kind = random.pick<Opening>(['round', 'flat', 'flat'])
    let openings = ''
    let cornices = ''
    for (let level = 0; level < storeys; level++) {
      const ground = level === 0
      const y = foot - level * storey - (ground ? 0 : storey * 0.22)
      const tall = storey * (ground ? 0.74 : 0.62 - level * 0.05)
      for (let column = 0; column < bays; column++) {
        const middle = column === (bays - 1) / 2
        const x = wall.x + (column + 0.5) * bay
        openings +=
          ground && !middle && kind === 'flat'
            ? opening('flat', x, y - storey * 0.24, bay * 0.42, tall * 0.62)
            : opening(ground ? 'round' : kind, x, y, bay * (ground ? 0.52 : 0.42), tall)
        if (!ground) cornices += p`M${x - bay * 0.31} ${y - tall - bay * 0.1}h${bay * 0.62}`
      }
      if (!ground) cornices += p`M${wall.x - 6} ${y + storey * 0.12}h${width + 12}`
    }
    sheet.fill(openings, palette.ground)
    sheet.within(openings, () => {
      sheet.hatch(wall, even(bay, 0.06), palette.half)
      sheet.hatch(wall, even(storey / 3.1, 0.04), palette.half, { angle: 90 })
    })
    sheet.stroke(cornices, palette.ground, 5)
    sheet.fill(opening('round', wall.x + width / 2, foot, bay * 0.52, storey * 0.74), palette.spot)
    sheet.stroke(p`M${wall.x + width / 2} ${foot}v${-storey * 0.7}`, palette.ground, 3)
  },
}

function street(sheet: Sheet, field: Box, foot: number, wall: Box): void {
  const { palette } = sheet
  const left = {
    x: field.x - 10,
    y: wall.y + wall.height * 0.3,
    width: wall.x - field.x + 10,
    height: wall.height * 0.7,
  }
  const right = {
    x: wall.x + wall.width,
    y: wall.y + wall.height * 0.14,
    width: field.x + field.width - wall.x - wall.width + 10,
    height: wall.height * 0.86,
  }
  for (const neighbour of [left, right]) {
    sheet.fill(rectangle(neighbour), palette.tint)
    sheet.hatch(neighbour, even(12, 0.2), palette.half, { angle: 90 })
  }
  sheet.fill(
    rectangle({ x: field.x - 10, y: foot, width: field.width + 20, height: field.y + field.height - foot + 10 }),
    palette.half,
  )
}

function tiles(sheet: Sheet, random: Random, wall: Box, height: number): void {
  const { palette } = sheet
  const slope = random.pick([0, 0.6, 1.1]) * height
  const outline = p`M${wall.x - 16} ${wall.y}l${slope + 12} ${-height}h${wall.width - slope * 2 + 8}l${slope + 12} ${height}z`
  const box = { x: wall.x - 16, y: wall.y - height, width: wall.width + 32, height }
  sheet.fill(outline, palette.half)
  sheet.within(outline, () => {
    sheet.hatch(box, even(14, 0.25), palette.ground)
    sheet.hatch(box, even(height / 5, 0.14), palette.ground, { angle: 90 })
  })
  sheet.fill(rectangle({ x: wall.x - 22, y: wall.y - 4, width: wall.width + 44, height: 14 }), palette.ink)
}
