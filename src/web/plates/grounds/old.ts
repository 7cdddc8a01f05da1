import { circle, even, p, rays } from '../drawing.ts'
import type { Ground } from './ground.ts'

/** Boards joined side by side and painted: joints that have opened, and the network of cracks of a dry ground. */
export const panel: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    const boards = Math.max(2, Math.round(width / 360))
    let joints = ''
    for (let board = 1; board < boards; board++) {
      const x = (width * board) / boards + random.near(0, 24)
      joints += p`M${x} 0q${random.near(0, 9)} ${height / 2} ${random.near(0, 6)} ${height}`
    }
    sheet.stroke(joints, palette.counter, 4)
    sheet.hatch(sheet.bounds, [2, 31, 2, 19, 1, 44], palette.tint, { opacity: 0.7 })
  },
  over: (sheet, random) => {
    const { width, height, palette } = sheet
    let cracks = ''
    for (let crack = 0; crack < 9; crack++) {
      const [x, y] = [random.between(0, width), random.between(0, height)]
      cracks += p`M${x} ${y}l${random.between(20, 60)} ${random.near(0, 14)}l${random.between(10, 40)} ${random.near(0, 30)}`
    }
    sheet.stroke(cracks, palette.ground, 2, { opacity: 0.35 })
  },
}

/** Wove paper, without a line: a few fibres, and the stain of a stamp's damp edge. */
export const wove: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    let fibres = ''
    for (let fibre = 0; fibre < 13; fibre++)
      fibres += p`M${random.between(0, width)} ${random.between(0, height)}q${random.near(0, 16)} ${random.near(0, 16)} ${random.near(0, 26)} ${random.near(0, 18)}`
    sheet.stroke(fibres, palette.tint, 3, { 'stroke-linecap': 'round' })
  },
}

/** A sheet with a deckle and the mark a copper plate pressed around the image. */
export const pressed: Ground = {
  under: (sheet, random) => {
    sheet.hatch(sheet.bounds, even(14, 0.2), sheet.palette.tint, { angle: 90, opacity: 0.42 })
    sheet.hatch(sheet.bounds, even(random.between(74, 104), 0.02), sheet.palette.tint)
  },
  edge: (sheet) => {
    const { width, height, palette } = sheet
    sheet.stroke(p`M15 15h${width - 30}v${height - 30}h${30 - width}z`, palette.half, 3)
  },
}

/** A glass plate: dark about the edges, where fingers held it and the silver has turned. */
export const silver: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    const at = random.between(0.1, 0.6) * width
    sheet.fill(p`M${at} 0h${width * 0.2}L${at - width * 0.1} ${height}h${-width * 0.2}z`, palette.tint, {
      opacity: 0.6,
    })
  },
  edge: (sheet) => {
    const { width, height, palette } = sheet
    sheet.stroke(p`M0 0h${width}v${height}h${-width}z`, palette.dark, 34, { opacity: 0.5 })
    sheet.lay(
      `<rect x="17" y="17" width="${width - 34}" height="${height - 34}" rx="22" fill="none" stroke="${palette.half}" stroke-width="4"/>`,
    )
    sheet.fill([0.3, 0.34].map((share) => circle(width * share, height - 8, 5)).join(''), palette.light, {
      opacity: 0.5,
    })
  },
}

/** Gold leaf on red earth: the squares of the beaten leaves, and the rings of a punch along the edge. */
export const gilded: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    const step = random.between(150, 190)
    let leaves = ''
    for (let x = step; x < width; x += step) leaves += p`M${x} 0V${height}`
    for (let y = step; y < height; y += step) leaves += p`M0 ${y}H${width}`
    sheet.stroke(leaves, palette.tint, 7)
  },
  edge: (sheet) => {
    const { width, height, palette } = sheet
    sheet.stroke(p`M14 14h${width - 28}v${height - 28}h${28 - width}z`, palette.spot, 9, {
      'stroke-dasharray': '0.1 17',
      'stroke-linecap': 'round',
    })
  },
}

/** Fired earth: turning marks of the wheel, very wide. */
export const earth: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    const [x, y] = [width * random.between(0.2, 0.8), height * random.between(1.1, 1.5)]
    for (const reach of [0.7, 0.95, 1.2]) {
      const r = reach * height
      sheet.stroke(circle(x, y, r), palette.tint, height * 0.16, { 'stroke-dasharray': rays(r, 3, 0.9), opacity: 0.5 })
    }
    sheet.hatch(sheet.bounds, [1, 43, 2, 71], palette.counter, { angle: 90, opacity: 0.5 })
  },
}
