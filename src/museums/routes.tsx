import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { nextMidnight } from '../platform/clock.ts'
import { publicPage } from '../web/index.ts'
import { trueUntil } from './components/museum-state.tsx'
import { correctionRoutes } from './corrections/routes.tsx'
import { fileRoutes } from './files.ts'
import { filterMuseums } from './filters/filter-museums.ts'
import { filterWords, readFilters } from './filters/read-filters.ts'
import { DepartmentsPage } from './pages/departments-page.tsx'
import { ListPage, type ListProps } from './pages/list-page.tsx'
import { MapPage } from './pages/map-page.tsx'
import { ThemesPage } from './pages/themes-page.tsx'
import { departmentsPath, museumsMapPath, museumsPath, themesPath } from './paths.ts'
import { listCommunes, listMuseums, listSchoolHolidays } from './queries.ts'

const reads = ['museums']

/** The list, the map, the départements and the themes; the list in other forms; "une information est fausse ?". */
export async function museumsRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path: museumsPath, reads, query: filterWords }, (request, reply) =>
    showFiltered(request, reply, ListPage),
  )
  publicPage(app, { path: museumsMapPath, reads, query: filterWords }, (request, reply) =>
    showFiltered(request, reply, MapPage),
  )
  publicPage(app, { path: departmentsPath, reads }, async (request, reply) => {
    const museums = await request.kept(listMuseums, reads)
    return reply.page(<DepartmentsPage frame={request.frame} network={request.network} museums={museums} />)
  })
  publicPage(app, { path: themesPath, reads }, async (request, reply) => {
    const museums = await request.kept(listMuseums, reads)
    return reply.page(<ThemesPage frame={request.frame} network={request.network} museums={museums} />)
  })
  await app.register(fileRoutes)
  await app.register(correctionRoutes)
}

async function showFiltered(
  request: FastifyRequest,
  reply: FastifyReply,
  View: (props: ListProps) => preact.JSX.Element,
) {
  const { frame, network, now, today } = request
  const { filters, problems } = readFilters(request.query as Record<string, string | string[]>, today)
  const [museums, communes, holidays] = await Promise.all([
    request.kept(listMuseums, reads),
    request.kept(listCommunes, reads),
    request.kept(listSchoolHolidays, reads),
  ])
  const time = { now, holidays, network }
  const outcome = filterMuseums(museums, filters, { network, holidays, now })
  const page = <View {...{ frame, network, museums, communes, filters, problems, outcome, time, today }} />
  const until = trueUntil(museums, time) ?? nextMidnight(now, network.time_zone)
  return reply.page(page, { status: problems.length > 0 ? 422 : 200, until })
}
