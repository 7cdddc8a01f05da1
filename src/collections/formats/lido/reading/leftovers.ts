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
  const add = (path: string, value: string) => found.set(path, [...(found.get(path) ?? []), value])
  for (const child of record.children) {
    const path = read.includes(child) ? '' : step(child, record, main)
    walk(child, { path, main }, add)
  }
  return Object.fromEntries(Array.from(found, ([path, values]) => [path, values.join(' ; ')]))
}

function walk(element: LidoElement, { path, main }: Place, add: (path: string, value: string) => void): void {
  const words = element.text.replace(/\s+/g, ' ').trim()
  if (words && !element.taken) add(path, words)
  if (element.name.includes(':'))
    for (const [name, value] of Object.entries(element.attributes)) add(`${path}@${name}`, value)
  for (const child of element.children) {
    const next = child.name.endsWith('Wrap') ? path : [path, step(child, element, main)].filter(Boolean).join('/')
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

function step(element: LidoElement, parent: LidoElement, main: string): string {
  const { name, attributes, children } = element
  const facts = telling.flatMap((key) => (attributes[key] ? [`[${key}=${attributes[key]}]`] : []))
  if (attributes.lang && attributes.lang !== main) facts.push(`[lang=${attributes.lang}]`)
  const same = parent.children.filter((sibling) => sibling.name === name)
  // Values that repeat are a list; what holds several values must not be mixed with its neighbour.
  const number = children.length > 0 && same.length > 1 ? `[${same.indexOf(element) + 1}]` : ''
  return `${name}${number}${name.includes(':') ? '' : facts.join('')}`
}
