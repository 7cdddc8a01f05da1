import type { FastifyInstance } from 'fastify'
import type { Network } from '../platform/network.ts'

/** The profile's colours: only custom properties, in the layer of the tokens. */
export function stylesheetOf(network: Pick<Network, 'colours'>): string {
  const lines = Object.entries(network.colours).map(([name, [day, dark]]) => `--${name}:light-dark(${day},${dark})`)
  return lines.length === 0 ? '' : `@layer tokens{:root{${lines.join(';')}}}`
}

export function networkStylesheet(app: FastifyInstance): void {
  app.get('/network.css', { config: { reads: [] } }, async (request, reply) =>
    reply.document({ body: stylesheetOf(request.network), type: 'text/css; charset=utf-8' }),
  )
}
