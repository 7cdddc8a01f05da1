import { settingsOf } from './explore-map/settings.ts'
import type { Exploration } from './explore-map/start.ts'

/**
 * Over the drawing of the territory: a button that brings the map to explore, its code and its tiles.
 * Without graphics, or when something does not come, the drawing stays and a sentence says why.
 */
class ExploreMap extends HTMLElement {
  static observedAttributes = ['data-museums']
  #exploration: Exploration | undefined

  connectedCallback() {
    this.#openButton?.addEventListener('click', () => this.#open())
  }

  disconnectedCallback() {
    this.#exploration?.remove()
    this.#exploration = undefined
  }

  /** A list filtered in place changes the address of its museums: the open map follows. */
  attributeChangedCallback(_: string, before: string | null, after: string | null) {
    if (before !== after && after) this.#exploration?.show(after).catch(() => this.#tell(settingsOf(this).words.failed))
  }

  async #open() {
    const settings = settingsOf(this)
    const { words } = settings
    if (!hasGraphics()) return this.#tell(words.noGraphics)
    this.#tell(words.loading)
    const stage = document.createElement('div')
    stage.className = 'explore-stage'
    try {
      this.#show(stage)
      const { startMap } = await import('./explore-map/start.ts')
      this.#exploration = await startMap(stage, settings, (sentence) => this.#tell(sentence))
      stage.append(this.#closeButton(words.close), this.#help(words.keys))
      this.#exploration.focus()
    } catch {
      stage.remove()
      this.#show(undefined)
      this.#tell(words.failed)
      this.#openButton?.focus()
    }
  }

  #close() {
    this.#exploration?.remove()
    this.#exploration = undefined
    this.#show(undefined)
    this.#tell('')
    this.#openButton?.focus()
  }

  /** The stage in place of the drawing, or the drawing again. */
  #show(stage: HTMLElement | undefined) {
    const drawing = this.querySelector<HTMLElement>('[data-drawing]')
    if (drawing) drawing.hidden = stage !== undefined
    if (this.#openButton) this.#openButton.hidden = stage !== undefined
    if (stage) drawing?.after(stage)
  }

  #closeButton(label: string): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button explore-close'
    button.textContent = label
    button.addEventListener('click', () => this.#close())
    return button
  }

  #help(sentence: string): HTMLParagraphElement {
    const help = document.createElement('p')
    help.className = 'explore-help'
    help.textContent = sentence
    return help
  }

  get #openButton() {
    return this.querySelector<HTMLButtonElement>('[data-open]')
  }

  #tell(sentence: string) {
    const status = this.querySelector('[role="status"]')
    if (status && status.textContent !== sentence) status.textContent = sentence
  }
}

function hasGraphics(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

customElements.define('explore-map', ExploreMap)
