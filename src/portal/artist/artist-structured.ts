import type { Artist } from '../../collections/index.ts'
import { artistPath } from '../../collections/paths.ts'
import type { Language } from '../../platform/languages.ts'
import { authoritiesOf } from './authorities.ts'

/** The artist as schema.org has it. @see https://schema.org/Person */
export function artistStructured(artist: Artist, language: Language, baseUrl: string): object {
  const url = baseUrl + artistPath(language, artist)
  const isGroup = artist.kind === 'group'
  const place = (name: string | null) => (name === null ? undefined : { '@type': 'Place', name })
  return {
    '@context': 'https://schema.org',
    '@type': isGroup ? 'Organization' : 'Person',
    '@id': url,
    url,
    name: artist.name,
    ...(artist.other_names.length > 0 && { alternateName: artist.other_names }),
    ...(isGroup
      ? {}
      : {
          ...(artist.birth_year !== null && { birthDate: yearOf(artist.birth_year) }),
          birthPlace: place(artist.birth_place),
          ...(artist.death_year !== null && { deathDate: yearOf(artist.death_year) }),
          deathPlace: place(artist.death_place),
          ...(artist.roles.length > 0 && { jobTitle: artist.roles }),
        }),
    ...(artist.biography && { description: artist.biography }),
    sameAs: authoritiesOf(artist).map(({ href }) => href),
  }
}

/** ISO 8601: four digits at least, with its sign before our era. */
function yearOf(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}
