import { followKept, listKept } from './kept/works.ts'

/** « Ma sélection (3) » at the foot of any page, once there is something in it. */
class SelectionLink extends HTMLElement {
  #stop: (() => void) | undefined

  connectedCallback() {
    this.#stop = followKept(() => this.#show())
    this.#show()
  }

  disconnectedCallback() {
    this.#stop?.()
  }

  #show() {
    const count = listKept().length
    const { href = '', label = '' } = this.dataset
    // On the page itself it would lead nowhere.
    if (count === 0 || href === location.pathname) return this.replaceChildren()
    const link = this.querySelector('a') ?? document.createElement('a')
    link.href = href
    link.textContent = `${label} (${count})`
    if (!link.parentNode) this.replaceChildren(link)
  }
}

customElements.define('selection-link', SelectionLink)
