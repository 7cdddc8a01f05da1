import type { Place } from './distance.ts'
import { type Dot, spreadDots } from './dots.ts'
import { type Label, placeLabel } from './labels.ts'
import { drawSurroundings, type Surroundings } from './surroundings.ts'

export type Location<Other> = {
  drawing: Surroundings
  here: Dot
  /** The town's name, on the side of the dot where it has room. */
  town: Dot & { before: boolean }
  /** The other museums in sight, none under the dot, the town's name or the scale. */
  others: (Other & { dot: Dot })[]
  names: (Label & { code: string })[]
  scale: { x: number; y: number; length: number; kilometres: number }
}

const lettering = { letter: 6.6, line: 14, ease: 8 }
const townLetter = 9.2
const besideDot = 18
const namesKept = 400

/** Places on the drawing of a département one museum, the others in sight, and names clear of them; undefined for an unknown code. */
export function layOutLocation<Other extends Place>(
  museum: Place & { town: string; department_code: string },
  others: readonly Other[],
): Location<Other> | undefined {
  const drawing = drawSurroundings(museum.department_code)
  if (!drawing) return undefined
  const { width, height, unitsPerKm } = drawing
  const here = drawing.project(museum.longitude, museum.latitude)
  const townWidth = museum.town.length * townLetter
  const before = here.x + besideDot + townWidth > width - 4
  const side = before ? -1 : 1
  const kilometres = unitsPerKm * 20 > width / 3.5 ? 10 : 20
  const scale = { x: 12, y: height - 12, length: Math.round(unitsPerKm * kilometres), kilometres }

  const row = (x: number, y: number, length: number) =>
    Array.from({ length: Math.ceil(length / 8) + 1 }, (_, at) => ({ x: x + Math.sign(length) * at * 8, y }))
  const written = [
    ...row(here.x, here.y, besideDot + townWidth).map((point) => ({ ...point, x: here.x + side * (point.x - here.x) })),
    ...row(scale.x, scale.y - 4, scale.length + 50),
  ]
  const within = ({ x, y }: Dot) => x > 6 && y > 6 && x < width - 6 && y < height - 6
  const free = (x: number, y: number) =>
    within({ x, y }) &&
    Math.hypot(x - here.x, y - here.y) > besideDot &&
    written.every((point) => Math.abs(point.x - x) > 10 || Math.abs(point.y - y) > 14)
  const inSight = others
    .map((other) => ({ other, at: drawing.project(other.longitude, other.latitude) }))
    .filter(({ at }) => within(at))
  const spots = spreadDots(
    inSight.map(({ at }) => at),
    9,
    (_, x, y) => free(x, y),
  )
  const dots = inSight
    .map(({ other }, index) => ({ ...other, dot: spots[index] ?? here }))
    .filter(({ dot }) => free(dot.x, dot.y))
  const taken = [...written, ...dots.map(({ dot }) => dot)]
  return {
    drawing,
    here,
    town: { x: here.x + side * besideDot, y: here.y, before },
    others: dots,
    names: placeNames(museum.department_code, drawing, taken),
    scale,
  }
}

const known = new Map<string, Location<unknown>['names']>()

/** Takes some milliseconds, and five languages show the same drawing: the last ones stay in memory. */
function placeNames(department: string, drawing: Surroundings, taken: readonly Dot[]): Location<unknown>['names'] {
  const key = [department, ...taken.map(({ x, y }) => `${x} ${y}`)].join('|')
  let names = known.get(key)
  if (!names) {
    names = drawing.lands.flatMap(({ code, name, rings }) => {
      const label = placeLabel(name, rings, taken, lettering)
      return label.fits ? [{ ...label, code }] : []
    })
    const oldest = known.keys().next()
    if (known.size >= namesKept && !oldest.done) known.delete(oldest.value)
    known.set(key, names)
  }
  return names
}
