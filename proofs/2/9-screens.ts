import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { root } from '../../src/platform/root.ts'
import { openBrowser, visitor } from '../support/browser.ts'
import { chapter, prove, show, tell } from '../support/report.ts'
import { makeFolder, startSite } from '../support/site.ts'

const pages = {
  home: '/',
  list: '/musees',
  map: '/musees/carte',
  sheet: '/musees/musee-toulouse-lautrec',
  theme: '/themes/archeologie',
} as const
const widths = [360, 820, 1440]
const schemes = { day: 'light', dark: 'dark' } as const
/** As much as a visitor scrolls before deciding to stay. */
const heights: Readonly<Record<number, number>> = { 360: 1100, 820: 1200, 1440: 1250 }
const narrowest = 320
const maxBytes = 120_000
const folder = join(root, 'docs/screens')

/** Line 9: the pages people remember, by day and in the dark, on a phone, a tablet and a desk, drawn small for the README. */
await prove('Line 9: screenshots', async (later) => {
  const place = makeFolder('screens')
  later(place.remove)
  const site = await startSite(join(place.path, 'data'))
  later(site.stop)
  const browser = await openBrowser('--disable-gpu')
  later(() => browser.close())
  mkdirSync(folder, { recursive: true })

  let total = 0
  let count = 0
  for (const [scheme, colorScheme] of Object.entries(schemes)) {
    chapter(scheme)
    for (const width of widths) {
      const { context, left, problems } = await visitor(browser, site, {
        viewport: { width, height: heights[width] ?? 1200 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path, { waitUntil: 'networkidle' })
        const file = join(folder, `${name}-${width}-${scheme}.webp`)
        await sharp(await page.screenshot())
          .webp({ quality: width > 1000 ? 56 : 70, effort: 6 })
          .toFile(file)
        const { size } = statSync(file)
        total += size
        count += 1
        tell(`${name}-${width}-${scheme}.webp  ${Math.round(size / 1000)} kB`)
        if (size > maxBytes) show(`${file} is a small file`, false, size)
        const beyond = await overflow(page)
        if (beyond > 0) show(`${path} holds in ${width} px`, false, `${beyond} px beyond`)
      }
      if (left.length + problems.length > 0)
        show('nothing is asked elsewhere and nothing fails', false, [...left, ...problems].join(' '))
      await context.close()
    }
  }
  show(
    'pictures in docs/screens',
    count === Object.keys(pages).length * widths.length * 2,
    `${count}, ${Math.round(total / 1000)} kB in all`,
  )

  chapter(`At ${narrowest} px`)
  const { context } = await visitor(browser, site, { viewport: { width: narrowest, height: 800 } })
  const page = await context.newPage()
  for (const path of Object.values(pages)) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const beyond = await overflow(page)
    show(`${path} has no horizontal scroll`, beyond <= 0, `${Math.max(0, beyond)} px beyond`)
  }
})

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
