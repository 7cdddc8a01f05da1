#!/usr/bin/env node
// The pages of works as people see them, in both networks: on a telephone, a tablet and a desk, by day and in the dark,
// drawn small for docs/screens; and nothing beyond the edge at 320 px.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import * as collections from '../../src/collections/paths.ts'
import * as museums from '../../src/museums/paths.ts'
import { root } from '../../src/platform/root.ts'
import { openBrowser, visitor } from '../support/browser.ts'
import { chapter, prove, show, tell } from '../support/report.ts'
import { eventually, makeFolder, startSite } from '../support/site.ts'
import { chooseWorks } from '../support/works.ts'

const widths = [360, 820, 1440]
const schemes = { day: 'light', dark: 'dark' } as const
const heights: Readonly<Record<number, number>> = { 360: 1100, 820: 1200, 1440: 1250 }
const maxBytes = 120_000
const folder = join(root, 'docs/screens')

await prove('Line 9: screenshots of works, both networks', async (later) => {
  const browser = await openBrowser('--disable-gpu')
  later(() => browser.close())
  mkdirSync(folder, { recursive: true })
  for (const network of ['occitanie', 'nord-pas-de-calais']) {
    const place = makeFolder(`screens-${network}`)
    later(place.remove)
    const site = await startSite(join(place.path, 'data'), { environment: { NETWORK: network } })
    later(site.stop)
    const { plain, artist, museum, terms } = await chooseWorks(site)
    const subject = terms.find(({ vocabulary }) => vocabulary === 'subject')
    const pages: Readonly<Record<string, string>> = {
      works: collections.worksPath('fr'),
      search: `${collections.worksPath('fr')}?q=paysage`,
      work: collections.workPath('fr', plain),
      artist: collections.artistPath('fr', artist),
      ...(subject && { subject: collections.termPath('fr', subject) ?? '/' }),
      collection: museums.museumCollectionPath('fr', museum),
    }
    const ready = async () => !(await (await fetch(site.address + pages.search)).text()).includes('se prépare')
    if (!(await eventually(ready, 30_000))) throw new Error('The search did not get ready')
    const prefix = network === 'occitanie' ? '' : 'nord-'
    let count = 0
    let total = 0
    for (const [scheme, colorScheme] of Object.entries(schemes))
      for (const width of widths) {
        const { context, left, problems } = await visitor(browser, site, {
          viewport: { width, height: heights[width] ?? 1200 },
          colorScheme,
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(path, { waitUntil: 'networkidle' })
          const file = join(folder, `${prefix}${name}-${width}-${scheme}.webp`)
          await sharp(await page.screenshot())
            .webp({ quality: width > 1000 ? 52 : 66, effort: 6 })
            .toFile(file)
          const { size } = statSync(file)
          count += 1
          total += size
          if (size > maxBytes) show(`${file} is a small file`, false, size)
          if (name !== 'work' && (await page.locator('.work').count()) === 0) show(`${path} shows works`, false, 'none')
          const beyond = await overflow(page)
          if (beyond > 0) show(`${path} holds in ${width} px`, false, `${beyond} px beyond`)
        }
        if (left.length + problems.length > 0)
          show('nothing is asked elsewhere and nothing fails', false, [...left, ...problems].join(' '))
        await context.close()
      }
    chapter(network)
    tell(...Object.entries(pages).map(([name, path]) => `${name}: ${path}`))
    show(
      `${network}: pictures in docs/screens`,
      count === Object.keys(pages).length * 6,
      `${count}, ${Math.round(total / 1000)} kB in all`,
    )
    const { context } = await visitor(browser, site, { viewport: { width: 320, height: 800 } })
    const page = await context.newPage()
    for (const path of Object.values(pages)) {
      await page.goto(path, { waitUntil: 'networkidle' })
      const beyond = await overflow(page)
      show(`${network}: ${path} has no horizontal scroll at 320 px`, beyond <= 0, `${Math.max(0, beyond)} px beyond`)
    }
    await context.close()
  }
})

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
