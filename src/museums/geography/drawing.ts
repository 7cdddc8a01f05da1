import { arcNumber, arcs, departments, joinArcs, type Position, sidesOfArcs } from './departments.ts'
import { pathOf, simplifyLine } from './lines.ts'
import { fitPage } from './projection.ts'

/** The land fits in this box; around it, room for the contours that run beside it. */
const box = { width: 730, height: 560 }
const contourRoom = 34

/** In square units: a corner smaller than this cannot be seen. */
const smallestCorner = 1.6

export type DrawnDepartment = {
  code: string
  name: string
  path: string
  /** The same land as rings of points, to know what stands on it. */
  rings: Position[][]
}

export type Drawing = {
  viewBox: string
  width: number
  height: number
  departments: DrawnDepartment[]
  /** The edge of all the départements together: inner borders are not in it. */
  outline: string
  project: (longitude: number, latitude: number) => { x: number; y: number }
  locate: (x: number, y: number) => { longitude: number; latitude: number }
}

const drawings = new Map<string, Drawing>()

/**
 * Draws départements as one territory, in whole units, neighbours sharing their border; kept in memory per list of codes.
 * @throws when a code is not a département of metropolitan France, or the list is empty
 */
export function drawTerritory(codes: readonly string[]): Drawing {
  // One order whatever the caller's: else the page that came first would decide how all the others are drawn.
  const sorted = [...codes].sort()
  const key = sorted.join()
  const known = drawings.get(key)
  if (known) return known
  const drawing = draw(sorted)
  // Territories are a profile's and départements a hundred: the bound only guards against a mistake.
  if (drawings.size > 200) drawings.clear()
  drawings.set(key, drawing)
  return drawing
}

function draw(codes: readonly string[]): Drawing {
  const members = codes.map((code) => {
    const department = departments.get(code)
    if (!department) throw new Error(`“${code}” is not a département of metropolitan France`)
    return department
  })
  if (members.length === 0) throw new Error('A territory has at least one département')
  const { place, locate, width, height } = fitPage(
    members.flatMap(({ rings }) => rings.flat()),
    box,
  )
  const lines = new Map<number, Position[]>()
  const own = new Set(codes)
  for (const { polygons } of members)
    for (const arc of polygons.flat(2).map(arcNumber))
      if (!lines.has(arc)) lines.set(arc, simplifyLine((arcs[arc] ?? []).map(place), smallestCorner))
  const table = arcs.map((_, arc) => lines.get(arc) ?? [])

  return {
    viewBox: `${-contourRoom} ${-contourRoom} ${width + 2 * contourRoom} ${height + 2 * contourRoom}`,
    width,
    height,
    departments: members.map(({ code, name, polygons }) => {
      const rings = polygons.flat().map((ring) => joinArcs(ring, table))
      return { code, name, rings, path: pathOf(rings) }
    }),
    outline: pathOf(
      edgeRings(
        members.flatMap(({ polygons }) => polygons.flat(2)),
        own,
        table,
      ),
    ),
    project: (longitude, latitude) => {
      const [x, y] = place([longitude, latitude])
      return { x: Math.round(x), y: Math.round(y) }
    },
    locate: (x, y) => {
      const [longitude, latitude] = locate([x, y])
      return { longitude, latitude }
    },
  }
}

/** Follows the arcs that have the territory on one side only, each to the one that begins where it ends. */
function edgeRings(walked: readonly number[], own: ReadonlySet<string>, lines: readonly Position[][]): Position[][] {
  const edge = walked.filter((arc) => (sidesOfArcs[arcNumber(arc)] ?? []).filter((code) => own.has(code)).length === 1)
  const ends = (arc: number) => {
    const line = arcs[arcNumber(arc)] ?? []
    return arc < 0 ? [line.at(-1), line[0]] : [line[0], line.at(-1)]
  }
  const starting = Map.groupBy(edge, (arc) => String(ends(arc)[0]))
  const taken = new Set<number>()
  return edge.flatMap((first) => {
    const ring: number[] = []
    for (let arc: number | undefined = first; arc !== undefined && !taken.has(arc); ) {
      taken.add(arc)
      ring.push(arc)
      arc = starting.get(String(ends(arc)[1]))?.find((next) => !taken.has(next))
    }
    return ring.length > 0 ? [joinArcs(ring, lines)] : []
  })
}
