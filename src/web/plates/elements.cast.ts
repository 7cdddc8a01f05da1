type Element = { readonly children: Element[]; readonly calls?: string | undefined }

/** How many elements a browser styles to show a drawing: what `<use>` calls counts each time. */
export function elementsOf(svg: string): number {
  const top: Element = { children: [] }
  const open = [top]
  const named = new Map<string, Element>()
  for (const [, closes, , attributes = '', empty] of svg.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>/gu)) {
    if (closes) {
      open.pop()
      continue
    }
    const element: Element = { children: [], calls: /\bhref="#([^"]+)"/u.exec(attributes)?.[1] }
    open.at(-1)?.children.push(element)
    const name = /\bid="([^"]+)"/u.exec(attributes)?.[1]
    if (name !== undefined) named.set(name, element)
    if (!empty) open.push(element)
  }
  const count = ({ children, calls }: Element): number => {
    const called = calls === undefined ? undefined : named.get(calls)
    return 1 + children.reduce((sum, child) => sum + count(child), 0) + (called ? count(called) : 0)
  }
  return count(top) - 1
}
