import type { FastifyInstance } from 'fastify'
import { answer } from './iiif/answer.ts'
import type { ImageService } from './iiif/image-service.ts'
import { imageServicePath } from './paths.ts'

/** The IIIF Image API 3, level 2. */
export async function imageRoutes(app: FastifyInstance, { images }: { images: ImageService }): Promise<void> {
  app.get(`${imageServicePath}/*`, { config: { reads: false }, logLevel: 'silent' }, async (request, reply) => {
    const { headers, raw, ip } = request
    const {
      status,
      headers: sent,
      body,
    } = await answer(images, {
      url: raw.url ?? '',
      accept: headers.accept,
      ifNoneMatch: headers['if-none-match'],
      client: ip,
    })
    return reply.code(status).headers(sent).send(body)
  })
}
