#!/usr/bin/env node
// Pages of works before three checkers, Lighthouse and the scales; then the journeys of a visitor, with and without
// JavaScript, on a telephone and at a desk. `8.ts html|visitors|weights|lighthouse|journeys` proves one of these alone.
import { argv } from 'node:process'
import * as collections from '../../src/collections/paths.ts'
import { openInstallation } from '../../src/installation.ts'
import * as museums from '../../src/museums/paths.ts'
import { searchPath } from '../../src/portal/paths.ts'
import { openBrowser, visitor } from '../support/browser.ts'
import { proveAccessibility, proveHtml, proveLighthouse, proveWeights } from '../support/page-checks.ts'
import { chapter, prove, show } from '../support/report.ts'
import { copiesMade, eventually, makeFolder, type Site, startSite } from '../support/site.ts'
import { walkThrough } from '../support/work-journeys.ts'
import { type HungWorks, hangPhotographs, workPages } from '../support/works.ts'

const wanted = argv.slice(2)
const proves = (part: string) => wanted.length === 0 || wanted.includes(part)

await prove('Line 8: works before their checkers, and their visitors', async (later) => {
  const folder = makeFolder('proof-3-8')
  later(folder.remove)
  let site = await startSite(folder.path)
  later(() => site.stop())
  await copiesMade(site)
  const hung = await hangPhotographs(site)
  if (!(await eventually(async () => (await found(site, hung.plain.title)) > 0, 30_000)))
    throw new Error('The search did not get ready')
  const browser = await openBrowser('--use-angle=swiftshader', '--enable-unsafe-swiftshader')
  later(() => browser.close())

  if (proves('html') || proves('visitors')) {
    const pages = await gather(site, hung)
    if (proves('html')) await proveHtml(pages)
    if (proves('visitors')) await proveAccessibility(browser, site, pages)
  }
  if (proves('weights'))
    await proveWeights(browser, site, [
      '/',
      ...workPages(hung, 'fr').map(([, path]) => path),
      museums.museumCollectionPath('fr', hung.museum),
    ])
  if (proves('journeys')) {
    for (const [place, viewport] of [
      ['telephone', { width: 390, height: 844 }],
      ['desk', { width: 1360, height: 900 }],
    ] as const)
      for (const javaScriptEnabled of [true, false]) {
        const how = `${place}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`
        chapter(how)
        const { context, asked, left, problems } = await visitor(browser, site, {
          viewport,
          javaScriptEnabled,
          hasTouch: place === 'telephone',
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        page.setDefaultTimeout(20_000)
        for (const [step, seen] of await walkThrough(page, hung, javaScriptEnabled))
          show(`${how}: ${step}`, seen !== '', seen)
        show(
          `${how}: no request left the host, no script failed`,
          asked.length > 3 && left.length + problems.length === 0,
          [...left, ...problems].join('; ') || `${asked.length} requests`,
        )
        await context.close()
      }
  }
  if (proves('lighthouse')) {
    // Search engines may read a real network only.
    await site.stop()
    const { pool, close } = await openInstallation({ DATA_DIR: folder.path, LOG_LEVEL: 'error' }, () => undefined)
    await pool.query('update platform.installation set demonstration = false')
    await close()
    site = await startSite(folder.path)
    await copiesMade(site)
    chapter('Lighthouse, as a telephone, the median of three')
    await proveLighthouse(site, [
      collections.worksPath('fr'),
      searchPath('fr'),
      collections.workPath('fr', hung.plain),
      collections.workPath('fr', hung.photographed),
      collections.artistPath('fr', hung.artist),
    ])
  }
})

async function gather(site: Site, hung: HungWorks) {
  const pages = []
  for (const language of ['fr', 'en'] as const) {
    const asked = [
      ...workPages(hung, language),
      ['collection of a museum', museums.museumCollectionPath(language, hung.museum), 200] as const,
      ['sheet with its works', museums.museumPath(language, hung.museum), 200] as const,
    ]
    for (const [name, path, expected] of asked) {
      const answer = await fetch(site.address + path, { redirect: 'manual' })
      if (answer.status !== expected)
        throw new Error(`${name} (${path}) answers ${answer.status} instead of ${expected}`)
      pages.push({ name, path, status: answer.status, html: await answer.text() })
    }
  }
  return pages
}

async function found(site: Site, words: string): Promise<number> {
  const answer = await fetch(`${site.address}${collections.worksPath('fr')}?q=${encodeURIComponent(words)}`)
  return (await answer.text()).split('class="work"').length - 1
}
