import { followKept, forget, type Kept, keepAlso, listKept } from './kept/works.ts'

type Words = Record<'keep' | 'kept' | 'removed' | 'full' | 'onlyHere', string>

/** Keeps a work in the visitor's selection, or lets it go. Without JavaScript nothing can be kept, and nothing is offered. */
class KeepWork extends HTMLElement {
  #stop: (() => void) | undefined
  readonly #button = document.createElement('button')
  readonly #status = document.createElement('span')

  connectedCallback() {
    this.#button.className = 'button'
    this.#button.type = 'button'
    this.#button.addEventListener('click', () => this.#turn())
    this.#status.setAttribute('role', 'status')
    this.#status.className = 'visually-hidden'
    this.replaceChildren(this.#button, this.#status)
    this.#stop = followKept(() => this.#show())
    this.#show()
  }

  disconnectedCallback() {
    this.#stop?.()
  }

  get #words(): Words {
    return JSON.parse(this.dataset.words ?? '{}')
  }

  get #isKept(): boolean {
    return listKept().some(({ id }) => id === this.dataset.id)
  }

  #turn() {
    const { id = '', label = '' } = this.dataset
    const wasKept = this.#isKept
    const outcome: Kept = wasKept ? forget(id) : keepAlso([{ id, label }])
    const words = this.#words
    const said: Record<Kept, string> = {
      kept: wasKept ? words.removed : words.kept,
      full: words.full,
      'only-here': words.onlyHere,
    }
    this.#status.textContent = said[outcome]
    // What went as asked is seen on the button; the rest has to be read.
    this.#status.className = outcome === 'kept' ? 'visually-hidden' : 'note'
  }

  #show() {
    const [words, isKept] = [this.#words, this.#isKept]
    this.#button.textContent = isKept ? words.kept : words.keep
    this.#button.classList.toggle('main', isKept)
  }
}

customElements.define('keep-work', KeepWork)
