import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { languages } from '../../platform/languages.ts'
import { sitemapPartPath } from '../paths.ts'
import type { SitePage } from '../site-paths.ts'

/** Each page in each language, with where it stands in the others. @see https://www.sitemaps.org/protocol.html */
export async function writeSitemap(hostname: string, pages: readonly SitePage[]): Promise<Buffer> {
  const stream = new SitemapStream({ hostname })
  for (const { paths, changed_at } of pages)
    for (const language of languages)
      stream.write({
        url: paths[language],
        ...(changed_at && { lastmod: changed_at.toISOString() }),
        links: languages.map((lang) => ({ lang, url: paths[lang] })),
      })
  stream.end()
  return streamToPromise(stream)
}

/** Where each part of a site map too long for one file stands. */
export async function writeSitemapIndex(hostname: string, parts: number): Promise<Buffer> {
  const stream = new SitemapIndexStream()
  for (let part = 1; part <= parts; part++) stream.write({ url: hostname + sitemapPartPath(String(part)) })
  stream.end()
  return streamToPromise(stream)
}
