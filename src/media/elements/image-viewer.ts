import type { Exploration } from './image-viewer/explore.ts'
import { type Settings, settingsOf } from './image-viewer/settings.ts'

/**
 * A picture that opens large in a viewer, whose code and tiles come once the visitor asks. When something does not
 * come, the links to the large picture are still there, and a sentence says so.
 */
class ImageViewer extends HTMLElement {
  #exploration: Exploration | undefined

  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLElement>('[data-large]'))
      link.addEventListener('click', (event) => {
        // In a new tab, it is the picture itself that is wanted.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        this.#open(link)
      })
  }

  disconnectedCallback() {
    this.#exploration?.close()
  }

  async #open(opener: HTMLElement) {
    if (this.#exploration) return
    const settings: Settings = settingsOf(this)
    this.#tell(settings.words.loading)
    try {
      const { explore } = await import('./image-viewer/explore.ts')
      this.#exploration = await explore(settings, () => {
        this.#exploration = undefined
        this.#tell('')
        opener.focus()
      })
      this.#tell(settings.words.opened)
    } catch {
      this.#exploration = undefined
      this.#tell(settings.words.failed)
    }
  }

  #tell(sentence: string) {
    const status = this.querySelector('[role="status"]')
    if (status && status.textContent !== sentence) status.textContent = sentence
  }
}

customElements.define('image-viewer', ImageViewer)
