import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { visitSite } from './journey.ts'
import { inLanguage, templates } from './templates.ts'

const sniffer = readFileSync(createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js'), 'utf8')

/** Between them, the two visits see both schemes, a wide screen and a telephone, French and another language. */
const visits = [
  { who: 'in French, by day, on a wide screen', language: 'fr', colorScheme: 'light', width: 1280 },
  { who: 'in Occitan, in the dark, on a telephone', language: 'oc', colorScheme: 'dark', width: 360 },
] as const

describe.each(visits)('$who', ({ language, colorScheme, width }) => {
  test.each(templates)('%s passes axe and HTML_CodeSniffer', (path) =>
    visitSite(
      async ({ page, go }) => {
        await go(await inLanguage(path, language))
        // What a telephone folds is looked at too.
        const folded = page.locator('details.wide-open:not([open]) > summary:visible')
        for (const summary of await folded.all()) await summary.click()
        expect(await findWithAxe(page)).toEqual([])
        expect(await findWithSniffer(page)).toEqual([])
      },
      { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' },
    ),
  )
})

async function findWithAxe(page: Page): Promise<string[]> {
  // No page of ours has frames, and of what passes the number is enough: half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations, passes } = await axe.analyze()
  expect(passes.length, 'rules that axe could try').toBeGreaterThan(10)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))
}

/** Errors of WCAG 2 AA; what it only wonders about is left to people. */
async function findWithSniffer(page: Page): Promise<string[]> {
  await page.evaluate(sniffer)
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { HTMLCS } = window as unknown as {
          HTMLCS: {
            ERROR: number
            process(standard: string, content: Document, done: () => void): void
            getMessages(): { type: number; code: string; msg: string; element: Element }[]
          }
        }
        HTMLCS.process('WCAG2AA', document, () =>
          resolve(
            HTMLCS.getMessages()
              .filter(({ type }) => type === HTMLCS.ERROR)
              .map(({ code, msg, element }) => `${code}: ${msg}: ${element.outerHTML?.slice(0, 120)}`),
          ),
        )
      }),
  )
}
