import { type Box, circle, even, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

function divide(random: Random, room: Box, depth: number): Box[] {
  const { x, y, width, height } = room
  if (depth === 0 || Math.min(width, height) < 90) return [room]
  const share = random.between(0.34, 0.66)
  const halves: [Box, Box] =
    width > height
      ? [
          { ...room, width: width * share },
          { x: x + width * share, y, width: width * (1 - share), height },
        ]
      : [
          { ...room, height: height * share },
          { x, y: y + height * share, width, height: height * (1 - share) },
        ]
  return halves.flatMap((half) => divide(random, half, random.chance(0.12) ? 0 : depth - 1))
}

/** The foundations of a house or an abbey as excavators draw them: a court with columns, rooms about it, doors as gaps. */
export const plan: Composition = {
  shape: 'pattern',
  layouts: ['above', 'side', 'below', 'framed'],
  ratios: [0.66, 1.7],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    sheet.hatch(field, even(54, 0.035), palette.half)
    sheet.hatch(field, even(54, 0.035), palette.half, { angle: 90 })
    const turn = random.pick([-1, 1]) * random.between(5, 17)
    const width = field.width * random.between(0.86, 1)
    const height = field.height * random.between(0.84, 0.98)
    const site: Box = { x: -width / 2, y: -height / 2, width, height }
    const wall = Math.min(width, height) * 0.032
    const [cx, cy] = [field.x + field.width * 0.5, field.y + field.height * 0.52]
    sheet.placed(p`translate(${cx} ${cy}) rotate(${turn})`, () => {
      const courtWide = width * random.between(0.34, 0.46)
      const courtTall = height * random.between(0.38, 0.5)
      const court: Box = {
        x: site.x + width * random.between(0.2, 0.32),
        y: site.y + height * random.between(0.24, 0.32),
        width: courtWide,
        height: courtTall,
      }
      const wings: Box[] = [
        { x: site.x, y: site.y, width, height: court.y - site.y },
        { x: site.x, y: court.y, width: court.x - site.x, height: courtTall },
        { x: court.x + courtWide, y: court.y, width: site.x + width - court.x - courtWide, height: courtTall },
        { x: site.x, y: court.y + courtTall, width, height: site.y + height - court.y - courtTall },
      ]
      sheet.fill(rectangle({ x: site.x + wall, y: site.y + wall * 1.4, width, height }), palette.counter, {
        opacity: 0.6,
      })
      sheet.fill(rectangle(site), palette.ground)
      const rooms = wings.flatMap((wing) => divide(random, wing, 2))
      const [spotted, tiled, paved] = random.shuffle(rooms)
      if (spotted) sheet.fill(rectangle(spotted), palette.spot)
      if (tiled)
        for (const angle of [45, -45])
          sheet.within(rectangle(tiled), () => sheet.hatch(tiled, even(17, 0.3), palette.half, { angle }))
      if (paved) sheet.hatch(paved, even(13, 0.45), palette.half, { angle: 90 })
      sheet.stroke(rooms.map(rectangle).join(''), palette.ink, wall, { 'stroke-linejoin': 'miter' })
      sheet.stroke(rectangle(site), palette.ink, wall * 1.5)
      peristyle(sheet, court, wall)
      doors(sheet, random, rooms, wall)
    })
  },
}

function peristyle(sheet: Sheet, court: Box, wall: number): void {
  const { palette } = sheet
  const inset = Math.min(court.width, court.height) * 0.2
  const garden = {
    x: court.x + inset,
    y: court.y + inset,
    width: court.width - inset * 2,
    height: court.height - inset * 2,
  }
  sheet.fill(rectangle(court), palette.tint)
  sheet.fill(rectangle(garden), palette.ground)
  sheet.hatch(garden, even(15, 0.2), palette.ink, { angle: 90 })
  sheet.stroke(rectangle(garden), palette.ink, wall * 0.85, {
    'stroke-dasharray': `.1 ${Math.round(wall * 1.9)}`,
    'stroke-linecap': 'round',
  })
  const r = Math.min(garden.width, garden.height) * 0.2
  sheet.fill(circle(court.x + court.width / 2, court.y + court.height / 2, r), palette.ground)
  sheet.stroke(circle(court.x + court.width / 2, court.y + court.height / 2, r), palette.ink, 5)
}

function doors(sheet: Sheet, random: Random, rooms: readonly Box[], wall: number): void {
  let gaps = ''
  for (const { x, y, width, height } of rooms) {
    const span = Math.min(46, Math.min(width, height) * 0.4)
    if (random.chance(0.7)) gaps += p`M${x + width * 0.5 - span / 2} ${y + height}h${span}`
    if (random.chance(0.5)) gaps += p`M${x + width} ${y + height * 0.5 - span / 2}v${span}`
  }
  sheet.stroke(gaps, sheet.palette.ground, wall * 1.15)
}
