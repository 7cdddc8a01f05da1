import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findWork, listWorksOf, type Work } from '../../collections/index.ts'
import { workFilePath, workLabelPath, workPath } from '../../collections/paths.ts'
import { findMuseum, kilometresFrom } from '../../museums/index.ts'
import { isId } from '../../platform/records/ids.ts'
import { publicPage } from '../../web/index.ts'
import { readMuseums } from '../read-museums.ts'
import { listAkinWorks } from './akin-works.ts'
import { bibtex, ris } from './citation.ts'
import { drawWorkLabel } from './label/work-label.ts'
import { workStructured } from './structured.ts'
import { type AkinLine, WorkPage } from './work-page.tsx'

const reads = ['museums', 'collections', 'media']

/** The page of a work, and the work in other forms. */
export async function workRoutes(app: FastifyInstance): Promise<void> {
  publicPage(
    app,
    {
      path: (language, { id = '', slug = '' }) => workPath(language, { id, slug }),
      params: ['id', 'slug'],
      reads,
    },
    showWork,
  )
  publicPage(
    app,
    { path: (language, { id = '' }) => workPath(language, { id, slug: '' }), params: ['id'], reads },
    showWork,
  )
  for (const [format, type] of [
    ['bib', 'application/x-bibtex; charset=utf-8'],
    ['ris', 'application/x-research-info-systems; charset=utf-8'],
    ['json', 'application/json'],
  ] as const)
    app.get(workFilePath({ id: ':id([0-9a-z]+)' }, format), { config: { reads } }, async (request, reply) => {
      const work = await asked(request)
      if (!work) return reply.missing()
      const { baseUrl } = request.frame
      const body =
        format === 'json'
          ? JSON.stringify(workStructured(work, 'fr', baseUrl))
          : (format === 'bib' ? bibtex : ris)(work, baseUrl, request.today)
      return reply.document({ body, type })
    })
  app.get(workLabelPath({ id: ':id([0-9a-z]+)' }), { config: { reads } }, async (request, reply) => {
    const work = await asked(request)
    if (!work) return reply.missing()
    return reply.document({ body: drawWorkLabel(work, request.frame.baseUrl), type: 'image/svg+xml' })
  })
}

function asked(request: FastifyRequest): Promise<Work | undefined> {
  const { id = '' } = request.params as { id?: string }
  return isId(id) ? findWork(request.db, id, request.today) : Promise.resolve(undefined)
}

async function showWork(request: FastifyRequest, reply: FastifyReply) {
  const { db, frame, network, today, language } = request
  const work = await asked(request)
  if (!work) return reply.missing()
  // The id alone finds the work: whatever follows leads to its present words.
  if ((request.params as { slug?: string }).slug !== work.slug) return reply.redirect(workPath(language, work), 301)
  const museum = await findMuseum(db, work.museum_slug)
  if (!museum) return reply.missing()
  const { time, until } = await readMuseums(request)
  const akin = await linesOf(request, work)
  return reply.page(<WorkPage {...{ frame, network, work, museum, akin, time, today }} />, { until })
}

async function linesOf(request: FastifyRequest, work: Work): Promise<AkinLine[]> {
  const found = await listAkinWorks(request.db, work)
  const lines = new Map(
    (
      await listWorksOf(
        request.db,
        found.map(({ id }) => id),
        request.today,
      )
    ).map((line) => [line.id, line]),
  )
  return found.flatMap(({ id, reason }) => {
    const line = lines.get(id)
    return line ? [{ work: line, reason, minutes: minutesBetween(work, line) }] : []
  })
}

/** Roads are a third longer than the crow's flight, and fifty-five kilometres an hour is what the region's allow. */
function minutesBetween(from: Placed, to: Placed): number | undefined {
  if (from.latitude === null || from.longitude === null) return undefined
  const kilometres = kilometresFrom({ latitude: from.latitude, longitude: from.longitude }, to)
  if (kilometres === undefined || kilometres < 3) return undefined
  return Math.max(5, Math.round((kilometres * 1.33 * 60) / 55 / 5) * 5)
}

type Placed = { readonly latitude: number | null; readonly longitude: number | null }
