import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { drawNetworkImage, listMuseums } from '../../museums/index.ts'
import { languages } from '../../platform/languages.ts'
import type { Network } from '../../platform/network.ts'
import { type Frame, publicPage } from '../../web/index.ts'
import {
  accessibilityPath,
  contactPath,
  legalPath,
  networkImagePath,
  networkPath,
  partnersPath,
  privacyPath,
  robotsPath,
  siteMapPath,
  sitemapFilePath,
  sitemapPartPath,
} from '../paths.ts'
import { findSitePages } from '../site-paths.ts'
import { AccessibilityPage, ContactPage, LegalPage, NetworkPage, PartnersPage, PrivacyPage } from './network-pages.tsx'
import { SiteMapPage } from './site-map-page.tsx'
import { writeSitemap, writeSitemapIndex } from './sitemap.ts'

const collected = ['museums', 'collections']
/** Five languages each: far from the fifty thousand addresses and fifty megabytes that a file may have. */
const pagesPerSitemap = 4000

/** About the network, what the law asks for, and what search engines read. */
export async function networkRoutes(app: FastifyInstance): Promise<void> {
  const plain = [
    [partnersPath, PartnersPage],
    [contactPath, ContactPage],
    [legalPath, LegalPage],
    [privacyPath, PrivacyPage],
    [accessibilityPath, AccessibilityPage],
  ] as const satisfies readonly (readonly [typeof contactPath, (props: { frame: Frame; network: Network }) => VNode])[]
  for (const [path, View] of plain)
    publicPage(app, { path, reads: [] }, async (request, reply) =>
      reply.page(<View frame={request.frame} network={request.network} />),
    )

  publicPage(app, { path: networkPath, reads: ['museums'] }, async (request, reply) => {
    const museums = await request.kept(listMuseums, ['museums'])
    return reply.page(<NetworkPage frame={request.frame} network={request.network} museumCount={museums.length} />)
  })
  publicPage(app, { path: siteMapPath, reads: ['museums'] }, async (request, reply) => {
    const museums = await request.kept(listMuseums, ['museums'])
    return reply.page(<SiteMapPage frame={request.frame} network={request.network} museums={museums} />)
  })

  for (const language of languages)
    app.get(networkImagePath(language), { config: { reads: [], language } }, async (request, reply) => {
      const { network } = request
      const body = await drawNetworkImage(network.names[language], { language })
      return reply.document({ body, type: 'image/png' })
    })

  const sitePages = (request: FastifyRequest) =>
    findSitePages(request.db, request.network, (read) => request.kept(read, collected))
  app.get(sitemapFilePath, { config: { reads: collected } }, async (request, reply) => {
    const pages = await sitePages(request)
    const { baseUrl } = request.frame
    const parts = Math.ceil(pages.count / pagesPerSitemap)
    const body =
      parts > 1
        ? await writeSitemapIndex(baseUrl, parts)
        : await writeSitemap(baseUrl, await pages.some(0, pages.count))
    return reply.document({ body, type: 'application/xml' })
  })
  app.get(sitemapPartPath(':part([0-9]+)'), { config: { reads: collected } }, async (request, reply) => {
    const from = (Number((request.params as { part: string }).part) - 1) * pagesPerSitemap
    const pages = from < 0 ? [] : await (await sitePages(request)).some(from, from + pagesPerSitemap)
    if (pages.length === 0) return reply.missing()
    return reply.document({ body: await writeSitemap(request.frame.baseUrl, pages), type: 'application/xml' })
  })

  app.get(robotsPath, { config: { reads: [] } }, async (request, reply) => {
    const { baseUrl, demonstration } = request.frame
    const rule = demonstration ? 'Disallow: /' : 'Disallow:'
    return reply.document({
      body: `User-agent: *\n${rule}\nSitemap: ${baseUrl}${sitemapFilePath}\n`,
      type: 'text/plain; charset=utf-8',
    })
  })
}
