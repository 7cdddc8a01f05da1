import { request } from 'node:http'
import type { Browser } from 'playwright-core'
import { visitor } from './browser.ts'
import type { Site } from './site.ts'

export interface Weight {
  readonly path: string
  /** Bytes sent to a first visitor, Brotli: page, styles, scripts; then the scripts alone, and the fonts. */
  readonly page: number
  readonly scripts: number
  readonly fonts: number
  readonly fontFiles: number
  readonly preloads: number
  readonly files: readonly string[]
}

/** Opens each page as a first visit and weighs what it asks for by itself, as the server sends it. */
export async function weigh(browser: Browser, site: Site, paths: readonly string[]): Promise<Weight[]> {
  const weights: Weight[] = []
  for (const path of paths) {
    const { context, asked } = await visitor(browser, site, { viewport: { width: 412, height: 823 } })
    const page = await context.newPage()
    await page.goto(path, { waitUntil: 'networkidle' })
    const preloads = await page.locator('link[rel=preload]').count()
    await context.close()
    const addresses = [...new Set(asked.map((line) => line.replace(/^GET /, '').slice(site.address.length)))]
    const sent = await Promise.all(addresses.map(async (address) => ({ address, ...(await fetchSent(site, address)) })))
    const total = (wanted: RegExp) =>
      sent.filter(({ type }) => wanted.test(type)).reduce((sum, { bytes }) => sum + bytes, 0)
    weights.push({
      path,
      page: total(/html|css|javascript/),
      scripts: total(/javascript/),
      fonts: total(/font/),
      fontFiles: sent.filter(({ type }) => /font/.test(type)).length,
      preloads,
      files: sent.map(({ address, type, bytes }) => `${bytes} ${type} ${address}`),
    })
  }
  return weights
}

/** What the server sends to a browser that reads Brotli. */
function fetchSent(site: Site, path: string): Promise<{ type: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port: site.port, path, headers: { 'accept-encoding': 'gzip, deflate, br' } },
      (answer) => {
        let bytes = 0
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
        answer.on('end', () => resolve({ type: answer.headers['content-type'] ?? '', bytes }))
      },
    )
      .on('error', reject)
      .end()
  })
}
