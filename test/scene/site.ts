import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { type AppOptions, createApp } from '../../src/app.ts'
import { ImageService } from '../../src/media/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Db } from '../../src/platform/database/connect.ts'
import { type Files, openFiles } from '../../src/platform/files/index.ts'
import { createLog, type Logger } from '../../src/platform/log.ts'
import { createMetrics } from '../../src/platform/metrics.ts'
import { loadNetwork } from '../../src/platform/network.ts'
import { PageCache } from '../../src/platform/pages/page-cache.ts'
import { PageShelf } from '../../src/platform/pages/page-shelf.ts'
import { searchables, searchSchema } from '../../src/portal/index.ts'
import { allDocuments, buildIndex, type SearchDesk } from '../../src/search/index.ts'
import type { Assets } from '../../src/web/index.ts'
import { metricsToken } from './cast.ts'

/** An answer of the site, as a browser that runs nothing sees it. */
export interface Answer {
  readonly status: number
  readonly body: string
  /** What a page says between its masthead and its floor, with plain spaces. */
  readonly text: string
  readonly bytes: Buffer
  readonly type: string
  /** Where a redirect leads. */
  readonly to: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
}

/** `GET /musees/:slug`. */
export interface Route {
  readonly method: string
  readonly pattern: string
}

export interface Site {
  readonly app: FastifyInstance
  readonly shelf: PageShelf
  /** Every route the site has registered. */
  readonly routes: readonly Route[]
  visit(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Posts a form as a browser does from a page of this site, each time somebody else's. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  close(): Promise<void>
}

/** The addresses of a client build that is not needed: no page is looked at. */
const assetsUnseen: Assets = {
  styles: ['/assets/site.css'],
  script: '/assets/site.js',
  fonts: {
    headings: '/assets/bricolage-grotesque.woff2',
    text: '/assets/literata.woff2',
    italic: '/assets/literata-italic.woff2',
  },
  icon: '/assets/icon.svg',
  sheet: () => undefined,
  element: () => undefined,
}

/** The real site over a database, with a clock of the test's choosing. No page is kept: what is read is what is there. */
export async function raiseSite(options: {
  /** Adds what the site does not have yet, a page behind a door to come, say. */
  readonly furnish?: (app: FastifyInstance) => void
  readonly db: () => Db
  readonly now: () => Temporal.Instant
  readonly demonstration?: boolean
  readonly network?: string
  readonly log?: Logger
  readonly client?: { readonly assets: Assets; readonly folder: string }
  readonly settings?: Readonly<Record<string, string>>
  /** Pages are kept when it is given and says neither `behind` nor `down`. */
  readonly follower?: AppOptions['follower']
  readonly cache?: PageCache
  /** Else the index is made anew for each search: what is found is what is there. */
  readonly search?: SearchDesk
  /** Where the images are; else there are none. */
  readonly files?: Files
}): Promise<Site> {
  const place = mkdtempSync(join(tmpdir(), 'cimaise-site-'))
  const follower = options.follower ?? { behind: true, down: false, catchUp: async () => undefined }
  const cache = options.cache ?? new PageCache(1024 * 1024)
  const appOptions: AppOptions = {
    config: readConfig({
      METRICS_TOKEN: metricsToken,
      RENDERINGS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'error',
      ...options.settings,
    }),
    get db() {
      return options.db()
    },
    network: loadNetwork(options.network ?? 'occitanie'),
    clock: options.now,
    baseUrl: options.settings?.BASE_URL ?? 'http://localhost',
    demonstration: options.demonstration ?? false,
    showsMailbox: options.demonstration ?? false,
    secret: 'the-secret-of-the-tests',
    assets: options.client?.assets ?? assetsUnseen,
    search: options.search ?? searchOf(options.db),
    clientFolder: options.client?.folder ?? place,
    log: options.log ?? createLog('error'),
    follower,
    cache,
    shelf: await PageShelf.open(join(place, 'pages'), 1024 * 1024),
    metrics: createMetrics({}),
    images: await ImageService.open({
      db: options.db,
      files: options.files ?? (await openFiles(place)),
      clock: options.now,
      timeZone: 'Europe/Paris',
      baseUrl: options.settings?.BASE_URL ?? 'http://localhost',
      follower,
      memoryBytes: 1024 * 1024,
      diskBytes: 8 * 1024 * 1024,
    }),
    walkerToken: randomUUID(),
    stopping: () => false,
    // Jobs live after the commit: here the letter waits in the outbox, where a test reads it.
    mailLater: async () => undefined,
  }
  const { app, routes } = await createWatched(async () => {
    const created = await createApp(appOptions)
    options.furnish?.(created)
    return created
  })
  const ask = async (request: InjectOptions): Promise<Answer> => {
    const answer = await app.inject(request)
    const { location } = answer.headers
    return {
      status: answer.statusCode,
      body: answer.body,
      text: wordsOf(answer.body),
      bytes: answer.rawPayload,
      type: String(answer.headers['content-type'] ?? ''),
      to: typeof location === 'string' ? location : undefined,
      headers: answer.headers,
    }
  }
  let posted = 0
  return {
    app,
    shelf: appOptions.shelf,
    routes,
    visit: (url, headers) => ask({ method: 'GET', url, ...(headers && { headers }) }),
    post: (url, fields) =>
      ask({
        method: 'POST',
        url,
        remoteAddress: `192.0.2.${(posted++ % 254) + 1}`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin: 'http://localhost',
          host: 'localhost',
        },
        payload: formOf(fields),
      }),
    async close() {
      await app.close()
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/** An index made anew for each search. */
export function searchOf(db: () => Db): SearchDesk {
  const now = () => buildIndex(searchSchema, allDocuments(db(), searchables))
  return {
    index: {
      search: async (query, told) => (await now()).search(query, told),
      suggest: async (query) => (await now()).suggest(query),
      count: async () => (await now()).count(),
      apply: async () => undefined,
    },
    ready: true,
    settled: async () => true,
  }
}

function wordsOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const words = main.replace(/<svg[\s\S]*?<\/svg>/g, ' ').replace(/<[^>]*>/g, ' ')
  return words.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim()
}

/** Fastify tells this channel of an application before anything is registered on it. */
async function createWatched(create: () => Promise<FastifyInstance>) {
  const routes: Route[] = []
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.push({ method: each, pattern: url.replace(/\([^)]*\)/g, '') })
    })
  }
  subscribe('fastify.initialization', watch)
  try {
    const app = await create()
    await app.ready()
    return { app, routes }
  } finally {
    unsubscribe('fastify.initialization', watch)
  }
}

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
  return form.toString()
}
