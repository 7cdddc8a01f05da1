import { type Department, departments, type Position } from './departments.ts'

const kmPerDegree = 111.195

/** Natural Earth smooths coasts and rivers by as much: a quay museum may stand in its sea. */
const outlineErrorKm = 5

/** Whether the point lies in the département, or within `toleranceKm` of its outline; false for an unknown code. */
export function departmentContains(code: string, longitude: number, latitude: number, toleranceKm = 0): boolean {
  const department = departments.get(code)
  if (!department || !nearBounds(department, longitude, latitude, toleranceKm)) return false
  return (
    liesInside(department.rings, [longitude, latitude]) ||
    (toleranceKm > 0 && kmToOutline(department, longitude, latitude) <= toleranceKm)
  )
}

/** The code of the département around a point, or of the nearest within 5 km (coasts are smoothed); else undefined. */
export function departmentOf(longitude: number, latitude: number): string | undefined {
  const near = [...departments.values()].filter((one) => nearBounds(one, longitude, latitude, outlineErrorKm))
  const around = near.find((one) => liesInside(one.rings, [longitude, latitude]))
  if (around) return around.code
  return near
    .map((one) => ({ code: one.code, km: kmToOutline(one, longitude, latitude) }))
    .filter(({ km }) => km <= outlineErrorKm)
    .sort((one, other) => one.km - other.km)[0]?.code
}

/** Even-odd rule over closed rings in any plane: holes and enclaves count. */
export function liesInside(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  let inside = false
  for (const ring of rings) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0]
    for (const [cornerX, cornerY] of ring) {
      if (cornerY > y !== beforeY > y && x < ((beforeX - cornerX) * (y - cornerY)) / (beforeY - cornerY) + cornerX)
        inside = !inside
      beforeX = cornerX
      beforeY = cornerY
    }
  }
  return inside
}

/** Whether a point of a drawing stands on a land given as rings. */
export function standsOn(rings: readonly (readonly Position[])[], x: number, y: number): boolean {
  return liesInside(rings, [x, y])
}

function nearBounds({ bounds }: Department, longitude: number, latitude: number, km: number): boolean {
  const marginY = km / kmPerDegree
  const marginX = marginY / Math.cos((latitude * Math.PI) / 180)
  return (
    longitude >= bounds.west - marginX &&
    longitude <= bounds.east + marginX &&
    latitude >= bounds.south - marginY &&
    latitude <= bounds.north + marginY
  )
}

/** On a plane touching the earth at the point: exact enough over the few kilometres that matter. */
function kmToOutline({ rings }: Department, longitude: number, latitude: number): number {
  const kmPerDegreeEast = kmPerDegree * Math.cos((latitude * Math.PI) / 180)
  let nearest = Infinity
  for (const ring of rings) {
    let from: Position | undefined
    for (const [cornerLongitude, cornerLatitude] of ring) {
      const to: Position = [(cornerLongitude - longitude) * kmPerDegreeEast, (cornerLatitude - latitude) * kmPerDegree]
      if (from) nearest = Math.min(nearest, distanceToOrigin(from, to))
      from = to
    }
  }
  return nearest
}

function distanceToOrigin([fromX, fromY]: Position, [toX, toY]: Position): number {
  const alongX = toX - fromX
  const alongY = toY - fromY
  const length = alongX ** 2 + alongY ** 2
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(fromX * alongX + fromY * alongY) / length))
  return Math.hypot(fromX + share * alongX, fromY + share * alongY)
}
