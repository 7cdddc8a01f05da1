/** A work that the visitor keeps. The note never leaves the browser. */
export interface KeptWork {
  readonly id: string
  /** « La Source, Jean-Auguste-Dominique Ingres »: said where the site is not asked. */
  readonly label: string
  readonly note: string
}

export type Kept = 'kept' | 'full' | 'only-here'

export const mostWorks = 200
const longestNote = 2000
const place = 'selection'

/** What this page keeps when the browser refuses to. */
let onlyHere: readonly KeptWork[] | undefined

/** The visitor's works, in the order they put them. */
export function listKept(): readonly KeptWork[] {
  if (onlyHere) return onlyHere
  try {
    return read(localStorage.getItem(place))
  } catch {
    return []
  }
}

/** What stands in the browser may have been written by an older page, or by hand. */
function read(text: string | null): KeptWork[] {
  const found: unknown = attempt(() => JSON.parse(text ?? '[]'))
  if (!Array.isArray(found)) return []
  const works = new Map<string, KeptWork>()
  for (const each of found as Partial<KeptWork>[]) {
    if (typeof each?.id !== 'string' || !/^[0-9a-z]{10}$/.test(each.id)) continue
    works.set(each.id, { id: each.id, label: String(each.label ?? ''), note: String(each.note ?? '') })
  }
  return [...works.values()].slice(0, mostWorks)
}

/** Keeps these works and no other. `only-here`: the browser stores nothing, they last as long as the page. */
export function keepOnly(works: readonly KeptWork[]): Kept {
  const kept = works.map((work) => ({ ...work, note: work.note.slice(0, longestNote) }))
  if (kept.length > mostWorks) return 'full'
  const stored = attempt(() => {
    if (kept.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(kept))
    return true
  })
  onlyHere = stored ? undefined : kept
  dispatchEvent(new Event(place))
  return stored ? 'kept' : 'only-here'
}

/** Adds works at the end; those already there stay where they are. */
export function keepAlso(works: readonly Omit<KeptWork, 'note'>[]): Kept {
  const kept = listKept()
  const known = new Set(kept.map(({ id }) => id))
  return keepOnly([...kept, ...works.filter(({ id }) => !known.has(id)).map((work) => ({ ...work, note: '' }))])
}

export function forget(id: string): Kept {
  return keepOnly(listKept().filter((work) => work.id !== id))
}

/** Calls when the selection changes, in this page or in another tab. @returns what stops it. */
export function followKept(changed: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key === place || key === null) changed()
  }
  addEventListener(place, changed)
  addEventListener('storage', elsewhere)
  return () => {
    removeEventListener(place, changed)
    removeEventListener('storage', elsewhere)
  }
}

/** The address under which others see these works, without the notes. */
export function sharedAddress(path: string, works: readonly Pick<KeptWork, 'id'>[]): string {
  return `${path}?oeuvres=${works.map(({ id }) => id).join('.')}`
}

function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
