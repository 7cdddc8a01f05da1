/** Lets the items of a list be dragged among themselves; says when the order has changed. */
export function dragAmong(list: HTMLElement, changed: () => void): void {
  let dragged: HTMLElement | undefined
  list.addEventListener('dragstart', (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || target.parentElement !== list) return
    dragged = target
    target.classList.add('dragged')
    event.dataTransfer?.setData('text/plain', target.dataset.title ?? '')
  })
  list.addEventListener('dragover', (event) => {
    const over = itemUnder(list, event.target)
    if (!dragged || !over) return
    event.preventDefault()
    if (over === dragged) return
    const { top, height } = over.getBoundingClientRect()
    // Past the middle of its neighbour, it takes its place.
    if (event.clientY < top + height / 2) over.before(dragged)
    else over.after(dragged)
  })
  list.addEventListener('drop', (event) => event.preventDefault())
  list.addEventListener('dragend', () => {
    if (!dragged) return
    dragged.classList.remove('dragged')
    dragged.draggable = false
    dragged = undefined
    changed()
  })
}

function itemUnder(list: HTMLElement, target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest('li') : null
  return found?.parentElement === list ? (found as HTMLElement) : undefined
}
