import shape from './departments.json' with { type: 'json' }

/** Longitude, latitude in degrees (WGS 84). */
export type Position = readonly [number, number]
export type Bounds = { west: number; south: number; east: number; north: number }

export type Department = {
  code: string
  name: string
  /** Polygons, each a list of rings (the first is the outside), each a list of arcs; `~n` is arc n walked backwards. */
  polygons: number[][][]
  /** Every ring as a closed line of positions. */
  rings: Position[][]
  bounds: Bounds
}

/** The lines between départements, each once: two neighbours share their border point for point. */
export const arcs: readonly Position[][] = shape.arcs.map((steps) => {
  const line: Position[] = []
  let x = 0
  let y = 0
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] ?? 0
    y += steps[at + 1] ?? 0
    line.push([
      x * (shape.scale[0] ?? 1) + (shape.translate[0] ?? 0),
      y * (shape.scale[1] ?? 1) + (shape.translate[1] ?? 0),
    ])
  }
  return line
})

export const arcNumber = (arc: number) => (arc < 0 ? ~arc : arc)

/** Joins arcs into one ring; where two arcs meet, their common point stands once. */
export function joinArcs<Point>(ring: readonly number[], lines: readonly (readonly Point[])[]): Point[] {
  return ring.flatMap((arc, position) => {
    const line = lines[arcNumber(arc)] ?? []
    const walked = arc < 0 ? line.toReversed() : line
    return position === 0 ? walked : walked.slice(1)
  })
}

export const departments: ReadonlyMap<string, Department> = new Map(
  shape.departments.map(({ code, name, polygons }) => {
    const rings = polygons.flatMap((polygon) => polygon.map((ring) => joinArcs(ring, arcs)))
    return [code, { code, name, polygons, rings, bounds: boundsOf(rings.flat()) }]
  }),
)

/** For every arc, the codes of the départements on its sides: two, or one along the coast and abroad. */
export const sidesOfArcs: readonly string[][] = (() => {
  const sides: string[][] = arcs.map(() => [])
  for (const { code, polygons } of departments.values())
    for (const arc of polygons.flat(2)) sides[arcNumber(arc)]?.push(code)
  return sides
})()

/** The official name, or undefined for what is not a département of metropolitan France. */
export function departmentName(code: string): string | undefined {
  return departments.get(code)?.name
}

export function boundsOf(positions: readonly Position[]): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [x, y] of positions) {
    bounds.west = Math.min(bounds.west, x)
    bounds.east = Math.max(bounds.east, x)
    bounds.south = Math.min(bounds.south, y)
    bounds.north = Math.max(bounds.north, y)
  }
  return bounds
}
