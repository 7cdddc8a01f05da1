import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'
import type { Settings } from './settings.ts'

const colourNames = ['sea', 'abroad', 'land', 'line', 'edge', 'outer-wash', 'inner-wash'] as const
type Colours = Record<(typeof colourNames)[number], string>

/** The colours of the page (`--map-sea`…), which may be mixed or depend on the scheme, as the map library can read them. */
export function readColours(host: HTMLElement): Colours {
  const probe = document.createElement('span')
  probe.hidden = true
  host.append(probe)
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  const read = (name: string) => {
    probe.style.color = `var(--map-${name})`
    if (!paper) return '#888'
    paper.clearRect(0, 0, 1, 1)
    paper.fillStyle = getComputedStyle(probe).color
    paper.fillRect(0, 0, 1, 1)
    const [red, green, blue] = paper.getImageData(0, 0, 1, 1).data
    return `rgb(${red}, ${green}, ${blue})`
  }
  const colours = Object.fromEntries(colourNames.map((name) => [name, read(name)]))
  probe.remove()
  return colours as Colours
}

/** The drawing's look: land on the wall, contours around the territory, no lettering (names are text of the page). */
export function styleOf({ tiles, departments }: Settings, colours: Colours): StyleSpecification {
  const own = (property: string): ExpressionSpecification => ['in', ['get', property], ['literal', departments]]
  const inside: ExpressionSpecification = ['all', own('one'), own('other')]
  const edge: ExpressionSpecification = ['all', ['any', own('one'), own('other')], ['!', inside]]
  const line = { source: 'france', type: 'line', layout: { 'line-join': 'round', 'line-cap': 'round' } } as const
  return {
    version: 8,
    sources: { france: { type: 'vector', url: `pmtiles://${tiles}` } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'abroad', type: 'fill', source: 'france', 'source-layer': 'land', paint: { 'fill-color': colours.abroad } },
      {
        id: 'elsewhere',
        type: 'fill',
        source: 'france',
        'source-layer': 'departments',
        filter: ['!', own('code')],
        paint: { 'fill-color': colours.abroad },
      },
      {
        ...line,
        id: 'countries',
        'source-layer': 'countries',
        paint: { 'line-color': colours.line, 'line-width': 1.2 },
      },
      {
        ...line,
        id: 'borders-elsewhere',
        'source-layer': 'borders',
        filter: ['!', ['any', own('one'), own('other')]],
        paint: { 'line-color': colours.line, 'line-width': 0.6 },
      },
      // As the washed borders of an old atlas: two bands, the inner one stronger, half hidden by the land above them.
      ...(['outer-wash', 'inner-wash'] as const).map((id) => ({
        ...line,
        id,
        'source-layer': 'borders',
        filter: edge,
        paint: { 'line-color': colours[id], 'line-width': id === 'outer-wash' ? 26 : 13 },
      })),
      {
        id: 'territory',
        type: 'fill',
        source: 'france',
        'source-layer': 'departments',
        filter: own('code'),
        paint: { 'fill-color': colours.land },
      },
      {
        ...line,
        id: 'borders-inside',
        'source-layer': 'borders',
        filter: inside,
        paint: { 'line-color': colours.edge, 'line-width': 0.8 },
      },
      {
        ...line,
        id: 'edge',
        'source-layer': 'borders',
        filter: edge,
        paint: { 'line-color': colours.edge, 'line-width': 1.4 },
      },
    ],
  }
}
