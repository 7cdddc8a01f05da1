import { type Box, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { lathe, type Profile } from './profiles.ts'

const church: Profile = [
  [0.3, 0],
  [0.44, 0.03],
  [0.52, 0.14],
  [0.56, 0.45],
  [0.66, 0.72],
  [0.94, 0.93],
  [1, 1],
]
const sheep: Profile = [
  [0.42, 0],
  [0.62, 0.05],
  [0.7, 0.2],
  [0.8, 0.6],
  [0.72, 0.85],
  [0.74, 1],
]

/** Bells from one beam, each a note lower than the next. */
export const bells: Composition = {
  shape: 'frieze',
  layouts: ['above', 'below', 'side', 'band'],
  ratios: [0.9, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const beam = field.y + field.height * 0.1
    const thick = field.height * 0.06
    const count = Math.max(2, Math.min(5, Math.round((field.width / field.height) * 2.1)))
    const ratio = random.between(0.78, 0.86)
    const total = (1 - ratio ** count) / (1 - ratio)
    const largest = Math.min(field.height * 0.72, (field.width * 0.92) / (total * 0.98))
    const flipped = random.chance(0.5)
    const profile = random.pick([church, church, sheep])
    let x = field.x + (field.width - total * largest * 0.98) / 2
    sheet.fill(
      rectangle({ x: field.x - 10, y: beam - thick / 2, width: field.width + 20, height: thick }),
      palette.half,
    )
    sheet.hatch({ x: field.x, y: beam - thick / 2, width: field.width, height: thick }, [2, 6, 3, 9], palette.ground, {
      angle: 90,
    })
    const chosen = random.integer(0, count - 1)
    for (let bell = 0; bell < count; bell++) {
      const size = largest * ratio ** (flipped ? count - 1 - bell : bell)
      const drop = thick * 0.5 + size * 0.08
      const box: Box = { x: x + size * 0.04, y: beam + drop, width: size * 0.92, height: size * 0.98 }
      const cx = box.x + box.width / 2
      sheet.fill(p`M${cx - size * 0.075} ${box.y + 6}V${beam - thick * 0.7}h${size * 0.15}V${box.y + 6}z`, palette.ink)
      sheet.stroke(p`M${cx} ${box.y + size * 0.5}v${size * 0.58}`, palette.ink, size * 0.05, {
        'stroke-linecap': 'round',
      })
      sheet.stroke(p`M${cx} ${box.y + size * 1.02}v${size * 0.04}`, palette.ink, size * 0.12, {
        'stroke-linecap': 'round',
      })
      const outline = lathe(profile, box)
      sheet.engrave(outline, box, {
        period: size / 24,
        share: 0.66,
        colour: bell === chosen ? palette.spot : palette.ink,
      })
      sheet.within(outline, () => {
        let rings = ''
        for (const level of [0.16, 0.19, 0.64, 0.67, 0.86, 0.89])
          rings += p`M${box.x} ${box.y + size * level}q${size * 0.46} ${size * 0.05} ${size * 0.92} 0`
        sheet.stroke(rings, palette.ground, Math.max(2.5, size * 0.012))
        sheet.stroke(
          p`M${box.x} ${box.y + size * 0.27}q${size * 0.46} ${size * 0.05} ${size * 0.92} 0`,
          palette.ground,
          size * 0.07,
          { 'stroke-dasharray': '4 3 9 5 4 8', opacity: 0.9 },
        )
      })
      x += size * 0.98
    }
  },
}
