import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page as BrowserPage } from 'playwright-core'
import { findJava } from './browser.ts'
import type { Page } from './every-page.ts'

const find = createRequire(import.meta.url)
const sniffer = readFileSync(find.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8')
const checker = join(dirname(find.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')

/** The errors the Nu HTML checker finds, all pages given to one run. */
export async function checkHtml(pages: readonly Page[]): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'cimaise-html-'))
  try {
    const files = pages.map((page, number) => ({ page, file: join(place, `${number}.html`) }))
    for (const { page, file } of files) writeFileSync(file, page.html)
    const command = ['-jar', checker, '--errors-only', '--format', 'json', ...files.map(({ file }) => file)]
    const { stderr } = await promisify(execFile)(await findJava(), command, { maxBuffer: 64 * 1024 * 1024 }).catch(
      (error: { stderr: string }) => error,
    )
    const { messages } = JSON.parse(stderr) as { messages: { url: string; message: string; extract?: string }[] }
    return messages.map(({ url, message, extract }) => {
      const page = files.find(({ file }) => url.endsWith(file))?.page
      return `${page?.name} ${page?.path}: ${message} ${extract?.slice(0, 120) ?? ''}`
    })
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Shows a page as it was gathered, at its own address, its styles and scripts coming from the site. */
export async function showPage(context: BrowserContext, page: Page): Promise<BrowserPage> {
  const shown = await context.newPage()
  let first = true
  await shown.route(
    (url) => url.pathname + url.search === page.path && first,
    (route) => {
      first = false
      return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: page.html })
    },
  )
  await shown.goto(page.path, { waitUntil: 'load' })
  return shown
}

export async function findWithAxe(page: BrowserPage): Promise<string[]> {
  // No page of ours has frames, and of what passes the number is enough: half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations, passes } = await axe.analyze()
  if (passes.length < 10) throw new Error(`axe tried ${passes.length} rules only`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `axe ${id}: ${help}: ${target.join(' ')}`),
  )
}

/** The errors of WCAG 2 AA that HTML_CodeSniffer finds; what it only wonders about is left to people. */
export async function findWithSniffer(page: BrowserPage): Promise<string[]> {
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
              .map(({ code, msg, element }) => `HTMLCS ${code}: ${msg} ${element.outerHTML?.slice(0, 120)}`),
          ),
        )
      }),
  )
}
