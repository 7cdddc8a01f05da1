export type Dot = { x: number; y: number }

/** No dot is taken further than this many least distances from its town. */
const reach = 4

/**
 * Moves dots apart so that no two are nearer than `minDistance`, each staying as near its own place as it can
 * (never further than four times `minDistance`). Whole units, in the order given; the same points give the same dots.
 * `holds` says where a dot may stand; it is forgotten for a dot that finds no such place within reach.
 */
export function spreadDots(
  points: readonly Dot[],
  minDistance: number,
  holds: (index: number, x: number, y: number) => boolean = () => true,
): Dot[] {
  const placed: Dot[] = []
  relax(points, minDistance).forEach((wish, index) => {
    const home = points[index] ?? wish
    const spot =
      nearestFree(wish, home, placed, minDistance, (x, y) => holds(index, x, y)) ??
      nearestFree(wish, home, placed, minDistance, () => true)
    placed.push(spot ?? { x: Math.round(wish.x), y: Math.round(wish.y) })
  })
  return placed
}

/** Pushes crowded dots apart evenly, so that a town's museums stand around it and not in a queue beside it. */
function relax(points: readonly Dot[], minDistance: number): Dot[] {
  const towns = new Map<string, number>()
  const dots = points.map(({ x, y }) => {
    const town = `${Math.round(x)} ${Math.round(y)}`
    const earlier = towns.get(town) ?? 0
    towns.set(town, earlier + 1)
    // As the seeds of a sunflower: even, round, and without chance.
    const away = minDistance * 0.55 * Math.sqrt(earlier)
    return { x: x + Math.cos(earlier * 2.399963) * away, y: y + Math.sin(earlier * 2.399963) * away }
  })
  const wanted = minDistance + 1
  for (let round = 0; round < 60; round++) {
    const order = dots.toSorted((one, other) => one.x - other.x)
    let moved = false
    order.forEach((one, at) => {
      for (let next = at + 1; next < order.length; next++) {
        const other = order[next]
        if (!other || other.x - one.x >= wanted) break
        const distance = Math.hypot(other.x - one.x, other.y - one.y)
        if (distance >= wanted) continue
        const push = (wanted - distance) / 2 / (distance || 1)
        const byX = (other.x - one.x) * push
        const byY = (other.y - one.y) * push
        one.x -= byX
        one.y -= byY
        other.x += byX
        other.y += byY
        moved = true
      }
    })
    if (!moved) break
  }
  return dots
}

function nearestFree(
  wish: Dot,
  home: Dot,
  placed: readonly Dot[],
  minDistance: number,
  holds: (x: number, y: number) => boolean,
): Dot | undefined {
  for (const [stepX, stepY] of steps(minDistance)) {
    const x = Math.round(wish.x) + stepX
    const y = Math.round(wish.y) + stepY
    if (Math.hypot(x - home.x, y - home.y) > reach * minDistance) continue
    if (placed.some((dot) => Math.hypot(dot.x - x, dot.y - y) < minDistance)) continue
    if (holds(x, y)) return { x, y }
  }
}

const knownSteps = new Map<number, [number, number][]>()

/** Whole steps in every direction, the shortest first. */
function steps(minDistance: number): [number, number][] {
  const known = knownSteps.get(minDistance)
  if (known) return known
  const far = Math.ceil(2 * reach * minDistance)
  const all: [number, number][] = []
  for (let x = -far; x <= far; x++) for (let y = -far; y <= far; y++) if (x * x + y * y <= far * far) all.push([x, y])
  all.sort(([x1, y1], [x2, y2]) => x1 * x1 + y1 * y1 - (x2 * x2 + y2 * y2) || x1 - x2 || y1 - y2)
  knownSteps.set(minDistance, all)
  return all
}
