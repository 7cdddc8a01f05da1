import { even, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { lathe, profiles } from './profiles.ts'

/** Pots ranged on shelves by shape, as a reserve keeps them. */
export const typology: Composition = {
  shape: 'frieze',
  layouts: ['above', 'band', 'side', 'below'],
  ratios: [0.7, 1.9],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const shelves = field.height > field.width * 1.25 ? 3 : field.height > field.width * 0.62 ? 2 : 1
    const step = field.height / shelves
    const shapes = random.shuffle(profiles)
    let next = 0
    for (let shelf = 0; shelf < shelves; shelf++) {
      const foot = field.y + step * (shelf + 1) - step * 0.06
      const tall = step * 0.78
      const count = Math.max(2, Math.min([5, 4, 2][shelves - 1] ?? 2, Math.round(field.width / (tall * 0.78))))
      const pitch = field.width / count
      const back = { x: field.x - 10, y: foot - step + step * 0.06, width: field.width + 20, height: step }
      sheet.hatch(back, even(step / 26, 0.14), palette.half, { angle: 90 })
      for (let pot = 0; pot < count; pot++) {
        const profile = shapes[next++ % shapes.length] ?? profiles[0]
        const height = tall * random.between(0.66, 1)
        const width = Math.min(pitch * 0.86, height * random.between(0.66, 0.9))
        const x = field.x + pitch * (pot + 0.5) - width / 2
        const box = { x, y: foot - height, width, height }
        const outline = lathe(profile, box)
        const colour = next % 5 === 2 ? palette.spot : palette.ink
        sheet.engrave(outline, box, { period: width / 22, share: 0.7, colour })
        const level = random.between(0.36, 0.6)
        sheet.within(outline, () =>
          sheet.stroke(
            p`M${x} ${foot - height * level}h${width}M${x} ${foot - height * (level - 0.05)}h${width}`,
            palette.ground,
            random.between(4, 9),
            { 'stroke-dasharray': random.chance(0.4) ? '9 5' : undefined },
          ),
        )
      }
      sheet.fill(rectangle({ x: field.x - 10, y: foot, width: field.width + 20, height: step * 0.06 }), palette.ink)
    }
  },
}
