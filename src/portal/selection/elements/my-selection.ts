import { followKept, type KeptWork, keepAlso, keepOnly, listKept, sharedAddress } from './kept/works.ts'
import { dragAmong } from './my-selection/drag.ts'
import { equipRow } from './my-selection/row.ts'
import { selectionTools } from './my-selection/tools.ts'
import { button, filled, type Words } from './my-selection/words.ts'

/**
 * The visitor's own works: asked of the site by their ids, put in order, annotated, printed, sent. Notes stay here.
 * On a selection received, only a way to keep its works is offered.
 */
class MySelection extends HTMLElement {
  #stop: (() => void) | undefined
  #list: HTMLElement | undefined
  #tools: ReturnType<typeof selectionTools> | undefined
  readonly #head = document.createElement('div')
  readonly #status = document.createElement('p')
  readonly #place = document.createElement('div')

  connectedCallback() {
    this.#status.setAttribute('role', 'status')
    this.#status.className = 'selection-status'
    this.#head.className = 'wall-day selection-head'
    this.#head.append(this.#status)
    this.prepend(this.#head)
    if (this.dataset.shared !== undefined) return this.#offer()
    this.#head.after(this.#place)
    this.#stop = followKept(() => this.#follow())
    void this.#read()
  }

  disconnectedCallback() {
    this.#stop?.()
  }

  get #words(): Words {
    return JSON.parse(this.dataset.words ?? '{}')
  }

  /** A selection received: its works may join the visitor's own. */
  #offer() {
    const works = itemsIn(this).map(({ dataset: { id = '', label = '' } }) => ({ id, label }))
    if (works.length === 0) return
    const words = this.#words
    const tools = document.createElement('p')
    tools.className = 'actions'
    tools.append(
      button(words.keepAll, () => {
        const outcome = keepAlso(works)
        this.#tell({ kept: words.keptAll, full: words.full, 'only-here': words.onlyHere }[outcome])
      }),
      button(words.print, () => print()),
    )
    this.#head.prepend(tools)
  }

  /** Asks the site for the works kept, and equips them. */
  async #read(): Promise<void> {
    const kept = listKept()
    this.#explain(kept.length === 0)
    if (kept.length === 0) {
      this.#place.replaceChildren()
      this.#tools?.element.remove()
      this.#tools = undefined
      this.#list = undefined
      return
    }
    const words = this.#words
    this.#tell(words.loading)
    try {
      const page = await fetchPage(sharedAddress(this.dataset.path ?? '', kept))
      // What came meanwhile is asked for anew.
      if (!sameWorks(kept, listKept())) return this.#read()
      this.#hang(page)
      this.#tell(filled(words.count, { count: kept.length }))
    } catch {
      this.#tell(words.failed)
      const list = document.createElement('ul')
      list.className = 'rows'
      list.append(...kept.map(({ label }) => Object.assign(document.createElement('li'), { textContent: label })))
      this.#place.replaceChildren(list)
    }
  }

  #hang(page: Document) {
    const words = this.#words
    const parts = [...page.querySelectorAll('my-selection > *')].map((part) => document.importNode(part, true))
    this.#place.replaceChildren(...parts)
    this.#place.querySelector('.selection-file')?.remove()
    const list = this.#place.querySelector<HTMLElement>('.selected-works')
    this.#list = list ?? undefined
    if (!list) return
    list.classList.remove('hanging')
    list.classList.add('arranged')
    const notes = new Map(listKept().map(({ id, note }) => [id, note]))
    for (const item of itemsIn(list))
      equipRow(item, notes.get(item.dataset.id ?? '') ?? '', words, {
        move: (id, by) => this.#move(id, by),
        remove: (id) => this.#remove(id),
        note: (id, note) => this.#note(id, note),
      })
    dragAmong(list, () => this.#keepOrder())
    this.#tools?.element.remove()
    this.#tools = selectionTools({
      words,
      path: this.dataset.path ?? '',
      file: this.dataset.file ?? '',
      shown: () => this.#inOrder(),
      tell: (sentence) => this.#tell(sentence),
      clear: () => this.#replace([], words.cleared),
    })
    this.#head.prepend(this.#tools.element)
    this.#refresh()
  }

  /** The works shown, in the order of the list; those the site no longer shows keep their notes, after them. */
  #inOrder(): KeptWork[] {
    const kept = new Map(listKept().map((work) => [work.id, work]))
    return itemsIn(this.#list).flatMap(({ dataset }) => kept.get(dataset.id ?? '') ?? [])
  }

  #keepOrder() {
    const shown = this.#inOrder()
    const hidden = listKept().filter(({ id }) => !shown.some((work) => work.id === id))
    this.#keep([...shown, ...hidden])
    this.#refresh()
  }

  #move(id: string, by: -1 | 1) {
    const items = itemsIn(this.#list)
    const from = items.findIndex(({ dataset }) => dataset.id === id)
    const [item, other] = [items[from], items[from + by]]
    if (!item || !other) return
    if (by < 0) other.before(item)
    else other.after(item)
    this.#keepOrder()
    // The button went with its work: pressed again, it goes on; at the end of the way, the other one waits.
    const way = item.querySelector<HTMLButtonElement>(`[data-way=${by < 0 ? 'up' : 'down'}]`)
    const back = item.querySelector<HTMLButtonElement>(`[data-way=${by < 0 ? 'down' : 'up'}]`)
    ;(way?.disabled ? back : way)?.focus()
    const facts = { title: item.dataset.title ?? '', place: from + by + 1, count: items.length }
    this.#tell(filled(this.#words.moved, facts))
  }

  #remove(id: string) {
    const item = itemsIn(this.#list).find(({ dataset }) => dataset.id === id)
    const works = listKept().filter((work) => work.id !== id)
    this.#replace(works, filled(this.#words.taken, { title: item?.dataset.title ?? '' }))
  }

  /** Keeps other works than before, and offers to take that back. */
  #replace(works: readonly KeptWork[], said: string) {
    const before = listKept()
    this.#keep(works)
    this.#follow()
    const undo = button(this.#words.undo, () => {
      this.#keep(before)
      void this.#read().then(() => this.#tell(this.#words.restored))
    })
    this.#status.replaceChildren(`${said} `, undo)
    undo.focus()
  }

  #note(id: string, note: string) {
    this.#keep(listKept().map((work) => (work.id === id ? { ...work, note } : work)))
  }

  #keep(works: readonly KeptWork[]) {
    this.#ours = true
    if (keepOnly(works) === 'only-here') this.#tell(this.#words.onlyHere)
    this.#ours = false
  }
  #ours = false

  /** Brings the list in step with what is kept, from here or from another tab. */
  #follow() {
    if (this.#ours) return
    const kept = listKept()
    const items = new Map(itemsIn(this.#list).map((item) => [item.dataset.id, item]))
    if (kept.length === 0 || !this.#list || kept.some(({ id }) => !items.has(id) && !this.#missing.has(id)))
      return void this.#read()
    for (const { id, note } of kept) {
      const item = items.get(id)
      if (!item) continue
      items.delete(id)
      // Moved only when it has to be: what has the focus would lose it.
      const place = kept.filter((work) => !this.#missing.has(work.id)).findIndex((work) => work.id === id)
      if (this.#list.children[place] !== item) this.#list.insertBefore(item, this.#list.children[place] ?? null)
      const area = item.querySelector('textarea')
      if (!area || area === document.activeElement || area.value === note) continue
      area.value = note
      const printed = item.querySelector('.printed-note')
      if (printed) printed.textContent = note
    }
    for (const item of items.values()) item.remove()
    this.#refresh()
  }

  /** Kept, and no longer shown by the site. */
  get #missing(): ReadonlySet<string> {
    return new Set((this.#list?.dataset.missing ?? '').split(' '))
  }

  #refresh() {
    const items = itemsIn(this.#list)
    const ids = items.map(({ dataset }) => dataset.id)
    if (this.#list && this.#list.dataset.missing === undefined)
      this.#list.dataset.missing = listKept()
        .flatMap(({ id }) => (ids.includes(id) ? [] : id))
        .join(' ')
    for (const [index, item] of items.entries()) {
      const [up, down] = ['up', 'down'].map((way) => item.querySelector<HTMLButtonElement>(`[data-way=${way}]`))
      if (up) up.disabled = index === 0
      if (down) down.disabled = index === items.length - 1
    }
    const museums = new Set(items.map(({ dataset }) => dataset.museum))
    for (const row of this.querySelectorAll<HTMLElement>('.selection-museums li'))
      row.hidden = !museums.has(row.querySelector('a')?.getAttribute('href') ?? '')
    this.#tools?.refresh()
  }

  #explain(isEmpty: boolean) {
    const how = this.querySelector<HTMLElement>('[data-how]')?.closest('section')
    if (how) how.hidden = !isEmpty
  }

  #tell(sentence: string) {
    this.#status.textContent = sentence
  }
}

function itemsIn(part: ParentNode | undefined): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>('.selected-works > li') ?? [])]
}

const sameWorks = (some: readonly KeptWork[], others: readonly KeptWork[]) =>
  some.length === others.length && some.every(({ id }) => others.some((other) => other.id === id))

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`No page at ${address}`)
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

customElements.define('my-selection', MySelection)
