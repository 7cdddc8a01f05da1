import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db, instantOf, operator, theDay, theMoment } from '../../../test/scene/index.ts'
import { securityHeaders } from '../../web/security.ts'
import { addImage } from '../add-image.ts'
import { ImageViewer } from '../components/image-viewer.tsx'
import { answer } from '../iiif/answer.ts'
import { ImageService } from '../iiif/image-service.ts'
import { prepareImages } from '../jobs.ts'
import { scenery, stageFiles } from '../photographs.cast.ts'
import { findShownImage } from '../queries.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (!executable) console.warn('Skipped, no Chromium: the viewer of images in a real browser.')

const stage = stageFiles()
const folder = mkdtempSync(join(tmpdir(), 'image-viewer-'))
const kinds: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }
let service: ImageService
let pageText = ''
let failing = false
let asked: string[] = []
let address = ''
let browser: Browser | undefined
const patience = { timeout: 15_000 }

const server: Server = createServer((request, response) => {
  const path = request.url ?? '/'
  asked.push(path)
  const send = (status: number, headers: Record<string, string>, body: string | Buffer) =>
    void response.writeHead(status, { ...securityHeaders, ...headers }).end(body)
  if (path === '/') return send(200, { 'Content-Type': 'text/html; charset=utf-8' }, pageText)
  if (path === '/favicon.ico') return send(204, {}, '')
  if (path.startsWith('/iiif/') && !failing)
    return void answer(service, { url: path, accept: undefined, ifNoneMatch: undefined, client: 'visitor' }).then(
      ({ status, headers, body }) => send(status, { ...headers }, body),
    )
  const file = join(folder, path.replace('/assets/', ''))
  if (!path.startsWith('/assets/') || !existsSync(file)) return send(404, {}, '')
  send(200, { 'Content-Type': kinds[extname(file)] ?? 'application/octet-stream' }, readFileSync(file))
})

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
        input: [join(import.meta.dirname, 'image-viewer.ts')],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  service = await ImageService.open({
    db: () => db,
    files: stage.files(),
    clock: () => instantOf(theMoment),
    timeZone: 'Europe/Paris',
    baseUrl: 'https://another-name.example',
    follower: { behind: true, down: false },
    memoryBytes: 1024 * 1024,
    diskBytes: 1024 * 1024,
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://localhost:${(server.address() as AddressInfo).port}/`
  if (executable)
    browser = await chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    })
})
afterAll(async () => {
  await browser?.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function explored(seed: number, width: number, height: number, width_mm: number) {
  const path = await stage.put(`vue-${seed}.jpg`, await scenery(width, height, seed).jpeg().toBuffer())
  const added = await addImage(db, stage.files(), operator, { source: path, name: 'vue.jpg', fields: {} })
  const image = added.outcome === 'refused' ? undefined : await findShownImage(db, added.id, theDay)
  if (!image) throw new Error('The image was not added')
  return { image, label: `Vue ${seed}`, width_mm }
}

beforeEach(async () => {
  failing = false
  const [one, other] = [await explored(60, 2600, 1700, 520), await explored(61, 1500, 1500, 3000)]
  await prepareImages(db, stage.files())
  const markup = renderToStaticMarkup(
    <main>
      <ImageViewer explored={one} language="fr" sizes="300px" />
      <ImageViewer explored={one} beside={other} language="fr" sizes="300px" />
    </main>,
  )
  pageText = `<!doctype html><html lang="fr"><title>Œuvre</title>${markup}<script type="module" src="/assets/image-viewer.js"></script>`
})

/** Visits the page; whatever it does, nothing fails in it and its own policy refuses nothing. */
async function visit(walk: (page: Page) => Promise<void>, wrong: string[] = []): Promise<void> {
  asked = []
  const context = await browser?.newContext({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' })
  if (!context) return
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(address)
  await page.waitForFunction(() => document.querySelector(':not(:defined)') === null)
  await walk(page)
  await context.close()
  expect(faults.filter((fault) => !wrong.some((each) => fault.includes(each)))).toEqual([])
}

describe.skipIf(!executable)('the viewer', () => {
  test('nothing of it comes before the visitor asks', () =>
    visit(async () => {
      expect(asked.filter((path) => /explore|info\.json|\d+,\d+,\d+,\d+/.test(path))).toEqual([])
    }))

  test('it opens tile by tile, and the keys move, zoom, turn and close it', () =>
    visit(async (page) => {
      const open = page.getByRole('link', { name: 'Agrandir' }).first()
      await open.click()
      const dialog = page.getByRole('dialog', { name: 'Vue 60' })
      const scale = dialog.locator('.viewer-scale')
      await expect.poll(() => scale.textContent(), patience).toBe('5\u00a0cm')
      const before = asked.length
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('+')
      await expect.poll(() => scale.textContent(), patience).toBe('1\u00a0cm')
      await expect
        .poll(() => asked.slice(before).filter((path) => /\/512,512\/0\//.test(path)).length, patience)
        .toBeGreaterThan(1)
      expect(asked.some((path) => path.includes('another-name'))).toBe(false)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('r')
      await page.keyboard.press('0')
      await expect.poll(() => scale.textContent(), patience).toBe('5\u00a0cm')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await open.evaluate((link) => link === document.activeElement)).toBe(true)
    }))

  test('its buttons do what the keys do', () =>
    visit(async (page) => {
      await page.locator('[data-large]').first().click()
      const dialog = page.getByRole('dialog')
      const scale = dialog.locator('.viewer-scale')
      await expect.poll(() => scale.textContent(), patience).toBe('5\u00a0cm')
      for (let press = 0; press < 4; press += 1) await dialog.getByRole('button', { name: 'Approcher' }).click()
      await expect.poll(() => scale.textContent(), patience).toBe('1\u00a0cm')
      await dialog.getByRole('button', { name: 'Voir en entier' }).click()
      await expect.poll(() => scale.textContent(), patience).toBe('5\u00a0cm')
      await dialog.getByRole('button', { name: 'Fermer' }).click()
      await dialog.waitFor({ state: 'detached' })
    }))

  test('two works stand side by side, and at the same scale the larger one is larger', () =>
    visit(async (page) => {
      await page.getByRole('link', { name: 'Agrandir' }).nth(1).click()
      const scales = page.getByRole('dialog', { name: 'Vue 60, Vue 61' }).locator('.viewer-scale')
      await expect.poll(() => scales.allTextContents(), patience).toEqual(['10\u00a0cm', '50\u00a0cm'])
      await page.getByRole('button', { name: 'À la même échelle' }).click()
      await expect.poll(() => scales.allTextContents(), patience).toEqual(['50\u00a0cm', '50\u00a0cm'])
      const lengths = await scales.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width))
      expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 1))).toBeLessThan(3)
    }))

  test('when the image does not come, the page says so and the link stays', () =>
    visit(
      async (page) => {
        failing = true
        await page.getByRole('link', { name: 'Agrandir' }).first().click()
        await expect
          .poll(() => page.locator('[role=status]').first().textContent(), patience)
          .toContain('ne s’est pas ouverte')
        expect(await page.locator('dialog').count()).toBe(0)
        expect(await page.locator('[data-large]').first().getAttribute('href')).toMatch(/full\/max\/0\/default\.jpg$/)
      },
      ['404'],
    ))
})
