import { circle, even, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A drawer of beetles on their pins, none twice. */
export const beetles: Composition = {
  shape: 'frieze',
  layouts: ['above', 'below', 'side', 'framed', 'band'],
  ratios: [0.66, 1.8],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const rows = field.height > field.width * 1.1 ? 3 : field.height > field.width * 0.5 ? 2 : 1
    const size = field.height / rows
    const columns = Math.max(2, Math.min(5, Math.round(field.width / (size * 0.74))))
    const pitch = field.width / columns
    const odd = random.integer(0, rows * columns - 1)
    sheet.stroke(
      Array.from(
        { length: columns - 1 },
        (_, column) => p`M${field.x + pitch * (column + 1)} ${field.y}v${field.height}`,
      ).join(''),
      palette.half,
      2,
    )
    sheet.stroke(
      Array.from({ length: rows - 1 }, (_, row) => p`M${field.x} ${field.y + size * (row + 1)}h${field.width}`).join(
        '',
      ),
      palette.half,
      2,
    )
    for (let index = 0; index < rows * columns; index++) {
      const x = field.x + pitch * ((index % columns) + 0.5)
      const y = field.y + size * (Math.floor(index / columns) + 0.52)
      const s = Math.min(size, pitch * 1.25) * random.between(0.7, 0.86)
      sheet.placed(p`translate(${x} ${y}) rotate(${random.near(0, 5)})`, () =>
        beetle(sheet, random, s, index === odd ? palette.spot : palette.ink),
      )
    }
  },
}

function beetle(sheet: Sheet, random: Random, s: number, colour: string): void {
  const { palette } = sheet
  const w = s * random.between(0.18, 0.27)
  const long = s * random.between(0.34, 0.44)
  const top = -s * 0.08
  const neck = s * random.between(0.1, 0.15)
  const head = w * random.between(0.4, 0.6)
  const legs = [-1, 1].map((side) => {
    const at = (y: number, dx: number, dy: number, ex: number, ey: number) =>
      p`M${side * w * 0.7} ${y}l${side * dx * s} ${dy * s}l${side * ex * s} ${ey * s}`
    return (
      at(top - neck * 0.3, 0.12, -0.08, 0.04, -0.12) +
      at(top + long * 0.2, 0.15, 0.02, 0.06, 0.06) +
      at(top + long * 0.5, 0.12, 0.1, 0.03, 0.17)
    )
  })
  const feelers = random.between(0.1, 0.3)
  const horn = [-1, 1].map(
    (side) =>
      p`M${side * head * 0.5} ${top - neck - head * 0.7}q${side * s * 0.03} ${-s * 0.1} ${side * s * feelers * 0.7} ${-s * feelers * 0.5}`,
  )
  sheet.stroke(legs.join('') + horn.join(''), colour, Math.max(4, s * 0.018), { 'stroke-linejoin': 'round' })
  const wings = p`M0 ${top}h${w * 0.8}q${w * 0.34} ${long * 0.35} ${w * 0.12} ${long * 0.7}q${-w * 0.2} ${long * 0.34} ${-w * 0.92} ${long * 0.36}q${-w * 0.72} ${-long * 0.02} ${-w * 0.92} ${-long * 0.36}q${-w * 0.22} ${-long * 0.35} ${w * 0.12} ${-long * 0.7}z`
  sheet.fill(
    p`M${-w * 0.7} ${top - 3}q${-w * 0.2} ${-neck * 0.6} ${w * 0.2} ${-neck}h${w}q${w * 0.4} ${neck * 0.4} ${w * 0.2} ${neck}z` +
      circle(0, top - neck - head * 0.4, head * 0.62),
    colour,
  )
  const box = { x: -w, y: top, width: w * 2, height: long * 1.1 }
  sheet.within(wings, () => {
    sheet.fill(rectangle(box), colour)
    const kind = random.integer(0, 3)
    if (kind === 0) sheet.hatch(box, even(w / 3, 0.25), palette.ground)
    if (kind === 1)
      sheet.stroke(
        p`M${-w * 0.45} ${top + long * 0.16}v${long}M${w * 0.45} ${top + long * 0.16}v${long}`,
        palette.ground,
        w * 0.34,
        { 'stroke-dasharray': `.1 ${Math.round(long * 0.3)}`, 'stroke-linecap': 'round' },
      )
    if (kind === 2) sheet.hatch(box, even(long / random.integer(3, 5), 0.4), palette.ground, { angle: 90 })
    if (kind === 3) sheet.hatch({ ...box, x: 0, width: w }, even(w / 4, 0.4), palette.ground)
    sheet.stroke(p`M0 ${top}v${long * 1.1}`, palette.ground, 4)
  })
  sheet.fill(circle(w * 0.34, top + long * 0.12, Math.max(4, s * 0.014)), palette.ground)
}
