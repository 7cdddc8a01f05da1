import type { LidoElement } from '../xml/element.ts'

interface Place {
  readonly path: string
  /** The language of the record: what is in another one says so. */
  readonly main: string
}

/**
 * What no field was filled from, by a path that tells where it stood: `eventSet[2]/event/eventType/term[lang=en]`.
 * Wraps add nothing and are left out, and so are the two blocks that were read; same paths are joined by ` ; `.
 */
export function leftovers(record: LidoElement, read: readonly LidoElement[], main: string): Record<string, string> {
  const found = new Map<string, string[]>()
  const add = (path: string, value: string) => {
    const values = found.get(path)
    if (values) values.push(value)
    else found.set(path, [value])
  }
  const numbers = numbersOf(record)
  for (const child of record.children) {
    const path = read.includes(child) ? '' : step(child, numbers, main)
    walk(child, { path, main }, add)
  }
  return Object.fromEntries(Array.from(found, ([path, values]) => [path, values.join(' ; ')]))
}

function walk(element: LidoElement, { path, main }: Place, add: (path: string, value: string) => void): void {
  const words = element.text.replace(/\s+/g, ' ').trim()
  if (words && !element.taken) add(path, words)
  if (element.name.includes(':'))
    for (const [name, value] of Object.entries(element.attributes)) add(`${path}@${name}`, value)
  const numbers = numbersOf(element)
  for (const child of element.children) {
    const next = child.name.endsWith('Wrap') ? path : [path, step(child, numbers, main)].filter(Boolean).join('/')
    walk(child, { path: next, main }, add)
  }
}

const telling = [
  'type',
  'source',
  'label',
  'formatResource',
  'politicalEntity',
  'geographicalEntity',
  'addedSearchTerm',
]

/** Values that repeat are a list; what holds several values must not be mixed with its neighbour, and has a number. */
function numbersOf(parent: LidoElement): ReadonlyMap<LidoElement, number> {
  const numbers = new Map<LidoElement, number>()
  for (const [, same] of Map.groupBy(parent.children, ({ name }) => name))
    if (same.length > 1)
      for (const [position, element] of same.entries())
        if (element.children.length > 0) numbers.set(element, position + 1)
  return numbers
}

function step(element: LidoElement, numbers: ReadonlyMap<LidoElement, number>, main: string): string {
  const { name, attributes } = element
  const facts = telling.flatMap((key) => (attributes[key] ? [`[${key}=${attributes[key]}]`] : []))
  if (attributes.lang && attributes.lang !== main) facts.push(`[lang=${attributes.lang}]`)
  const number = numbers.get(element)
  return `${name}${number ? `[${number}]` : ''}${name.includes(':') ? '' : facts.join('')}`
}
