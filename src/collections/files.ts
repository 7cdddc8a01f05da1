import type { FastifyInstance } from 'fastify'
import { isId } from '../platform/records/ids.ts'
import { plateFactsOf, wallOfWork } from './components/work-picture.tsx'
import { drawWorkOpenGraph } from './open-graph.ts'
import { workFilePath } from './paths.ts'
import { drawWorkPlate } from './plate.ts'
import { listWorksOf } from './queries.ts'

/** Each work's plate, whatever its photographs: other sites and prints may show it. */
export async function workFileRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { id: string } }>(
    workFilePath({ id: ':id([0-9a-z]+)' }, 'svg'),
    { config: { reads: ['museums', 'collections', 'media'] } },
    async (request, reply) => {
      const { id } = request.params
      const [work] = isId(id) ? await listWorksOf(request.db, [id], request.today) : []
      if (!work) return reply.missing()
      const { svg } = drawWorkPlate(plateFactsOf(work), { wall: wallOfWork(work, request.network) })
      return reply.document({ body: svg, type: 'image/svg+xml' })
    },
  )
  app.get<{ Params: { id: string } }>(
    workFilePath({ id: ':id([0-9a-z]+)' }, 'png'),
    { config: { reads: ['museums', 'collections', 'media'] } },
    async (request, reply) => {
      const { id } = request.params
      const [work] = isId(id) ? await listWorksOf(request.db, [id], request.today) : []
      if (!work) return reply.missing()
      const image = await drawWorkOpenGraph(plateFactsOf(work), work.museum_name, wallOfWork(work, request.network))
      return reply.document({ body: image, type: 'image/png' })
    },
  )
}
