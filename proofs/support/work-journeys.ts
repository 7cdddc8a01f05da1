import type { Page } from 'playwright-core'
import type { HungWorks } from './works.ts'

/** What was seen at a step; nothing when it was not. */
export type Step = readonly [step: string, seen: string]

/** Finds a work, looks at it closely, sees where it is shown, goes to its maker's others, keeps it, prints the selection. */
export async function walkThrough(page: Page, hung: HungWorks, withScript: boolean): Promise<Step[]> {
  const steps: Step[] = []
  const note = (step: string, seen: string | null | undefined) =>
    steps.push([step, (seen ?? '').replace(/\s+/g, ' ').trim().slice(0, 120)])
  const { title, id } = hung.photographed

  await page.goto('/oeuvres')
  const field = page.locator('main input[name="q"]').first()
  await field.fill(title)
  await field.press('Enter')
  await page.waitForURL(/q=/)
  const link = page.locator(`.hanging a[href*="${id}"]`).first()
  note('finds the work', await link.textContent().catch(() => ''))
  await link.click()
  await page.waitForURL(new RegExp(id))
  note('is on its page', await page.locator('h1').first().textContent())

  if (withScript) {
    await page.locator('image-viewer:defined [data-large]').last().click()
    const stage = page.locator('dialog.viewer-dialog')
    await stage.waitFor({ state: 'visible' })
    await page.waitForTimeout(800)
    await page.keyboard.press('+')
    await page.waitForTimeout(600)
    const canvases = await stage.locator('canvas, .openseadragon-canvas').count()
    note(
      'zooms in the viewer, by keyboard',
      canvases > 0 ? `${canvases} canvas, ${await stage.getAttribute('aria-label')}` : '',
    )
    await page.keyboard.press('Escape')
    await page.goto(page.url())
  } else {
    const large = await page.locator('a.large-image').getAttribute('href')
    const answer = large ? await page.request.get(large) : undefined
    note('opens the large image', answer?.ok() ? `${large}, ${(await answer.body()).length} bytes` : '')
  }

  note('reads where it is shown', await page.locator('.where-to-see').textContent())
  const artist = page.locator('a[href*="/artistes/"]').first()
  const name = await artist.textContent()
  await artist.click()
  await page.waitForURL(/\/artistes\//)
  const museums = await page.locator('main a[href*="/musees/"]').count()
  note('goes to the same maker elsewhere', museums > 0 ? `${name}: ${museums} links to museums` : '')
  await page.goBack()
  await page.waitForURL(new RegExp(id))

  if (withScript) {
    await page.locator('keep-work button').first().click()
    await page.goto('/ma-selection')
    await page.locator(`main a[href*="${id}"]`).first().waitFor({ state: 'visible' })
    note('keeps it: it is in the selection', await page.locator(`main a[href*="${id}"]`).first().textContent())
  } else {
    await page.goto(`/ma-selection?oeuvres=${id}.${hung.plain.id}`)
    note('opens a shared selection', await page.locator(`main a[href*="${id}"]`).first().textContent())
  }
  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator(`main a[href*="${id}"]`).first().isVisible()
  const masthead = await page.locator('.masthead nav').first().isVisible()
  await page.emulateMedia({ media: 'screen' })
  note('prints the selection', printed && !masthead ? 'the works without the masthead' : '')
  return steps
}
