import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { type Clock, dayOf } from '../platform/clock.ts'
import type { Db } from '../platform/database/connect.ts'
import { languageOfPath, type PerLanguage } from '../platform/languages.ts'
import type { Network } from '../platform/network.ts'
import { stranger } from '../platform/visitor.ts'
import type { SearchDesk } from '../search/index.ts'
import type { Assets } from './assets.ts'
import { logoPath, networkStylesPath } from './network-files.ts'
import { alternatesOf } from './public-page.tsx'
import { siteLinks } from './site-links.ts'

export interface SiteOptions {
  readonly db: Db
  readonly network: Network
  readonly assets: Assets
  readonly search: SearchDesk
  readonly clock: Clock
  readonly baseUrl: string
  readonly demonstration: boolean
  /** A demonstration without a mail server keeps its mail where everyone may read it. */
  readonly showsMailbox: boolean
  /** Signs links that are mailed. */
  readonly secret: string
  /** Enqueues the sending of mail, in the caller's transaction. */
  readonly mailLater: (db: Db) => Promise<void>
}

declare module 'fastify' {
  interface FastifyRequest {
    site: SiteOptions
    moment: Temporal.Instant | undefined
  }
}

/** Short enough to be read aloud on the telephone: the reference an error page gives, and the log has. */
export const newReference = () => randomUUID().slice(0, 8)

/** Gives every request what its page is made from. */
export function equipRequests(app: FastifyInstance, site: SiteOptions): void {
  app.decorateRequest('site', { getter: () => site })
  app.decorateRequest('db', { getter: () => site.db })
  app.decorateRequest('network', { getter: () => site.network })
  app.decorateRequest('visitor', { getter: () => stranger })
  // One moment for the whole request: read twice around midnight, a page would show a day and keep it for the next.
  app.decorateRequest('moment', undefined)
  app.decorateRequest('now', {
    getter() {
      this.moment ??= site.clock()
      return this.moment
    },
  })
  app.decorateRequest('today', {
    getter() {
      return dayOf(this.now, site.network.time_zone)
    },
  })
  app.decorateRequest('language', {
    getter() {
      return this.routeOptions.config.language ?? languageOfPath(this.url)
    },
  })
  app.decorateRequest('frame', {
    getter() {
      const language = this.language
      const alternates: PerLanguage<string> = alternatesOf(this)
      return {
        network: site.network,
        language,
        // `//elsewhere`, asked of us, would be a link to another site.
        path: this.url.replace(/^\/[/\\]+/, '/'),
        alternates,
        assets: { ...site.assets, icon: logoPath },
        baseUrl: site.baseUrl,
        demonstration: site.demonstration,
        ...(Object.keys(site.network.colours).length > 0 && { networkStyles: networkStylesPath }),
        links: siteLinks(language, this.url),
      }
    },
  })
}
