import { isId } from '../../platform/records/ids.ts'

/** Those that one address shows: a booklet, not an export. */
export const mostWorks = 200

/** The works an address names, `?oeuvres=id1.id2`, each once, in order; undefined when it names none. */
export function readSelection(query: unknown): string[] | undefined {
  const { oeuvres } = query as { oeuvres?: unknown }
  if (typeof oeuvres !== 'string') return undefined
  return [...new Set(oeuvres.split('.').filter(isId))].slice(0, mostWorks)
}

export const writeSelection = (path: string, ids: readonly string[]) => `${path}?oeuvres=${ids.join('.')}`
