import { type Work, workRatio } from '../../collections/index.ts'
import { artistPath, workFilePath, workPath } from '../../collections/paths.ts'
import { museumPath } from '../../museums/paths.ts'
import type { Language } from '../../platform/languages.ts'

/** The work as schema.org has it. @see https://schema.org/VisualArtwork */
export function workStructured(work: Work, language: Language, baseUrl: string): object {
  const url = baseUrl + workPath(language, work)
  const length = (millimetres: number | null) =>
    millimetres === null
      ? undefined
      : { '@type': 'QuantitativeValue', value: millimetres / 10, unitCode: 'CMT', unitText: 'cm' }
  const makers = work.creators.filter(({ person_id, certainty }) => person_id !== null && certainty === 'certain')
  const image = work.image
  return {
    '@context': 'https://schema.org',
    '@type': 'VisualArtwork',
    '@id': url,
    url,
    name: work.shown_title,
    inLanguage: 'fr',
    identifier: [
      ...(work.inventory_number
        ? [{ '@type': 'PropertyValue', propertyID: 'inventory', value: work.inventory_number }]
        : []),
      ...(work.joconde_id ? [{ '@type': 'PropertyValue', propertyID: 'Joconde', value: work.joconde_id }] : []),
    ],
    creator: makers.map(({ name, slug, birth_year, death_year }) => ({
      '@type': 'Person',
      name,
      ...(slug && { url: baseUrl + artistPath(language, { slug }) }),
      ...(birth_year !== null && { birthDate: String(birth_year) }),
      ...(death_year !== null && { deathDate: String(death_year) }),
    })),
    ...(work.dating_edtf && { dateCreated: work.dating_edtf }),
    ...(work.techniques && { artMedium: work.techniques.split(/\s*[;#]\s*/) }),
    ...(work.object_types && { artform: work.object_types.split(/\s*[;#]\s*/) }),
    ...(work.subject && { about: work.subject }),
    width: length(work.width_mm),
    height: length(work.height_mm),
    depth: length(work.depth_mm),
    ...(image
      ? {
          image: {
            '@type': 'ImageObject',
            contentUrl: `${baseUrl}/iiif/3/${image.id}/full/max/0/default.jpg`,
            width: image.width,
            height: image.height,
            ...(image.credit && { creditText: image.credit }),
            ...(image.licence && { license: image.licence }),
          },
        }
      : {
          thumbnailUrl: baseUrl + workFilePath(work, 'svg'),
          additionalProperty: { '@type': 'PropertyValue', name: 'ratio', value: workRatio(work) },
        }),
    locationCreated: work.places ?? undefined,
    provider: {
      '@type': 'Museum',
      name: work.museum_name,
      url: baseUrl + museumPath(language, { slug: work.museum_slug }),
      address: { '@type': 'PostalAddress', addressLocality: work.commune_name, addressCountry: 'FR' },
    },
  }
}
