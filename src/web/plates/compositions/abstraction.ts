import { circle, even, graded, type Point, p, polygon, rectangle } from '../drawing.ts'
import type { Composition, Scene } from './composition.ts'

const families = ['gesture', 'stripes', 'planes', 'rings', 'fields', 'signs', 'folds'] as const

/** What a picture of nothing is made of: gestures, bands, planes, rings, fields, signs, folds. */
export const abstraction: Composition = {
  shape: 'pattern',
  layouts: ['below', 'above', 'framed', 'side'],
  ratios: [0.6, 1.9],
  draw: (scene) => {
    const { traits, random } = scene
    const family = families.find((one) => one === traits.variant) ?? random.pick(families)
    draw[family](scene)
  },
}

const draw: Record<(typeof families)[number], (scene: Scene) => void> = {
  gesture: ({ sheet, field, random }) => {
    const { palette } = sheet
    const unit = Math.min(field.width, field.height)
    for (const [index, colour] of [palette.half, palette.spot, palette.ink].entries()) {
      const w = unit * random.between(0.12, 0.2)
      const start: Point = [
        field.x + field.width * random.between(0.05, 0.3),
        field.y + field.height * random.between(0.15, 0.85),
      ]
      const end: Point = [
        field.x + field.width * random.between(0.7, 0.95),
        field.y + field.height * random.between(0.15, 0.85),
      ]
      const bend = field.height * random.near(0, 0.6)
      for (let hair = 0; hair < 7; hair++) {
        const shift = (hair - 3) * w * 0.15
        sheet.stroke(
          p`M${start[0] + random.near(0, w * 0.5)} ${start[1] + shift}Q${(start[0] + end[0]) / 2} ${(start[1] + end[1]) / 2 + bend + shift * 1.4} ${end[0] + random.near(0, w)} ${end[1] + shift}`,
          colour,
          w * random.between(0.08, 0.17),
          {
            'stroke-linecap': 'round',
            ...(index === 2 && hair % 3 === 0
              ? { 'stroke-dasharray': `${Math.round(unit * 0.7)} 26 ${Math.round(unit * 0.2)} 14` }
              : {}),
          },
        )
      }
    }
    let drops = ''
    for (let drop = 0; drop < 9; drop++)
      drops += circle(
        field.x + field.width * random.between(0.05, 0.95),
        field.y + field.height * random.between(0.05, 0.95),
        unit * random.between(0.005, 0.018),
      )
    sheet.fill(drops, palette.ink)
  },
  stripes: ({ sheet, field, random }) => {
    const { palette } = sheet
    const colours = [palette.ink, palette.half, palette.spot, palette.tint, palette.counter, palette.ink] as const
    const upright = random.chance(0.6)
    const length = upright ? field.width : field.height
    let at = 0
    while (at < length) {
      const w = length * random.pick([0.02, 0.04, 0.07, 0.12])
      const box = upright ? { ...field, x: field.x + at, width: w + 1 } : { ...field, y: field.y + at, height: w + 1 }
      sheet.fill(rectangle(box), random.pick(colours))
      at += w
    }
  },
  planes: ({ sheet, field, random }) => {
    const { palette } = sheet
    const colours = random.shuffle([palette.ink, palette.half, palette.spot, palette.counter, palette.tint])
    for (const [index, colour] of colours.entries()) {
      const [cx, cy] = [
        field.x + field.width * random.between(0.25, 0.75),
        field.y + field.height * random.between(0.25, 0.75),
      ]
      const corners = random.integer(3, 4)
      const turn = random.between(0, 6)
      const points = Array.from({ length: corners }, (_, corner): Point => {
        const angle = turn + (corner / corners) * Math.PI * 2
        return [
          cx + Math.cos(angle) * field.width * random.between(0.2, 0.46),
          cy + Math.sin(angle) * field.height * random.between(0.2, 0.46),
        ]
      })
      if (index === 2) {
        sheet.within(polygon(points), () => sheet.hatch(field, even(16, 0.5), colour, { angle: random.between(0, 90) }))
        sheet.stroke(polygon(points), colour, 6)
      } else sheet.fill(polygon(points), colour, { opacity: 0.92 })
    }
    sheet.stroke(
      p`M${field.x + field.width * random.between(0, 0.4)} ${field.y}L${field.x + field.width * random.between(0.6, 1)} ${field.y + field.height}`,
      palette.ink,
      7,
    )
  },
  rings: ({ sheet, field, random }) => {
    const { palette } = sheet
    const unit = Math.min(field.width, field.height)
    const colours = [palette.ink, palette.half, palette.spot, palette.tint] as const
    for (let set = 0; set < 3; set++) {
      const [cx, cy] = [
        field.x + field.width * random.between(0.15, 0.85),
        field.y + field.height * random.between(0.15, 0.85),
      ]
      const reach = unit * random.between(0.22, 0.42)
      const count = random.integer(3, 5)
      for (let ring = count; ring > 0; ring--)
        sheet.fill(circle(cx, cy, (reach * ring) / count), colours[(ring + set) % 4] ?? palette.ink)
    }
  },
  fields: ({ sheet, field, random }) => {
    const { palette } = sheet
    const inset = Math.min(field.width, field.height) * 0.07
    const split = random.between(0.3, 0.7)
    const colours = random.shuffle([palette.half, palette.spot, palette.ink, palette.counter])
    const tall = field.height - inset * 3
    for (const [index, [from, h]] of (
      [
        [0, split],
        [split, 1 - split],
      ] as const
    ).entries()) {
      const box = {
        x: field.x + inset,
        y: field.y + inset + from * tall + index * inset,
        width: field.width - inset * 2,
        height: h * tall,
      }
      sheet.fill(rectangle(box), colours[index] ?? palette.half)
      const edge = { ...box, y: index ? box.y : box.y + box.height * 0.6, height: box.height * 0.4 }
      sheet.hatch(edge, graded(edge.height, 15, index ? 0.5 : 0.04, index ? 0.04 : 0.5), colours[2] ?? palette.ink, {
        angle: 90,
        opacity: 0.7,
      })
    }
  },
  signs: ({ sheet, field, random }) => {
    const { palette } = sheet
    const rows = field.height > field.width ? 5 : 3
    const cell = field.height / rows
    const columns = Math.max(2, Math.round(field.width / cell))
    const w = field.width / columns
    let [thick, thin] = ['', '']
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const [cx, cy, r] = [field.x + (column + 0.5) * w, field.y + (row + 0.5) * cell, Math.min(w, cell) * 0.3]
        const kind = random.integer(0, 6)
        if (kind === 0) thick += p`M${cx - r} ${cy}a${r} ${r} 0 0 1 ${r * 2} 0`
        if (kind === 1) thick += p`M${cx - r} ${cy - r}L${cx + r} ${cy + r}M${cx + r} ${cy - r}L${cx - r} ${cy + r}`
        if (kind === 2) thick += p`M${cx} ${cy - r}v${r * 2}`
        if (kind === 3) thick += circle(cx, cy, r * 0.8)
        if (kind === 4) thin += p`M${cx - r} ${cy - r}h${r * 2}m0 ${r}h${-r * 2}m0 ${r}h${r * 2}`
        if (kind === 5) sheet.fill(p`M${cx - r} ${cy + r}L${cx} ${cy - r}L${cx + r} ${cy + r}z`, palette.spot)
      }
    sheet.stroke(thick, palette.ink, cell * 0.09, { 'stroke-linecap': 'round' })
    sheet.stroke(thin, palette.half, cell * 0.06)
  },
  folds: ({ sheet, field, random }) => {
    const { palette } = sheet
    const count = random.integer(4, 6)
    for (let fold = 0; fold < count; fold++) {
      const w = field.width / count
      const lean = random.near(0, w * 0.5)
      const x = field.x + fold * w
      const outline = p`M${x} ${field.y}h${w + 1}l${lean} ${field.height / 2}l${-lean} ${field.height / 2}h${-w - 1}l${-lean} ${-field.height / 2}z`
      sheet.within(outline, () => {
        sheet.fill(
          rectangle({ ...field, x: x - w, width: w * 3 }),
          random.pick([palette.half, palette.tint, palette.spot, palette.ink]),
        )
        sheet.hatch({ ...field, x, width: w }, graded(w, 15, 0.04, 0.6), palette.counter)
      })
    }
  },
}
