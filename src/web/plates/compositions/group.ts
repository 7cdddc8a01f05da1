import { circle, even, graded, p, rectangle } from '../drawing.ts'
import type { Composition, Scene } from './composition.ts'
import { type Kind, person } from './figures.ts'
import { kindsIn } from './standing.ts'

const casts: readonly [readonly [Kind, ...Kind[]], ...(readonly [Kind, ...Kind[]])[]] = [
  ['woman', 'man'],
  ['man', 'woman', 'child'],
  ['antique', 'nude'],
]

/** Several people together, somewhere: a room, a street, the open, a temple. Who they are is in the inscription. */
export const group: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'below'],
  ratios: [0.8, 1.7],
  draw: (scene) => {
    const { sheet, field, random, traits } = scene
    const { palette } = sheet
    const crowd = traits.details?.includes('crowd') ?? false
    const couple = traits.details?.includes('couple') ?? false
    const foot = field.y + field.height * 0.93
    const scale = Math.min(field.height / 118, field.width / (couple ? 80 : 96))
    setting(scene, foot, scale)
    const cast = kindsIn(traits, random.pick(casts))
    const pitch = scale * random.between(23, 29)
    const room = Math.max(2, Math.floor((field.width * (couple ? 0.5 : 0.9)) / pitch))
    const few = traits.details?.includes('few') ?? false
    const count = couple
      ? 2
      : few
        ? Math.min(room, 3)
        : crowd
          ? Math.min(room, 5)
          : Math.min(room, random.integer(3, 4))
    const start = field.x + field.width * random.pick([0.5, 0.46, 0.54]) - ((count - 1) * pitch) / 2
    const places = Array.from({ length: count }, (_, place) => ({
      x: start + place * pitch + random.near(0, pitch * 0.22),
      back: place % 2 === 0 ? random.between(0, 0.4) : random.between(0.4, 1),
      place,
    })).sort((one, other) => other.back - one.back)
    let children = 0
    for (const { x, back, place } of places) {
      let kind: Kind = cast[place % cast.length] ?? random.pick(cast)
      if (kind === 'child' && (back > 0.5 || children++ > 0)) kind = 'woman'
      const colour = random.pick([palette.dark, palette.dark, palette.half, palette.spot, palette.light])
      person(sheet, random, {
        kind,
        stand: {
          x,
          y: foot - back * scale * 9,
          scale: scale * (1 - back * 0.12) * random.between(0.92, 1),
          side: random.pick([1, -1]),
        },
        colour,
        details: random.chance(0.6)
          ? traits.details?.filter((word) => word !== 'halo' || place === Math.floor(count / 2))
          : [],
      })
    }
    if (traits.details?.includes('table')) {
      const top = foot - scale * 36
      const table = { x: start - pitch * 0.4, y: top, width: pitch * count * 0.9, height: scale * 30 }
      sheet.fill(rectangle(table), palette.light)
      sheet.hatch(table, graded(table.width, 17, 0.06, 0.5), palette.dark)
      sheet.fill(
        rectangle({ ...table, x: table.x - scale * 2, height: scale * 5, width: table.width + scale * 4 }),
        palette.dark,
      )
      sheet.fill(
        circle(table.x + table.width * 0.3, top - scale * 4, scale * 5) +
          circle(table.x + table.width * 0.7, top - scale * 3, scale * 4),
        palette.spot,
      )
    }
  },
}

function setting({ sheet, field, random, traits }: Scene, foot: number, scale: number): void {
  const { palette } = sheet
  const level = foot - scale * 12
  const { x, y, width } = field
  const sky = { x, y, width, height: level - y }
  const place = traits.variant ?? random.pick(['open', 'street', 'room'])
  if (place === 'temple') {
    const pitch = scale * 26
    sheet.hatch(sky, even(16, 0.25), palette.half, { angle: 90 })
    for (let column = x + pitch * 0.3; column < x + width; column += pitch * 1.5) {
      const shaft = { x: column, y, width: pitch * 0.44, height: level - y }
      sheet.fill(rectangle(shaft), palette.tint)
      sheet.hatch(shaft, graded(shaft.width, 12, 0.1, 0.6), palette.half)
      sheet.fill(
        rectangle({ x: column - pitch * 0.08, y: level - scale * 4, width: pitch * 0.6, height: scale * 5 }),
        palette.half,
      )
    }
  } else if (place === 'room') {
    sheet.fill(rectangle(sky), palette.tint)
    const w = scale * 26
    const left = x + width * random.pick([0.14, 0.62])
    const pane = { x: left, y: y + (level - y) * 0.12, width: w, height: (level - y) * 0.5 }
    sheet.hatch(sky, graded(width, 22, 0.1, 0.5), palette.half)
    sheet.fill(rectangle(pane), palette.light)
    sheet.stroke(
      p`M${pane.x + w / 2} ${pane.y}v${pane.height}M${pane.x} ${pane.y + pane.height * 0.4}h${w}`,
      palette.dark,
      7,
    )
    sheet.stroke(rectangle(pane), palette.dark, 9)
  } else if (place === 'street') {
    let at = x - scale * 6
    while (at < x + width) {
      const w = scale * random.between(18, 34)
      const h = (level - y) * random.between(0.5, 0.86)
      sheet.fill(
        p`M${at} ${level}V${level - h}l${w / 2} ${-scale * random.between(3, 12)}l${w / 2} ${scale * 6}V${level}z`,
        random.pick([palette.half, palette.tint]),
      )
      sheet.fill(
        [0.2, 0.6]
          .map((share) => rectangle({ x: at + w * share, y: level - h * 0.8, width: w * 0.16, height: scale * 8 }))
          .join(''),
        palette.dark,
        { opacity: 0.7 },
      )
      at += w
    }
  } else {
    sheet.hatch(sky, graded(sky.height, 22, 0.36, 0.04), palette.half, { angle: 90 })
    const r = scale * random.between(18, 26)
    const tree = x + width * random.pick([0.1, 0.9])
    sheet.stroke(p`M${tree} ${level}V${level - r * 2}`, palette.dark, scale * 4)
    for (const [dx, dy, share] of [
      [-0.6, -2.2, 0.9],
      [0.5, -2.5, 1],
      [0, -3.2, 0.8],
    ] as const)
      sheet.engrave(
        circle(tree + dx * r, level + dy * r, r * share),
        { x: tree + (dx - share) * r, y: level + (dy - share) * r, width: 2 * r * share, height: 2 * r * share },
        { colour: palette.dark, into: palette.half, period: 14 },
      )
  }
  sheet.fill(rectangle({ x, y: level, width, height: field.height }), place === 'open' ? palette.half : palette.tint)
  sheet.hatch({ x, y: level, width, height: field.y + field.height - level }, even(15, 0.28), palette.dark, {
    angle: place === 'room' ? 70 : 90,
    opacity: 0.5,
  })
}
