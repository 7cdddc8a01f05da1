import { circle, p, rays, rectangle } from '../drawing.ts'
import { beasts } from './beasts.ts'
import { type Composition, roundIn } from './composition.ts'
import { shape } from './shape.ts'

/** The other side of a coin, struck a little off its flan: a cross, a horse, an eagle, a wreath, a shield. */
export const coin: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below', 'framed'],
  ratios: [0.68, 1.7],
  draw: (scene) => {
    const { sheet, random, traits } = scene
    const { palette } = sheet
    const {
      centre: [x, y],
      radius,
    } = roundIn(scene, 0.47)
    const r = radius * 0.96
    const flan = Array.from({ length: 14 }, (_, step) => {
      const turn = (step / 14) * Math.PI * 2
      const reach = r * random.between(0.95, 1.03)
      return [Math.round(Math.cos(turn) * reach), Math.round(Math.sin(turn) * reach)] as const
    })
    const edge = flan.reduce((path, [px, py], step) => {
      const [nx, ny] = flan[(step + 1) % 14] ?? [0, 0]
      const [mx, my] = [(px + nx) / 2, (py + ny) / 2]
      return step ? `${path} ${px} ${py} ${Math.round(mx)} ${Math.round(my)}` : `M${Math.round(mx)} ${Math.round(my)}Q`
    }, '')
    const closed = `${edge} ${flan[0]?.[0]} ${flan[0]?.[1]} ${edge.slice(1, edge.indexOf('Q')).trim()}z`
    const shift = r * random.near(0, 0.07)
    sheet.placed(p`translate(${x} ${y})`, () => {
      sheet.fill(closed, palette.dark, {
        opacity: 0.5,
        transform: `translate(${Math.round(r * 0.05)} ${Math.round(r * 0.06)})`,
      })
      sheet.fill(closed, palette.ink)
      sheet.stroke(circle(shift, 0, r * 0.88), palette.ground, r * 0.05, {
        'stroke-dasharray': rays(r * 0.88, 60, 0.002),
        'stroke-linecap': 'round',
      })
      const strokes = Array.from({ length: 14 }, () => [random.pick([3, 3, 6]), random.pick([8, 12, 20])]).flat()
      sheet.stroke(circle(shift, 0, r * 0.76), palette.ground, r * 0.09, { 'stroke-dasharray': strokes.join(' ') })
      sheet.stroke(circle(shift, 0, r * 0.64), palette.ground, 4)
      const emblem = traits.variant ?? random.pick(['cross', 'horse', 'eagle', 'shield', 'wreath'])
      if (emblem === 'horse' || emblem === 'eagle' || emblem === 'lion') {
        const { outline, lines, box } = beasts[emblem]
        const scale = (r * 1) / box.width
        const stand = { x: shift - (box.width * scale) / 2, y: -box.height * scale * 0.5, scale }
        sheet.fill(shape(outline, stand), palette.ground)
        sheet.stroke(shape(lines, stand), palette.ink, 4)
      } else if (emblem === 'cross') {
        sheet.fill(
          shape('M-7 -58L7 -58L5 -5L58 -7L58 7L5 5L7 58L-7 58L-5 5L-58 7L-58 -7L-5 -5Z', {
            x: shift,
            y: 0,
            scale: r / 100,
          }),
          palette.ground,
        )
        sheet.fill(
          [
            [-1, -1],
            [1, -1],
            [-1, 1],
            [1, 1],
          ]
            .map(([dx, dy]) => circle(shift + (dx ?? 0) * r * 0.28, (dy ?? 0) * r * 0.28, r * 0.08))
            .join(''),
          palette.ground,
        )
      } else if (emblem === 'shield') {
        const data = shape('M-38 -44L38 -44L38 -4C38 22 22 40 0 52C-22 40 -38 22 -38 -4Z', {
          x: shift,
          y: 0,
          scale: r / 100,
        })
        sheet.fill(data, palette.ground)
        sheet.within(data, () =>
          sheet.fill(
            rectangle({ x: shift - r, y: -r * 0.12, width: r * 2, height: r * 0.24 }) +
              rectangle({ x: shift - r * 0.1, y: -r, width: r * 0.2, height: r * 2 }),
            palette.spot,
          ),
        )
      } else {
        const leaf = 'M-2 46C-14 40 -14 30 -6 26C2 30 4 40 -2 46Z'
        sheet.placed(p`translate(${shift} 0) scale(${r / 100})`, () =>
          sheet.turned('M-6 -40C-2 -56 8 -58 12 -56C12 -46 4 -40 -6 -40Z', 14, palette.ground),
        )
        sheet.fill(shape(leaf, { x: shift, y: -r * 0.3, scale: r / 100 }), palette.spot)
      }
    })
  },
}
