import { expect } from 'vitest'
import { journey } from './journey.ts'

journey('A visitor changes the language of a museum’s page and stays on it', async ({ page, go, where }) => {
  await go('/musees')
  await page.locator('main a[href^="/musees/"]').first().click()
  const name = await page.locator('h1').innerText()
  await page.getByRole('link', { name: 'English' }).first().click()
  expect(where()).toMatch(/^\/en\/museums\/[a-z0-9-]+$/)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('h1').innerText()).toBe(name)
})
