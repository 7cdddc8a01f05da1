import type { ComponentChildren } from 'preact'
import type { Language } from '../../platform/languages.ts'
import { distance } from '../../platform/text/numbers.ts'
import { museumPath } from '../paths.ts'
import type { MuseumLine } from '../queries.ts'

type Properties = {
  museum: Pick<MuseumLine, 'id' | 'slug' | 'name' | 'commune_name' | 'latitude' | 'longitude'>
  language: Language
  /** Open until when, or since when not. */
  state: ComponentChildren
  department?: string | undefined
  kilometres?: number | undefined
}

/** A museum as a line: name, town, and whether it is open. Its point lets the visitor's own browser sort by distance. */
export function MuseumRow({ museum, language, state, department, kilometres }: Properties) {
  const where = [
    museum.commune_name,
    department,
    kilometres === undefined ? undefined : distance(language, kilometres * 1000),
  ]
  return (
    <li data-latitude={museum.latitude ?? undefined} data-longitude={museum.longitude ?? undefined}>
      <a href={museumPath(language, museum)}>{museum.name}</a>
      <span class="where">{where.filter(Boolean).join(', ')}</span>
      <span class="when">{state}</span>
    </li>
  )
}
