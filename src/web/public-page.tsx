import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../platform/database/connect.ts'
import { type Language, languages, type PerLanguage, prefixOf } from '../platform/languages.ts'
import type { Network } from '../platform/network.ts'
import {
  answerPublicly,
  type PublicAnswer,
  type PublicPagesOptions,
  withoutStrangeWords,
} from '../platform/pages/public-pages.ts'
import type { Visitor } from '../platform/visitor.ts'
import type { SearchDesk } from '../search/index.ts'
import type { Frame } from './frame.tsx'

/** The address of a page in a language, from the words its pattern captured. */
export type PathOf = (language: Language, params: Readonly<Record<string, string>>) => string

/** From the database, or from the index where it knows more quickly; of a calendar day, in the network's zone. */
export type KeptRead<Value> = (db: Db, search: SearchDesk, today: string) => Promise<Value>

interface PageOptions {
  readonly status?: number
  readonly until?: Temporal.Instant
  readonly reads?: readonly string[]
}

declare module 'fastify' {
  interface FastifyContextConfig {
    language?: Language
    path?: PathOf
  }
  interface FastifyRequest {
    db: Db
    network: Network
    language: Language
    visitor: Visitor
    now: Temporal.Instant
    /** The calendar day in the network's zone. */
    today: string
    frame: Frame
    /** What `read` gives, fetched once between two changes of `reads` (areas, or single records): shared, so never written to. */
    kept<Value>(read: KeptRead<Value>, reads: readonly string[]): Promise<Value>
  }
  interface FastifyReply {
    /** Renders a page; a public one is kept until what it reads changes, or `until`. */
    page(node: VNode, options?: PageOptions): Promise<FastifyReply>
    /** The same for what is not HTML. */
    document(answer: PublicAnswer): Promise<FastifyReply>
    /** The page that says nothing stands at this address. */
    missing(): Promise<FastifyReply>
  }
}

export interface PublicRoute {
  /** Called with `:slug` and the like to make the pattern, with what was captured to make the address. */
  readonly path: PathOf
  /** The names of the captured words, in the path. */
  readonly params?: readonly string[]
  readonly reads: readonly string[] | false
  readonly query?: readonly string[]
}

/** Declares a public page in every language at once. */
export function publicPage(
  app: FastifyInstance,
  route: PublicRoute,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  // What no record can be called is not found before anyone asks the database: NUL is no letter to PostgreSQL.
  const patterns = Object.fromEntries((route.params ?? []).map((name) => [name, `:${name}([a-z0-9-]+)`]))
  for (const language of languages) {
    app.get(
      route.path(language, patterns),
      { config: { language, path: route.path, reads: route.reads, ...(route.query && { query: route.query }) } },
      handler,
    )
  }
}

/** Gives replies their `page` and `document`. */
export function renderPages(
  app: FastifyInstance,
  pages: Pick<PublicPagesOptions, 'cache' | 'shelf' | 'follower' | 'clock'>,
): void {
  app.decorateRequest('kept', function <Value>(this: FastifyRequest, read: KeptRead<Value>, reads: readonly string[]) {
    const fetch = () => read(this.db, this.site.search, this.today)
    return pages.follower.behind ? fetch() : pages.cache.reads.keep(read, reads, this.today, fetch)
  })
  app.decorateReply('document', async function (this: FastifyReply, answer: PublicAnswer) {
    return answerPublicly(this.request, this, answer, pages)
  })
  app.decorateReply('page', async function (this: FastifyReply, node: VNode, options: PageOptions = {}) {
    if (options.status !== undefined) this.code(options.status)
    return this.document({
      body: `<!doctype html>${renderToString(node)}`,
      type: 'text/html; charset=utf-8',
      ...(options.until && { until: options.until.epochMilliseconds }),
      ...(options.reads && { reads: options.reads }),
    })
  })
}

/** This address in every language: the same page, the same question. Where nothing stands, each language's home. */
export function alternatesOf(request: FastifyRequest): PerLanguage<string> {
  const { path, query: known = [] } = request.routeOptions.config ?? {}
  const params = request.params as Readonly<Record<string, string>>
  const asked = withoutStrangeWords(request.url, known)
  const query = asked.includes('?') ? asked.slice(asked.indexOf('?')) : ''
  // What a stranger typed is no link of ours: `//elsewhere` would leave the site.
  const address = (language: Language) => (path ? path(language, params) + query : prefixOf(language) || '/')
  return { fr: address('fr'), en: address('en'), es: address('es'), oc: address('oc'), ca: address('ca') }
}
