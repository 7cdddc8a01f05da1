import { LngLat, type Map as MapLibre } from 'maplibre-gl'
import { gather, type Spot, sharesOnePlace } from './clusters.ts'
import { around, type Box, isArrow, nextInDirection, withRoom } from './crowding.ts'
import { popupOf } from './popup.ts'
import { type Museum, type Settings, say } from './settings.ts'

const deepestZoom = 14
const townsFromZoom = 8
const museumsFromZoom = 10
const departmentsZooms = { from: 6.5, until: 9.5 }
/** Where a département's name may step aside for the museums, in pixels; the first place that is free. */
const stepsAside = [0, -14, 14, -28, 28, -42, 42].flatMap((y) => [0, -16, 16, -32, 32].map((x) => ({ x, y })))

type Mark = { spot: Spot; button: HTMLButtonElement; name: HTMLElement; x: number; y: number }

/**
 * Museums as buttons over the map, the only ones in the tab order being one at a time: arrows lead to the others.
 * They live in the map's own container, so that dragging and the wheel work through them.
 */
export class Marks {
  readonly #map: MapLibre
  readonly #settings: Settings
  readonly #announce: (sentence: string) => void
  readonly #group = document.createElement('div')
  readonly #departments: { label: HTMLElement; longitude: number; latitude: number; x: number; y: number }[]
  readonly #marks = new Map<string, Mark>()
  #museums: Museum[] = []
  #gatheredAt: number | undefined
  #popup: { mark: Mark; element: HTMLElement } | undefined

  constructor(map: MapLibre, settings: Settings, announce: (sentence: string) => void) {
    this.#map = map
    this.#settings = settings
    this.#announce = announce
    this.#group.className = 'explore-marks'
    this.#group.role = 'group'
    this.#group.ariaLabel = settings.words.museumsOnMap
    this.#departments = settings.names.map(([text, longitude, latitude]) => {
      const label = document.createElement('span')
      label.className = 'explore-department'
      label.ariaHidden = 'true'
      label.textContent = text
      return { label, longitude, latitude, x: 0, y: 0 }
    })
    this.#group.append(...this.#departments.map(({ label }) => label))
    this.#group.addEventListener('keydown', (event) => this.#onKey(event))
    map.getCanvasContainer().append(this.#group)
    map.on('move', () => this.#draw())
    map.on('resize', () => this.#draw())
    map.on('moveend', () => this.#settle())
    map.on('click', () => this.dismiss())
  }

  show(museums: Museum[]) {
    this.#museums = museums
    this.#gatheredAt = undefined
    this.#draw()
    this.#settle()
  }

  dismiss() {
    if (!this.#popup) return
    const { mark, element } = this.#popup
    const held = element.contains(document.activeElement)
    this.#popup = undefined
    element.remove()
    mark.button.ariaExpanded = 'false'
    if (held) this.#focus(mark)
  }

  #draw() {
    // Marks are gathered anew every half step, not at every frame of a zoom.
    const zoom = Math.min(deepestZoom, Math.floor(this.#map.getZoom() * 2) / 2)
    if (zoom !== this.#gatheredAt) this.#gather(zoom)
    for (const mark of this.#marks.values()) {
      const { x, y } = this.#map.project([mark.spot.longitude, mark.spot.latitude])
      Object.assign(mark, { x, y })
      place(mark.button, x, y)
    }
    for (const department of this.#departments) {
      const { x, y } = this.#map.project([department.longitude, department.latitude])
      Object.assign(department, { x, y })
      place(department.label, x, y)
    }
    if (this.#popup) this.#placePopup(this.#popup)
  }

  #gather(zoom: number) {
    this.#gatheredAt = zoom
    const focused = [...this.#marks.values()].find(({ button }) => button === document.activeElement)
    const spots = new Map(gather(this.#museums, zoom).map((spot) => [spot.key, spot]))
    for (const [key, mark] of this.#marks) {
      if (spots.has(key)) continue
      if (this.#popup?.mark === mark) this.dismiss()
      this.#marks.delete(key)
    }
    for (const [key, spot] of spots) if (!this.#marks.has(key)) this.#marks.set(key, this.#markOf(spot))
    const ordered = [...this.#marks.values()].sort((one, other) => one.spot.longitude - other.spot.longitude)
    const gone = [...this.#group.querySelectorAll('.explore-mark')].filter(
      (button) => !ordered.some((mark) => mark.button === button),
    )
    // Moving a focused button in the page would take its focus away: only what is new is put in.
    ordered.forEach(({ button }, index) => {
      if (button.isConnected) return
      const before = ordered.slice(index + 1).find((mark) => mark.button.isConnected)
      this.#group.insertBefore(button, before?.button ?? null)
    })
    if (focused && !this.#marks.has(focused.spot.key)) {
      const heir = ordered.find(({ spot }) => spot.members.some((museum) => focused.spot.members.includes(museum)))
      if (heir) this.#focus(heir)
    }
    for (const button of gone) button.remove()
  }

  #markOf(spot: Spot): Mark {
    const { words } = this.#settings
    const [first] = spot.members
    const button = document.createElement('button')
    const name = document.createElement('span')
    const count = spot.members.length
    button.type = 'button'
    button.tabIndex = -1
    button.className = count === 1 ? 'explore-mark' : 'explore-mark explore-cluster'
    button.ariaLabel =
      count === 1
        ? say(words.museum, { museum: first?.name ?? '', town: first?.town ?? '' })
        : say(sharesOnePlace(spot, deepestZoom) ? words.sameSpot : words.cluster, { count })
    const dot = document.createElement('b')
    if (count > 1) dot.textContent = String(count)
    name.className = 'explore-name'
    button.append(dot, name)
    const mark: Mark = { spot, button, name, x: 0, y: 0 }
    button.addEventListener('click', (event) => {
      event.stopPropagation()
      this.#open(mark)
    })
    button.addEventListener('dblclick', (event) => event.stopPropagation())
    button.addEventListener('focus', () => this.#rove(mark))
    return mark
  }

  #open(mark: Mark) {
    const { members } = mark.spot
    if (members.length > 1 && !sharesOnePlace(mark.spot, deepestZoom)) {
      const longitudes = members.map(({ longitude }) => longitude)
      const latitudes = members.map(({ latitude }) => latitude)
      const bounds: [number, number, number, number] = [
        Math.min(...longitudes),
        Math.min(...latitudes),
        Math.max(...longitudes),
        Math.max(...latitudes),
      ]
      this.#map.fitBounds(bounds, { padding: 90, maxZoom: deepestZoom })
      return
    }
    const again = this.#popup?.mark === mark
    this.dismiss()
    if (again) return
    const element = popupOf(members, this.#settings.words, () => this.dismiss())
    mark.button.after(element)
    mark.button.ariaExpanded = 'true'
    this.#popup = { mark, element }
    this.#placePopup(this.#popup)
    element.querySelector('a')?.focus({ preventScroll: true })
  }

  /** Above its mark, or below where there is no room above; never beyond the sides. */
  #placePopup({ mark, element }: { mark: Mark; element: HTMLElement }) {
    const { clientWidth } = this.#map.getCanvasContainer()
    const half = element.offsetWidth / 2
    const x = Math.max(half + 8, Math.min(clientWidth - half - 8, mark.x))
    const above = mark.y - element.offsetHeight - 16
    place(element, x - half, above > 8 ? above : mark.y + 16)
  }

  /** Once the map stands still: what is in sight, which names have room, and how many museums to tell. */
  #settle() {
    const { clientWidth, clientHeight } = this.#map.getCanvasContainer()
    const inSight = [...this.#marks.values()].filter((mark) => {
      const visible = mark.x > 0 && mark.y > 0 && mark.x < clientWidth && mark.y < clientHeight
      if (!visible && mark.button === document.activeElement) this.#map.getCanvas().focus({ preventScroll: true })
      mark.button.classList.toggle('out-of-sight', !visible)
      return visible
    })
    this.#name(inSight)
    const fromMiddle = ({ x, y }: Mark) => Math.hypot(x - clientWidth / 2, y - clientHeight / 2)
    const current =
      inSight.find(({ button }) => button.tabIndex === 0) ??
      inSight.toSorted((one, other) => fromMiddle(one) - fromMiddle(other))[0]
    if (current) this.#rove(current)
    const count = inSight.reduce((sum, { spot }) => sum + spot.members.length, 0)
    const { words } = this.#settings
    this.#announce(count === 0 ? words.visibleNone : count === 1 ? words.visibleOne : say(words.visibleMany, { count }))
  }

  #name(inSight: readonly Mark[]) {
    const zoom = this.#map.getZoom()
    for (const { label } of this.#departments)
      label.hidden = zoom < departmentsZooms.from || zoom > departmentsZooms.until
    for (const { spot, name } of inSight) {
      const town = spot.members.every((museum) => museum.town === spot.members[0]?.town) ? spot.members[0]?.town : ''
      name.textContent = (zoom >= museumsFromZoom && spot.members.length === 1 ? spot.members[0]?.name : town) ?? ''
    }
    const dots = inSight.map(({ x, y, spot }) => around(x, y, spot.members.length === 1 ? 8 : 17))
    const taken = [...dots, ...this.#toolBoxes()]
    for (const { label, x, y } of this.#departments) {
      if (label.hidden) continue
      const halfWidth = label.offsetWidth / 2
      const halfHeight = label.offsetHeight / 2
      const step = stepsAside.find(
        (aside) => withRoom([around(x + aside.x, y + aside.y, halfWidth, halfHeight)], taken)[0],
      )
      label.style.setProperty('--aside-x', `${step?.x ?? 0}px`)
      label.style.setProperty('--aside-y', `${step?.y ?? 0}px`)
      label.classList.toggle('crowded', !step)
      if (step) taken.push(around(x + step.x, y + step.y, halfWidth, halfHeight))
    }
    if (zoom < townsFromZoom) for (const { name } of inSight) name.classList.add('crowded')
    else for (const mark of inSight) this.#nameOne(mark, taken)
  }

  /** The tools stand over the map: names keep clear of them. */
  #toolBoxes(): Box[] {
    const origin = this.#map.getCanvasContainer().getBoundingClientRect()
    return [...(this.#map.getContainer().parentElement?.querySelectorAll('.explore-tools') ?? [])].map((tools) => {
      const { left, top, right, bottom } = tools.getBoundingClientRect()
      return {
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
      }
    })
  }

  /** On the right of its dot, else on the left, else unwritten until the mark is pointed at. */
  #nameOne({ name, x, y, spot }: Mark, taken: Box[]) {
    const { clientWidth, clientHeight } = this.#map.getCanvasContainer()
    const away = spot.members.length === 1 ? 12 : 20
    const half = name.offsetWidth / 2
    const side = [1, -1].find((way) => {
      const box = around(x + way * (away + half), y, half, name.offsetHeight / 2)
      const whole = box.left >= 0 && box.top >= 0 && box.right <= clientWidth && box.bottom <= clientHeight
      if (!whole || !withRoom([box], taken)[0]) return false
      taken.push(box)
      return true
    })
    name.classList.toggle('crowded', side === undefined)
    name.classList.toggle('before', side === -1)
  }

  #onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      if (this.#popup) this.dismiss()
      else this.#map.getCanvas().focus()
      event.stopPropagation()
      return
    }
    const current = [...this.#marks.values()].find(({ button }) => button === event.target)
    if (!current || event.altKey || event.ctrlKey || event.metaKey) return
    const inSight = [...this.#marks.values()].filter(({ button }) => !button.classList.contains('out-of-sight'))
    if (event.key === 'Home' || event.key === 'End') {
      const ordered = inSight.toSorted((one, other) => one.spot.longitude - other.spot.longitude)
      const end = event.key === 'Home' ? ordered[0] : ordered.at(-1)
      if (end) this.#focus(end)
    } else if (event.key === '+' || event.key === '-') {
      // Around the mark, which stays in sight.
      const step = event.key === '+' ? 1 : -1
      this.#map.easeTo({
        zoom: this.#map.getZoom() + step,
        around: new LngLat(current.spot.longitude, current.spot.latitude),
      })
    } else if (isArrow(event.key)) {
      const next = inSight[nextInDirection(inSight, current, event.key)]
      // With nothing further in sight the key goes on to the map, which moves.
      if (!next) return
      this.#focus(next)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  #focus(mark: Mark) {
    this.#rove(mark)
    mark.button.focus({ preventScroll: true })
  }

  #rove(current: Mark) {
    for (const { button } of this.#marks.values()) button.tabIndex = button === current.button ? 0 : -1
  }
}

function place(element: HTMLElement, x: number, y: number) {
  element.style.setProperty('--x', `${Math.round(x)}px`)
  element.style.setProperty('--y', `${Math.round(y)}px`)
}
