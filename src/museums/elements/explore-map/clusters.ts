import type { Museum } from './settings.ts'

/** One mark of the map: a museum, or several too close to be told apart at this zoom. */
export type Spot = { key: string; members: Museum[]; longitude: number; latitude: number }

/** Marks nearer than this would cover each other. */
const tooClose = 34
const tile = 512

/** The same museums at the same zoom give the same marks, whatever is in sight: nothing jumps when the map is moved. */
export function gather(museums: readonly Museum[], zoom: number): Spot[] {
  const world = tile * 2 ** zoom
  const points = museums.map((museum) => ({ museum, ...worldPoint(museum, world) }))
  const near = points.map((one) => points.filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < tooClose))
  const order = points.map((_, index) => index)
  order.sort((one, other) => (near[other]?.length ?? 0) - (near[one]?.length ?? 0) || one - other)
  const free = new Set(points)
  return order.flatMap((index) => {
    const centre = points[index]
    if (!centre || !free.has(centre)) return []
    const members = (near[index] ?? []).filter((point) => free.has(point))
    for (const member of members) free.delete(member)
    return [spotOf(members.map(({ museum }) => museum))]
  })
}

/** Whether no zoom would part them. */
export function sharesOnePlace(spot: Spot, deepestZoom: number): boolean {
  return spot.members.length > 1 && gather(spot.members, deepestZoom).length === 1
}

function spotOf(members: Museum[]): Spot {
  const middle = (of: (museum: Museum) => number) =>
    members.reduce((sum, museum) => sum + of(museum), 0) / members.length
  return {
    key: members
      .map(({ href }) => href)
      .sort()
      .join(' '),
    members,
    longitude: middle(({ longitude }) => longitude),
    latitude: middle(({ latitude }) => latitude),
  }
}

function worldPoint({ longitude, latitude }: Museum, world: number) {
  const radians = (latitude * Math.PI) / 180
  return {
    x: ((longitude + 180) / 360) * world,
    y: ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * world,
  }
}
