import type { Museum as SchemaMuseum, WithContext } from 'schema-dts'
import type { Language } from '../platform/languages.ts'
import { addDays } from '../platform/text/days.ts'
import { openingHoursSpecification, type Schedule, type SchoolHoliday } from './hours/index.ts'
import { museumImagePath, museumPath } from './paths.ts'
import type { Museum } from './queries.ts'

type Properties = {
  museum: Museum
  language: Language
  baseUrl: string
  schedule: Schedule
  holidays: readonly SchoolHoliday[]
  today: string
}

/** How far ahead exceptional days are told to machines. */
const horizonDays = 180

/** The museum as schema.org's `Museum` (30.0). */
export function museumStructured({
  museum,
  language,
  baseUrl,
  schedule,
  holidays,
  today,
}: Properties): WithContext<SchemaMuseum> {
  const url = baseUrl + museumPath(language, museum)
  const free = museum.free_days.includes('always')
  return {
    '@context': 'https://schema.org',
    '@type': 'Museum',
    '@id': `${baseUrl}${museumPath('fr', museum)}#museum`,
    name: museum.name,
    url,
    image: baseUrl + museumImagePath(language, museum),
    ...(museum.museofile_id && {
      identifier: { '@type': 'PropertyValue', propertyID: 'Museofile', value: museum.museofile_id },
    }),
    ...(museum.website && { sameAs: [museum.website, ...Object.values(museum.social_links)] }),
    ...(museum.phone && { telephone: museum.phone }),
    ...(museum.email && { email: museum.email }),
    address: {
      '@type': 'PostalAddress',
      ...(museum.street && { streetAddress: museum.street }),
      ...(museum.postcode && { postalCode: museum.postcode }),
      addressLocality: museum.commune_name,
      addressCountry: 'FR',
    },
    ...(museum.latitude !== null &&
      museum.longitude !== null && {
        geo: { '@type': 'GeoCoordinates', latitude: museum.latitude, longitude: museum.longitude },
      }),
    ...(museum.created_year && { foundingDate: String(museum.created_year) }),
    ...(free && { isAccessibleForFree: true }),
    // Hours given as an example are not told to machines: they would repeat them as true.
    ...(schedule.hours_example
      ? {}
      : told(openingHoursSpecification(schedule, holidays, today, addDays(today, horizonDays)))),
  } as WithContext<SchemaMuseum>
}

/** An empty list of hours would say that the museum never opens. */
function told(hours: object): object {
  return Object.fromEntries(Object.entries(hours).filter(([, list]) => !Array.isArray(list) || list.length > 0))
}
