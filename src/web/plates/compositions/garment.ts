import { even, graded, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'
import { boxOf, type Stand, shape } from './shape.ts'

const cuts = {
  dress: {
    outline:
      'M34 8C40 16 60 16 66 8C76 10 86 16 92 26L98 52L86 56L78 38L72 52C84 74 92 98 98 128L2 128C8 98 16 74 28 52L22 38L14 56L2 52L8 26C14 16 24 10 34 8Z',
    lines:
      'M28 52C40 58 60 58 72 52M50 56L50 126M40 57C32 80 26 102 22 126M60 57C68 80 74 102 78 126M34 8C42 20 58 20 66 8',
  },
  chasuble: {
    outline:
      'M38 4C44 12 56 12 62 4C76 8 90 16 96 30C98 62 94 100 84 120C70 132 30 132 16 120C6 100 2 62 4 30C10 16 24 8 38 4Z',
    lines: 'M42 10L42 128M58 10L58 128M14 44L86 44M14 58L86 58M8 34C6 66 10 98 20 116M92 34C94 66 90 98 80 116',
  },
  coat: {
    outline:
      'M36 4L64 4C76 6 88 12 92 22L102 84L90 88L80 44L80 96C84 108 88 120 88 130L54 130L50 100L46 130L12 130C12 120 16 108 20 96L20 44L10 88L-2 84L8 22C12 12 24 6 36 4Z',
    lines:
      'M36 4L50 30L64 4M50 30L50 100M24 78L38 76M62 76L76 78M30 40L30 46M46 44L46 44.100M46 58L46 58.100M46 72L46 72.100M46 86L46 86.100',
  },
} as const

/** A garment laid flat, as it is kept and studied: cut, seams and a stuff all over. */
export const garment: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below'],
  ratios: [0.66, 1],
  draw: ({ sheet, field, random, traits }) => {
    const { palette } = sheet
    const cut =
      traits.variant === 'chasuble'
        ? cuts.chasuble
        : traits.variant === 'coat'
          ? cuts.coat
          : traits.variant === 'dress'
            ? cuts.dress
            : cuts[random.chance(0.5) ? 'dress' : 'coat']
    const scale = Math.min((field.height * 0.9) / 132, (field.width * 0.9) / 106)
    const stand: Stand = {
      x: field.x + field.width / 2 - 50 * scale,
      y: field.y + (field.height - 132 * scale) / 2,
      scale,
    }
    const box = boxOf({ x: -4, y: 0, width: 108, height: 134 }, stand)
    sheet.stroke(p`M${field.x} ${stand.y + 4 * scale}h${field.width}`, palette.ink, 6)
    sheet.fill(shape(cut.outline, { ...stand, x: stand.x + scale * 3, y: stand.y + scale * 3 }), palette.dark, {
      opacity: 0.45,
    })
    const colour = random.pick([palette.spot, palette.half, palette.light])
    sheet.within(shape(cut.outline, stand), () => {
      sheet.fill(rectangle(box), colour)
      const stuff = random.integer(0, 3)
      if (stuff === 0) sheet.hatch(box, even(26, 0.4), palette.dark)
      if (stuff === 1) {
        sheet.hatch(box, even(34, 0.2), palette.dark, { angle: 45 })
        sheet.hatch(box, even(34, 0.2), palette.dark, { angle: -45 })
      }
      if (stuff === 2) {
        let dots = ''
        for (let row = 0; row * 34 < box.height; row++)
          dots += p`M${box.x + (row % 2) * 17} ${box.y + row * 30}h${box.width}`
        sheet.stroke(dots, palette.dark, 11, { 'stroke-dasharray': '0.1 34', 'stroke-linecap': 'round' })
      }
      if (stuff === 3) sheet.hatch(box, [9, 12, 3, 12, 3, 30], palette.dark, { angle: 90 })
      sheet.hatch(
        { ...box, x: box.x + box.width * 0.5, width: box.width * 0.5 },
        graded(box.width * 0.5, 15, 0.04, 0.42),
        palette.dark,
        { angle: -6 },
      )
    })
    sheet.stroke(shape(cut.outline, stand), palette.dark, 5)
    sheet.stroke(
      shape(cut.lines, stand),
      cut === cuts.chasuble ? palette.light : palette.dark,
      Math.max(4, scale * 1.3),
      { 'stroke-linecap': 'round' },
    )
  },
}
