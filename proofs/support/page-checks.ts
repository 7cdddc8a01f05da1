import type { Browser } from 'playwright-core'
import { visitor } from './browser.ts'
import { checkHtml, findWithAxe, findWithSniffer, showPage } from './checkers.ts'
import type { Page } from './every-page.ts'
import { categories, type Judgement, judge } from './lighthouse.ts'
import { chapter, show, tell } from './report.ts'
import type { Site } from './site.ts'
import { weigh } from './weights.ts'

const kilobyte = 1000
/** Of DESIGN.md §5: what a first visit may be sent, without images. */
const bounds = { page: 100 * kilobyte, scripts: 30 * kilobyte, fonts: 140 * kilobyte, fontFiles: 3, preloads: 2 }

/** Every page before the Nu HTML checker. */
export async function proveHtml(pages: readonly Page[]): Promise<void> {
  chapter(`Nu HTML checker, ${pages.length} pages in French and English`)
  const errors = await checkHtml(pages)
  tell(...errors.slice(0, 20))
  show('Nu HTML checker: no error', errors.length === 0, `${pages.length} pages, ${errors.length} errors`)
}

/** Every page before axe and HTML_CodeSniffer: at a desk by day, on a telephone in the dark. */
export async function proveAccessibility(browser: Browser, site: Site, pages: readonly Page[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    chapter(`axe and HTML_CodeSniffer, ${colorScheme === 'light' ? 'by day' : 'in the dark'}`)
    const { context } = await visitor(browser, site, {
      colorScheme,
      viewport: { width: colorScheme === 'light' ? 1280 : 360, height: 800 },
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
}

/** What the first visit of each address weighs. */
export async function proveWeights(browser: Browser, site: Site, paths: readonly string[]): Promise<void> {
  chapter('What a first visit is sent, in bytes, Brotli, without images')
  for (const { path, files, ...weight } of await weigh(browser, site, paths)) {
    const holds = Object.entries(bounds).every(([name, bound]) => weight[name as keyof typeof bounds] <= bound)
    show(
      `Weight of ${path}`,
      holds,
      `HTML + CSS + JavaScript ${weight.page}, JavaScript ${weight.scripts}, fonts ${weight.fonts} in ${weight.fontFiles} files, ${weight.preloads} preloaded`,
    )
    if (!holds) tell(...files)
  }
}

/** Each address before Lighthouse as a telephone, the median of three: full marks in its four categories. */
export async function proveLighthouse(site: Site, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const judgements: Judgement[] = []
    for (let time = 0; time < 3; time += 1) judgements.push(await judge(site.address + path))
    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[1] ?? 0
    const scores = categories.map((name) => median(judgements.map((each) => each.scores[name])))
    show(
      `Lighthouse ${path}`,
      scores.every((score) => score === 100),
      `${scores.join(' / ')}; ${judgements.map(({ measures }) => measures).join('; ')}`,
    )
    if (scores.some((score) => score < 100)) tell(...new Set(judgements.flatMap(({ faults }) => faults)))
  }
}
