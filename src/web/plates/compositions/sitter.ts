import { graded, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import { type Stand, shape } from './shape.ts'

const neck = 'M39 58L61 58L61 80C64 90 36 90 39 80Z'
const face = 'M32 44C31 26 40 19 50 19C61 19 69 27 68 45C67 58 60 70 50 71C40 70 33 57 32 44Z'
/** The side away from the light: its edge is brow, nose, lips and chin. */
const shade =
  'M52 18C49 28 47 34 48 40L51 44L46 54C46 57 49 58 51 57L50 60L52 62L50 64C52 67 51 70 50 72L50 80L62 92L76 60L74 18Z'

function features(sheet: Sheet, stand: Stand): void {
  const { palette } = sheet
  const at = (data: string) => shape(data, stand)
  sheet.stroke(at('M37 43C39 40 43 40 45 43M36 38C39 35 43 36 46 38'), palette.dark, stand.scale * 1.1)
  sheet.stroke(at('M44 62C46 61 48 61 50 62'), palette.dark, stand.scale * 1.1)
  sheet.stroke(at('M55 43C57 40 61 40 63 43M44 70L45 81'), palette.light, stand.scale * 0.8)
}

/** A bare head and its neck, half in the light. */
export function head(sheet: Sheet, stand: Stand): void {
  const { palette } = sheet
  sheet.fill(shape(neck, stand), palette.light)
  sheet.fill(shape(face, stand), palette.light)
  const seen = `${shape(face, stand)}${shape(neck, stand)}`
  sheet.within(seen, () => sheet.fill(shape(shade, stand), palette.dark))
  sheet.within(seen, () => {
    const edge = stand.x + (stand.side ?? 1) * stand.scale * 46
    const reach = stand.scale * 16
    const box = {
      x: stand.side === -1 ? edge : edge - reach,
      y: stand.y + stand.scale * 18,
      width: reach,
      height: stand.scale * 74,
    }
    sheet.hatch(box, stand.side === -1 ? graded(reach, 12, 0.4, 0.04) : graded(reach, 12, 0.04, 0.4), palette.dark, {
      angle: (stand.side ?? 1) * -14,
      opacity: 0.6,
    })
  })
  features(sheet, stand)
}

/** What a sitter wears, hatched on the side away from the light. */
export function cloth(sheet: Sheet, data: string, stand: Stand, colour: string, into: string, random: Random): void {
  const box = {
    x: stand.x + (stand.side === -1 ? -112 : -12) * stand.scale,
    y: stand.y + 76 * stand.scale,
    width: 124 * stand.scale,
    height: 52 * stand.scale,
  }
  sheet.within(shape(data, stand), () => {
    sheet.fill(rectangle(box), colour)
    sheet.hatch({ ...box, width: box.width * 0.55 }, graded(box.width * 0.55, 15, 0.34, 0.03), into, {
      angle: random.pick([24, 38, -20]),
    })
  })
}
