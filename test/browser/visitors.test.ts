import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { nextSunday } from './next-sunday.ts'

const main = (page: Page) => page.getByRole('main')
const navigation = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name, exact: true }).click()
const title = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

journey(
  'A family looks for museums of the Gers open next Sunday at 15 h, and reads one',
  async ({ page, go, where }) => {
    await go('/')
    await navigation(page, 'Musées')
    await page.getByLabel('Gers').check()
    await page.getByLabel('Jour').fill(nextSunday())
    await page.getByLabel('Heure').fill('15:00')
    await page.getByRole('button', { name: /^Montrer/ }).click()
    await page.waitForURL((url) => url.searchParams.get('departement') === 'gers' && url.searchParams.has('jour'))
    const places = await main(page).locator('.rows .where').allTextContents()
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter((place) => !place.includes('Gers'))).toEqual([])
    expect(await title(page)).toContain(String(places.length))

    await main(page).locator('.rows li > a').first().click()
    expect(where()).toMatch(/^\/musees\/[a-z0-9-]+$/)
    const sunday = page.locator('table.hours tr', { hasText: /dimanche/i }).first()
    expect(await sunday.textContent()).not.toContain('fermé')
    await expect.poll(() => page.getByRole('heading', { name: 'Tarifs' }).isVisible()).toBe(true)
  },
)

journey('A researcher asks for Ingres from any page', async ({ page, go, where }) => {
  await go('/reseau')
  const field = page.locator('#ask')
  await field.fill('Ingres')
  await field.press('Enter')
  await page.waitForURL(/q=Ingres/)
  await main(page)
    .locator('.rows')
    .getByRole('link', { name: /Ingres/ })
    .first()
    .click()
  expect(where()).toBe('/musees/musee-ingres-bourdelle')
})

journey('A visitor changes the language of a museum’s page and stays on it', async ({ page, go, where }) => {
  await go('/musees')
  await main(page).locator('.rows li > a').first().click()
  const name = await title(page)
  await page.getByRole('link', { name: 'English' }).first().click()
  expect(where()).toMatch(/^\/en\/museums\/[a-z0-9-]+$/)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await title(page)).toBe(name)
})

journey('Every museum leads to another', async ({ page, go, where }) => {
  await go('/musees/musee-ingres-bourdelle')
  const first = await title(page)
  await main(page).locator('.rows li > a').first().click()
  expect(where()).toMatch(/^\/musees\//)
  expect(await title(page)).not.toBe(first)
})

journey('A teacher goes by theme', async ({ page, go, where }) => {
  await go('/')
  await navigation(page, 'Thèmes')
  await main(page)
    .getByRole('link', { name: /Archéologie/ })
    .first()
    .click()
  expect(where()).toBe('/themes/archeologie')
  expect(await title(page)).toContain('Archéologie')
  expect(await main(page).locator('a[href^="/musees/"]').count()).toBeGreaterThan(10)
})

journey('A visitor points at the Gers on the map', async ({ page, go, where }) => {
  await go('/musees/carte')
  await main(page)
    .getByRole('link', { name: /^Gers, \d+ musées$/ })
    .first()
    .click()
  expect(where()).toBe('/departements/gers')
  expect(await title(page)).toContain('Gers')
})

journey('Filters that leave nothing say so, and can be taken back', async ({ page, go, where }) => {
  await go('/musees?departement=lozere&theme=egypte')
  expect(await main(page).locator('.rows .where').count()).toBe(0)
  await main(page)
    .getByRole('link', { name: /Égypte/ })
    .first()
    .click()
  await page.waitForURL((url) => !url.search.includes('egypte'))
  expect(await main(page).locator('.rows .where').count()).toBeGreaterThan(0)
  expect(where()).toContain('departement=lozere')
})

journey('An address that leads nowhere helps to go on', async ({ page, go, where }) => {
  await go('/musees/musee-de-nulle-part')
  expect(await title(page)).not.toBe('')
  await main(page).getByRole('link', { name: 'Musées', exact: true }).click()
  expect(where()).toBe('/musees')
})
