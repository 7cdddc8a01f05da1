import type { Reading } from './facts.ts'

export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Whether a point lies in a département, give or take some kilometres. */
export type DepartmentContains = (code: string, longitude: number, latitude: number, toleranceKm: number) => boolean

/** Outlines are simplified, and quays stand in the sea. */
const toleranceKm = 5

const twoNumbers = [
  /^\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*$/,
  /^\s*(-?\d+(?:,\d+)?)\s*[; ]\s*(-?\d+(?:,\d+)?)\s*$/,
]

/** The museum's point, kept only when it lies in its département; latitude and longitude written the wrong way round are turned. */
export function readPoint(
  cells: { readonly coordinates: string; readonly latitude: string; readonly longitude: string },
  departmentCode: string,
  departmentContains: DepartmentContains,
): Reading<Point | null> {
  const value = cells.coordinates.trim() || [cells.latitude, cells.longitude].filter((cell) => cell.trim()).join(' ; ')
  if (!value) return { value: null, flags: [{ reason: 'point-missing', value: '' }] }
  const match = twoNumbers.map((form) => form.exec(value)).find(Boolean)
  const [latitude, longitude] = [match?.[1], match?.[2]].map((text) => Number(text?.replace(',', '.') ?? Number.NaN))
  if (latitude === undefined || longitude === undefined || !isOnEarth(latitude, longitude))
    return { value: null, flags: [{ reason: 'point-unreadable', value }] }
  if (lies(latitude, longitude)) return { value: { latitude: round(latitude), longitude: round(longitude) }, flags: [] }
  if (lies(longitude, latitude)) {
    const turned = { latitude: round(longitude), longitude: round(latitude) }
    return {
      value: turned,
      flags: [{ reason: 'point-swapped', value, instead: `${turned.latitude}, ${turned.longitude}` }],
    }
  }
  return { value: null, flags: [{ reason: 'point-outside', value }] }

  function lies(north: number, east: number): boolean {
    // The outlines are those of metropolitan France: elsewhere, on earth is all that can be said.
    return departmentCode.length > 2 || departmentContains(departmentCode, east, north, toleranceKm)
  }
}

function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0)
}

/** Ten centimetres. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
