import { isLanguage, mainLanguage } from '../../platform/languages.ts'
import { distance } from '../../platform/text/numbers.ts'
import { distanceKm, type Place } from '../geography/distance.ts'

type Words = Record<'open' | 'close' | 'searching' | 'away' | 'sorted' | 'restored' | 'refused' | 'unknown', string>
type Item = { element: HTMLElement; parent: Element; next: Node | null; place: Place }

/**
 * Puts a list in order of distance from the visitor, when asked to. The position is read and used here, in the
 * browser: no request carries it. The items say where they are (`data-latitude`, `data-longitude`).
 */
class NearMe extends HTMLElement {
  /** The items as the server had ordered them, while they are in another order. */
  #before: Item[] | undefined
  #gathered: HTMLElement | undefined

  connectedCallback() {
    const button = this.querySelector('button')
    // Browsers give a position to secure pages only; the form with a town is there for the others.
    if (!button || !isSecureContext || !('geolocation' in navigator)) {
      this.hidden = true
      return
    }
    button.addEventListener('click', () => (this.#before ? this.#restore() : this.#ask()))
  }

  #ask() {
    const words = this.#words
    this.#tell(words.searching)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#sort(coords),
      ({ code, PERMISSION_DENIED }) => this.#tell(code === PERMISSION_DENIED ? words.refused : words.unknown),
      { timeout: 15_000, maximumAge: 600_000 },
    )
  }

  #sort(here: Place) {
    const list = this.#list
    const items = list ? itemsOf(list) : []
    const [first] = items
    if (!list || !first) return this.#tell(this.#words.unknown)
    const near = items
      .map((item) => ({ ...item, km: distanceKm(here, item.place) }))
      .sort((one, other) => one.km - other.km)
    this.#before = items
    const together = items.every(({ parent }) => parent === first.parent) ? first.parent : this.#gather(list, first)
    for (const { element, km } of near) {
      const where = element.querySelector('.where')
      const away = document.createElement('span')
      away.className = 'distance'
      away.textContent = `${where ? ', ' : ' '}${this.#words.away.replace('{distance}', this.#written(km))}`
      ;(where ?? element).append(away)
    }
    // In front of those that do not say where they are.
    together.prepend(...near.map(({ element }) => element))
    const [nearest] = near
    const name = nearest?.element.querySelector('a')?.textContent?.trim() ?? ''
    this.#tell(
      this.#words.sorted.replace('{museum}', () => name).replace('{distance}', this.#written(nearest?.km ?? 0)),
    )
    this.#label(this.#words.close)
  }

  /** Items that stood under several headings come under none: one list in front of the others, which are put away. */
  #gather(list: HTMLElement, { parent }: Item): HTMLElement {
    this.#gathered = document.createElement('ol')
    this.#gathered.className = parent.className
    for (const group of list.children) if (group instanceof HTMLElement) group.hidden = true
    list.prepend(this.#gathered)
    return this.#gathered
  }

  #restore() {
    // From the last: each goes back in front of what followed it.
    for (const { element, parent, next } of this.#before?.toReversed() ?? []) {
      element.querySelector('.distance')?.remove()
      parent.insertBefore(element, next)
    }
    this.#before = undefined
    this.#gathered?.remove()
    this.#gathered = undefined
    for (const group of this.#list?.children ?? []) if (group instanceof HTMLElement) group.hidden = false
    this.#tell(this.#words.restored)
    this.#label(this.#words.open)
  }

  #written(km: number): string {
    const { lang } = document.documentElement
    return distance(isLanguage(lang) ? lang : mainLanguage, km * 1000)
  }

  get #words(): Words {
    return JSON.parse(this.dataset.words ?? '{}')
  }

  get #list(): HTMLElement | null {
    return document.getElementById(this.dataset.list ?? '')
  }

  #label(text: string) {
    const button = this.querySelector('button')
    if (button) button.textContent = text
  }

  #tell(sentence: string) {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = sentence
  }
}

function itemsOf(list: HTMLElement): Item[] {
  return [...list.querySelectorAll<HTMLElement>('[data-latitude][data-longitude]')].flatMap((element) => {
    const place = { latitude: Number(element.dataset.latitude), longitude: Number(element.dataset.longitude) }
    return element.parentElement ? [{ element, parent: element.parentElement, next: element.nextSibling, place }] : []
  })
}

customElements.define('near-me', NearMe)
