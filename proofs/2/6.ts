#!/usr/bin/env node
// Every template before three checkers, four pages before Lighthouse, and what a first visit weighs.
// `6.ts html|visitors|weights|lighthouse` proves one of these alone.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import { openInstallation } from '../../src/installation.ts'
import { root } from '../../src/platform/root.ts'
import { openBrowser } from '../support/browser.ts'
import { gatherPages } from '../support/every-page.ts'
import { proveAccessibility, proveHtml, proveLighthouse, proveWeights } from '../support/page-checks.ts'
import { chapter, prove, tell } from '../support/report.ts'
import { cimaise, copiesMade, makeFolder, startSite } from '../support/site.ts'

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

  if (proves('html')) await proveHtml(pages)
  if (proves('visitors')) await proveAccessibility(browser, site, pages)
  if (proves('weights')) {
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
    await proveWeights(browser, site, [...paths, ...others])
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
  await proveLighthouse(site, ['/', '/musees', '/musees/carte', sheet])
}

/** The demonstration's museums, in a network that says it is real. */
async function openAsReal(dataDir: string): Promise<void> {
  await (await startSite(dataDir)).stop()
  const { pool, close } = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }, () => undefined)
  await pool.query('update platform.installation set demonstration = false')
  await close()
}
