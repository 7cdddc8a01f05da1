import type { FastifyInstance, FastifyRequest } from 'fastify'
import { worksMapPath, worksPath } from '../../collections/paths.ts'
import { listMuseums } from '../../museums/index.ts'
import { publicPage } from '../../web/index.ts'
import { searchPath } from '../paths.ts'
import { type Asked, readAsked, readText, worksWords } from './asked.ts'
import { findEverything, kinds, wordOfKind } from './find-everything.ts'
import { findWorks } from './find-works.ts'
import { SearchPage } from './search-page.tsx'
import { suggestionRoutes } from './suggestions.ts'
import { WorksMapPage } from './works-map-page.tsx'
import { WorksPage } from './works-page.tsx'

const reads = ['museums', 'collections', 'media']

/** The works, where they are, and the search of the whole site. */
export async function searchRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path: worksPath, reads, query: worksWords }, async (request, reply) => {
    const { frame, network } = request
    const asked = askedBy(request)
    const desk = await deskOf(request)
    const found = await lookUp(request, desk, asked)
    return reply.page(
      <WorksPage {...{ frame, network, asked, found }} ready={desk.ready} />,
      await timesOf(request, desk),
    )
  })
  publicPage(app, { path: worksMapPath, reads, query: worksWords }, async (request, reply) => {
    const { frame, network } = request
    const asked = { ...askedBy(request), page: 1, asList: false }
    const desk = await deskOf(request)
    const found = await lookUp(request, desk, asked, mostMuseums)
    const museums = await museumsOf(request)
    return reply.page(<WorksMapPage {...{ frame, network, asked, found, museums }} />, await timesOf(request, desk))
  })
  publicPage(app, { path: searchPath, reads, query: ['q', 'genre'] }, async (request, reply) => {
    const { frame, network, language } = request
    const query = request.query as Record<string, string | string[]>
    const text = readText(String(query.q ?? ''))
    const only = kinds.find((kind) => kind !== 'work' && wordOfKind[kind] === query.genre)
    const desk = await deskOf(request)
    const found = text === '' ? undefined : await findEverything(desk, text, language, only, () => museumsOf(request))
    return reply.page(
      <SearchPage {...{ frame, network, text, only, found }} ready={desk.ready} />,
      await timesOf(request, desk),
    )
  })
  await app.register(suggestionRoutes)
}

/** More than a network has. */
const mostMuseums = 2000

const askedBy = (request: FastifyRequest) => readAsked(request.query as Record<string, string | string[]>)
const museumsOf = (request: FastifyRequest) => request.kept(listMuseums, ['museums'])

async function lookUp(request: FastifyRequest, desk: Desk, asked: Asked, museums?: number) {
  const { language, network } = request
  return findWorks(desk, asked, language, () => museumsOf(request), network.departments, museums)
}

type Desk = Awaited<ReturnType<typeof deskOf>>

/** A page asked for just after a change waits for the index to have read it. What the index is, it is before it answers. */
async function deskOf(request: FastifyRequest) {
  const { search } = request.site
  const isInStep = await search.settled()
  return { index: search.index, ready: search.ready, isInStep, db: request.db, today: request.today }
}

/** Questions are without number: only the pages that ask none are kept, and not what an index left behind answers. */
async function timesOf(request: FastifyRequest, { isInStep }: Desk) {
  const wasInStep = isInStep && (await request.site.search.settled())
  const isKept = wasInStep && Object.keys(request.query as object).length === 0
  return isKept ? {} : { until: request.now }
}
