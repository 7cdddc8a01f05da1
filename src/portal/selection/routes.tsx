import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listWorksOf } from '../../collections/index.ts'
import { selectionFilePath, selectionPath } from '../../collections/paths.ts'
import { languages } from '../../platform/languages.ts'
import { publicPage } from '../../web/index.ts'
import { readMuseums } from '../read-museums.ts'
import { readSelection } from './read-selection.ts'
import { selectionCsv } from './selection-csv.ts'
import { SelectionPage } from './selection-page.tsx'

const reads = ['museums', 'collections', 'media']
const query = ['oeuvres']

/** A visitor's own works, kept by the browser: the site knows them by the addresses asked of it, and keeps nothing of them. */
export async function selectionRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path: selectionPath, reads, query }, async (request, reply) => {
    const { frame, today } = request
    const ids = readSelection(request.query)
    const works = ids && (await worksOf(request, ids))
    const { museums, time, until } = await readMuseums(request)
    const missing = (ids?.length ?? 0) - (works?.length ?? 0)
    return reply.page(<SelectionPage {...{ frame, works, missing, museums, time, today }} />, { until })
  })
  for (const language of languages)
    app.get(selectionFilePath(language), { config: { reads, query, language } }, async (request, reply) => {
      const works = await worksOf(request, readSelection(request.query) ?? [])
      const body = selectionCsv(works, language, request.frame.baseUrl)
      return reply.document({ body, type: 'text/csv; charset=utf-8' })
    })
}

const worksOf = (request: FastifyRequest, ids: readonly string[]) => listWorksOf(request.db, ids, request.today)
