import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Clock, millisecondsOn } from '../clock.ts'
import { bodyIn, chooseEncoding, encoded, isKnown, smallest } from './encoded.ts'
import type { KeptPage, PageCache, ReadyAnswer } from './page-cache.ts'
import type { PageShelf } from './page-shelf.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the answer is made from; without it any change drops it. `false`: never kept. */
    reads?: readonly string[] | false
    /** The query words that make a different page; a request with any other word is answered and not kept. */
    query?: readonly string[]
  }
  interface FastifyRequest {
    mark: number
  }
}

/** A public answer, the same for everyone. */
export interface PublicAnswer {
  readonly body: string | Buffer
  readonly type: string
  /** Epoch milliseconds from which it is no longer true. */
  readonly until?: number
  /** Narrower than the route's own, when the handler knows better. */
  readonly reads?: readonly string[]
}

export interface PublicPagesOptions {
  readonly cache: PageCache
  readonly shelf: PageShelf
  /** The state of the change log's follower: while behind, memory is not trusted; while down, copies are shown. */
  readonly follower: { readonly behind: boolean; readonly down: boolean }
  readonly clock: Clock
  /** Sent with every kept page: prepared once, since the fast path passes by every plugin. */
  readonly headers: Readonly<Record<string, string>>
  /** The notice put into a copy shown while the database is away, for an address and the time of its making. */
  readonly notice: (address: string, made_at: number) => string
  readonly count: (how: 'kept' | 'copy') => void
}

// Browsers know a handful of ways to ask for an encoding.
const answersKept = 16

/**
 * Answers from memory, straight on the socket: nothing of Fastify has run, and nothing of it has anything to add.
 * What is returned tells whether the page was there; if not, nothing was sent.
 */
export function keptPages({ cache, follower, clock, count, headers }: PublicPagesOptions) {
  const now = millisecondsOn(clock)
  const shared = [...Object.entries(headers).flat(), 'Vary', 'Accept-Encoding', 'Cache-Control', 'public, no-cache']

  async function prepare(page: KeptPage, accept: string): Promise<ReadyAnswer> {
    const encoding = chooseEncoding(accept, page.type)
    const body = await bodyIn(page, encoding)
    const head = [...shared, 'Content-Type', page.type, 'Content-Length', String(body.length), 'ETag', page.etag]
    if (encoding !== 'identity') head.push('Content-Encoding', encoding)
    const ready = { head, body }
    if (page.answers.size < answersKept) page.answers.set(accept, ready)
    if (encoding === 'br') polish(page)
    return ready
  }

  /** A page asked for again is worth a slower compression; whoever asks meanwhile gets the first one. */
  function polish(page: KeptPage): void {
    if (page.polished) return
    page.polished = true
    smallest(page.identity).then(
      (body) => {
        page.br = body
        page.answers.clear()
      },
      () => undefined,
    )
  }

  function send(request: IncomingMessage, response: ServerResponse, { head, body }: ReadyAnswer): void {
    response.writeHead(200, head)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (follower.behind || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const page = cache.find(request.url ?? '/', now())
    if (!page) return false
    count('kept')
    const asked = request.headers
    if (asked['if-none-match'] !== undefined && isKnown(asked['if-none-match'], page.etag)) {
      response.writeHead(304, [...shared, 'ETag', page.etag]).end()
      return true
    }
    const accept = String(asked['accept-encoding'] ?? '')
    const ready = page.answers.get(accept)
    if (ready) send(request, response, ready)
    else
      prepare(page, accept).then(
        (prepared) => send(request, response, prepared),
        (error) => response.destroy(error),
      )
    return true
  }
}

/** Answers public pages from their copies on disk while the database is away. Call it first: hooks run in the order they were added. */
export function servePublicPages(app: FastifyInstance, options: PublicPagesOptions): void {
  const { cache, shelf, follower, count } = options
  const shared = Object.entries(options.headers).flat()
  app.decorateRequest('mark', 0)

  app.addHook('onRequest', (request, reply, next) => {
    const { raw } = request
    if (raw.method !== 'GET' && raw.method !== 'HEAD') return next()
    request.mark = cache.mark()
    if (!follower.down) return next()
    showCopy(request, reply, raw.url ?? '/').then((shown) => shown || next(), next)
  })

  async function showCopy(request: FastifyRequest, reply: FastifyReply, address: string): Promise<boolean> {
    const copy = (await shelf.find(address)) ?? (await shelf.find(withoutStrangeWords(address, wordsOf(request))))
    if (!copy) return false
    count('copy')
    const body = copy.type.startsWith('text/html')
      ? noticed(copy.body, options.notice(address, copy.made_at))
      : copy.body
    reply.hijack()
    reply.raw.writeHead(200, [
      ...shared,
      'Content-Type',
      copy.type,
      'Content-Length',
      String(body.length),
      'Cache-Control',
      'no-store',
    ])
    reply.raw.end(request.raw.method === 'HEAD' ? undefined : body)
    return true
  }
}

/** The notice stands before the page's own words. */
function noticed(body: Buffer, notice: string): Buffer {
  const at = body.indexOf('<main')
  return at < 0 ? body : Buffer.concat([body.subarray(0, at), Buffer.from(notice), body.subarray(at)])
}

/**
 * Keeps a fresh answer in memory and on disk when it may be, then sends it.
 * The bytes sent are the bytes kept.
 */
export async function answerPublicly(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PublicAnswer,
  { cache, shelf, follower, clock }: Pick<PublicPagesOptions, 'cache' | 'shelf' | 'follower' | 'clock'>,
): Promise<FastifyReply> {
  const { config } = request.routeOptions
  const routeReads = config.reads
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body)
  const page: KeptPage = {
    ...encoded(body),
    type: answer.type,
    reads: answer.reads ?? (routeReads === false ? undefined : routeReads),
    until: answer.until ?? Number.POSITIVE_INFINITY,
    answers: new Map(),
  }
  const address = request.raw.url ?? '/'
  const keepable =
    reply.statusCode === 200 && routeReads !== false && request.method !== 'POST' && isPlain(request, wordsOf(request))
  if (
    keepable &&
    !follower.behind &&
    page.until > clock().epochMilliseconds &&
    cache.keep(address, page, request.mark)
  ) {
    const brotli = await bodyIn(page, 'br')
    // Changed meanwhile, it is not to take the place of the copy of a page made since.
    if (cache.holds(address, page)) void shelf.put(address, page.type, brotli, clock().epochMilliseconds)
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'], page.type)
  const ready = await bodyIn(page, encoding)
  reply.header('vary', 'Accept-Encoding')
  if (reply.statusCode === 200) reply.header('etag', page.etag).header('cache-control', 'public, no-cache')
  else reply.header('cache-control', 'no-store')
  if (reply.statusCode === 200 && isKnown(request.headers['if-none-match'], page.etag)) return reply.code(304).send()
  reply.header('content-type', page.type)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.send(ready)
}

/** Longer ones are nobody's link, and would fill memory with their own names. */
const longestAddress = 1000

/** True for the one way of writing a page's address, with a query the route knows: others could fill memory without end. */
function isPlain(request: FastifyRequest, known: readonly string[]): boolean {
  const address = request.raw.url ?? '/'
  const question = address.indexOf('?')
  const path = question < 0 ? address : address.slice(0, question)
  if (address.length > longestAddress || path.includes('%')) return false
  if (question < 0) return true
  const words = [...new URLSearchParams(address.slice(question + 1)).keys()]
  return words.length > 0 && words.length <= 24 && words.every((word) => known.includes(word))
}

const wordsOf = (request: FastifyRequest) => request.routeOptions.config?.query ?? []

/** The address without what other sites add to links (`utm_source`, `fbclid`): they make no different page. */
export function withoutStrangeWords(address: string, known: readonly string[]): string {
  const question = address.indexOf('?')
  if (question < 0) return address
  const kept = address
    .slice(question + 1)
    .split('&')
    .filter((part) => known.includes(part.split('=', 1)[0] ?? ''))
  return kept.length > 0 ? `${address.slice(0, question)}?${kept.join('&')}` : address.slice(0, question)
}

/** Puts a page that is in memory and not on the shelf (a disk that was full, say) there too. @returns false when it is not in memory. */
export async function shelveKept(
  address: string,
  { cache, shelf, clock }: Pick<PublicPagesOptions, 'cache' | 'shelf' | 'clock'>,
): Promise<boolean> {
  const now = clock().epochMilliseconds
  const page = cache.find(address, now)
  if (!page) return false
  const brotli = await bodyIn(page, 'br')
  if (cache.holds(address, page)) await shelf.put(address, page.type, brotli, now)
  return true
}
