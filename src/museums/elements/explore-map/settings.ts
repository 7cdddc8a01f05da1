/** What the server tells the element, as data attributes (`components/explore-map.tsx` writes them). */
export type Settings = {
  museums: string
  tiles: string
  departments: string[]
  /** West, south, east, north. */
  bounds: [number, number, number, number]
  /** Names to write on the map, with their longitude and latitude. */
  names: [string, number, number][]
  words: Words
}

type Word =
  | 'loading'
  | 'failed'
  | 'noGraphics'
  | 'close'
  | 'map'
  | 'museumsOnMap'
  | 'keys'
  | 'zoomIn'
  | 'zoomOut'
  | 'whole'
  | 'dismiss'
  | 'museum'
  | 'cluster'
  | 'sameSpot'
  | 'visibleNone'
  | 'visibleOne'
  | 'visibleMany'

export type Words = Readonly<Record<Word, string>>

export type Museum = {
  name: string
  town: string
  href: string
  /** One more line where the list has one, the opening of the day for instance. */
  note: string | undefined
  longitude: number
  latitude: number
}

export function settingsOf({ dataset }: HTMLElement): Settings {
  const told = (name: string) => dataset[name] ?? ''
  return {
    museums: told('museums'),
    tiles: new URL(told('tiles'), document.baseURI).href,
    departments: told('departments').split(' '),
    bounds: JSON.parse(told('bounds')),
    names: JSON.parse(told('names')),
    words: JSON.parse(told('words')),
  }
}

/** `{count} musées` with its values. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

type Feature = {
  geometry: { type: string; coordinates: [number, number] } | null
  properties: { name?: string; town?: string; url?: string; note?: string }
}

/** The museums of a GeoJSON list that have a point. Their pages are on this host, whatever name the list gives it. */
export function museumsOf(list: { features: Feature[] }): Museum[] {
  return list.features.flatMap(({ geometry, properties: { name = '', town = '', url = '', note } }) => {
    if (geometry?.type !== 'Point' || !URL.canParse(url, document.baseURI)) return []
    const { pathname, search } = new URL(url, document.baseURI)
    const [longitude, latitude] = geometry.coordinates
    return [{ name, town, href: pathname + search, note, longitude, latitude }]
  })
}
