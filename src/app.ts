import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import serveFiles from '@fastify/static'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerFactory,
  LogController,
} from 'fastify'
import { collectionsRoutes } from './collections/index.ts'
import { type ImageService, imageRoutes, readyImages } from './media/index.ts'
import { museumsRoutes } from './museums/index.ts'
import type { Follower } from './platform/changes/follower.ts'
import type { Config } from './platform/config.ts'
import { Forbidden } from './platform/errors.ts'
import { languageOfPath, prefixOf } from './platform/languages.ts'
import type { Logger } from './platform/log.ts'
import type { Metrics } from './platform/metrics.ts'
import { keptPages, type PublicPagesOptions, servePublicPages } from './platform/pages/public-pages.ts'
import { portalRoutes } from './portal/index.ts'
import {
  answerErrors,
  copyNotice,
  equipRequests,
  networkFiles,
  newReference,
  refuseForgery,
  renderPages,
  type SiteOptions,
  securityHeaders,
  serveOperations,
  serveProofs,
} from './web/index.ts'

/** Doors that refuse strangers; every other registered route is open, and the doors test holds the list to the letter. */
export const closedDoors = ['/metrics', '/office', '/pro', '/administration'] as const

export interface AppOptions extends SiteOptions {
  readonly config: Config
  readonly log: Logger
  readonly follower: Pick<Follower, 'behind' | 'down' | 'catchUp'>
  readonly cache: PublicPagesOptions['cache']
  readonly shelf: PublicPagesOptions['shelf']
  readonly metrics: Metrics
  readonly images: ImageService
  /** The built client: `dist/client`. */
  readonly clientFolder: string
  /** The word by which the site's own walker is known, and let through the rate limit. */
  readonly walkerToken: string
  readonly stopping: () => boolean
}

/** The site as one object: first what is closed, then the areas, lowest first. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, log, metrics, network } = options
  const headers = config.BASE_URL?.startsWith('https:')
    ? { ...securityHeaders, 'Strict-Transport-Security': 'max-age=31536000' }
    : securityHeaders
  const counters = { kept: metrics.pages.labels({ how: 'kept' }), copy: metrics.pages.labels({ how: 'copy' }) }
  const pages: PublicPagesOptions = {
    cache: options.cache,
    shelf: options.shelf,
    follower: options.follower,
    clock: options.clock,
    headers,
    notice: (address, made_at) => copyNotice(address, made_at, network.time_zone),
    count: (how) => counters[how].inc(),
  }
  const app: FastifyInstance = Fastify({
    serverFactory: keptPagesFirst(pages, options.images, new Set(network.hosts.former), options.stopping),
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newReference,
    requestIdHeader: false,
    trustProxy: config.TRUST_PROXY,
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    // Who is connected already is answered while the site stops, then let go.
    return503OnClosing: false,
    rewriteUrl: ({ url }) => readableUrl(url ?? '/'),
    // A word too long for any record is not found, as any other; Node bounds the whole address.
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 65_536 },
  })
  sendFormerHosts(app, options, headers)
  servePublicPages(app, pages)
  equipRequests(app, options)
  renderPages(app, pages)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    metrics.requests.inc({ method: request.method, status: reply.statusCode })
    metrics.seconds.observe({ how: request.method === 'GET' ? 'rendered' : 'posted' }, reply.elapsedTime / 1000)
    if (request.routeOptions.logLevel !== 'silent' && request.headers['x-walker'] !== options.walkerToken)
      request.log.info(
        {
          method: request.method,
          path: request.url.split('?')[0],
          status: reply.statusCode,
          milliseconds: Math.round(reply.elapsedTime),
        },
        'answered',
      )
  })
  await app.register(rateLimit, {
    max: config.RENDERINGS_PER_MINUTE,
    timeWindow: 60_000,
    // Files cost nothing, and a school shares one address; images that are cut wait their own turn.
    allowList: (request) =>
      request.headers['x-walker'] === options.walkerToken || /^\/(assets|tiles|iiif)\//.test(request.url),
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
  })
  answerErrors(app)
  // Forms alone are read: no page of ours posts JSON or plain text.
  app.removeAllContentTypeParsers()
  await app.register(formbody, { bodyLimit: 64 * 1024 })
  app.addHook('preHandler', refuseForgery)

  // `/metrics` asks for its token itself.
  app.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? ''
    const isClosed = closedDoors.some((door) => door !== '/metrics' && (route === door || route.startsWith(`${door}/`)))
    if (isClosed && request.visitor.kind === 'stranger') throw new Forbidden()
  })

  serveOperations(app, {
    metrics,
    metricsToken: config.METRICS_TOKEN,
    state: () => ({ ready: !options.stopping(), database: options.follower.down ? 'down' : 'up' }),
  })
  await app.register(serveFiles, {
    root: options.clientFolder,
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  })
  // Their names do not change with their content.
  await app.register(serveFiles, {
    root: join(options.clientFolder, 'tiles'),
    prefix: '/tiles/',
    decorateReply: false,
    maxAge: '1h',
    index: false,
  })
  networkFiles(app, network)
  serveProofs(app, options.secret)
  await app.register(imageRoutes, { images: options.images })
  await app.register(museumsRoutes)
  await app.register(collectionsRoutes)
  await app.register(portalRoutes)
  return app
}

/** Node's own server, where a kept page, or an image that stands ready, is answered before Fastify hears of it, unless a former host may be meant. */
function keptPagesFirst(
  pages: PublicPagesOptions,
  images: ImageService,
  former: ReadonlySet<string>,
  stopping: () => boolean,
): FastifyServerFactory {
  const [answer, show] = [keptPages(pages), readyImages(images)]
  const isFormer = (hosts: string | string[] | undefined) =>
    hosts !== undefined &&
    String(hosts)
      .split(',')
      .some((host) => former.has(host.trim().replace(/:\d*$/, '').toLowerCase()))
  // Nearly every request names the same host.
  let present: string | undefined
  const mayBeFormer = ({ headers }: IncomingMessage) => {
    if (former.size === 0) return false
    if (isFormer(headers['x-forwarded-host'])) return true
    if (headers.host === present) return false
    if (isFormer(headers.host)) return true
    present = headers.host
    return false
  }
  return (handle, settings) => {
    const server = createServer((request, response) => {
      if (stopping()) response.shouldKeepAlive = false
      if (mayBeFormer(request) || !(answer(request, response) || show(request, response))) handle(request, response)
    })
    // What Fastify sets on a server that it makes itself.
    server.keepAliveTimeout = settings.keepAliveTimeout as number
    server.requestTimeout = settings.requestTimeout as number
    server.setTimeout(settings.connectionTimeout as number)
    return server
  }
}

/** A host the network once lived at leads to the same page at its present one. */
function sendFormerHosts(
  app: FastifyInstance,
  { network, baseUrl }: AppOptions,
  headers: Readonly<Record<string, string>>,
): void {
  const former = new Set(network.hosts.former)
  app.addHook('onRequest', (request, reply, next) => {
    if (former.size === 0 || !former.has(request.hostname.toLowerCase())) return next()
    reply.headers(headers).redirect(baseUrl + request.url, 301)
  })
}

/** The path of an address given whole, as to a proxy; of one that cannot be decoded, one of its language where nothing stands. */
function readableUrl(url: string): string {
  const path = url.startsWith('/') ? url : url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '').replace(/^(?!\/)/, '/')
  if (!path.includes('%')) return path
  try {
    decodeURIComponent(path.split('?', 1)[0] ?? path)
    return path
  } catch {
    return `${prefixOf(languageOfPath(path))}/-`
  }
}
