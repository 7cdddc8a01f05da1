import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A request for another host fails at once, and is still seen.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
]

let browser: Browser | undefined

beforeAll(async () => {
  const executablePath = inject('chromium')
  if (executablePath) browser = await chromium.launch({ executablePath, args: flags })
})
// CI has no excuse: there, a missing browser is a failure.
beforeEach(({ skip }) => skip(!browser && !process.env.CI, 'Chromium is missing'))
afterAll(async () => {
  await browser?.close()
})

/** Chromium's own words on pages that are not 200, which journeys visit on purpose, and on a transition left early. */
const expected = /Failed to load resource|Transition was (aborted|skipped)/

export interface Visit {
  readonly page: Page
  /** False when the browser runs no JavaScript. */
  readonly hasScript: boolean
  /** Opens a page of the site, `/musees`, and waits as a person does until it answers to the hand. */
  go(path: string): Promise<void>
  /** The path and the query of the page shown. */
  where(): string
  /** Addresses asked for, as `GET /musees`, the oldest first. */
  readonly asked: readonly string[]
}

export type Options = BrowserContextOptions & { readonly only?: 'with-script' | 'without-script' }

/**
 * A visitor's way through the site, made twice: in a browser that runs JavaScript, and in one that does not.
 * Whatever the way, no request leaves the host, no script fails, and nothing is refused by the site's own policy.
 */
export function journey(name: string, walk: (visit: Visit) => Promise<void>, options: Options = {}): void {
  const { only, ...context } = options
  describe(name, () => {
    if (only !== 'without-script') test('with JavaScript', () => visitSite(walk, context))
    if (only !== 'with-script')
      test('without JavaScript', () => visitSite(walk, { ...context, javaScriptEnabled: false }))
  })
}

/** A visit of one person, in a browser that knows nothing of the others. */
export async function visitSite(walk: (visit: Visit) => Promise<void>, options: BrowserContextOptions): Promise<void> {
  const address = inject('address')
  if (!browser) throw new Error('Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM')
  const context = await browser.newContext({
    baseURL: address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...options,
  })
  const [asked, left, problems]: [string[], string[], string[]] = [[], [], []]
  context.on('request', (request) => {
    const url = request.url()
    if (url.startsWith(`${address}/`)) asked.push(`${request.method()} ${url.slice(address.length)}`)
    else if (!/^(data|blob):/.test(url)) left.push(url)
  })
  context.on('weberror', (error) => {
    if (!expected.test(String(error.error()))) problems.push(String(error.error()))
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) problems.push(message.text())
  })
  const hasScript = options.javaScriptEnabled !== false
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await walk({
      page,
      hasScript,
      asked,
      go: async (path) => {
        await page.goto(path)
        if (hasScript) await page.waitForFunction(() => !document.querySelector(':not(:defined)'))
      },
      where: () => page.url().slice(address.length),
    })
    expect(left, 'requests that left the host').toEqual([])
    expect(problems, 'errors of scripts').toEqual([])
  } finally {
    await context.close()
  }
}
