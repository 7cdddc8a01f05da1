#!/usr/bin/env node
// Every template before three checkers, four pages before Lighthouse, and what a first visit weighs.
// `6.ts html|visitors|weights|lighthouse` proves one of these alone.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import { openInstallation } from '../../src/installation.ts'
import { root } from '../../src/platform/root.ts'
import { openBrowser, visitor } from '../support/browser.ts'
import { checkHtml, findWithAxe, findWithSniffer, showPage } from '../support/checkers.ts'
import { gatherPages } from '../support/every-page.ts'
import { categories, type Judgement, judge } from '../support/lighthouse.ts'
import { chapter, prove, show, tell } from '../support/report.ts'
import { cimaise, copiesMade, makeFolder, startSite } from '../support/site.ts'
import { weigh } from '../support/weights.ts'

const kilobyte = 1000
const bounds = { page: 100 * kilobyte, scripts: 30 * kilobyte, fonts: 140 * kilobyte, fontFiles: 3, preloads: 2 }
const wanted = argv.slice(2)
const proves = (part: string) => wanted.length === 0 || wanted.includes(part)

await prove('Line 6: every template before its checkers', async (later) => {
  if (proves('html') || proves('visitors') || proves('weights')) await onTheDemonstration(later)
  if (proves('lighthouse')) await onAnOpenedNetwork(later)
})

type Later = (cleaning: () => Promise<unknown>) => void

async function onTheDemonstration(later: Later): Promise<void> {
  const folder = makeFolder('proof-6')
  later(folder.remove)
  const site = await startSite(folder.path)
  later(site.stop)
  await copiesMade(site)
  const browser = await openBrowser('--disable-gpu')
  later(() => browser.close())
  const pages = proves('html') || proves('visitors') ? await gatherPages(site, ['fr', 'en']) : []

  if (proves('html')) {
    chapter(`Nu HTML checker, ${pages.length} pages in French and English`)
    const errors = await checkHtml(pages)
    tell(...errors.slice(0, 20))
    show('Nu HTML checker: no error', errors.length === 0, `${pages.length} pages, ${errors.length} errors`)
  }
  if (proves('visitors'))
    for (const colorScheme of ['light', 'dark'] as const) {
      chapter(`axe and HTML_CodeSniffer, ${colorScheme === 'light' ? 'by day' : 'in the dark'}`)
      const width = colorScheme === 'light' ? 1280 : 360
      const { context } = await visitor(browser, site, {
        colorScheme,
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      })
      const errors: string[] = []
      for (const page of pages) {
        const shown = await showPage(context, page)
        const found = [...(await findWithAxe(shown)), ...(await findWithSniffer(shown))]
        errors.push(...found.map((error) => `${page.name} ${page.path}: ${error}`))
        await shown.close()
      }
      await context.close()
      tell(...errors.slice(0, 20))
      show(
        `axe and HTML_CodeSniffer (WCAG2AA), ${colorScheme}: no error`,
        errors.length === 0,
        `${pages.length} pages, ${errors.length} errors`,
      )
    }
  if (proves('weights')) {
    chapter('What a first visit is sent, in bytes, Brotli, without images')
    const paths = [
      '/',
      '/musees',
      '/musees/carte',
      '/musees/musee-ingres-bourdelle',
      '/departements/gers',
      '/communes/toulouse',
    ]
    const others = [
      '/departements',
      '/themes',
      '/themes/archeologie',
      '/reseau',
      '/plan-du-site',
      '/musees/musee-ingres-bourdelle/correction',
    ]
    for (const { path, files, ...weight } of await weigh(browser, site, [...paths, ...others])) {
      const holds = Object.entries(bounds).every(([name, bound]) => weight[name as keyof typeof bounds] <= bound)
      show(
        `Weight of ${path}`,
        holds,
        `HTML + CSS + JavaScript ${weight.page}, JavaScript ${weight.scripts}, fonts ${weight.fonts} in ${weight.fontFiles} files, ${weight.preloads} preloaded`,
      )
      if (!holds) tell(...files)
    }
  }
}

/** A real network, which search engines may read: opened by `init`, its museums those of the Ministry's file. */
async function onAnOpenedNetwork(later: Later): Promise<void> {
  const file = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'museofile/museofile-2025.csv')
  const folder = makeFolder('proof-6-init')
  later(folder.remove)
  if (existsSync(file))
    for (const command of [
      ['init', '--network', 'occitanie'],
      ['import', 'museofile', file, '--as', 'Proof 6'],
    ]) {
      const { code, output } = await cimaise(folder.path, ...command)
      if (code !== 0) throw new Error(output)
    }
  else {
    tell(`The Ministry's file is not in ${file}: the museums of the demonstration stand in for its own.`)
    await openAsReal(folder.path)
  }
  const site = await startSite(folder.path)
  later(site.stop)
  await copiesMade(site)
  const list = (await (await fetch(`${site.address}/musees.json`)).json()) as { museums: { url: string }[] }
  const sheet = new URL(list.museums[40]?.url ?? site.address).pathname
  chapter(`Lighthouse, as a telephone, the median of three, ${list.museums.length} museums`)
  for (const path of ['/', '/musees', '/musees/carte', sheet]) {
    const judgements: Judgement[] = []
    for (let time = 0; time < 3; time += 1) judgements.push(await judge(site.address + path))
    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[1] ?? 0
    const scores = categories.map((name) => median(judgements.map((each) => each.scores[name])))
    show(
      `Lighthouse ${path}`,
      scores.every((score) => score === 100),
      `${scores.join(' / ')}; ${judgements[1]?.measures}`,
    )
    if (scores.some((score) => score < 100)) tell(...new Set(judgements.flatMap(({ faults }) => faults)))
  }
}

/** The demonstration's museums, in a network that says it is real. */
async function openAsReal(dataDir: string): Promise<void> {
  await (await startSite(dataDir)).stop()
  const { pool, close } = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }, () => undefined)
  await pool.query('update platform.installation set demonstration = false')
  await close()
}
