import { circle, even, graded, p, rays, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { person } from './figures.ts'
import { halo, type Stand, shape } from './shape.ts'

/** The crucifixion, or a cross alone on its hill. */
export const cross: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below'],
  ratios: [0.6, 1],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const scale = Math.min(field.height / 128, field.width / 104)
    const x = field.x + field.width / 2
    const foot = field.y + field.height * 0.93
    const stand: Stand = { x, y: foot, scale, side: random.pick([1, -1]) }
    const at = (data: string) => shape(data, stand)
    sheet.hatch({ ...field, height: foot - field.y }, graded(foot - field.y, 21, 0.6, 0.04), palette.half, {
      angle: 90,
    })
    const r = scale * random.between(26, 36)
    if (random.chance(0.5))
      sheet.stroke(circle(x, foot - scale * 84, r * 1.3), palette.tint, r, {
        'stroke-dasharray': rays(r * 1.3, 30, 0.5),
      })
    else sheet.fill(circle(x + scale * random.pick([-26, 26]), foot - scale * 96, r * 0.4), palette.spot)
    const hill = p`M${field.x - 10} ${foot}Q${x} ${foot - scale * 18} ${field.x + field.width + 10} ${foot}V${field.y + field.height + 10}H${field.x - 10}z`
    sheet.fill(at('M-3 0L-3 -118L3 -118L3 0ZM-40 -98L40 -98L40 -91L-40 -91Z'), palette.dark)
    sheet.within(hill, () => {
      sheet.fill(rectangle({ ...field, y: foot - scale * 20, height: scale * 40 }), palette.dark)
      sheet.hatch({ ...field, y: foot - scale * 20, height: scale * 40 }, even(15, 0.25), palette.half, { angle: 80 })
    })
    if (traits.variant === 'bare') return
    halo(sheet, x - (stand.side ?? 1) * 3 * scale, foot - scale * 92, scale * 11)
    sheet.fill(
      at(
        'M-37 -97L-10 -88C-6 -90 6 -90 10 -88L37 -97L38 -93L12 -80C13 -70 9 -64 9 -58L10 -48C9 -34 5 -22 4 -8L-3 -8C-4 -20 -8 -34 -9 -48L-8 -58C-9 -64 -13 -70 -12 -80L-38 -93Z',
      ),
      palette.light,
    )
    sheet.fill(at('M2 -89C0 -70 4 -40 2 -8L4 -8C5 -22 9 -34 10 -48L9 -58C9 -64 13 -70 12 -80L10 -88Z'), palette.dark, {
      opacity: 0.5,
    })
    sheet.fill(at('M-10 -58C-4 -55 4 -55 10 -58L13 -44L8 -40C2 -44 -4 -44 -10 -44Z'), palette.spot)
    sheet.stroke(
      at('M-8 -80C-4 -76 4 -76 8 -80M-6 -68C-2 -66 2 -66 6 -68M0 -76L0 -60'),
      palette.dark,
      Math.max(2, scale * 0.7),
    )
    sheet.fill(at('M-10 -92C-10 -101 2 -102 4 -94C4 -88 0 -84 -4 -84C-8 -85 -10 -88 -10 -92Z'), palette.light)
    sheet.fill(at('M-11 -92C-12 -102 4 -104 6 -94L5 -84C3 -88 3 -92 0 -95C-4 -97 -8 -96 -11 -92Z'), palette.dark)
    if (field.width > scale * 84)
      for (const [kind, dx, turn] of [
        ['monk', -33, 1],
        ['antique', 33, -1],
      ] as const)
        person(sheet, random, {
          kind,
          stand: { x: x + dx * scale, y: foot, scale: scale * 0.62, side: turn },
          colour: kind === 'monk' ? palette.dark : palette.spot,
          details: ['halo'],
        })
  },
}
