import { addProtocol, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { Protocol } from 'pmtiles'
import styleUrl from './explore-map.css?url'
import { readColours, styleOf } from './look.ts'
import { Marks } from './marks.ts'
import { museumsOf, type Settings } from './settings.ts'

export type Exploration = {
  show: (museums: string) => Promise<void>
  focus: () => void
  remove: () => void
}

let prepared: Promise<void> | undefined

/** Once per page: the worker, the tiles' protocol, the stylesheet. */
function prepare(): Promise<void> {
  prepared ??= new Promise((resolve, reject) => {
    setWorkerUrl(workerUrl)
    addProtocol('pmtiles', new Protocol().tile)
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = styleUrl
    sheet.addEventListener('load', () => resolve())
    sheet.addEventListener('error', () => reject(new Error(`No stylesheet at ${styleUrl}`)))
    document.head.append(sheet)
  })
  return prepared
}

/**
 * Puts the map to explore into `stage`.
 * @throws when the stylesheet, the museums or the graphics do not come
 */
export async function startMap(
  stage: HTMLElement,
  settings: Settings,
  announce: (sentence: string) => void,
): Promise<Exploration> {
  const [, museums] = await Promise.all([prepare(), fetchMuseums(settings.museums)])
  const frame = document.createElement('div')
  frame.className = 'explore-frame'
  stage.prepend(frame)
  const [west, south, east, north] = settings.bounds
  const whole: [number, number, number, number] = [west, south, east, north]
  const map = new MapLibre({
    container: frame,
    style: styleOf(settings, readColours(stage)),
    bounds: whole,
    fitBoundsOptions: { padding: 28 },
    // Beyond this the tiles know nothing.
    maxBounds: [west - 3.5, south - 2.2, east + 3.5, north + 2.2],
    minZoom: 4,
    maxZoom: 15,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: { 'Map.Title': settings.words.map },
  })
  map.keyboard.disableRotation()
  map.touchZoomRotate.disableRotation()
  const marks = new Marks(map, settings, announce)
  marks.show(museums)
  const tools = toolsOf(map, settings, whole)
  frame.after(tools)
  map.getCanvas().ariaDescription = settings.words.keys
  const stopFollowing = followScheme(() => map.setStyle(styleOf(settings, readColours(stage))))

  return {
    show: async (url) => marks.show(await fetchMuseums(url)),
    focus: () => map.getCanvas().focus({ preventScroll: true }),
    remove: () => {
      stopFollowing()
      map.remove()
      stage.remove()
    },
  }
}

async function fetchMuseums(url: string) {
  const answer = await fetch(url, { headers: { Accept: 'application/geo+json' } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return museumsOf(await answer.json())
}

function toolsOf(map: MapLibre, { words }: Settings, whole: [number, number, number, number]): HTMLElement {
  const tools = document.createElement('div')
  tools.className = 'explore-tools'
  const add = (word: string, sign: string, act: () => void) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.ariaLabel = word
    button.title = word
    button.textContent = sign
    button.addEventListener('click', act)
    tools.append(button)
  }
  add(words.zoomIn, '+', () => map.zoomIn())
  add(words.zoomOut, '−', () => map.zoomOut())
  add(words.whole, '⤢', () => map.fitBounds(whole, { padding: 28 }))
  return tools
}

/** Calls back when the page turns dark or light, by the device or by the visitor's choice. */
function followScheme(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
  const observer = new MutationObserver(changed)
  for (const query of queries) query.addEventListener('change', changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-scheme'] })
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
