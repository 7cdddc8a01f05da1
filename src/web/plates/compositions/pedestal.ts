import { circle, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition, Scene } from './composition.ts'
import { boxOf, type Stand, shape } from './shape.ts'

/** What stands on a plinth: 60 units wide and 100 high, foot on 0. */
const works: Record<string, readonly { outline: string; lines: string }[]> = {
  bust: [
    {
      outline:
        'M-30 -12C-30 -34 -22 -42 -9 -47L-9 -56C-17 -60 -20 -72 -19 -82C-18 -94 -9 -100 1 -100C12 -100 20 -92 19 -80C18 -68 14 -60 9 -56L9 -47C22 -42 30 -34 30 -12L16 -6L8 0L-8 0L-16 -6Z',
      lines:
        'M-11 -78C-9 -80 -6 -80 -4 -78M5 -78C7 -80 10 -80 12 -78M-2 -80L-4 -69L1 -68M-5 -63C-2 -61 2 -61 4 -63M-19 -84C-12 -92 -4 -92 2 -94C10 -92 16 -88 19 -82M-22 -34C-10 -24 6 -22 24 -34M-9 -48C-4 -43 4 -43 9 -48',
    },
    {
      outline:
        'M-26 0C-28 -20 -26 -36 -10 -44L-10 -54C-18 -58 -22 -68 -20 -80C-24 -90 -14 -100 0 -102C14 -100 24 -90 20 -80C22 -68 18 -58 10 -54L10 -44C26 -36 28 -20 26 0Z',
      lines:
        'M-11 -74C-9 -76 -6 -76 -4 -74M5 -74C7 -76 10 -76 12 -74M-1 -76L-3 -66L2 -65M-4 -60C-2 -58 2 -58 4 -60M-20 -78C-12 -86 -6 -88 0 -90C8 -88 14 -86 20 -78M0 -101L0 -90M-18 -22L-6 -34L0 -22L6 -34L18 -22M-20 -8L20 -8',
    },
  ],
  figure: [
    {
      outline:
        'M-6 -86C-10 -94 -6 -101 1 -101C8 -101 10 -94 6 -86C14 -84 18 -76 18 -66L24 -52L19 -48L12 -58C14 -40 16 -20 14 0L-14 0C-18 -20 -16 -44 -12 -58C-18 -68 -16 -82 -6 -86Z',
      lines:
        'M-10 -76C-2 -66 6 -60 14 -58M-12 -60C-4 -50 4 -44 13 -42M-8 -40C-9 -26 -9 -12 -8 -1M-2 -34L-2 -1M6 -30L6 -1M-3 -93L-1 -93M3 -93L5 -93',
    },
    {
      outline:
        'M-4 -84C-9 -90 -7 -100 1 -100C8 -100 10 -90 5 -84C12 -82 16 -88 20 -98L24 -97C24 -84 18 -74 10 -70C12 -58 14 -52 12 -44C16 -30 10 -16 10 0L4 0L1 -34L-3 -16L-14 0L-20 -2L-10 -20C-12 -32 -12 -42 -9 -52C-12 -60 -12 -66 -10 -70L-22 -62L-24 -66L-10 -80Z',
      lines: 'M-6 -70C-3 -66 0 -66 1 -69M3 -69C5 -66 8 -66 10 -69M1 -64L1 -50M-6 -46C-2 -42 4 -42 8 -46M1 -44L1 -34',
    },
  ],
  abstract: [
    {
      outline:
        'M-22 0C-30 -22 -26 -40 -10 -52C-26 -62 -24 -86 -4 -94C16 -102 30 -84 22 -66C16 -54 4 -52 6 -42C22 -42 32 -22 22 0Z',
      lines: 'M-4 -82C-12 -76 -10 -66 0 -64C10 -64 14 -74 8 -80C4 -84 0 -84 -4 -82M-10 -30C-4 -36 8 -34 12 -26',
    },
    {
      outline: 'M-18 0L-26 -34L-6 -44L-20 -72L2 -100L10 -70L26 -58L10 -40L20 0Z',
      lines: 'M-6 -44L10 -40M-20 -72L10 -70M-6 -44L2 -98M-6 -44L-18 -2',
    },
  ],
  head: [
    {
      outline:
        'M-12 0L-13 -26C-26 -34 -30 -52 -28 -68C-26 -88 -12 -98 2 -98C18 -98 30 -86 28 -66C26 -48 22 -34 12 -26L13 0Z',
      lines:
        'M-18 -60C-14 -65 -8 -65 -4 -60C-8 -57 -14 -57 -18 -60M6 -60C10 -65 16 -65 20 -60C16 -57 10 -57 6 -60M-2 -62L-5 -46L3 -45M-8 -36C-3 -39 4 -39 8 -36C4 -32 -3 -32 -8 -36M-27 -72C-18 -84 -6 -86 2 -86C12 -86 22 -82 27 -70M-18 -68C-14 -71 -8 -71 -4 -68M6 -68C10 -71 16 -71 20 -68',
    },
  ],
}

/** A sculpture on its plinth, lit from the left, with the shadow it throws on the wall. */
export const pedestal: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below'],
  ratios: [0.5, 0.9],
  draw: (scene) => {
    const { sheet, field, random, traits } = scene
    const { palette } = sheet
    const scale = Math.min((field.height * 0.92) / 134, field.width / 84)
    const foot = field.y + field.height
    const low = scale * random.between(24, 36)
    const x = field.x + field.width / 2
    wall(scene, x, scale)
    const kinds = works[traits.variant ?? 'figure'] ?? works.figure ?? []
    const work = kinds[random.integer(0, kinds.length - 1)]
    if (!work) return
    const stand: Stand = { x, y: foot - low, scale, side: random.pick([1, -1]) }
    const box = boxOf({ x: -32, y: -104, width: 64, height: 106 }, stand)
    sheet.fill(shape(work.outline, { ...stand, x: x + scale * 13, y: stand.y + scale * 2 }), palette.dark, {
      opacity: 0.4,
    })
    const outline = shape(work.outline, stand)
    const bronze = traits.details?.includes('bronze') ?? false
    const [own, other] = bronze && !palette.inkIsLight ? [palette.dark, palette.light] : [palette.light, palette.dark]
    sheet.within(outline, () => {
      sheet.fill(rectangle(box), own)
      if (own === palette.light)
        sheet.hatch(
          { ...box, x: box.x + box.width * 0.36, width: box.width * 0.64 },
          graded(box.width * 0.64, 13, 0.05, 0.72),
          other,
          { angle: -8 },
        )
      else
        sheet.hatch({ ...box, width: box.width * 0.6 }, graded(box.width * 0.6, 13, 0.5, 0.04), palette.half, {
          angle: 8,
        })
    })
    sheet.stroke(shape(work.lines, stand), other, Math.max(3, scale), { 'stroke-linecap': 'round' })
    plinth(sheet, random, x, foot, low, scale)
  },
}

function wall({ sheet, field, random }: Scene, x: number, scale: number): void {
  const { palette } = sheet
  const kind = random.integer(0, 3)
  if (kind === 0) sheet.hatch(field, graded(field.width, 20, 0.46, 0.04), palette.half)
  if (kind === 1) sheet.fill(circle(x, field.y + field.height * 0.44, scale * 40), palette.spot)
  if (kind === 2) {
    const w = scale * 36
    const top = field.y + field.height * 0.08 + w
    const niche = p`M${x - w} ${field.y + field.height}V${top}A${w} ${w} 0 0 1 ${x + w} ${top}V${field.y + field.height}z`
    sheet.fill(niche, palette.half)
    sheet.within(niche, () =>
      sheet.hatch({ x: x - w, y: field.y, width: w, height: field.height }, graded(w, 15, 0.7, 0.05), palette.dark),
    )
  }
  if (kind === 3) sheet.hatch(field, even(24, 0.14), palette.half, { angle: 45 })
}

function plinth(sheet: Sheet, random: Random, x: number, foot: number, low: number, scale: number): void {
  const { palette } = sheet
  const w = scale * random.between(26, 34)
  const top = foot - low
  const block = { x: x - w, y: top, width: w * 2, height: low + 10 }
  sheet.fill(rectangle(block), palette.spot)
  sheet.hatch({ ...block, x, width: w }, graded(w, 13, 0.1, 0.7), palette.dark)
  sheet.fill(rectangle({ ...block, x: x - w * 1.12, width: w * 2.24, height: scale * 4 }), palette.dark)
}
