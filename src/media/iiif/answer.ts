import { encoded, isKnown } from '../../platform/pages/encoded.ts'
import { imageDescriptionPath, imagePath, imageServicePath } from '../paths.ts'
import type { Shown } from './image-facts.ts'
import type { KnownImage } from './image-memory.ts'
import { Absent, type ImageService } from './image-service.ts'
import { contextUri, describeService, profileUri } from './information.ts'
import { type Format, readImageRequest } from './read-request.ts'
import { type Cut, canonicalName, resolve } from './resolve.ts'
import { TooBusy } from './turns.ts'

export interface Asked {
  /** As it came, with its escapes and its query. */
  readonly url: string
  readonly accept: string | undefined
  readonly ifNoneMatch: string | undefined
  /** Whom the request comes from, so that nobody takes everyone's turn. */
  readonly client: string
}

export interface Answer {
  readonly status: 200 | 303 | 304 | 400 | 404 | 503
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string
}

export const types: Readonly<Record<Format, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Anyone's page may show our images, and anyone's viewer read what is said of them. */
export const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

/** A day; an hour for what a day to come changes. */
export const cacheControl = ({ facts }: KnownImage) => `public, max-age=${facts.until === undefined ? 86_400 : 3600}`

const refusal = (status: 400 | 404 | 503, sentence: string): Answer => ({
  status,
  headers: {
    ...openHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 503 && { 'Retry-After': '2' }),
  },
  body: `${sentence}\n`,
})
const unknown = refusal(404, 'No image stands at this address.')
const unreadable = refusal(400, 'This request is not one of the IIIF Image API 3, or not one this image can answer.')
const busy = refusal(503, 'Too many images are being cut at this moment: ask again in a few seconds.')

/**
 * Answers a request of the IIIF Image API.
 * @see https://iiif.io/api/image/3.0/
 */
export async function answer(service: ImageService, asked: Asked): Promise<Answer> {
  const parts = decoded(asked.url.slice(imageServicePath.length + 1).split('?', 1)[0] ?? '')
  const [id = '', ...rest] = parts ?? []
  const known = parts && (await service.memory.find(id))
  const shown = known?.facts.shown
  if (!known || !shown) return unknown
  const { image } = known.facts
  if (rest.length === 0)
    return {
      status: 303,
      headers: { ...openHeaders, Location: service.baseUrl + imageDescriptionPath(image), 'Cache-Control': 'no-store' },
      body: '',
    }
  if (rest.length === 1 && rest[0] === 'info.json') return describe(service, known, shown, asked)
  if (rest.length !== 4) return rest.length < 4 ? unreadable : unknown
  const request = readImageRequest(rest)
  const cut = request && resolve(request, shown.size, shown.limits)
  if (!cut) return unreadable
  return show(service, known, shown, cut, asked)
}

function decoded(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

function describe(service: ImageService, known: KnownImage, shown: Shown, asked: Asked): Answer {
  const linked = /application\/ld\+json/i.test(asked.accept ?? '')
  const id = service.baseUrl + imagePath(known.facts.image)
  const { identity, etag } = encoded(Buffer.from(JSON.stringify(describeService(id, known.facts, shown))))
  const headers = {
    ...openHeaders,
    'Content-Type': linked ? `application/ld+json;profile="${contextUri}"` : 'application/json',
    'Cache-Control': cacheControl(known),
    Vary: 'Accept',
    ETag: etag,
    Link: `<${profileUri}>;rel="profile"`,
  }
  return isKnown(asked.ifNoneMatch, etag)
    ? { status: 304, headers, body: '' }
    : { status: 200, headers, body: identity }
}

async function show(service: ImageService, known: KnownImage, shown: Shown, cut: Cut, asked: Asked): Promise<Answer> {
  const headers = imageHeaders(service, known, shown, cut)
  if (isKnown(asked.ifNoneMatch, shown.etag)) return { status: 304, headers, body: '' }
  try {
    return { status: 200, headers, body: await service.bytesOf(known, cut, asked.client) }
  } catch (error) {
    if (error instanceof TooBusy) return busy
    if (error instanceof Absent) return cut.format === 'avif' ? unreadable : unknown
    throw error
  }
}

export function imageHeaders(
  service: ImageService,
  known: KnownImage,
  shown: Shown,
  cut: Cut,
): Readonly<Record<string, string>> {
  const canonical = `${service.baseUrl}${imagePath(known.facts.image)}/${canonicalName(cut, shown.size, shown.limits)}`
  return {
    ...openHeaders,
    'Content-Type': types[cut.format],
    'Cache-Control': cacheControl(known),
    ETag: shown.etag,
    Link: `<${canonical}>;rel="canonical", <${profileUri}>;rel="profile"`,
  }
}
