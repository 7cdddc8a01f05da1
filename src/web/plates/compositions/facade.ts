import { type Box, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A front that was built to be looked at: a town house, or a temple to the arts. Light rakes it from the left. */
export const facade: Composition = {
  shape: 'frieze',
  layouts: ['above', 'framed', 'side', 'below', 'band'],
  ratios: [0.75, 1.75],
  draw: ({ sheet, field, random, traits }) => {
    const foot = field.y + field.height * 0.93
    const { palette } = sheet
    const temple = traits.variant === 'temple'
    const house = (temple ? portico : mansion)(random, field, foot)
    trees(sheet, random, field, foot, house)
    if (temple) drawPortico(sheet, random, house)
    else drawMansion(sheet, random, house)
    sheet.fill(rectangle({ x: field.x - 10, y: foot, width: field.width + 20, height: field.height }), palette.half)
    sheet.stroke(p`M${field.x} ${foot}h${field.width}`, palette.ink, 6)
  },
}

type House = Box & { bays: number; bay: number; storeys: number }

function mansion(random: Random, field: Box, foot: number): House {
  const storeys = field.height > field.width * 0.85 ? 3 : 2
  const bay = Math.min(field.width / 5.6, (field.height * 0.64) / storeys / 1.36)
  const bays = Math.max(3, Math.floor((field.width * random.between(0.8, 0.94)) / bay)) | 1
  const wide = Math.min(bays, 9) * bay
  const height = bay * storeys * 1.36
  return {
    x: field.x + (field.width - wide) / 2,
    y: foot - height,
    width: wide,
    height,
    bays: Math.min(bays, 9),
    bay,
    storeys,
  }
}

/** Rows of trees and sky behind, so that the front stands out. */
function trees(sheet: Sheet, random: Random, field: Box, foot: number, house: House): void {
  const { palette } = sheet
  let crowns = ''
  const size = house.bay * 0.9
  for (let x = field.x - size * 0.4; x < field.x + field.width; x += size * random.between(0.7, 1)) {
    const tall = house.height * random.between(0.5, 0.8)
    crowns += p`M${x} ${foot}v${size * 0.5 - tall}a${size * 0.5} ${size * 0.5} 0 0 1 ${size} 0V${foot}z`
  }
  sheet.within(crowns, () => {
    sheet.fill(rectangle({ ...field, height: field.height * 2 }), palette.tint)
    sheet.hatch({ x: field.x, y: house.y, width: field.width, height: house.height }, even(13, 0.24), palette.half, {
      angle: 90,
    })
  })
}

function drawMansion(sheet: Sheet, random: Random, { x, y, width, height, bays, bay, storeys }: House): void {
  const { palette } = sheet
  const roof = bay * random.between(0.4, 0.66)
  roofed(sheet, random, { x, y: y - roof, width, height: roof })
  sheet.engrave(rectangle({ x, y, width, height }), { x, y, width, height }, { period: 18, share: 0.16 })
  const storey = height / storeys
  const arched = random.chance(0.5)
  const [w, middle] = [bay * 0.46, (bays - 1) / 2]
  let [holes, sills, shutters] = ['', '', '']
  for (let level = 0; level < storeys; level++) {
    const tall = storey * (level ? 0.56 - level * 0.06 : 0.66)
    const base = y + height - level * storey - (level ? storey * 0.2 : 0)
    for (let column = 0; column < bays; column++) {
      const cx = x + (column + 0.5) * bay
      if (level === 0 && column === middle) continue
      const round = level === 0 || arched
      holes += opening(round, cx, level === 0 && !round ? base - storey * 0.2 : base, w, tall)
      if (level) {
        sills += p`M${cx - w * 0.8} ${base + 4}h${w * 1.6}M${cx - w * 0.7} ${base - tall - bay * 0.1}h${w * 1.4}`
        if (!arched)
          shutters += p`M${cx - w * 0.98} ${base}v${-tall}h${w * 0.4}v${tall}zM${cx + w * 0.58} ${base}v${-tall}h${w * 0.4}v${tall}z`
      }
    }
    if (level) sills += p`M${x - 8} ${y + height - level * storey}h${width + 16}`
  }
  if (shutters) sheet.fill(shutters, palette.half)
  sheet.fill(holes, palette.ground)
  sheet.within(holes, () => {
    sheet.hatch({ x, y, width, height }, even(bay / 2, 0.07), palette.ink)
    sheet.hatch({ x, y, width, height }, even(storey / 5, 0.1), palette.ink, { angle: 90 })
  })
  sheet.stroke(sills, palette.ground, 5)
  const cx = x + width / 2
  sheet.fill(opening(true, cx, y + height, bay * 0.74, storey * 0.84), palette.ground)
  sheet.fill(opening(true, cx, y + height, bay * 0.56, storey * 0.74), palette.spot)
  sheet.stroke(p`M${cx} ${y + height}v${-storey * 0.72}`, palette.ground, 4)
}

function roofed(sheet: Sheet, random: Random, { x, y, width, height }: Box): void {
  const { palette } = sheet
  const slope = random.pick([0.2, 0.7, 1.2]) * height
  const tiles = p`M${x - 18} ${y + height}l${slope + 14} ${-height}h${width - slope * 2 + 8}l${slope + 14} ${height}z`
  const stack = p`M${x + width * 0.24} ${y + height * 0.5}v${-height * 0.9}h${height * 0.36}v${height}zM${x + width * 0.7} ${y + height * 0.5}v${-height * 0.9}h${height * 0.36}v${height}z`
  sheet.fill(stack, palette.ink)
  sheet.within(tiles, () => {
    sheet.fill(rectangle({ x: x - 20, y, width: width + 40, height: height + 4 }), palette.half)
    sheet.hatch({ x, y, width, height }, even(16, 0.24), palette.ground)
  })
  sheet.fill(rectangle({ x: x - 24, y: y + height - 6, width: width + 48, height: 18 }), palette.ink)
}

function opening(round: boolean, x: number, y: number, width: number, height: number): string {
  const w = Math.round(width / 2)
  return round
    ? p`M${x - w} ${y}v${w - height}a${w} ${w} 0 0 1 ${2 * w} 0v${height - w}z`
    : p`M${x - w} ${y}v${-height}h${2 * w}v${height}z`
}

function portico(random: Random, field: Box, foot: number): House {
  const bays = random.pick([3, 5, 5])
  const width = Math.min(field.width * 0.86, field.height * 1.5)
  return {
    x: field.x + (field.width - width) / 2,
    y: foot - Math.min(field.height * 0.8, width * 0.66),
    width,
    height: Math.min(field.height * 0.8, width * 0.66),
    bays,
    bay: width / bays,
    storeys: 1,
  }
}

function drawPortico(sheet: Sheet, random: Random, { x, y, width, height, bays, bay }: House): void {
  const { palette } = sheet
  const foot = y + height
  const steps = height * 0.14
  const pediment = height * 0.26
  const beam = height * 0.1
  const top = y + pediment + beam
  sheet.fill(rectangle({ x: x + bay * 0.1, y: top, width: width - bay * 0.2, height: foot - top }), palette.dark)
  const shaft = bay * 0.3
  for (let column = 0; column <= bays; column++) {
    const cx = x + bay * 0.22 + ((width - bay * 0.44) * column) / bays
    const box = { x: cx - shaft / 2, y: top, width: shaft, height: foot - steps - top }
    sheet.engrave(rectangle(box), box, { period: shaft / 5, share: 0.6, colour: palette.light, into: palette.dark })
    sheet.fill(
      p`M${cx - shaft * 0.75} ${top}h${shaft * 1.5}v${shaft * 0.3}l${-shaft * 0.25} ${shaft * 0.25}h${-shaft}l${-shaft * 0.25} ${-shaft * 0.25}z`,
      palette.light,
    )
  }
  sheet.fill(
    p`M${x + width / 2 - bay * 0.22} ${foot - steps}V${top + height * 0.16}h${bay * 0.44}V${foot - steps}z`,
    palette.spot,
  )
  for (let step = 0; step < 3; step++)
    sheet.fill(
      rectangle({
        x: x - step * bay * 0.12,
        y: foot - steps + (step * steps) / 3,
        width: width + step * bay * 0.24,
        height: steps / 3 - 3,
      }),
      palette.ink,
    )
  sheet.fill(rectangle({ x: x - 8, y: y + pediment, width: width + 16, height: beam }), palette.ink)
  sheet.stroke(p`M${x} ${y + pediment + beam * 0.5}h${width}`, palette.ground, beam * 0.4, {
    'stroke-dasharray': `${Math.round(beam * 0.16)} ${Math.round(beam * 0.7)}`,
  })
  const gable = p`M${x - 20} ${y + pediment}L${x + width / 2} ${y}L${x + width + 20} ${y + pediment}z`
  sheet.fill(gable, palette.ink)
  const inner = p`M${x + width * 0.1} ${y + pediment * 0.88}L${x + width / 2} ${y + pediment * 0.22}L${x + width * 0.9} ${y + pediment * 0.88}z`
  sheet.within(inner, () => {
    sheet.fill(rectangle({ x, y, width, height: pediment }), palette.half)
    sheet.hatch({ x, y, width, height: pediment }, graded(width, width / 26, 0.5, 0.1), palette.ground)
  })
  const r = pediment * 0.22
  sheet.fill(
    p`M${x + width / 2 - r} ${y + pediment * 0.64}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0z`,
    random.chance(0.5) ? palette.spot : palette.light,
  )
}
