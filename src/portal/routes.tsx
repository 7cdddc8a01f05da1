import type { FastifyInstance, FastifyRequest } from 'fastify'
import { akinMuseums, departmentOfCode, findMuseum, nearbyMuseums } from '../museums/index.ts'
import { museumPath } from '../museums/paths.ts'
import { translateFields } from '../platform/records/translations.ts'
import { publicPage } from '../web/index.ts'
import { artistRoutes } from './artist/routes.tsx'
import { HomePage } from './home/home-page.tsx'
import { openFirst } from './home/open-first.ts'
import { ofTheDay, wallOfTheDay } from './home/wall-of-the-day.ts'
import { mailboxRoutes } from './mailbox/routes.tsx'
import { MuseumPage } from './museum/museum-page.tsx'
import { networkRoutes } from './network/routes.tsx'
import { homePath } from './paths.ts'
import { placeRoutes } from './places/routes.tsx'
import { readMuseums } from './read-museums.ts'
import { searchRoutes } from './search/routes.tsx'
import { selectionRoutes } from './selection/routes.tsx'
import { termRoutes } from './term/routes.tsx'
import { workRoutes } from './work/routes.tsx'

/** The public pages that show more than one area. */
export async function portalRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path: homePath, reads: ['museums'] }, async (request, reply) => {
    const { frame, network, today } = request
    const { museums, time, until } = await readMuseums(request)
    const { open, openCount } = openFirst(museums, time, today)
    const hung = wallOfTheDay(museums, today)
    const wall = ofTheDay(network.walls.home, today) ?? 'bottle'
    return reply.page(<HomePage {...{ frame, network, museums, hung, wall, open, openCount, time, today }} />, {
      until,
    })
  })

  const path = (language: FastifyRequest['language'], params: Readonly<Record<string, string>>) =>
    museumPath(language, { slug: params.slug ?? '' })
  publicPage(app, { path, params: ['slug'], reads: ['museums'] }, async (request, reply) => {
    const { db, frame, network, today, language } = request
    const museum = await findMuseum(db, (request.params as { slug: string }).slug)
    const department = museum && departmentOfCode(network, museum.department_code)
    if (!museum || !department) return reply.missing()
    const { museums, time, until } = await readMuseums(request)
    const { description, history, building_interest, strengths, access, highlights } = museum
    const fields = { description, history, building_interest, strengths, access, highlights }
    const texts = await translateFields(db, { kind: 'museums.museum', record_id: museum.id, language, fields })
    const nearby = nearbyMuseums(museum, museums)
    const akin = akinMuseums(museum, museums)
    return reply.page(<MuseumPage {...{ frame, network, museum, department, texts, nearby, akin, time, today }} />, {
      until,
    })
  })

  await app.register(searchRoutes)
  await app.register(workRoutes)
  await app.register(artistRoutes)
  await app.register(termRoutes)
  await app.register(selectionRoutes)
  await app.register(placeRoutes)
  await app.register(networkRoutes)
  await app.register(mailboxRoutes)
}
