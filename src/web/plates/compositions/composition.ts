import type { Box, Point, Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'

/** How inscription and drawing share a plate. */
export type Layout = 'above' | 'below' | 'side' | 'framed' | 'band' | 'label'

/** What the facts say that a drawing may use; each composition reads what it knows. */
export type Traits = {
  /** 0 for a plain or the sea, 1 for high mountains. */
  relief?: number
  water?: boolean
  /** Which of the composition's own variants the subject asks for. */
  variant?: string
  /** What the subject wears, holds or stands before: words each composition knows its own of. */
  details?: readonly string[]
  /** A capital letter, for compositions that are one. */
  initial?: string
  /** Point on the globe, degrees. */
  latitude?: number
  longitude?: number
}

export type Scene = { sheet: Sheet; field: Box; random: Random; traits: Traits; layout: Layout }

export type Composition = {
  /** One thing, things in a row, or what fills any space: decides where an inscription can stand. */
  shape: 'object' | 'frieze' | 'pattern'
  /** Those it is at ease in, the best first. */
  layouts: readonly [Layout, ...Layout[]]
  /** Proportions (width over height) between which it is at ease. */
  ratios: readonly [narrowest: number, widest: number]
  draw: (scene: Scene) => void
}

/** The layouts in which a composition has room at these proportions. */
export function layoutsFor({ shape, layouts }: Composition, ratio: number): [Layout, ...Layout[]] {
  const [first, ...others] = layouts.filter((layout) => {
    if (layout === 'side') return ratio >= (shape === 'frieze' ? 1.35 : 1.15)
    if (layout === 'framed') return ratio >= 0.78 && ratio <= 1.25
    if (layout === 'label') return ratio >= 0.72
    return shape !== 'object' || ratio < 1.25
  })
  return first ? [first, ...others] : [ratio < 1.15 ? 'above' : 'side']
}

/** Where a round thing hangs: it may leave the sheet, and never runs into the inscription. */
export function roundIn({ field, layout }: Scene, size: number): { centre: Point; radius: number } {
  const { x, y, width, height } = field
  const open = layout === 'above' ? 1 : layout === 'below' || layout === 'band' ? -1 : 0
  const radius = Math.min(width * 0.48, height * (open ? size : layout === 'framed' ? 0.44 : Math.min(size, 0.5)))
  const kept = y + height / 2 + open * Math.max(0, radius + height * 0.04 - height / 2)
  return { centre: [x + width / 2, kept], radius }
}
