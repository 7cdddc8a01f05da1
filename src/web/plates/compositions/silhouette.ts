import { graded, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Traits } from './composition.ts'
import { type Stand, shape } from './shape.ts'

/** A shade cut with scissors, as before photographs. */
export function silhouette(sheet: Sheet, random: Random, stand: Stand, { details = [] }: Traits): void {
  const { palette } = sheet
  const at = (data: string) => shape(data, stand)
  const chin = random.near(0, 1.2)
  const nose = random.near(0, 1.6)
  const outline = `M8 130C10 106 24 98 40 90C43 84 42 78 41 73C36 74 ${30 + chin} 74 ${29 + chin} 69C${28 + chin} 66 29 64 30 62C27 61 27 59 29 58C26 57 27 55 29 53C29 51 ${24 + nose} 52 ${23 + nose} 49C25 44 29 40 30 36C28 30 30 18 44 14C62 8 76 22 74 42C73 56 66 60 65 72C65 82 70 90 80 96C92 102 98 112 100 130Z`
  const box = {
    x: Math.min(stand.x, stand.x + (stand.side ?? 1) * 100 * stand.scale),
    y: stand.y + stand.scale * 8,
    width: stand.scale * 100,
    height: stand.scale * 122,
  }
  sheet.within(at(outline), () => {
    sheet.fill(rectangle(box), palette.light)
    const lit = box.width * 0.7
    sheet.hatch({ ...box, x: box.x + box.width - lit, width: lit }, graded(lit, 13, 0.06, 0.7), palette.dark, {
      angle: -10,
    })
  })
  const hair = details.includes('woman')
    ? 'M32 30C30 16 44 8 58 10C76 12 82 30 78 42C90 46 86 64 74 60C66 62 58 60 54 52C50 46 50 38 46 34C42 32 36 32 32 30Z'
    : 'M31 30C28 16 42 8 56 9C74 12 80 30 76 46C74 56 68 62 66 70C60 66 60 58 58 52C54 52 52 46 52 40C48 38 44 36 42 30C38 32 34 32 31 30Z'
  sheet.fill(at(hair), palette.dark)
  sheet.stroke(at('M36 26C46 16 62 16 70 28M42 30C50 24 60 26 66 36'), palette.half, stand.scale)
  sheet.stroke(at('M31 43C33 41 36 41 38 43M30 39C33 36 36 37 39 39'), palette.dark, stand.scale)
  if (details.includes('beard'))
    sheet.fill(at('M29 64C26 74 28 88 38 92C48 90 56 78 56 60C50 64 44 62 38 62C35 60 30 60 29 64Z'), palette.dark)
  if (details.includes('laurel')) {
    const leaves = Array.from({ length: 8 }, (_, leaf) => {
      const [x, y] = [34 + leaf * 5.4, 26 - 9 * Math.sin((leaf / 7) * 2.6) + leaf * 1.4]
      return `M${x} ${y}C${x + 1} ${y - 6} ${x + 6} ${y - 7} ${x + 8} ${y - 4}C${x + 6} ${y} ${x + 3} ${y + 1} ${x} ${y}Z`
    })
    sheet.fill(at(leaves.join('')), palette.spot)
  }
  sheet.stroke(at('M12 122C16 108 30 102 42 95C52 102 66 104 80 98'), palette.spot, stand.scale * 2)
}
