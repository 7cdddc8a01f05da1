import type { Position } from './departments.ts'

/**
 * Drops, smallest first, the corners that hold less than `smallestCorner` square units (Visvalingam–Whyatt);
 * the ends stay, and a closed line keeps four corners.
 */
export function simplifyLine(line: readonly Position[], smallestCorner: number): Position[] {
  const kept = [...line]
  const first = kept[0]
  const last = kept.at(-1)
  const least = first && last && first[0] === last[0] && first[1] === last[1] ? 4 : 2
  while (kept.length > least) {
    let smallest = Infinity
    let at = 0
    for (let index = 1; index < kept.length - 1; index++) {
      const held = corner(kept[index - 1], kept[index], kept[index + 1])
      if (held < smallest) {
        smallest = held
        at = index
      }
    }
    if (smallest >= smallestCorner) break
    kept.splice(at, 1)
  }
  return kept
}

function corner(before: Position = [0, 0], at: Position = [0, 0], after: Position = [0, 0]): number {
  return Math.abs((before[0] - at[0]) * (after[1] - at[1]) - (before[1] - at[1]) * (after[0] - at[0])) / 2
}

/** Rings (their last point is their first) as SVG path data in whole units, with relative steps: the shortest way to write them. */
export function pathOf(rings: readonly (readonly Position[])[]): string {
  return rings.map((ring) => `${lineOf(ring.slice(0, -1))}z`).join('')
}

/** An open line, as `pathOf`. */
export function lineOf(line: readonly Position[]): string {
  let x = 0
  let y = 0
  let written = ''
  line.forEach((point, index) => {
    const toX = Math.round(point[0])
    const toY = Math.round(point[1])
    if (index > 0 && toX === x && toY === y) return
    written += index === 0 ? `M${toX} ${toY}l` : `${joined(toX - x, written.endsWith('l'))}${joined(toY - y, false)}`
    x = toX
    y = toY
  })
  return written
}

const joined = (step: number, first: boolean) => (step < 0 || first ? `${step}` : ` ${step}`)
