import { expect } from 'vitest'
import { journey } from './journey.ts'

journey(
  'A visitor types the beginning of a name and goes to what is suggested, by keyboard',
  async ({ page, go, where }) => {
    await go('/oeuvres')
    const field = page.locator('#ask')
    await field.pressSequentially('musée ing')
    const option = page.getByRole('option', { name: 'Musée Ingres Bourdelle' })
    await option.waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await field.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    await field.press('Escape')
    expect(await option.isVisible()).toBe(false)
    await field.pressSequentially('r')
    await option.waitFor()
    await field.press('ArrowDown')
    await field.press('Enter')
    await page.waitForURL(/musee-ingres-bourdelle/)
    expect(where()).toBe('/musees/musee-ingres-bourdelle')
  },
  { only: 'with-script' },
)

journey('A visitor looks for landscapes, keeps drawings, sees where they are and opens one', async ({ page, go }) => {
  await go('/oeuvres?q=paysage')
  const works = page.locator('main li.work')
  expect(await works.count()).toBeGreaterThan(12)
  await page
    .getByLabel(/^dessin/)
    .first()
    .check()
  await page.getByRole('button', { name: /^Montrer/ }).click()
  await page.waitForURL(/domaine=/)
  const said = Number(/\d+/.exec((await page.locator('#works-count').textContent()) ?? '')?.[0])
  expect(said).toBe(await works.count())
  await page.locator('main .tabs').getByRole('link', { name: 'Carte' }).click()
  await page.waitForURL(/carte\?.*domaine=/)
  await page.goBack()
  await page.locator('main li.work a').first().click()
  await page.waitForURL(/\/oeuvres\/[0-9a-z]{10}\//)
})

journey(
  'A visitor ticks one choice after another, and the works follow without the page being left',
  async ({ page, go, where }) => {
    await go('/oeuvres?q=paysage')
    await page.evaluate(() => {
      document.body.dataset.stayed = 'yes'
    })
    const works = page.locator('main li.work')
    const before = await works.count()
    const drawings = page.getByLabel(/^dessin/).first()
    await drawings.focus()
    await page.keyboard.press('Space')
    await page.waitForURL(/domaine=/)
    await expect.poll(() => works.count()).toBeLessThan(before)
    const said = Number(/\d+/.exec((await page.locator('#works-count').textContent()) ?? '')?.[0])
    expect(said).toBe(await works.count())
    expect(await drawings.isChecked()).toBe(true)
    expect(await drawings.evaluate((input) => input === document.activeElement)).toBe(true)
    // What is typed next in the field of the page keeps the choice.
    expect(await page.locator('#find-kept input').first().getAttribute('name')).toBe('domaine')
    await page.keyboard.press('Space')
    await expect.poll(() => works.count()).toBe(before)
    expect(await page.evaluate(() => document.body.dataset.stayed)).toBe('yes')
    await page.goBack()
    await page.waitForURL(/domaine=/)
    expect(where()).toContain('q=paysage')
  },
  { only: 'with-script' },
)

journey(
  'From a work, the next one of the search is a click away',
  async ({ page, go, where }) => {
    await go('/oeuvres?q=paysage')
    const links = page.locator('main li.work a')
    const second = new URL((await links.nth(1).getAttribute('href')) ?? '', page.url()).pathname
    await links.first().click()
    await page.getByRole('link', { name: 'Œuvre suivante' }).click()
    await page.waitForURL(`**${second}`)
    await page.getByRole('link', { name: 'Revenir à la recherche' }).click()
    await page.waitForURL(/q=paysage/)
    expect(where()).toContain('/oeuvres')
  },
  { only: 'with-script' },
)
