import type { FastifyInstance } from 'fastify'
import { publicPage } from '../web/index.ts'
import { artistRoutes } from './artist/routes.tsx'
import { comparisonRoutes } from './comparison/routes.tsx'
import { HomePage } from './home/home-page.tsx'
import { openFirst } from './home/open-first.ts'
import { ofTheDay, wallOfTheDay } from './home/wall-of-the-day.ts'
import { findWorksOfTheDay } from './home/works-of-the-day.ts'
import { mailboxRoutes } from './mailbox/routes.tsx'
import { museumRoutes } from './museum/routes.tsx'
import { networkRoutes } from './network/routes.tsx'
import { homePath } from './paths.ts'
import { placeRoutes } from './places/routes.tsx'
import { readMuseums } from './read-museums.ts'
import { searchRoutes } from './search/routes.tsx'
import { selectionRoutes } from './selection/routes.tsx'
import { termRoutes } from './term/routes.tsx'
import { workRoutes } from './work/routes.tsx'

const reads = ['museums', 'collections', 'media']

/** The public pages that show more than one area. */
export async function portalRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path: homePath, reads }, async (request, reply) => {
    const { frame, network, today } = request
    const { museums, time, until } = await readMuseums(request)
    const { open, openCount } = openFirst(museums, time, today)
    const works = await request.kept(findWorksOfTheDay, reads)
    const hung = works ? [] : wallOfTheDay(museums, today)
    const wall = ofTheDay(network.walls.home, today) ?? 'bottle'
    return reply.page(<HomePage {...{ frame, network, museums, hung, works, wall, open, openCount, time, today }} />, {
      until,
    })
  })

  await app.register(museumRoutes)
  await app.register(searchRoutes)
  await app.register(workRoutes)
  await app.register(artistRoutes)
  await app.register(termRoutes)
  await app.register(comparisonRoutes)
  await app.register(selectionRoutes)
  await app.register(placeRoutes)
  await app.register(networkRoutes)
  await app.register(mailboxRoutes)
}
