/// <reference types="vite/client" />
import './styles/site.css'
// After the sheet that says the order of the layers: the first to name a layer places it.
import './component-styles.ts'

/** One custom element a file, named as its tag. */
const elements = import.meta.glob(['/src/*/elements/*-*.ts', '/src/*/*/elements/*-*.ts', '!/src/**/*.test.ts'])

const modules = new Map(
  Object.entries(elements).map(([file, load]) => [file.slice(file.lastIndexOf('/') + 1, -'.ts'.length), load]),
)

/** Fetches the elements that this part of the page holds, and no other. */
function wake(part: ParentNode, which = ':not(:defined)') {
  for (const element of part.querySelectorAll(which)) {
    const load = modules.get(element.localName)
    if (!load) continue
    modules.delete(element.localName)
    load()
  }
}

wake(document, ':not(:defined, [data-later])')
// Two turns: a frame is asked for before it is painted.
requestAnimationFrame(() => setTimeout(() => wake(document)))
addEventListener('renewed', ({ target }) => target instanceof Element && wake(target))
