import { execPath } from 'node:process'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import type { Site } from './site.ts'

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The program; these proofs cannot go without. */
export async function findChromium(): Promise<string> {
  const tools = (await import(new URL('../../bin/tools.mjs', import.meta.url).href)) as {
    findTool(tool: string): string | undefined
  }
  const found = tools.findTool('chromium')
  if (!found) throw new Error('Chromium is missing: apt-get install chromium, or give its path in CHROMIUM')
  return found
}

export async function findJava(): Promise<string> {
  const tools = (await import(new URL('../../bin/tools.mjs', import.meta.url).href)) as {
    findTool(tool: string): string | undefined
  }
  const found = tools.findTool('java')
  if (!found) throw new Error('Java is missing: apt-get install default-jre-headless, or give its path in JAVA')
  return found
}

export async function openBrowser(...flags: string[]): Promise<Browser> {
  // A visitor of this site has a browser in French: dates are typed day first.
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumFlags, ...flags],
    env: { ...process.env, LANGUAGE: 'fr', LANG: 'fr_FR.UTF-8', NODE: execPath },
  })
}

export interface Watched {
  readonly context: BrowserContext
  /** Everything asked for, `GET http://…`. */
  readonly asked: readonly string[]
  /** What was asked of another host. */
  readonly left: readonly string[]
  /** Errors of scripts, and what the site's own policy refused. */
  readonly problems: readonly string[]
}

/** A visitor whose every request is written down; none is let out of the host. */
export async function visitor(browser: Browser, site: Site, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: site.address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...options,
  })
  const [asked, left, problems]: [string[], string[], string[]] = [[], [], []]
  context.on('request', (request) => {
    const url = request.url()
    if (/^(data|blob):/.test(url)) return
    asked.push(`${request.method()} ${url}`)
    if (!url.startsWith(`${site.address}/`)) left.push(url)
  })
  await context.route(
    (url) => !url.href.startsWith(`${site.address}/`),
    (route) => route.abort(),
  )
  context.on('weberror', (error) => {
    // A busy machine is late for Chromium's transition from page to page, which it then leaves out: no script of ours.
    if (!/Transition was (aborted|skipped)/.test(String(error.error()))) problems.push(String(error.error()))
  })
  context.on('console', (message) => {
    // Chromium says so of every answer that is not 200: a date half typed is refused, and rightly.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) problems.push(message.text())
  })
  return { context, asked, left, problems }
}
