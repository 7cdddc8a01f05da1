import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { loadDemonstrationWorks } from '../../src/collections/index.ts'
import { worksPath } from '../../src/collections/paths.ts'
import { loadDemonstration } from '../../src/museums/index.ts'
import { connect, createPool } from '../../src/platform/database/connect.ts'
import { languageOfPath, languages } from '../../src/platform/languages.ts'
import { loadNetwork } from '../../src/platform/network.ts'
import { root } from '../../src/platform/root.ts'
import { searchables, searchSchema } from '../../src/portal/index.ts'
import { homePath } from '../../src/portal/paths.ts'
import { allDocuments, buildIndex } from '../../src/search/index.ts'
import { loadAssets } from '../../src/web/index.ts'
import { theMoment } from '../scene/cast.ts'
import { instantOf } from '../scene/moment.ts'
import { raiseSite, type Site } from '../scene/site.ts'
import { at, createDatabase } from '../scene/temporary-server.ts'
import { base, crawl, type Walk } from './crawl.ts'
import type { Html, Page } from './page.ts'

const client = join(root, 'dist/client')
const isBuilt = existsSync(join(client, '.vite/manifest.json'))

describe.each([
  { network: 'occitanie', museums: 130 },
  { network: 'nord-pas-de-calais', museums: 40 },
])('the demonstration of $network', ({ network, museums }) => {
  let pool: pg.Pool
  let site: Site
  let walk: Walk
  const failures: string[] = []
  /** The pages as search engines know them: without a query. */
  let pages: (Page & { html: Html })[]

  beforeAll(async () => {
    const database = `${inject('prefix')}crawl_${network}`
    await createDatabase(inject('server'), database, `${inject('prefix')}empty`)
    pool = createPool(at(inject('server'), database), 4)
    const db = connect(pool)
    await loadDemonstration(db, loadNetwork(network), () => undefined)
    await loadDemonstrationWorks(db, loadNetwork(network), () => undefined)
    const index = await buildIndex(searchSchema, allDocuments(db, searchables))
    site = await raiseSite({
      db: () => db,
      now: () => instantOf(theMoment),
      demonstration: true,
      network,
      search: { index, ready: true, settled: async () => true },
      log: pino({ level: 'error' }, { write: (line) => void failures.push(line) }),
      ...(isBuilt && { client: { assets: loadAssets(client), folder: client } }),
    })
    walk = await crawl(site, ['/', '/sitemap.xml', '/robots.txt'])
    pages = [...walk.pages.values()].filter((page) => page.html && !page.path.includes('?')) as typeof pages
  }, 240_000)

  afterAll(async () => {
    await site?.close()
    await pool?.end()
  })

  test('is walked from end to end, in every language', () => {
    for (const language of languages) {
      const own = pages.filter(({ path }) => languageOfPath(path) === language)
      expect(own.length, `pages in ${language}`).toBeGreaterThan(museums * 1.2)
      expect(walk.pages.get(homePath(language))?.status).toBe(200)
    }
  })

  test('no page fails', () => {
    const reasons = failures.map((line) => JSON.parse(line) as { path: string; err?: { stack?: string } })
    const byStack = Map.groupBy(reasons, ({ err }) => err?.stack?.split('\n').slice(0, 3).join(' '))
    expect([...byStack].map(([stack, lines]) => `${lines[0]?.path} and ${lines.length - 1} more: ${stack}`)).toEqual([])
  })

  test('no link leads to a page that does not exist, nor to a redirect', () => {
    const wrong = [...walk.pages.values()].filter(({ status, path }) => status !== 200 && mayFail(path) === false)
    const from = (path: string) => walk.links.find((link) => link.path === path)
    expect(
      some(
        wrong.map(
          ({ path, status, to }) => `${status} ${path} ${to ?? ''} from ${from(path)?.from} (${from(path)?.by})`,
        ),
      ),
    ).toEqual([])
  })

  test('no link leads to a part of a page that is not there', () => {
    const wrong = walk.links.filter(({ path, fragment }) => {
      const html = walk.pages.get(path)?.html
      return fragment !== '' && html && !html.ids.includes(fragment)
    })
    expect(some(wrong.map(({ from, path, fragment }) => `${from} → ${path}#${fragment}`))).toEqual([])
  })

  test('every page has one title of its own, one heading, and its language', () => {
    const wrong = pages.filter(
      ({ path, html }) => html.headings !== 1 || html.lang !== languageOfPath(path) || !html.title,
    )
    expect(some(wrong.map(({ path, html }) => `${path} h1 ${html.headings} lang ${html.lang} ${html.title}`))).toEqual(
      [],
    )
    // Works share titles, as many « Paysage » do: their makers, museums and numbers tell them apart.
    const titled = pages.filter(({ path }) => !path.startsWith(`${worksPath(languageOfPath(path))}/`))
    const byTitle = Map.groupBy(titled, ({ html, path }) => `${languageOfPath(path)} ${html.title}`)
    const shared = [...byTitle].filter(([, group]) => group.length > 1)
    expect(some(shared.map(([title, group]) => `${title}: ${group.map(({ path }) => path).join(' ')}`))).toEqual([])
  })

  test('every page says where it stands, and where it stands in other languages', () => {
    const shown = pages.filter(({ html }) => !html.isHidden)
    expect(shown.length).toBeGreaterThan(0)
    const wrong = shown.filter(
      ({ path, html }) =>
        html.canonical !== base + path ||
        languages.some((language) => {
          const there = html.alternates.get(language)?.slice(base.length) ?? ''
          if (walk.trusted.has(there)) return false
          const other = walk.pages.get(there)?.html
          return other?.alternates.get(languageOfPath(path)) !== base + path
        }),
    )
    expect(some(wrong.map(({ path, html }) => `${path} canonical ${html.canonical}`))).toEqual([])
  })

  test('the site map names every page that search engines may keep, and no other', () => {
    const named = new Set(walk.links.filter(({ from }) => from === '/sitemap.xml').map(({ path }) => path))
    expect(named.size).toBeGreaterThan(museums * languages.length)
    const shown = new Set(pages.filter(({ html }) => !html.isHidden).map(({ path }) => path))
    expect(some([...shown].filter((path) => !named.has(path)))).toEqual([])
    expect(some([...named].filter((path) => !shown.has(path) && !walk.trusted.has(path)))).toEqual([])
  })

  test('no page holds an id twice, an image without its alternative, or a thing of another host', () => {
    const wrong = [...walk.pages.values()].flatMap(({ path, html }) => {
      if (!html) return []
      const twice = html.ids.filter((id, index) => html.ids.indexOf(id) !== index)
      return [
        ...twice.map((id) => `${path} id ${id} twice`),
        ...html.unsaid.map((image) => `${path} ${image} without alt`),
        ...html.foreign.map((address) => `${path} asks ${address}`),
      ]
    })
    expect(some(wrong)).toEqual([])
  })

  /** Without a client build its files are not there to fetch: `npm test` builds first. */
  const mayFail = (path: string) => !isBuilt && path.startsWith('/assets/')
})

const some = (found: readonly string[]) =>
  found.length > 20 ? [...found.slice(0, 20), `and ${found.length - 20} more`] : found
