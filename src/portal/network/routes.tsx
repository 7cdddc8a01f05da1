import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import { SitemapStream, streamToPromise } from 'sitemap'
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
} from '../paths.ts'
import { listSitePages } from '../site-paths.ts'
import { AccessibilityPage, ContactPage, LegalPage, NetworkPage, PartnersPage, PrivacyPage } from './network-pages.tsx'
import { SiteMapPage } from './site-map-page.tsx'

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

  app.get(sitemapFilePath, { config: { reads: ['museums'] } }, async (request, reply) => {
    const pages = await listSitePages(request.db, request.network)
    const stream = new SitemapStream({ hostname: request.frame.baseUrl })
    for (const { paths, changed_at } of pages)
      for (const language of languages)
        stream.write({
          url: paths[language],
          ...(changed_at && { lastmod: changed_at.toISOString() }),
          links: languages.map((lang) => ({ lang, url: paths[lang] })),
        })
    stream.end()
    return reply.document({ body: await streamToPromise(stream), type: 'application/xml' })
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
