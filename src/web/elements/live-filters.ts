/**
 * `<live-filters data-results>` around the form of filters: each change asks for the page it leads to and puts its
 * results and counts in place, so that the visitor never leaves the form. Back and forward work; the address is shareable.
 * With `data-renewed` the choices themselves come anew, where those that remain depend on those made. Without the
 * element, the button sends the form.
 */
class LiveFilters extends HTMLElement {
  #asked: AbortController | undefined
  #timer: number | undefined

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.addEventListener('change', () => this.#askSoon(form, 0))
    this.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'search') this.#askSoon(form, 350)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#askSoon(form, 0)
      // On a telephone the form lies over the results that its button promises.
      this.querySelector('details.wide-open')?.removeAttribute('open')
    })
    addEventListener('popstate', () => location.reload())
  }

  #askSoon(form: HTMLFormElement, delayMs: number) {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(addressOf(form)), delayMs)
  }

  async #ask(address: string) {
    this.#asked?.abort()
    const asked = new AbortController()
    this.#asked = asked
    this.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(address, { signal: asked.signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (asked.signal.aborted) return
      // A page read here is read as without scripts: what `Folded` hides from them stands open in it.
      for (const folded of page.querySelectorAll('noscript')) folded.replaceWith(...folded.childNodes)
      if (!this.#show(page)) throw new Error('Not a list')
      history.pushState(null, '', address)
      document.title = page.title
    } catch {
      // Anything unforeseen, a lost network included: the browser's own way of asking says what is the matter.
      if (!asked.signal.aborted) location.assign(address)
    } finally {
      if (this.#asked === asked) this.removeAttribute('aria-busy')
    }
  }

  /** The results are replaced; in the form only the counts and which choices there are, so that focus stays where it is. */
  #show(page: Document): boolean {
    for (const id of (this.dataset.results ?? '').split(' ')) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
      if (!old || !fresh) return false
      old.replaceChildren(...fresh.childNodes)
      old.dispatchEvent(new Event('renewed', { bubbles: true }))
    }
    if (this.dataset.renewed !== undefined) this.#renew(page)
    else this.#recount(page)
    return true
  }

  /** What was unfolded stays unfolded, and the choice just made keeps the focus. */
  #renew(page: Document) {
    const [form, fresh] = [this.querySelector('form'), page.querySelector('live-filters form')]
    if (!form || !fresh) return
    const focused = [...form.querySelectorAll('input')].find((input) => input === document.activeElement)
    const open = new Set(unfolded(form))
    form.replaceChildren(...fresh.childNodes)
    for (const details of form.querySelectorAll('details')) details.open = open.has(titleOf(details))
    if (focused)
      [...form.querySelectorAll('input')]
        .find((input) => nameOf(input) === nameOf(focused))
        ?.focus({ preventScroll: true })
  }

  #recount(page: Document) {
    const counts = new Map(
      [...page.querySelectorAll<HTMLInputElement>('live-filters input')].map((input) => [keyOf(input), input]),
    )
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const fresh = counts.get(keyOf(input))
      const count = input.labels?.[0]?.querySelector('.n')
      if (count) count.textContent = fresh?.labels?.[0]?.querySelector('.n')?.textContent ?? '0'
    }
    for (const select of this.querySelectorAll('select')) {
      const fresh = page.getElementById(select.id)
      // One that is being used keeps its choices: they would close under the visitor's hand.
      if (!(fresh instanceof HTMLSelectElement) || select === document.activeElement) continue
      const { value } = select
      select.replaceChildren(...fresh.options)
      select.value = value
    }
    const [button, freshButton] = [
      this.querySelector('[type=submit]'),
      page.querySelector('live-filters [type=submit]'),
    ]
    if (button && freshButton) button.textContent = freshButton.textContent
  }
}

/** Only what is asked for: empty fields leave the address. */
function addressOf(form: HTMLFormElement): string {
  const words = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') words.append(name, value)
  const query = words.toString()
  return query === '' ? form.action : `${form.action}?${query}`
}

/** Two years to type in have one name each; of boxes to tick, the value tells one from another. */
const nameOf = (input: HTMLInputElement) => (input.type === 'checkbox' ? keyOf(input) : input.name)
/** A title says how many choices are made below it: the words without the figures stay. */
const titleOf = (details: HTMLDetailsElement) =>
  details.classList.contains('wide-open') ? '' : (details.querySelector('summary')?.textContent ?? '')
const unfolded = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLDetailsElement>('details[open]')].map(titleOf)

const keyOf = (input: HTMLInputElement) => `${input.name}=${input.value}`

customElements.define('live-filters', LiveFilters)
