import type { FastifyInstance } from 'fastify'
import { workFileRoutes } from './files.ts'

export async function collectionsRoutes(app: FastifyInstance): Promise<void> {
  await app.register(workFileRoutes)
}
