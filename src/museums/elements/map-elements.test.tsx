import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTiles } from '../../../bin/build-tiles.mjs'
import museums from '../../../networks/occitanie/museums.json' with { type: 'json' }
import { securityHeaders } from '../../web/security.ts'
import { ExploreMap } from '../components/explore-map.tsx'
import { NearMe } from '../components/near-me.tsx'
import { TerritoryMap } from '../components/territory-map.tsx'
import { departmentName } from '../geography/index.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (!executable) console.warn('Skipped, no Chromium: the map to explore and “near me” in a real browser.')

const folder = mkdtempSync(join(tmpdir(), 'map-elements-'))
const shown = museums.map((museum) => ({ ...museum, href: `/musees/${museum.museofile_id}` }))
const departments = '09 11 12 30 31 32 34 46 48 65 66 81 82'
  .split(' ')
  .map((code) => ({ code, name: departmentName(code) ?? '', href: `/departements/${code}`, count: 1 }))

const pageText = `<!doctype html><html lang="fr"><title>Carte</title>${renderToStaticMarkup(
  <main>
    <ExploreMap
      language="fr"
      departments={departments}
      museumsHref="/musees.geojson"
      tilesHref="/assets/tiles/france.pmtiles"
    >
      <TerritoryMap language="fr" departments={departments} museums={shown} />
    </ExploreMap>
    <NearMe language="fr" list="museums" />
    <div id="museums">
      {['31', '34'].map((code) => (
        <section>
          <ul>
            {shown
              .filter(({ department_code }) => department_code === code)
              .map(({ href, name, latitude, longitude }) => (
                <li data-latitude={latitude} data-longitude={longitude}>
                  <a href={href}>{name}</a>
                </li>
              ))}
            <li>Un musée sans adresse</li>
          </ul>
        </section>
      ))}
    </div>
  </main>,
)}<script type="module" src="/assets/explore-map.js"></script><script type="module" src="/assets/near-me.js"></script>`

const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: shown.map(({ name, town, href, longitude, latitude }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { name, town, url: `https://another-name.example${href}` },
  })),
})

const kinds: Record<string, string> = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' }

const server: Server = createServer((request, response) => {
  const path = request.url ?? '/'
  const answer = (status: number, kind: string, body: string | Buffer, headers = {}) =>
    response.writeHead(status, { ...securityHeaders, 'Content-Type': kind, ...headers }).end(body)
  if (path === '/') return answer(200, 'text/html; charset=utf-8', pageText)
  if (path === '/favicon.ico') return answer(204, 'image/x-icon', '')
  if (path === '/musees.geojson') return answer(200, 'application/geo+json', geojson)
  const file = join(folder, path.replace('/assets/', ''))
  if (!path.startsWith('/assets/') || !existsSync(file)) return answer(404, 'text/plain', '')
  const bytes = readFileSync(file)
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []
  if (from === undefined || to === undefined)
    return answer(200, kinds[extname(file)] ?? 'application/octet-stream', bytes)
  const last = Math.min(Number(to), bytes.length - 1)
  return answer(206, 'application/octet-stream', bytes.subarray(Number(from), last + 1), {
    'Content-Range': `bytes ${from}-${last}/${bytes.length}`,
  })
})

let address: string

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    base: '/assets/',
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: ['near-me', 'explore-map'].map((name) => join(import.meta.dirname, `${name}.ts`)),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  buildTiles(join(folder, 'tiles'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://localhost:${(server.address() as AddressInfo).port}/`
})

afterAll(async () => {
  await new Promise((closed) => server.close(closed))
  rmSync(folder, { recursive: true })
})

const flags =
  '--headless --no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )

function withBrowser(graphics: string[]) {
  let browser: Browser
  const requests: string[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable ?? '', args: [...flags, ...graphics] })
  })
  afterAll(() => browser?.close())
  return {
    requests,
    complaints,
    async visit(options: BrowserContextOptions = {}): Promise<Page> {
      const page = await (await browser.newContext(options)).newPage()
      page.on('request', (request) => requests.push(request.url()))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto(address)
      return page
    },
  }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

describe.skipIf(!executable)('without graphics', () => {
  const { visit, requests } = withBrowser(['--disable-gpu', '--disable-3d-apis'])

  test('the drawing stays and a sentence says why the map to explore does not come', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Explorer la carte' }).click()
    expect(await page.locator('explore-map [role=status]').textContent()).toContain('ne peut pas afficher')
    expect(await page.getByRole('link', { name: 'Gers, 1\u00A0musée' }).isVisible()).toBe(true)
    // Neither the library nor its data have been fetched for nothing.
    expect(requests.filter((url) => /start|worker|pmtiles|geojson/.test(url))).toEqual([])
  })

  test('the nearest museums come first, and the position is told to nobody', async () => {
    const page = await visit({ geolocation: { latitude: 43.61, longitude: 3.877 }, permissions: ['geolocation'] })
    const order = () => page.locator('#museums li').allTextContents()
    const before = await order()
    const asked = requests.length
    await page.getByRole('button', { name: 'Près de moi' }).click()
    const status = page.locator('near-me [role=status]')
    await expect.poll(() => status.textContent()).toContain('du plus proche au plus éloigné')
    const nearest = page.locator('#museums > ol > li')
    expect(await nearest.first().textContent()).toMatch(/ à (\d00|[\d,]+)\u00A0k?m$/)
    expect(await nearest.last().textContent()).toMatch(/ à \d{3}\u00A0km$/)
    await page.getByRole('button', { name: 'Revenir à l’ordre de la liste' }).click()
    expect(await order()).toEqual(before)
    expect(requests.slice(asked)).toEqual([])
  })

  test('a visitor who keeps the position secret is told what to do instead', async () => {
    const page = await visit({ permissions: [] })
    await page.getByRole('button', { name: 'Près de moi' }).click()
    await expect.poll(() => page.locator('near-me [role=status]').textContent()).toContain('le nom d’une ville')
  })
})

describe.skipIf(!executable)('with graphics', () => {
  const { visit, requests, complaints } = withBrowser(['--use-angle=swiftshader', '--enable-unsafe-swiftshader'])

  test('by keyboard alone: open the map, go from museum to museum, read one, come back', async () => {
    const page = await visit({ reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Explorer la carte' }).press('Enter')
    const status = page.locator('explore-map [role=status]')
    await expect
      .poll(() => status.textContent(), { timeout: 20_000 })
      .toBe(`${shown.length} musées dans cette partie de la carte`)
    expect(await focused(page)).toBe('Carte à explorer')

    await page.keyboard.press('Tab')
    for (let press = 0; press < 8 && / musées/.test(await focused(page)); press++) {
      expect(await focused(page)).toMatch(/^\d+ musées\u00A0: agrandir$/)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(300)
    }
    const museum = await focused(page)
    expect(shown.map(({ name, town }) => `${name}, ${town}`)).toContain(museum)

    await page.keyboard.press('Enter')
    const link = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(shown.map(({ href }) => href)).toContain(link)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe(museum)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Carte à explorer')

    await page.getByRole('button', { name: 'Revenir au dessin' }).press('Enter')
    expect(await page.getByRole('link', { name: 'Gers, 1\u00A0musée' }).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Explorer la carte')
  })

  test('nothing was asked of another host, and the content policy was kept', () => {
    expect(requests.some((url) => url.endsWith('france.pmtiles'))).toBe(true)
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('blob:'))).toEqual([])
    expect(complaints).toEqual([])
  })
})
