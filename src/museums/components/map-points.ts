import type { Language } from '../../platform/languages.ts'
import { museumPath } from '../paths.ts'
import type { MuseumLine } from '../queries.ts'
import type { MapMuseum } from './territory-map.tsx'

type Placed = Pick<MuseumLine, 'name' | 'slug' | 'commune_name' | 'latitude' | 'longitude' | 'department_code'>

/** Museums as the drawn map takes them; those whose point is not known are left to the list beside it. */
export function mapPoints<Museum extends Placed>(
  museums: readonly Museum[],
  language: Language,
  isFaded?: (museum: Museum) => boolean,
): MapMuseum[] {
  return museums.flatMap((museum) => {
    const { name, commune_name, latitude, longitude, department_code } = museum
    if (latitude === null || longitude === null) return []
    const point = { name, town: commune_name, href: museumPath(language, museum), latitude, longitude, department_code }
    return [isFaded ? { ...point, faded: isFaded(museum) } : point]
  })
}
