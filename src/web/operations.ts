import type { FastifyInstance } from 'fastify'
import { type Metrics, sameToken } from '../platform/metrics.ts'

/** What the operator's own machines ask: is it alive, can it serve, how is it doing. */
export function serveOperations(
  app: FastifyInstance,
  options: {
    readonly metrics: Metrics
    readonly metricsToken: string | undefined
    readonly state: () => { ready: boolean; database: 'up' | 'down' }
  },
): void {
  const quiet = { config: { reads: false, rateLimit: false }, logLevel: 'silent' } as const
  app.get('/health/live', quiet, async () => ({ status: 'alive' }))

  // With the database away the site still shows its copies: a balancer must not take every machine out.
  app.get('/health/ready', quiet, async (_request, reply) => {
    const { ready, database } = options.state()
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? (database === 'up' ? 'ready' : 'degraded') : 'stopping', database })
  })

  app.get('/metrics', quiet, async (request, reply) => {
    const { metricsToken } = options
    const given = request.headers.authorization?.replace(/^Bearer /, '')
    if (!metricsToken || !sameToken(given, metricsToken)) {
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .send({ error: 'A token opens this door: METRICS_TOKEN.' })
    }
    return reply.type(options.metrics.registry.contentType).send(await options.metrics.registry.metrics())
  })
}
