import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance } from 'fastify'
import { Feed } from 'feed'
import { nextMidnight } from '../platform/clock.ts'
import { languages } from '../platform/languages.ts'
import type { Network } from '../platform/network.ts'
import { museumCard } from './card.ts'
import { plateFacts, wallOf } from './components/museum-plate.tsx'
import { trueUntil } from './components/museum-state.tsx'
import { departmentLabel, departmentOfCode } from './departments.ts'
import { filterMuseums } from './filters/filter-museums.ts'
import { filterWords, readFilters } from './filters/read-filters.ts'
import { messagesIn } from './messages/index.ts'
import { drawOpenGraph } from './open-graph.ts'
import { museumCardPath, museumImagePath, museumPath, museumPlatePath, museumsFilePath, museumsPath } from './paths.ts'
import { drawMuseumPlate } from './plate.ts'
import { findMuseum, listMuseums, listSchoolHolidays, type MuseumLine } from './queries.ts'

const reads = ['museums']

/** The list as JSON, CSV, GeoJSON and Atom (filtered as the page is), and each museum's card and pictures. */
export async function fileRoutes(app: FastifyInstance): Promise<void> {
  for (const language of languages) {
    for (const format of ['json', 'csv', 'geojson', 'atom'] as const)
      app.get(
        museumsFilePath(language, format),
        { config: { reads, query: filterWords, language } },
        async (request, reply) => {
          const { network, now, today, frame } = request
          const [museums, holidays] = await Promise.all([
            request.kept(listMuseums, reads),
            request.kept(listSchoolHolidays, reads),
          ])
          const { filters } = readFilters(request.query as Record<string, string | string[]>, today)
          // A list of those open now, or at an hour of today, is another in a while.
          const until = trueUntil(museums, { network, holidays, now }) ?? nextMidnight(now, network.time_zone)
          const kept = filters.open === undefined ? {} : { until: until.epochMilliseconds }
          const found = filterMuseums(museums, filters, { network, holidays, now }).museums
          const lines = found.map((museum) => ({ museum, url: frame.baseUrl + museumPath(language, museum) }))
          if (format === 'atom')
            return reply.document({
              body: atomOf(lines, frame.baseUrl, language, network),
              type: 'application/atom+xml; charset=utf-8',
              ...kept,
            })
          if (format === 'csv')
            return reply.document({ body: csvOf(lines, network), type: 'text/csv; charset=utf-8', ...kept })
          const body =
            format === 'json' ? { museums: lines.map((line) => plainOf(line, network)) } : geoJsonOf(lines, network)
          return reply.document({
            body: JSON.stringify(body),
            type: format === 'json' ? 'application/json' : 'application/geo+json',
            ...kept,
          })
        },
      )
    app.get<{ Params: { slug: string } }>(
      `${museumImagePath(language, { slug: ':slug([a-z0-9-]+)' })}`,
      { config: { reads, language } },
      async (request, reply) => {
        const museum = await findMuseum(request.db, request.params.slug)
        if (!museum) return reply.missing()
        const { network } = request
        const image = await drawOpenGraph(plateFacts(museum, network), network.names[language].full, language, {
          wall: wallOf(museum, network),
        })
        return reply.document({ body: image, type: 'image/png' })
      },
    )
  }
  app.get<{ Params: { slug: string } }>(
    museumPlatePath({ slug: ':slug([a-z0-9-]+)' }),
    { config: { reads } },
    async (request, reply) => {
      const museum = await findMuseum(request.db, request.params.slug)
      if (!museum) return reply.missing()
      const { svg } = drawMuseumPlate(plateFacts(museum, request.network), { wall: wallOf(museum, request.network) })
      return reply.document({ body: svg, type: 'image/svg+xml' })
    },
  )
  app.get<{ Params: { slug: string } }>(
    museumCardPath({ slug: ':slug([a-z0-9-]+)' }),
    { config: { reads } },
    async (request, reply) => {
      const museum = await findMuseum(request.db, request.params.slug)
      if (!museum) return reply.missing()
      return reply.document({ body: museumCard(museum, request.frame.baseUrl), type: 'text/vcard; charset=utf-8' })
    },
  )
}

type Line = { museum: MuseumLine; url: string }

function plainOf({ museum, url }: Line, network: Network) {
  const department = departmentOfCode(network, museum.department_code)
  return {
    id: museum.id,
    museofile: museum.museofile_id,
    name: museum.name,
    street: museum.street,
    postcode: museum.postcode,
    town: museum.commune_name,
    commune: museum.commune_code,
    department: department ? departmentLabel('fr', department) : museum.department_code,
    latitude: museum.latitude,
    longitude: museum.longitude,
    domains: museum.domains,
    created: museum.created_year,
    phone: museum.phone,
    website: museum.website,
    opening_hours: museum.hours_example ? null : museum.opening_hours,
    url,
  }
}

/** What a spreadsheet would take for a formula is made text; numbers and telephones are none. */
const text = (value: string) =>
  /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(value) && !/^\+\d+$/.test(value) ? `'${value}` : value

/** The mark at the start tells a spreadsheet the encoding. */
function csvOf(lines: readonly Line[], network: Network): string {
  const rows = lines.map((line) => {
    const { domains, ...plain } = plainOf(line, network)
    return { ...plain, domains: domains.join(' ; ') }
  })
  return stringify(rows, {
    header: true,
    delimiter: ';',
    bom: true,
    cast: { string: text },
    record_delimiter: 'windows',
  })
}

/** RFC 7946: longitude first. `note` is what the map's popup says under the name. */
function geoJsonOf(lines: readonly Line[], network: Network) {
  return {
    type: 'FeatureCollection',
    features: lines.flatMap((line) => {
      const { latitude, longitude, ...properties } = plainOf(line, network)
      if (latitude === null || longitude === null) return []
      return [
        {
          type: 'Feature',
          id: properties.id,
          geometry: { type: 'Point', coordinates: [longitude, latitude] },
          properties,
        },
      ]
    }),
  }
}

/** The museums whose pages changed last, the newest first. */
function atomOf(
  lines: readonly Line[],
  baseUrl: string,
  language: (typeof languages)[number],
  network: Network,
): string {
  const messages = messagesIn(language)
  const newest = lines.toSorted((a, b) => b.museum.updated_at.getTime() - a.museum.updated_at.getTime()).slice(0, 40)
  const feed = new Feed({
    id: baseUrl + museumsPath(language),
    link: baseUrl + museumsPath(language),
    title: messages.feed.title(network.names[language].full),
    language,
    copyright: network.association.name,
    updated: newest[0]?.museum.updated_at ?? new Date(0),
    feedLinks: { atom: baseUrl + museumsFilePath(language, 'atom') },
    author: { name: network.association.name },
  })
  for (const { museum, url } of newest)
    feed.addItem({
      id: url,
      link: url,
      title: `${museum.name}, ${museum.commune_name}`,
      date: museum.updated_at,
      description: messages.feed.updated,
    })
  return feed.atom1()
}
