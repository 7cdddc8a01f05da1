import { expect, test } from 'vitest'
import { cloches, db, lavoir, visit } from '../../test/scene/index.ts'
import { museumPath } from '../museums/paths.ts'
import { type Language, languages } from '../platform/languages.ts'
import { loadNetwork } from '../platform/network.ts'
import { listSitePages, listSitePaths } from './site-paths.ts'

const network = loadNetwork('occitanie')
const linksOf = (body: string, rel: string) =>
  [...body.matchAll(new RegExp(`<link rel="${rel}"([^>]*)>`, 'g'))].map(([, rest = '']) => ({
    language: /hreflang="([^"]+)"/.exec(rest)?.[1],
    href: /href="([^"]+)"/.exec(rest)?.[1]?.replaceAll('&amp;', '&'),
  }))

test('every page names itself in each language, all the languages name the same pages, and each is there', async () => {
  const pages = await listSitePages(db, network)
  expect(pages.length).toBeGreaterThan(30)
  for (const { paths } of pages.filter((_, index) => index % 7 === 0)) {
    const expected = [...languages, 'x-default'].map((language) => ({
      language,
      href: new URL(paths[language === 'x-default' ? 'fr' : (language as Language)], 'http://localhost').href,
    }))
    for (const language of languages) {
      const { status, body } = await visit(paths[language])
      expect([paths[language], status]).toEqual([paths[language], 200])
      expect(body).toContain(`<html lang="${language}">`)
      expect(linksOf(body, 'alternate').filter((link) => link.language !== undefined)).toEqual(expected)
      expect(linksOf(body, 'canonical')[0]?.href).toBe(new URL(paths[language], 'http://localhost').href)
    }
  }
})

test('the site map has every public page in five languages, each once, with the others beside it', async () => {
  const { body, type } = await visit('/sitemap.xml')
  expect(type).toBe('application/xml')
  const urls = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)
  const pages = await listSitePages(db, network)
  expect(urls).toHaveLength(pages.length * 5)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls).toContain('http://localhost/oc/museus/musee-du-lavoir')
  expect(body.match(/hreflang="oc"/g)).toHaveLength(urls.length)
  expect(body).toMatch(/<loc>http:\/\/localhost\/musees\/musee-du-lavoir<\/loc><lastmod>\d{4}-/)
  expect(body).not.toMatch(/brouillon|musee-du-sel/)
})

test('every address that is to have a copy answers, and is listed once', async () => {
  const paths = await listSitePaths(db, network)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths.filter((_, index) => index % 5 === 0 || index > paths.length - 40))
    expect([path, (await visit(path)).status]).toEqual([path, 200])
})

test('search engines are welcome on a real network', async () => {
  expect((await visit('/robots.txt')).body).toBe('User-agent: *\nDisallow:\nSitemap: http://localhost/sitemap.xml\n')
})

test('addresses of the site as it was lead to those of today', async () => {
  for (const [from, to] of [
    ['/les-musees', '/musees'],
    ['/les-musees/', '/les-musees'],
    ['/les-musees/musee-du-lavoir', '/musees/musee-du-lavoir'],
    ['/museum/musee-du-lavoir?lang=en', '/en/museums/musee-du-lavoir?lang=en'],
    ['/musees/carte-des-musees', '/musees/carte'],
    ['/qui-sommes-nous', '/reseau'],
    ['/en/', '/en'],
    ['/musees///', '/musees'],
    ['/musees?a=1?b=2', undefined],
  ] as const)
    expect([from, (await visit(from)).to]).toEqual([from, to])
  expect((await visit('/les-musees/a/b')).status).toBe(404)
  expect((await visit('/les-musees//')).to).toBe('/les-musees')
})

test('the home page with its language’s slash, and a page under another language’s word, are not two pages', async () => {
  expect((await visit('/fr/musees')).status).toBe(404)
  expect((await visit('/en/musees')).status).toBe(404)
  expect((await visit('/musees/Musee-Du-Lavoir')).status).toBe(404)
})

test('a theme has its own word in each language, and another language’s leads to it', async () => {
  expect((await visit('/themes/ethnology')).to).toBe('/themes/ethnologie')
  expect((await visit('/en/themes/ethnologie')).to).toBe('/en/themes/ethnology')
  const { body } = await visit('/en/themes/ethnology')
  expect(linksOf(body, 'alternate').find(({ language }) => language === 'fr')?.href).toBe(
    'http://localhost/themes/ethnologie',
  )
  expect((await visit('/themes/sorcellerie')).status).toBe(404)
})

test('a museum withdrawn, or that left, is on no page, in no language, and its old addresses say so', async () => {
  await db.updateTable('museums.museum').set({ status: 'withdrawn' }).where('id', '=', lavoir.id).execute()
  await db.updateTable('museums.museum').set({ state: 'left' }).where('id', '=', cloches.id).execute()
  for (const language of languages)
    for (const museum of [lavoir, cloches]) {
      const { status, body } = await visit(museumPath(language, museum))
      expect(status).toBe(404)
      expect(body).toContain(`<html lang="${language}">`)
    }
  for (const path of [
    '/',
    '/musees',
    '/musees/carte',
    '/departements/gard',
    '/themes/histoire',
    '/plan-du-site',
    '/sitemap.xml',
  ])
    expect((await visit(path)).body).not.toMatch(/musee-du-lavoir|musee-des-cloches/)
  expect((await visit('/communes/sommieres')).status).toBe(404)
  expect(await listSitePaths(db, network)).not.toContain('/musees/musee-du-lavoir')
})

test('a page that is not there helps: a search, the ways on, and the homes of the other languages', async () => {
  const { status, body } = await visit('/en/nowhere')
  expect(status).toBe(404)
  expect(body).toContain('action="/en/search"')
  expect(body).toContain('<meta name="robots" content="noindex"/>')
  for (const home of ['/', '/en', '/es', '/oc', '/ca']) expect(body).toMatch(new RegExp(`<a href="${home}" hreflang`))
})
