import type { FastifyInstance } from 'fastify'
import { listWorksOf } from '../../collections/index.ts'
import { workComparisonPath } from '../../collections/paths.ts'
import { nextMidnight } from '../../platform/clock.ts'
import { isId } from '../../platform/records/ids.ts'
import { publicPage } from '../../web/index.ts'
import { ComparisonPage } from './comparison-page.tsx'
import { findSecond } from './queries.ts'

const reads = ['museums', 'collections', 'media']

/** A work beside another, `?avec=`. */
export async function comparisonRoutes(app: FastifyInstance): Promise<void> {
  publicPage(
    app,
    {
      path: (language, { id = '' }) => workComparisonPath(language, { id, slug: '' }),
      params: ['id'],
      reads,
      query: ['avec'],
    },
    async (request, reply) => {
      const { db, now, today, frame, network, language } = request
      const { id } = request.params as { id: string }
      const { avec } = request.query as { avec?: unknown }
      const typed = typeof avec === 'string' && avec.trim() !== '' ? avec.trim() : undefined
      const found = typed === undefined ? [] : await findSecond(db, typed)
      const [work, ...others] = isId(id) ? await listWorksOf(db, [id, ...found], today) : []
      if (!work || work.id !== id) return reply.missing()
      const second = others.length === 1 && others[0]?.id !== id ? others[0] : undefined
      // One address for one pair: what was typed becomes the work's own id.
      if (second && second.id !== typed)
        return reply.redirect(`${workComparisonPath(language, work)}?avec=${second.id}`, 302)
      // An embargo may lift at midnight.
      const until = nextMidnight(now, network.time_zone)
      return reply.page(<ComparisonPage {...{ frame, network, work, second, typed, candidates: others }} />, { until })
    },
  )
}
