import { arcNumber, arcs, boundsOf, departments, joinArcs, type Position } from './departments.ts'
import { lineOf, pathOf, simplifyLine } from './lines.ts'
import { fitPage } from './projection.ts'

export type Surroundings = {
  viewBox: string
  width: number
  height: number
  /** The département itself. */
  land: string
  /** The borders around and beyond it, cut off at the edge of the window. */
  borders: string
  /** Every département in sight, cut to the window: where its name may stand. */
  lands: { code: string; name: string; rings: Position[][] }[]
  unitsPerKm: number
  project: (longitude: number, latitude: number) => { x: number; y: number }
}

const inner = { width: 320, height: 250 }
const margin = 40
const smallestCorner = 1.2

const known = new Map<string, Surroundings>()

/** Draws a département among its neighbours, in a window of one size for all; undefined for an unknown code. */
export function drawSurroundings(code: string): Surroundings | undefined {
  const department = departments.get(code)
  if (!department) return undefined
  const drawn = known.get(code) ?? draw(code, department.rings.flat())
  known.set(code, drawn)
  return drawn
}

function draw(code: string, positions: readonly Position[]): Surroundings {
  const page = fitPage(positions, inner)
  const shift: Position = [margin + (inner.width - page.width) / 2, margin + (inner.height - page.height) / 2]
  const place = (position: Position): Position => {
    const [x, y] = page.place(position)
    return [x + shift[0], y + shift[1]]
  }
  const width = inner.width + 2 * margin
  const height = inner.height + 2 * margin
  const corners: Position[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
  const lines = arcs.map((arc) => {
    const line = arc.map(place)
    return meets(line, width, height) ? simplifyLine(line, smallestCorner) : []
  })
  const inSight = [...departments.values()].filter(({ rings }) =>
    rings.some((ring) => meets(ring.map(place), width, height)),
  )
  const ownArcs = departments.get(code)?.polygons.flat() ?? []
  const ownRings = ownArcs.map((ring) => joinArcs(ring, lines))
  const own = new Set(ownArcs.flat().map(arcNumber))

  return {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    land: pathOf(ownRings),
    borders: lines.map((line, arc) => (line.length > 1 && !own.has(arc) ? lineOf(line) : '')).join(''),
    lands: inSight.map((one) => ({
      code: one.code,
      name: one.name,
      rings: one.rings.map((ring) => clip(ring.map(place), corners)).filter((ring) => ring.length > 2),
    })),
    unitsPerKm: page.unitsPerKm,
    project: (longitude, latitude) => {
      const [x, y] = place([longitude, latitude])
      return { x: Math.round(x), y: Math.round(y) }
    },
  }
}

function meets(line: readonly Position[], width: number, height: number): boolean {
  const bounds = boundsOf(line)
  return bounds.east > 0 && bounds.west < width && bounds.north > 0 && bounds.south < height
}

/** Cuts a ring to a convex window, edge after edge (Sutherland–Hodgman). */
function clip(ring: readonly Position[], window: readonly Position[]): Position[] {
  let kept = [...ring]
  window.forEach((from, index) => {
    const to = window[(index + 1) % window.length] ?? from
    const side = ([x, y]: Position) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
    const entering = kept
    kept = []
    entering.forEach((point, at) => {
      const before = entering.at(at - 1) ?? point
      const here = side(point)
      const there = side(before)
      if (here >= 0 !== there >= 0) {
        const share = there / (there - here)
        kept.push([before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share])
      }
      if (here >= 0) kept.push(point)
    })
  })
  return kept
}
