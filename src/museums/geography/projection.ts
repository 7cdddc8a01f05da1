import { boundsOf, type Position } from './departments.ts'

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI
const tangent = (latitude: number) => Math.tan(Math.PI / 4 + latitude / 2)

const south = radians(44)
const north = radians(49)
const cone = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(tangent(north) / tangent(south))
const reach = (Math.cos(south) * tangent(south) ** cone) / cone

/**
 * Lambert's conic with the parallels (44° and 49°) and the meridian (3° E) of the French Lambert-93, on a sphere:
 * the shape under which the French know their country. In earth radii, y growing southwards as on a page.
 */
export function projectOnPage([longitude, latitude]: Position): Position {
  const radius = reach / tangent(radians(latitude)) ** cone
  const angle = cone * radians(longitude - 3)
  return [radius * Math.sin(angle), radius * Math.cos(angle)]
}

/** The place on earth of a point of the page: the inverse of `projectOnPage`. */
export function locateOnEarth([x, y]: Position): Position {
  const radius = Math.hypot(x, y)
  const latitude = 2 * Math.atan((reach / radius) ** (1 / cone)) - Math.PI / 2
  return [3 + degrees(Math.atan2(x, y) / cone), degrees(latitude)]
}

export type Page = {
  place: (position: Position) => Position
  /** The inverse of `place`. */
  locate: (point: Position) => Position
  width: number
  height: number
  unitsPerKm: number
}

/** The largest scale at which these positions fit into the box, their north-west corner at the origin. */
export function fitPage(positions: readonly Position[], box: { width: number; height: number }): Page {
  const bounds = boundsOf(positions.map(projectOnPage))
  const scale = Math.min(box.width / (bounds.east - bounds.west), box.height / (bounds.north - bounds.south))
  return {
    place: (position) => {
      const [x, y] = projectOnPage(position)
      return [(x - bounds.west) * scale, (y - bounds.south) * scale]
    },
    locate: ([x, y]) => locateOnEarth([x / scale + bounds.west, y / scale + bounds.south]),
    width: Math.ceil((bounds.east - bounds.west) * scale),
    height: Math.ceil((bounds.north - bounds.south) * scale),
    unitsPerKm: scale / 6371,
  }
}
