import type { IncomingMessage, ServerResponse } from 'node:http'
import { isKnown } from '../../platform/pages/encoded.ts'
import { imageServicePath } from '../paths.ts'
import { imageHeaders, openHeaders } from './answer.ts'
import type { HotAnswer } from './hot-answers.ts'
import type { KnownImage } from './image-memory.ts'
import type { ImageService } from './image-service.ts'
import { readImageRequest } from './read-request.ts'
import { resolve } from './resolve.ts'

const idStarts = imageServicePath.length + 1
const idLength = 10
const tailStarts = idStarts + idLength + 1

/**
 * Answers a tile or a picture that stands ready straight on the socket, before anything else of the site hears of it.
 * What is returned tells whether it did, or will; if not, nothing was sent.
 */
export function readyImages(service: ImageService) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = request.url ?? ''
    if (!url.startsWith(imageServicePath) || url.charCodeAt(idStarts - 1) !== 47) return false
    if (request.method === 'OPTIONS') return allow(response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const known = service.memory.glance(url.slice(idStarts, idStarts + idLength))
    if (!known) return false
    const ready = service.hot.find(url)
    if (ready) return send(request, response, ready)
    const place = url.charCodeAt(tailStarts - 1) === 47 ? known.places.get(url.slice(tailStarts)) : undefined
    const { pack } = known
    if (!place || !pack) return false
    pack
      .read(place)
      .then((body) => send(request, response, keep(service, known, url, body)))
      .catch(() => {
        // Its derivatives went away, or are being replaced: next time they are looked for anew.
        service.memory.forget(known.facts.image.id)
        if (response.headersSent) response.destroy()
        else response.writeHead(503, { ...openHeaders, 'Cache-Control': 'no-store', 'Retry-After': '2' }).end()
      })
    return true
  }
}

function keep(service: ImageService, known: KnownImage, url: string, body: Buffer): HotAnswer {
  const { shown } = known.facts
  const read = readImageRequest(url.slice(tailStarts).split('/'))
  const cut = read && shown && resolve(read, shown.size, shown.limits)
  if (!cut) throw new Error(`No request of ours: ${url}`)
  const headers = imageHeaders(service, known, shown, cut)
  const head = [...Object.entries(headers).flat(), 'Content-Length', String(body.length)]
  const answer = { image: known, head, body, etag: shown.etag }
  service.hot.keep(url, answer)
  return answer
}

function send(request: IncomingMessage, response: ServerResponse, { head, body, etag }: HotAnswer): true {
  const asked = request.headers['if-none-match']
  if (asked !== undefined && isKnown(asked, etag)) {
    response.writeHead(304, withoutLength(head)).end()
    return true
  }
  response.writeHead(200, head)
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

const withoutLength = (head: readonly string[]) => head.slice(0, -2)

/** A viewer of another site that sends a header of its own asks first. */
function allow(response: ServerResponse): true {
  response
    .writeHead(204, {
      ...openHeaders,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match, X-Requested-With',
      'Access-Control-Max-Age': '86400',
    })
    .end()
  return true
}
