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
  /** With its point, by which the visitor's own browser sorts the list by distance. */
  placed?: boolean
}

/** A museum as a line: name, town, and whether it is open. */
export function MuseumRow({ museum, language, state, department, kilometres, placed = false }: Properties) {
  const where = [
    museum.commune_name,
    department,
    kilometres === undefined ? undefined : distance(language, kilometres * 1000),
  ]
  return (
    <li {...(placed && { 'data-latitude': degrees(museum.latitude), 'data-longitude': degrees(museum.longitude) })}>
      <a href={museumPath(language, museum)}>{museum.name}</a>
      <span class="where">{where.filter(Boolean).join(', ')}</span>
      <span class="when">{state}</span>
    </li>
  )
}

/** To some ten metres. */
function degrees(value: number | null): number | undefined {
  return value === null ? undefined : Math.round(value * 10_000) / 10_000
}
