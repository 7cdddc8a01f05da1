import { liesInside } from './containment.ts'
import { boundsOf, type Position } from './departments.ts'
import type { Dot } from './dots.ts'

/** The middle of the text, its lines from the top, and whether it stands clear of border and dots. */
export type Label = { x: number; y: number; lines: string[]; fits: boolean }

export type Lettering = {
  /** Width of an average letter and height of a line, in the drawing's units. */
  letter: number
  line: number
  /** Free space beyond which more is not better. */
  ease: number
}

const dotRadius = 4.5

/**
 * Places a text on its land, clear of the border and of the dots: on one line or, when that leaves more room, on two.
 * Where nothing is clear, the least crowded place.
 */
export function placeLabel(
  text: string,
  rings: readonly (readonly Position[])[],
  dots: readonly Dot[],
  lettering: Lettering,
): Label {
  const bounds = boundsOf(rings.flat())
  const border = rings.flatMap((ring) => closePoints(ring, lettering.line / 2))
  const middle = { x: (bounds.west + bounds.east) / 2, y: (bounds.south + bounds.north) / 2 }
  const near = dots.filter(({ x, y }) => x > bounds.west && x < bounds.east && y > bounds.south && y < bounds.north)
  let best: Label & { score: number } = { ...middle, lines: [text], fits: false, score: -Infinity }
  const step = Math.max(3, (bounds.east - bounds.west) / 40)
  for (const lines of linesOf(text)) {
    const halfWidth = (Math.max(...lines.map((line) => line.length)) * lettering.letter) / 2
    const halfHeight = (lines.length * lettering.line) / 2
    for (let y = bounds.south + halfHeight; y <= bounds.north - halfHeight; y += step)
      for (let x = bounds.west + halfWidth; x <= bounds.east - halfWidth; x += step) {
        const offCentre = Math.hypot(x - middle.x, y - middle.y) / (bounds.east - bounds.west)
        const malus = offCentre * 8 + (lines.length - 1) * 2
        const needed = best.score + malus
        let room = lettering.ease
        for (let at = 0; room > needed && at < near.length; at++) {
          const dot = near[at]
          if (dot) room = Math.min(room, gap(dot.x - x, dot.y - y, halfWidth, halfHeight) - dotRadius)
        }
        for (let at = 0; room > needed && at < border.length; at++) {
          const point = border[at]
          if (point) room = Math.min(room, gap(point[0] - x, point[1] - y, halfWidth, halfHeight))
        }
        if (room > needed && liesInside(rings, [x, y])) best = { x, y, lines, fits: room > 0, score: room - malus }
      }
  }
  return { x: Math.round(best.x), y: Math.round(best.y), lines: best.lines, fits: best.fits }
}

/** From a point to a box around the origin; negative inside, the deeper the lower. */
function gap(x: number, y: number, halfWidth: number, halfHeight: number): number {
  const beyondX = Math.abs(x) - halfWidth
  const beyondY = Math.abs(y) - halfHeight
  return beyondX > 0 && beyondY > 0 ? Math.hypot(beyondX, beyondY) : Math.max(beyondX, beyondY)
}

/** The corners of a ring with points between them, so that none is further than `step` from the next. */
function closePoints(ring: readonly Position[], step: number): Position[] {
  return ring.flatMap((to, index) => {
    const from = ring[index - 1] ?? to
    const count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step))
    return Array.from({ length: count }, (_, part): Position => {
      const share = (part + 1) / count
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    })
  })
}

/** `Haute-Garonne` whole, or broken after the hyphen or space that leaves the shortest longest line. */
function linesOf(text: string): string[][] {
  const breaks = [...text.matchAll(/[- ]/g)].map(({ index }) => index + 1)
  const halves = breaks
    .map((at) => [text.slice(0, at).trimEnd(), text.slice(at)])
    .sort((one, other) => longest(one) - longest(other))
  return halves[0] ? [[text], halves[0]] : [[text]]
}

const longest = (lines: string[]) => Math.max(...lines.map((line) => line.length))
