import type { FastifyInstance } from 'fastify'
import { browsingRoutes } from './browsing-routes.tsx'
import { workFileRoutes } from './files.ts'

export async function collectionsRoutes(app: FastifyInstance): Promise<void> {
  await app.register(workFileRoutes)
  await app.register(browsingRoutes)
}
