import { show, tell } from './report.ts'
import { kilometresBetween, type Position } from './towns.ts'

interface Feature {
  readonly geometry: { readonly coordinates: readonly [number, number] }
  readonly properties: {
    readonly name: string
    readonly street: string | null
    readonly postcode: string | null
    readonly town: string
    readonly commune: string
    readonly url: string
  }
}

const enough = 130
const farthest_km = 30
/** Nearer than this, two museums share a point: GPS and addresses are no finer. */
const onePoint_m = 10

/** The museums of a running site, on its list, on its drawn map and in its GeoJSON; with `towns`, where each stands too. */
export async function examineMuseums(
  address: string,
  name: string,
  towns?: ReadonlyMap<string, readonly Position[]>,
): Promise<void> {
  const read = async (path: string) => {
    const answer = await fetch(address + path)
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    return answer.text()
  }
  const { features } = JSON.parse(await read('/musees.geojson')) as { features: readonly Feature[] }
  const paths = new Set(features.map(({ properties }) => new URL(properties.url).pathname))
  const list = new Set([...(await read('/musees')).matchAll(/<a [^>]*href="(\/musees\/[^"]+)"/g)].map(([, to]) => to))
  const dots = dotsOf(await read('/musees/carte'))
  const listed = [...paths].filter((path) => list.has(path)).length
  const drawn = [...paths].filter((path) => dots.has(path)).length
  show(
    `${name}: museums on the list, as dots on the map, in the GeoJSON`,
    features.length >= enough && listed === features.length && drawn === features.length && dots.size === drawn,
    `${listed}, ${drawn}, ${features.length}`,
  )
  if (!towns) return

  const distances = features.map((feature) => ({ feature, distance_km: distanceToTown(feature, towns) }))
  const unknown = distances.filter(({ distance_km }) => distance_km === undefined)
  const far = distances.filter(({ distance_km = 0 }) => distance_km > farthest_km)
  for (const { feature, distance_km } of [...unknown, ...far])
    tell(`${feature.properties.name}, ${feature.properties.town}: ${distance_km ?? 'no position known'}`)
  const most = distances.toSorted((one, other) => (other.distance_km ?? 0) - (one.distance_km ?? 0))[0]
  show(
    `within ${farthest_km} km of their town`,
    far.length === 0 && unknown.length === 0,
    `${features.length - far.length - unknown.length} of ${features.length}; farthest ${most?.distance_km?.toFixed(1)} km (${most?.feature.properties.name}, ${most?.feature.properties.town})`,
  )

  const together = pairs(features).filter(([one, other]) => metresBetween(one, other) < onePoint_m)
  for (const [one, other] of together)
    tell(
      `${one.properties.name} and ${other.properties.name}: ${addressOf(one)}${isOneBuilding(one, other) ? '' : ` and ${addressOf(other)}`}`,
    )
  const apart = together.filter(([one, other]) => !isOneBuilding(one, other))
  show(
    'pairs of museums on one point, in one building',
    apart.length === 0,
    `${together.length}, ${together.length - apart.length}`,
  )
  const dotsTogether = pairs(features).filter(([one, other]) => dots.get(pathOf(one)) === dots.get(pathOf(other)))
  show(
    'pairs of dots drawn on one point of the map',
    dotsTogether.every(([one, other]) => isOneBuilding(one, other)),
    dotsTogether.map((pair) => pair.map(({ properties }) => properties.name).join(' and ')).join('; ') || 0,
  )
}

/** By the museum's path, where its dot stands on the drawing. */
function dotsOf(page: string): ReadonlyMap<string, string> {
  const drawing = /<g class="dots"[^>]*>(.*?)<\/g>/s.exec(page)?.[1] ?? ''
  const dot = /<a href="([^"]+)"[^>]*>.*?<circle cx="([^"]+)" cy="([^"]+)"/gs
  return new Map([...drawing.matchAll(dot)].map(([, path = '', x, y]) => [path, `${x} ${y}`]))
}

const pathOf = ({ properties }: Feature) => new URL(properties.url).pathname

function pointOf({ geometry }: Feature): Position {
  const [longitude, latitude] = geometry.coordinates
  return { latitude, longitude }
}

/** To the nearest place of its commune that the towns know. */
function distanceToTown(feature: Feature, towns: ReadonlyMap<string, readonly Position[]>): number | undefined {
  const positions = towns.get(feature.properties.commune)
  return positions && Math.min(...positions.map((position) => kilometresBetween(position, pointOf(feature))))
}

const metresBetween = (one: Feature, other: Feature) => 1000 * kilometresBetween(pointOf(one), pointOf(other))

const addressOf = ({ properties: { street, postcode, town } }: Feature) => `${street}, ${postcode} ${town}`

function isOneBuilding(one: Feature, other: Feature): boolean {
  return one.properties.street !== null && addressOf(one) === addressOf(other)
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))
}
