import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Network } from '../platform/network.ts'

export const networkStylesPath = '/network.css'
export const logoPath = '/logo.svg'

/** The profile's colours: only custom properties, in the layer of the tokens. */
export function stylesheetOf(network: Pick<Network, 'colours'>): string {
  const lines = Object.entries(network.colours).map(([name, [day, dark]]) => `--${name}:light-dark(${day},${dark})`)
  return lines.length === 0 ? '' : `@layer tokens{:root{${lines.join(';')}}}`
}

/** What a profile paints its own way: its colours and its mark. */
export function networkFiles(app: FastifyInstance, network: Network): void {
  const logo = readFileSync(join(network.folder, 'logo.svg'))
  app.get(networkStylesPath, { config: { reads: [] } }, async (request, reply) =>
    reply.document({ body: stylesheetOf(request.network), type: 'text/css; charset=utf-8' }),
  )
  app.get(logoPath, { config: { reads: [] } }, async (_request, reply) =>
    reply.document({ body: logo, type: 'image/svg+xml' }),
  )
}
