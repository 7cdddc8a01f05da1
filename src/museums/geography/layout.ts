import { standsOn } from './containment.ts'
import type { Place } from './distance.ts'
import { type Dot, spreadDots } from './dots.ts'
import { type Drawing, drawTerritory } from './drawing.ts'
import { type Label, placeLabel } from './labels.ts'

export type Layout = {
  drawing: Drawing
  /** In the order of the museums given. */
  dots: Dot[]
  /** In the order of the drawing's départements: the name, and its code in large for a narrow screen. */
  names: Label[]
  numbers: Label[]
}

/** Two dots nearer than this would touch on a phone, where they are larger. */
const betweenDots = 13

const nameLettering = { letter: 7.6, line: 17, ease: 16 }
const numberLettering = { letter: 21, line: 30, ease: 8 }

const layouts = new Map<string, Layout>()

/**
 * Places museums and names on the drawing of a territory: one dot per museum, those of one town standing around it, each
 * on the land of its département where there is room. Takes some 20 ms, so that the last layouts stay in memory.
 */
export function layOutTerritory(
  departments: readonly { code: string; name: string }[],
  museums: readonly (Place & { department_code?: string | undefined })[],
): Layout {
  const drawing = drawTerritory(departments.map(({ code }) => code))
  const points = museums.map(({ longitude, latitude }) => drawing.project(longitude, latitude))
  const key = [
    departments.map(({ code, name }) => code + name),
    points.map(({ x, y }, index) => [x, y, museums[index]?.department_code]),
  ].join('|')
  const known = layouts.get(key)
  if (known) return known

  const lands = new Map(drawing.departments.map(({ code, rings }) => [code, rings]))
  const dots = spreadDots(points, betweenDots, (index, x, y) => {
    const rings = lands.get(museums[index]?.department_code ?? '')
    return !rings || standsOn(rings, x, y)
  })
  const nameOf = (code: string) => departments.find((one) => one.code === code)?.name ?? ''
  const layout = {
    drawing,
    dots,
    names: drawing.departments.map(({ code, rings }) => placeLabel(nameOf(code), rings, dots, nameLettering)),
    numbers: drawing.departments.map(({ code, rings }) => placeLabel(code, rings, dots, numberLettering)),
  }
  const oldest = layouts.keys().next()
  if (layouts.size >= 50 && !oldest.done) layouts.delete(oldest.value)
  layouts.set(key, layout)
  return layout
}
