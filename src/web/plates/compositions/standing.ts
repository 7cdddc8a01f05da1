import { circle, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Composition, Scene, Traits } from './composition.ts'
import { type Kind, person } from './figures.ts'
import { shape } from './shape.ts'

const kinds = ['woman', 'man', 'child', 'soldier', 'antique', 'monk', 'peasant', 'bishop', 'angel', 'nude'] as const

/** Somebody the words name, else one of those its sheet has room for. */
export function kindsIn({ details = [] }: Traits, otherwise: readonly [Kind, ...Kind[]]): readonly [Kind, ...Kind[]] {
  const [first, ...others] = kinds.filter((kind) => details.includes(kind))
  return first ? [first, ...others] : otherwise
}

/** One figure upright in the middle of the sheet, before a wall, an arch or the open. */
export const standing: Composition = {
  shape: 'object',
  layouts: ['side', 'above', 'below'],
  ratios: [0.5, 0.8],
  draw: (scene) => {
    const { sheet, field, random, traits } = scene
    const { palette } = sheet
    const kind = random.pick(kindsIn(traits, ['antique', 'woman', 'man']))
    const reach = kind === 'angel' ? 96 : 72
    const scale = Math.min((field.height * 0.9) / (kind === 'child' ? 90 : 116), field.width / reach)
    const foot = field.y + field.height * 0.94
    const x = field.x + field.width / 2
    setting(scene, x, foot, scale)
    shadow(sheet, x, foot, scale)
    const colour = kind === 'soldier' ? palette.spot : random.pick([palette.dark, palette.dark, palette.spot])
    person(sheet, random, {
      kind,
      stand: { x, y: foot, scale, side: random.pick([1, -1]) },
      colour,
      details: traits.details,
    })
  },
}

function shadow(sheet: Sheet, x: number, foot: number, scale: number): void {
  sheet.fill(shape('M-16 0C0 -4 60 -3 70 3C50 8 0 6 -16 0Z', { x, y: foot, scale }), sheet.palette.dark, {
    opacity: 0.5,
  })
}

function setting({ sheet, field, random, traits }: Scene, x: number, foot: number, scale: number): void {
  const { palette } = sheet
  const ground = { ...field, y: foot - scale * 3, height: field.height }
  const kind = traits.details?.includes('halo') ? 0 : random.integer(0, 3)
  if (kind === 0) arch(sheet, x, foot - scale * 3, scale)
  if (kind === 1)
    sheet.hatch({ ...field, height: foot - field.y }, graded(foot - field.y, 22, 0.42, 0.03), palette.half, {
      angle: 90,
    })
  if (kind === 2) {
    const r = scale * random.between(34, 44)
    sheet.fill(
      circle(x + scale * random.near(0, 14), foot - scale * 66, r),
      traits.variant === 'plain' ? palette.tint : palette.half,
    )
  }
  if (kind === 3) {
    sheet.hatch({ ...field, width: field.width * 0.5 }, graded(field.width * 0.5, 20, 0.5, 0.04), palette.half)
  }
  sheet.fill(rectangle(ground), palette.tint)
  sheet.hatch({ ...ground, height: field.y + field.height - ground.y }, even(13, 0.3), palette.half, { angle: 90 })
}

function arch(sheet: Sheet, x: number, foot: number, scale: number): void {
  const { palette } = sheet
  const [w, h] = [scale * 34, scale * 86]
  const outline = p`M${x - w} ${foot}V${foot - h}A${w} ${w} 0 0 1 ${x + w} ${foot - h}V${foot}z`
  sheet.within(outline, () => {
    sheet.fill(rectangle({ x: x - w, y: foot - h - w, width: w * 2, height: h + w }), palette.half)
    sheet.hatch({ x: x - w, y: foot - h - w, width: w, height: h + w }, graded(w, 13, 0.7, 0.05), palette.dark)
  })
  sheet.stroke(outline, palette.ink, scale * 1.2)
}
