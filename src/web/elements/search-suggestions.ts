interface Group {
  readonly label: string
  readonly suggestions: readonly { readonly label: string; readonly href: string }[]
}

const pauseMs = 120
const shortest = 2

/**
 * `<search-suggestions data-from>` around a search form: while one types, what the site knows that begins so, in
 * groups. Arrows choose, Enter goes there, Escape closes; without a choice Enter searches as it would without this.
 */
class SearchSuggestions extends HTMLElement {
  #input: HTMLInputElement | undefined
  #list: HTMLElement | undefined
  #said: HTMLElement | undefined
  #timer = 0
  #asked: AbortController | undefined
  #chosen = -1

  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[type=search]')
    const form = this.querySelector('form')
    if (!input || !form) return
    this.#input = input
    this.#list = document.createElement('div')
    this.#list.id = `${input.id}-suggestions`
    this.#list.className = 'suggestions'
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', form.getAttribute('aria-label') ?? '')
    this.#list.hidden = true
    this.#said = document.createElement('p')
    this.#said.className = 'visually-hidden'
    this.#said.setAttribute('role', 'status')
    form.append(this.#list, this.#said)
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', this.#list.id],
    ] as const)
      input.setAttribute(name, value)
    input.addEventListener('input', () => this.#askSoon())
    input.addEventListener('keydown', (event) => this.#move(event))
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.#close()
    })
    // What is pressed must not take the focus away before it is clicked.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    // Typed before this came.
    if (document.activeElement === input && input.value !== input.defaultValue) this.#askSoon()
  }

  #askSoon() {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(), pauseMs)
  }

  async #ask() {
    this.#asked?.abort()
    const text = this.#input?.value.trim() ?? ''
    if (text.length < shortest) return this.#close()
    const asked = new AbortController()
    this.#asked = asked
    try {
      const answer = await fetch(`${this.dataset.from}?${new URLSearchParams({ q: text })}`, { signal: asked.signal })
      if (answer.ok && document.activeElement === this.#input) this.#show((await answer.json()) as Group[])
    } catch {
      // Suggestions are a help: without the network the form still says what is the matter.
    }
  }

  #show(groups: readonly Group[]) {
    const list = this.#list
    if (!list) return
    let count = 0
    list.replaceChildren(
      ...groups.map(({ label, suggestions }, at) => {
        const group = document.createElement('div')
        group.setAttribute('role', 'group')
        const heading = document.createElement('p')
        heading.id = `${list.id}-${at}`
        heading.textContent = label
        group.setAttribute('aria-labelledby', heading.id)
        group.append(heading)
        for (const suggestion of suggestions) {
          const option = document.createElement('a')
          option.setAttribute('role', 'option')
          option.id = `${list.id}-option-${count++}`
          option.href = suggestion.href
          option.tabIndex = -1
          option.textContent = suggestion.label
          group.append(option)
        }
        return group
      }),
    )
    this.#choose(-1)
    const isOpen = count > 0
    list.hidden = !isOpen
    this.#input?.setAttribute('aria-expanded', String(isOpen))
    if (this.#said) this.#said.textContent = isOpen ? String(count) : ''
  }

  #options(): HTMLAnchorElement[] {
    return [...(this.#list?.querySelectorAll<HTMLAnchorElement>('[role=option]') ?? [])]
  }

  #move(event: KeyboardEvent) {
    if (this.#list?.hidden !== false) return
    const options = this.#options()
    if (event.key === 'Escape') {
      event.preventDefault()
      this.#close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      // One place is the field itself.
      const places = options.length + 1
      this.#choose(((this.#chosen + 1 + (event.key === 'ArrowDown' ? 1 : -1) + places) % places) - 1)
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      event.preventDefault()
      options[this.#chosen]?.click()
    }
  }

  #choose(place: number) {
    this.#chosen = place
    const options = this.#options()
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === place))
    })
    const chosen = options[place]
    chosen?.scrollIntoView({ block: 'nearest' })
    if (chosen) this.#input?.setAttribute('aria-activedescendant', chosen.id)
    else this.#input?.removeAttribute('aria-activedescendant')
  }

  #close() {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    if (this.#list) this.#list.hidden = true
    this.#chosen = -1
    this.#input?.setAttribute('aria-expanded', 'false')
    this.#input?.removeAttribute('aria-activedescendant')
  }
}

customElements.define('search-suggestions', SearchSuggestions)
