import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'

const main = (page: Page) => page.getByRole('main')

/** The addresses of works that hang on the page of all works, once the index is ready. */
async function findWorks(page: Page, most: number): Promise<string[]> {
  const links = main(page).locator('.hanging a.title')
  for (let tries = 0; tries < 20 && (await links.count()) === 0; tries++) {
    await page.waitForTimeout(500)
    await page.goto('/oeuvres')
  }
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(found.length).toBeGreaterThanOrEqual(most)
  return found.slice(0, most)
}

const patience = { timeout: 10_000 }

const idOf = (path: string) => /\/oeuvres\/([0-9a-z]{10})/.exec(path)?.[1] ?? ''

journey(
  'A teacher keeps three works, puts them in order, annotates them and prints the booklet',
  async ({ page, go, where, asked }) => {
    await go('/oeuvres')
    const works = await findWorks(page, 3)
    for (const work of works) {
      await go(work)
      await page.getByRole('button', { name: 'Garder dans ma sélection' }).click()
      await page.getByRole('button', { name: 'Gardée dans ma sélection' }).waitFor()
    }
    await page.getByRole('link', { name: 'Ma sélection (3)' }).click()
    expect(where()).toBe('/ma-selection')
    const rows = main(page).locator('.selected-works > li')
    await expect.poll(() => rows.count(), patience).toBe(3)

    await rows.nth(1).getByRole('textbox', { name: 'Note' }).fill('Pour les élèves de CM2.')
    const up = rows.nth(1).locator('[data-way=up]')
    await up.focus()
    await page.keyboard.press('Enter')
    expect(await rows.first().getAttribute('data-id')).toBe(idOf(works[1] ?? ''))
    // First now, it cannot go higher: the way back has the focus.
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.way)).toBe('down')

    await rows.nth(2).locator('[data-way=remove]').click()
    await expect.poll(() => rows.count(), patience).toBe(2)
    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(() => rows.count(), patience).toBe(3)

    await page.reload()
    await expect.poll(() => rows.count(), patience).toBe(3)
    expect(await rows.first().getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Pour les élèves de CM2.')
    await page.emulateMedia({ media: 'print' })
    expect(await rows.first().locator('.printed-note', { hasText: 'CM2' }).isVisible()).toBe(true)
    expect(
      await rows
        .nth(1)
        .locator('.on-paper', { hasText: idOf(works[0] ?? '') })
        .isVisible(),
    ).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)
    expect(asked.filter((request) => /CM2/.test(decodeURIComponent(request)))).toEqual([])
  },
  { only: 'with-script' },
)

journey(
  'Another tab keeps step with this one',
  async ({ page, go }) => {
    await go('/oeuvres')
    const [first = '', second = ''] = await findWorks(page, 2)
    await go(first)
    await page.getByRole('button', { name: 'Garder dans ma sélection' }).click()
    const other = await page.context().newPage()
    await other.goto('/ma-selection')
    await expect.poll(() => other.locator('.selected-works > li').count(), patience).toBe(1)
    await go(second)
    await page.getByRole('button', { name: 'Garder dans ma sélection' }).click()
    await expect.poll(() => other.locator('.selected-works > li').count(), patience).toBe(2)
  },
  { only: 'with-script' },
)

journey(
  'A browser that stores nothing says so, and keeps the work as long as the page',
  async ({ page, go }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('refused', 'QuotaExceededError')
      }
    })
    await go('/oeuvres')
    const [work = ''] = await findWorks(page, 1)
    await go(work)
    await page.getByRole('button', { name: 'Garder dans ma sélection' }).click()
    await expect.poll(() => page.locator('keep-work [role=status]').textContent(), patience).toContain('ne garde rien')
    expect(await page.getByRole('button', { name: 'Gardée dans ma sélection' }).count()).toBe(1)
  },
  { only: 'with-script' },
)

journey('A selection received by its address is read in its order, and as a table', async ({ page, go, hasScript }) => {
  await go('/ma-selection')
  expect(await main(page).textContent()).toContain('Sur la page d’une œuvre')
  expect(await main(page).locator('noscript').isVisible()).toBe(!hasScript)
  await go('/oeuvres')
  const ids = (await findWorks(page, 3)).map(idOf).reverse()
  await go(`/ma-selection?oeuvres=${ids.join('.')}.0000000000`)
  const shown = await main(page)
    .locator('.selected-works > li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')))
  expect(shown).toEqual(ids)
  expect(await main(page).textContent()).toContain('1\u00a0œuvre de cette sélection n’est plus visible')
  const table = await page.request.get(
    (await main(page).getByRole('link', { name: 'Tableau (CSV)' }).getAttribute('href')) ?? '',
  )
  const lines = (await table.text()).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain(ids[0])
})

journey('Two works are laid side by side, the second by its number', async ({ page, go, where }) => {
  await go('/oeuvres')
  const [first = '', second = ''] = await findWorks(page, 2)
  await go(first)
  await page.getByText('Mettre à côté d’une autre œuvre').click()
  await page.getByLabel('Une autre œuvre').fill(`http://ailleurs.example${second}`)
  await page.getByRole('button', { name: 'Mettre à côté' }).click()
  expect(where()).toBe(`/oeuvres/${idOf(first)}/cote-a-cote?avec=${idOf(second)}`)
  expect(await main(page).locator('.pictures > *').count()).toBe(2)
  await page.getByLabel('Une autre œuvre').fill('ce numéro n’existe pas')
  await page.getByRole('button', { name: 'Mettre à côté' }).click()
  expect(await main(page).locator('.error').textContent()).toContain('ce numéro n’existe pas')
})
