import { expect } from 'vitest'
import { journey } from './journey.ts'

const museum = '/musees/musee-ingres-bourdelle'

journey('A visitor says that an hour is wrong', async ({ page, go, where, hasScript }) => {
  await go(museum)
  await page.getByRole('link', { name: 'Une information est fausse' }).click()
  expect(where()).toBe(`${museum}/correction`)
  await page
    .locator('[name=about][value=hours], select[name=about]')
    .first()
    .evaluate((control) => {
      if (control instanceof HTMLSelectElement) control.value = 'hours'
      else (control as HTMLInputElement).checked = true
    })
  await page.locator('[name=message]').fill(`Le musée ferme à 18 h le samedi, et non à 19 h. (${hasScript})`)
  await page.locator('[name=sender_email]').fill('claire@example.org')
  await page.locator('main form button[type=submit]').click()
  await page.waitForURL(new RegExp(`^[^?]*${museum}/correction/[a-z-]+$`))
  // A machine that has done its sum is believed at once; without one, the message waits for a link sent by mail.
  const state = await page.getByRole('main').textContent()
  if (hasScript) expect(state).not.toContain('claire@example.org')
  expect(state?.length).toBeGreaterThan(50)
})

journey(
  'A form sent too early comes back with what was typed, and says what is missing',
  async ({ page, go, where }) => {
    await go(`${museum}/correction`)
    // The browser's own checks are left out: the site has to say it by itself.
    await page.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''))
    await page.locator('[name=message]').fill('Trop court, mais écrit.')
    await page.locator('[name=sender_email]').fill('pas-une-adresse')
    await page.locator('main form button[type=submit]').click()
    expect(where()).toBe(`${museum}/correction`)
    expect(await page.locator('[name=sender_email]').inputValue()).toBe('pas-une-adresse')
    expect(await page.locator('[name=message]').inputValue()).toBe('Trop court, mais écrit.')
    const problem = page.locator('main a[href^="#"]').first()
    const target = await problem.getAttribute('href')
    expect(await page.locator(target ?? '').count()).toBe(1)
  },
)
