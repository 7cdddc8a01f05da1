/** An element of a record, with what stands inside. */
export interface LidoElement {
  /** Local name in LIDO, with a prefix elsewhere: `skos:Concept`. */
  readonly name: string
  /** By local name in LIDO; `xml:lang` as `lang`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: LidoElement[]
  readonly line: number
  text: string
  /** Whether a field was filled from it: the rest goes with the fields that have no place of ours. */
  taken: boolean
}

/** The elements reached by a path such as `titleWrap/titleSet/appellationValue`. */
export function all(element: LidoElement | undefined, path: string): LidoElement[] {
  let found = element ? [element] : []
  for (const name of path.split('/'))
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name))
  return found
}

export function first(element: LidoElement | undefined, path: string): LidoElement | undefined {
  return all(element, path)[0]
}

/** An element and all those inside, in the file's order. */
export function* within(element: LidoElement): Generator<LidoElement> {
  yield element
  for (const child of element.children) yield* within(child)
}

/** The element's words on one line, counted as taken; empty when it has none. */
export function take(element: LidoElement | undefined): string {
  if (!element) return ''
  element.taken = true
  return wordsOf(element)
}

/** The words of an element that others may show otherwise: everything inside counts as taken with it. */
export function takeWhole(element: LidoElement | undefined): string {
  if (!element) return ''
  for (const each of within(element)) each.taken = true
  return wordsOf(element)
}

/** Line ends and indents come from the program that wrote the file, not from the curator. */
export function wordsOf({ text }: LidoElement): string {
  return text.replace(/\s+/g, ' ').trim()
}
