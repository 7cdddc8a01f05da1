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
function wake(part: ParentNode) {
  for (const element of part.querySelectorAll(':not(:defined)')) {
    const load = modules.get(element.localName)
    if (!load) continue
    modules.delete(element.localName)
    load()
  }
}

const read = new Promise<unknown>((done) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', done)
  else done(undefined)
})
const painted = new Promise<unknown>((done) => {
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true })
  // Where no painting is told of.
  setTimeout(done, 2000)
})
// To be seen, a page waits for nothing that elements add.
Promise.all([read, painted]).then(() => wake(document))
addEventListener('renewed', ({ target }) => target instanceof Element && wake(target))
