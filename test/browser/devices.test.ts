import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { nextSunday } from './next-sunday.ts'
import { templates } from './templates.ts'

journey(
  'On a screen of 320 pixels, no page scrolls sideways',
  async ({ page, go }) => {
    for (const path of templates) {
      await go(path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(320)
    }
  },
  { viewport: { width: 320, height: 640 } },
)

journey(
  'The darkness a visitor chooses stays from page to page',
  async ({ page, go }) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await go('/')
    const day = await ground()
    await page.locator('scheme-choice label', { hasText: 'Sombre' }).click()
    const dark = await ground()
    expect(dark).not.toBe(day)
    await go('/musees')
    expect(await ground()).toBe(dark)
  },
  { only: 'with-script', colorScheme: 'light' },
)

journey(
  'The list goes by distance, and the position stays on the visitor’s device',
  async ({ page, go, asked }) => {
    await go('/musees')
    await page.getByRole('button', { name: 'Près de moi' }).click()
    // Rodez, on the square of its cathedral.
    await expect.poll(() => page.locator('#museums-found li').first().textContent()).toContain('Rodez')
    expect(asked.filter((request) => /44\.35|2\.57/.test(decodeURIComponent(request)))).toEqual([])
  },
  { only: 'with-script', permissions: ['geolocation'], geolocation: { latitude: 44.3503, longitude: 2.5733 } },
)

journey(
  'On a telephone, choices come when they are unfolded, and one of them keeps those museums',
  async ({ page, go }) => {
    await go('/musees')
    expect(await page.locator('form.facets input').count()).toBe(0)
    await page.locator('form.facets summary').first().press('Enter')
    await page.locator('form.facets input[value=gers]').check()
    await page.waitForURL(/departement=gers/)
    await expect.poll(() => page.locator('#museums-found .rows > li').count()).toBeLessThan(20)
    expect(await page.locator('form.facets input[value=gers]').isChecked()).toBe(true)
  },
  { only: 'with-script', viewport: { width: 390, height: 844 } },
)

journey(
  'By keyboard alone, by the map: museums of the Gers open next Sunday at 15 h',
  async ({ page, go, where }) => {
    await go('/')
    await tabTo(page, 'header a[href="/musees"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/musees')
    await tabTo(page, 'input[name=jour]')
    await typeDay(page, nextSunday())
    await tabTo(page, 'input[name=heure]')
    // With twelve or with twenty-four hours, the same afternoon.
    await page.keyboard.type('0300PM')
    await tabTo(page, 'input[name=departement][value=gers]')
    await page.keyboard.press('Space')
    await tabTo(page, 'main form.facets button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('heure') === '15:00' && url.searchParams.has('departement'))
    await tabTo(page, 'main nav a[href^="/musees/carte"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/musees\/carte\?.*departement=gers/)
    await tabTo(page, 'explore-map button[data-open]')
    await page.keyboard.press('Enter')
    await page.locator('button.explore-mark').first().waitFor()
    await tabTo(page, 'button.explore-mark')
    // A mark of several museums comes apart; a mark of one shows its name, which has the focus.
    const named = 'explore-map a[href^="/musees/"]:focus'
    for (let presses = 0; presses < 6 && (await page.locator(named).count()) === 0; presses++) {
      await page.keyboard.press('Enter')
      await page
        .locator(named)
        .waitFor({ timeout: 1500 })
        .catch(() => undefined)
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/musees\/(?!carte)[a-z0-9-]+$/)
    expect(where()).toMatch(/^\/musees\//)
    const sunday = page.locator('table.hours tr', { hasText: /dimanche/i }).first()
    expect(await sunday.textContent()).not.toContain('fermé')
  },
  { only: 'with-script' },
)

/** Presses Tab until what has the focus is one of `wanted`; a visitor would give up long before 300. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return
  }
  throw new Error(`No focus on ${wanted} after 300 presses of Tab`)
}

/** Types a day in the order of the browser's own language, which is not the page's: an empty page tells it. */
async function typeDay(page: Page, day: string): Promise<void> {
  const empty = await page.context().newPage()
  await empty.setContent('<input type="date">')
  await empty.locator('input').focus()
  await empty.keyboard.type('01022003')
  const isDayFirst = (await empty.locator('input').inputValue()) === '2003-02-01'
  await empty.close()
  const [year, month, date] = day.split('-')
  await page.keyboard.type(isDayFirst ? `${date}${month}${year}` : `${month}${date}${year}`)
}
