import { listKept } from '../../selection/elements/kept/works.ts'

/** The visitor's own works as links to see one of them beside this one. */
class KeptChoice extends HTMLElement {
  connectedCallback() {
    const { path = '', but = '', label = '' } = this.dataset
    const works = listKept().filter(({ id }) => id !== but)
    if (works.length === 0) return
    const title = document.createElement('p')
    title.textContent = label
    const list = document.createElement('ul')
    list.append(
      ...works.map((work) => {
        const link = document.createElement('a')
        link.href = `${path}?avec=${work.id}`
        link.textContent = work.label
        const item = document.createElement('li')
        item.append(link)
        return item
      }),
    )
    this.replaceChildren(title, list)
  }
}

customElements.define('kept-choice', KeptChoice)
