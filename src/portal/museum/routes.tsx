import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findMuseumFigures, listDomainsOfMuseum, listNewestWorks, listWorksOf } from '../../collections/index.ts'
import { akinMuseums, departmentOfCode, findMuseum, nearbyMuseums } from '../../museums/index.ts'
import { museumCollectionPath, museumPath } from '../../museums/paths.ts'
import { translateFields } from '../../platform/records/translations.ts'
import { type PathOf, publicPage } from '../../web/index.ts'
import { readMuseums } from '../read-museums.ts'
import { CollectionPage } from './collection-page.tsx'
import { MuseumPage } from './museum-page.tsx'

const reads = ['museums', 'collections', 'media']
const slugged =
  (path: (language: FastifyRequest['language'], museum: { slug: string }) => string): PathOf =>
  (language, { slug = '' }) =>
    path(language, { slug })

/** A museum's sheet, and its collection. */
export async function museumRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path: slugged(museumPath), params: ['slug'], reads }, showMuseum)
  publicPage(app, { path: slugged(museumCollectionPath), params: ['slug'], reads }, showCollection)
}

async function findAsked(request: FastifyRequest) {
  const museum = await findMuseum(request.db, (request.params as { slug: string }).slug)
  const department = museum && departmentOfCode(request.network, museum.department_code)
  return museum && department ? { museum, department } : undefined
}

async function showMuseum(request: FastifyRequest, reply: FastifyReply) {
  const { db, frame, network, today, language } = request
  const found = await findAsked(request)
  if (!found) return reply.missing()
  const { museum, department } = found
  const { museums, time, until } = await readMuseums(request)
  const { description, history, building_interest, strengths, access, highlights } = museum
  const fields = { description, history, building_interest, strengths, access, highlights }
  const [texts, newest] = await Promise.all([
    translateFields(db, { kind: 'museums.museum', record_id: museum.id, language, fields }),
    listNewestWorks(db, museum.id),
  ])
  const works = await listWorksOf(db, newest, today)
  const nearby = nearbyMuseums(museum, museums)
  const akin = akinMuseums(museum, museums)
  return reply.page(
    <MuseumPage {...{ frame, network, museum, department, texts, works, nearby, akin, time, today }} />,
    {
      until,
    },
  )
}

const domainsShown = 10

async function showCollection(request: FastifyRequest, reply: FastifyReply) {
  const { db, frame, today } = request
  const found = await findAsked(request)
  if (!found) return reply.missing()
  const { museum, department } = found
  const figures = await findMuseumFigures(db, museum.id)
  if (figures.works === 0) return reply.missing()
  const listed = (await listDomainsOfMuseum(db, museum.id)).slice(0, domainsShown)
  const lines = await listWorksOf(db, [...new Set(listed.flatMap(({ ids }) => ids))], today)
  const byId = new Map(lines.map((line) => [line.id, line]))
  const domains = listed.map(({ ids, ...domain }) => ({ ...domain, hung: ids.flatMap((id) => byId.get(id) ?? []) }))
  return reply.page(<CollectionPage {...{ frame, museum, department, figures, domains }} />)
}
