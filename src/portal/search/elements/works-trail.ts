const key = 'works-trail'

interface Trail {
  /** The search that the works come from. */
  readonly from: string
  readonly works: readonly string[]
}

/**
 * `<works-trail>` around a list of works remembers, in this tab alone, in which order they were found; on the page of one of
 * them, where it is empty and has `data-previous`, `data-next` and `data-back`, it leads to its neighbours and back.
 */
class WorksTrail extends HTMLElement {
  connectedCallback() {
    if (this.dataset.back === undefined) this.addEventListener('click', () => this.#remember())
    else this.#show(this.dataset.back)
  }

  #remember() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('li a[href]')]
    const trail: Trail = {
      from: location.pathname + location.search,
      works: [...new Set(links.map((link) => link.pathname))],
    }
    try {
      sessionStorage.setItem(key, JSON.stringify(trail))
    } catch {
      // A browser that keeps nothing still opens the work.
    }
  }

  #show(back: string) {
    const trail = readTrail()
    const at = trail?.works.indexOf(location.pathname) ?? -1
    if (!trail || at < 0) return
    const nav = document.createElement('nav')
    nav.setAttribute('aria-label', back)
    nav.append(
      ...[
        linkTo(trail.works[at - 1], this.dataset.previous ?? '', 'prev'),
        linkTo(trail.from, back),
        linkTo(trail.works[at + 1], this.dataset.next ?? '', 'next'),
      ].filter((link) => link !== undefined),
    )
    this.replaceChildren(nav)
  }
}

function readTrail(): Trail | undefined {
  try {
    const trail: unknown = JSON.parse(sessionStorage.getItem(key) ?? '')
    return isTrail(trail) ? trail : undefined
  } catch {
    return undefined
  }
}

function isTrail(value: unknown): value is Trail {
  const trail = value as Partial<Trail> | null
  const isPath = (path: unknown) => typeof path === 'string' && /^\/(?![/\\])/.test(path)
  return isPath(trail?.from) && Array.isArray(trail?.works) && trail.works.every(isPath)
}

function linkTo(href: string | undefined, label: string, rel?: string): HTMLAnchorElement | undefined {
  if (href === undefined) return undefined
  const link = document.createElement('a')
  link.href = href
  link.textContent = label
  if (rel) link.rel = rel
  return link
}

customElements.define('works-trail', WorksTrail)
