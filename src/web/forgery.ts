import type { FastifyReply, FastifyRequest } from 'fastify'
import { Forbidden } from '../platform/errors.ts'
import { isForged } from './security.ts'

/** Refuses a form posted from another site's page. A proxy may hide the host that the visitor asked for: ours is known. */
export async function refuseForgery(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
  const hosts = [request.host, new URL(request.site.baseUrl).host]
  if (request.method === 'POST' && isForged(request.headers, hosts)) throw new Forbidden()
}
