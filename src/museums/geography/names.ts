import { boundsOf, departments } from './departments.ts'
import { drawTerritory } from './drawing.ts'
import { placeLabel } from './labels.ts'

type Place = [text: string, longitude: number, latitude: number]
type TerritoryNames = { bounds: number[]; names: Place[] }

const known = new Map<string, TerritoryNames>()

/** For a map to explore: the territory's bounds (west, south, east, north) and where each département's name stands. */
export function territoryNames(territory: readonly { code: string; name: string }[]): TerritoryNames {
  const key = territory.map(({ code, name }) => code + name).join('|')
  let names = known.get(key)
  if (!names) {
    names = findNames(territory)
    // A profile has one territory; the bound only guards against a mistake.
    if (known.size > 50) known.clear()
    known.set(key, names)
  }
  return names
}

function findNames(territory: readonly { code: string; name: string }[]): TerritoryNames {
  const drawing = drawTerritory(territory.map(({ code }) => code))
  const { west, south, east, north } = boundsOf(
    territory.flatMap(({ code }) => departments.get(code)?.rings.flat() ?? []),
  )
  const names = territory.map(({ code, name }): Place => {
    const rings = drawing.departments.find((one) => one.code === code)?.rings ?? []
    const { x, y } = placeLabel(name, rings, [], { letter: 7.6, line: 17, ease: 60 })
    const { longitude, latitude } = drawing.locate(x, y)
    return [name, rounded(longitude), rounded(latitude)]
  })
  return { bounds: [west, south, east, north].map(rounded), names }
}

const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000
