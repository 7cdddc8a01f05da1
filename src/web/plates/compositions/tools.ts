import { circle, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'

/** A tool hanging from the origin, one unit long, as path data scaled by `s`; the handle upward. */
const hanging: ((s: number) => string)[] = [
  // sickle
  (s) =>
    p`M${-0.02 * s} 0h${0.05 * s}v${0.3 * s}h${-0.05 * s}zM${-0.01 * s} ${0.3 * s}c${0.02 * s} ${0.1 * s} ${-0.22 * s} ${0.2 * s} ${-0.2 * s} ${0.42 * s}c${0.02 * s} ${0.2 * s} ${0.26 * s} ${0.24 * s} ${0.42 * s} ${0.1 * s}c${-0.12 * s} ${0.04 * s} ${-0.3 * s} ${0.02 * s} ${-0.32 * s} ${-0.14 * s}c${-0.01 * s} ${-0.16 * s} ${0.16 * s} ${-0.2 * s} ${0.13 * s} ${-0.38 * s}z`,
  // rake
  (s) =>
    p`M${-0.018 * s} 0h${0.036 * s}v${0.8 * s}h${0.17 * s}v${0.16 * s}h${-0.03 * s}v${-0.11 * s}h${-0.05 * s}v${0.11 * s}h${-0.03 * s}v${-0.11 * s}h${-0.05 * s}v${0.11 * s}h${-0.03 * s}v${-0.11 * s}h${-0.05 * s}v${0.11 * s}h${-0.03 * s}v${-0.11 * s}h${-0.05 * s}v${0.11 * s}h${-0.03 * s}v${-0.16 * s}h${0.16 * s}z`,
  // sheep shears
  (s) =>
    p`M0 0c${-0.2 * s} 0 ${-0.2 * s} ${0.2 * s} ${-0.11 * s} ${0.36 * s}l${0.03 * s} ${0.12 * s}l${0.07 * s} ${0.46 * s}l${0.02 * s} ${-0.44 * s}l${0.02 * s} ${0.44 * s}l${0.06 * s} ${-0.46 * s}l${0.03 * s} ${-0.12 * s}c${0.09 * s} ${-0.16 * s} ${0.09 * s} ${-0.36 * s} ${-0.12 * s} ${-0.36 * s}zM0 ${0.06 * s}c${0.1 * s} 0 ${0.12 * s} ${0.12 * s} ${0.05 * s} ${0.28 * s}l${-0.05 * s} ${0.12 * s}l${-0.05 * s} ${-0.12 * s}c${-0.07 * s} ${-0.16 * s} ${-0.05 * s} ${-0.28 * s} ${0.05 * s} ${-0.28 * s}z`,
  // mattock
  (s) =>
    p`M${-0.02 * s} 0h${0.04 * s}v${0.82 * s}c${0.12 * s} 0 ${0.22 * s} ${0.03 * s} ${0.3 * s} ${0.1 * s}c${-0.1 * s} ${-0.02 * s} ${-0.2 * s} 0 ${-0.3 * s} ${0.02 * s}h${-0.04 * s}c${-0.08 * s} 0 ${-0.14 * s} ${0.02 * s} ${-0.2 * s} ${0.06 * s}v${-0.13 * s}c${0.06 * s} ${-0.03 * s} ${0.12 * s} ${-0.05 * s} ${0.2 * s} ${-0.05 * s}z`,
  // ladle
  (s) =>
    p`M${-0.016 * s} 0h${0.032 * s}v${0.66 * s}h${0.14 * s}c0 ${0.2 * s} ${-0.06 * s} ${0.3 * s} ${-0.156 * s} ${0.3 * s}c${-0.1 * s} 0 ${-0.156 * s} ${-0.1 * s} ${-0.156 * s} ${-0.3 * s}h${0.14 * s}z`,
  // billhook
  (s) =>
    p`M${-0.035 * s} 0h${0.07 * s}l${-0.01 * s} ${0.34 * s}h${0.05 * s}l${0.05 * s} ${0.5 * s}c${-0.02 * s} ${0.14 * s} ${-0.16 * s} ${0.14 * s} ${-0.28 * s} ${0.06 * s}c${0.1 * s} 0 ${0.14 * s} ${-0.06 * s} ${0.12 * s} ${-0.18 * s}l${-0.03 * s} ${-0.38 * s}h${0.04 * s}z`,
  // sheep bell
  (s) =>
    p`M${-0.05 * s} 0h${0.1 * s}v${0.14 * s}h${0.06 * s}c${0.05 * s} ${0.1 * s} ${0.07 * s} ${0.3 * s} ${0.09 * s} ${0.5 * s}h${-0.4 * s}c${0.02 * s} ${-0.2 * s} ${0.04 * s} ${-0.4 * s} ${0.09 * s} ${-0.5 * s}h${0.06 * s}zM${-0.02 * s} ${0.66 * s}h${0.04 * s}v${0.08 * s}h${-0.04 * s}z`,
  // spindle
  (s) =>
    p`M${-0.012 * s} 0h${0.024 * s}v${0.2 * s}c${0.12 * s} ${0.1 * s} ${0.12 * s} ${0.34 * s} 0 ${0.46 * s}v${0.06 * s}h${0.1 * s}v${0.05 * s}h${-0.1 * s}v${0.16 * s}h${-0.024 * s}v${-0.16 * s}h${-0.1 * s}v${-0.05 * s}h${0.1 * s}v${-0.06 * s}c${-0.12 * s} ${-0.12 * s} ${-0.12 * s} ${-0.36 * s} 0 ${-0.46 * s}z`,
]

/** Tools on their pegs, as the house kept them, each with the shadow of its use on the wall. */
export const tools: Composition = {
  shape: 'frieze',
  layouts: ['above', 'below', 'framed', 'side'],
  ratios: [0.85, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const count = Math.max(3, Math.min(7, Math.round((field.width / field.height) * 3.1)))
    const pitch = field.width / (count + 0.3)
    const rail = field.y + field.height * 0.1
    const long = Math.min(field.height * 0.8, pitch * 2.6)
    sheet.fill(rectangle({ x: field.x - 10, y: rail - 11, width: field.width + 20, height: 22 }), palette.half)
    sheet.stroke(p`M${field.x - 10} ${rail - 11}h${field.width + 20}`, palette.ink, 3)
    const chosen = random.shuffle(hanging).slice(0, count)
    for (const [index, draw] of chosen.entries()) {
      const x = field.x + pitch * (index + 0.65)
      const s = long * random.between(0.82, 1)
      const lean = random.near(0, 4)
      const outline = draw(s)
      sheet.placed(`translate(${Math.round(x)} ${Math.round(rail)}) rotate(${lean.toFixed(1)})`, () => {
        sheet.placed(`translate(${Math.round(s * 0.05)} ${Math.round(s * 0.03)})`, () =>
          sheet.fill(outline, palette.counter, { opacity: 0.55 }),
        )
        sheet.engrave(
          outline,
          { x: -s * 0.26, y: 0, width: s * 0.52, height: s },
          { period: 9, share: 0.45, colour: index === count >> 1 ? palette.spot : palette.ink },
        )
      })
      sheet.fill(circle(x, rail, 9), palette.ink)
    }
  },
}
