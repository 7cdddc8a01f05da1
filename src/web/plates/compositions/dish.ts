import { circle, even, p, rays, rectangle } from '../drawing.ts'
import { beasts } from './beasts.ts'
import { type Composition, roundIn } from './composition.ts'
import { shape } from './shape.ts'

const bird = beasts.bird

/** A plate to eat from, seen from above: its rim, its well and what was painted there. */
export const dish: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'framed', 'below'],
  ratios: [0.7, 1.6],
  draw: (scene) => {
    const { sheet, random, traits } = scene
    const { palette } = sheet
    const {
      centre: [x, y],
      radius: r,
    } = roundIn(scene, 0.49)
    sheet.fill(circle(x + r * 0.05, y + r * 0.05, r), palette.dark, { opacity: 0.5 })
    sheet.fill(circle(x, y, r), palette.light)
    sheet.stroke(circle(x, y, r * 0.97), palette.dark, r * 0.02)
    const kind = random.integer(0, 3)
    const band = r * 0.82
    if (kind === 0)
      sheet.stroke(circle(x, y, band), palette.dark, r * 0.16, {
        'stroke-dasharray': rays(band, random.integer(28, 44), 0.5),
      })
    if (kind === 1) {
      sheet.stroke(circle(x, y, band), palette.spot, r * 0.14)
      sheet.stroke(circle(x, y, band), palette.light, r * 0.08, {
        'stroke-dasharray': rays(band, 24, 0.002),
        'stroke-linecap': 'round',
      })
    }
    if (kind === 2)
      sheet.placed(p`translate(${x} ${y})`, () => {
        const s = Math.round(r) / 100
        sheet.turned(
          shape('M0 -72C10 -76 12 -88 0 -93C-12 -88 -10 -76 0 -72Z', { x: 0, y: 0, scale: s }),
          12,
          palette.dark,
        )
        sheet.turned(
          shape('M24 -80C27 -84 24 -88 21 -88C19 -84 20 -81 24 -80Z', { x: 0, y: 0, scale: s }),
          12,
          palette.spot,
        )
      })
    if (kind === 3) {
      sheet.stroke(circle(x, y, band), palette.half, r * 0.2)
      sheet.stroke(circle(x, y, r * 0.74) + circle(x, y, r * 0.9), palette.dark, r * 0.014)
      sheet.stroke(circle(x, y, band), palette.dark, r * 0.1, { 'stroke-dasharray': rays(band, 64, 0.2) })
    }
    const well = circle(x, y, r * 0.66)
    sheet.fill(well, palette.light)
    sheet.within(well, () => {
      sheet.hatch({ x: x + r * 0.2, y: y - r, width: r * 0.5, height: r * 2 }, even(16, 0.12), palette.half, {
        angle: -10,
      })
      const motif = traits.variant ?? random.pick(['bouquet', 'view', 'bird'])
      if (motif === 'view' || motif === 'figures') {
        const level = y + r * 0.14
        sheet.hatch({ x: x - r, y: y - r, width: r * 2, height: r * 1.14 }, even(18, 0.14), palette.half, { angle: 90 })
        sheet.fill(
          shape('M-66 0C-50 -20 -40 -24 -24 -8C-8 -30 6 -26 20 -6C36 -22 50 -16 66 0Z', {
            x,
            y: level,
            scale: r / 100,
          }),
          palette.half,
        )
        sheet.fill(rectangle({ x: x - r, y: level, width: r * 2, height: r }), palette.spot)
        if (motif === 'view')
          sheet.fill(
            shape(
              'M-34 2L-34 -18L-26 -26L-18 -18L-18 -10L6 -10L6 -36L12 -48L18 -36L18 -10L34 -10L34 2ZM-48 26C-20 16 20 16 50 26C24 36 -26 38 -48 26Z',
              { x, y: level, scale: r / 100 },
            ),
            palette.dark,
          )
        else
          sheet.fill(
            [-26, -4, 22]
              .map((dx, index) =>
                shape('M-9 0C-9 -20 -8 -34 -5 -38C-10 -44 -6 -52 0 -52C6 -52 10 -44 5 -38C9 -32 10 -18 11 0Z', {
                  x: x + (dx * r) / 100,
                  y: level + r * 0.3,
                  scale: (r / 100) * (index === 1 ? 1.05 : 0.92),
                }),
              )
              .join(''),
            palette.dark,
          )
      } else if (motif === 'bird') {
        const scale = r / 130
        const stand = { x: x - 58 * scale, y: y - 52 * scale, scale }
        sheet.fill(shape(bird.outline, stand), palette.dark)
        sheet.stroke(shape(bird.lines, stand), palette.light, 4)
        sheet.stroke(
          p`M${x - r * 0.6} ${y + r * 0.36}q${r * 0.6} ${r * 0.16} ${r * 1.2} ${-r * 0.06}`,
          palette.spot,
          r * 0.03,
        )
      } else {
        sheet.stroke(
          shape(
            'M0 52C-2 20 -20 0 -30 -20M0 52C0 20 0 0 2 -28M0 52C4 24 22 6 32 -12M-8 22C-22 20 -30 26 -36 34M8 26C20 22 30 28 36 36',
            { x, y, scale: r / 100 },
          ),
          palette.dark,
          r * 0.02,
        )
        for (const [dx, dy, size, spot] of [
          [-0.3, -0.22, 0.15, 1],
          [0.02, -0.34, 0.18, 0],
          [0.34, -0.16, 0.14, 1],
          [-0.38, 0.36, 0.07, 0],
          [0.38, 0.38, 0.07, 0],
        ] as const) {
          sheet.fill(circle(x + dx * r, y + dy * r, size * r), spot ? palette.spot : palette.dark)
          sheet.stroke(circle(x + dx * r, y + dy * r, size * r * 0.6), palette.light, size * r * 0.24, {
            'stroke-dasharray': rays(size * r * 0.6, 7, 0.5),
          })
        }
      }
    })
    sheet.stroke(well, palette.dark, r * 0.012)
  },
}
