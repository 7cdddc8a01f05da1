import type { FastifyReply, FastifyRequest } from 'fastify'
import { Forbidden } from '../platform/errors.ts'
import { isForged } from './security.ts'

/** Refuses a form posted from another site's page. */
export async function refuseForgery(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  if (request.method === 'POST' && isForged(request.headers, request.host)) throw new Forbidden()
}
