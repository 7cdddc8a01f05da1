import type { Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { say, show } from './report.ts'

const hour = 15 * 60

/** The next Sunday in the network's zone, tomorrow at the earliest. */
export function nextSunday(): string {
  const today = Temporal.Now.plainDateISO('Europe/Paris')
  return today.add({ days: 7 - (today.dayOfWeek % 7) }).toString()
}

/** From the home page, by links and the form, as a browser that runs no script sees them. */
export async function findWithoutScript(page: Page, sunday: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Musées' }).click()
  await page.getByRole('checkbox', { name: /^Gers/ }).check()
  await page.getByLabel('Jour').fill(sunday)
  await page.getByLabel('Heure').fill('15:00')
  await page.getByRole('button', { name: /^Montrer/ }).click()
  const found = await foundMuseums(page)
  show(
    'JavaScript off: the list answers',
    found.length > 0,
    `${await page.locator('h1').textContent()}: ${found.map(({ name }) => name).join(', ')}`,
  )
  await checkAgainstSheets(page, found)
  const [first] = found
  await page.goto(new URL(page.url()).href)
  await page.goto(first?.href ?? '')
  show(
    'JavaScript off: one sheet is read',
    (await page.locator('h1').textContent()) === first?.name,
    (await answersOf(page)).join(' | '),
  )
}

/** With the keys of a keyboard alone: the list's form, then its map, explored, to a museum's page. */
export async function findByKeyboard(page: Page, sunday: string): Promise<void> {
  await page.goto('/')
  await tabTo(
    page,
    'the link to the map',
    (element) => element.matches('header nav a') && element.textContent === 'Carte',
  )
  await press(page, 'Enter')
  await page.waitForURL('**/musees/carte')
  await tabTo(
    page,
    'the tab of the list',
    (element) => element.matches('.tabs a') && /^Liste/.test(element.textContent ?? ''),
  )
  await press(page, 'Enter')
  await page.waitForURL('**/musees')
  await tabTo(page, 'the field of the day', (element) => element.matches('input[name=jour]'))
  await typeDay(page, sunday)
  await tabTo(page, 'the field of the hour', (element) => element.matches('input[name=heure]'))
  await page.keyboard.type('1500', { delay: 30 })
  await tabTo(page, 'the box of the Gers', (element) => element.matches('input[name=departement][value=gers]'))
  await press(page, 'Space')
  await tabTo(page, 'the button', (element) => element.matches('form.facets button[type=submit]'))
  await press(page, 'Enter')
  await page.waitForURL(/departement=gers/)
  const { searchParams } = new URL(page.url())
  show(
    'Keyboard: the form asks what was typed',
    searchParams.get('jour') === sunday && searchParams.get('heure') === '15:00',
    page.url(),
  )
  const found = await foundMuseums(page)
  await tabTo(
    page,
    'the tab of the map',
    (element) => element.matches('.tabs a') && /^Carte/.test(element.textContent ?? ''),
  )
  await press(page, 'Enter')
  await page.waitForURL(/carte\?.*departement=gers/)
  await tabTo(page, 'the button that explores the map', (element) => element.matches('explore-map button[data-open]'))
  await press(page, 'Enter')
  await page.locator('.explore-mark:not(.out-of-sight)').first().waitFor({ timeout: 60_000 })
  await page.waitForTimeout(1000)
  const named = await chooseOnMap(page)
  await page.waitForURL(/\/musees\/(?!carte)/)
  const title = await page.locator('h1').textContent()
  show(
    'Keyboard: the map leads to the page of one of them',
    found.some(({ name }) => name === title),
    `${title} (${named})`,
  )
  say(`  ${(await answersOf(page)).join(' | ')}`)
}

/** Month first, or day first where the browser asks so: a visitor sees which. */
async function typeDay(page: Page, sunday: string): Promise<void> {
  const [year = '', month = '', day = ''] = sunday.split('-')
  for (const typed of [month + day + year, day + month + year]) {
    await page.keyboard.type(typed, { delay: 30 })
    if ((await page.locator('input[name=jour]').inputValue()) === sunday) return
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
  }
}

/** The marks on the map are one stop of the tab key; groups are entered until one museum's card opens, its link first. */
async function chooseOnMap(page: Page): Promise<string> {
  for (let step = 0; step < 8; step += 1) {
    await tabTo(page, 'a mark on the map', (element) => element.matches('.explore-mark'))
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await press(page, 'Enter')
    await page.waitForTimeout(900)
    if (await page.evaluate(() => document.activeElement?.matches('.explore-popup a'))) {
      await press(page, 'Enter')
      return name
    }
  }
  throw new Error('No museum’s card opened on the map')
}

async function foundMuseums(page: Page): Promise<{ name: string; href: string }[]> {
  return page.locator('#museums-found > li').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const link = line.querySelector('a')
      return link ? [{ name: link.textContent ?? '', href: link.getAttribute('href') ?? '' }] : []
    }),
  )
}

/** What the list says, held to what each museum of the Gers says on its own page of that Sunday. */
async function checkAgainstSheets(page: Page, found: readonly { href: string }[]): Promise<void> {
  await page.goto('/musees?departement=gers')
  const all = await foundMuseums(page)
  const disagree: string[] = []
  let open = 0
  for (const { href, name } of all) {
    await page.goto(href)
    const isOpen = await opensOnSunday(page)
    if (isOpen) open += 1
    if (isOpen !== found.some((museum) => museum.href === href)) disagree.push(name)
  }
  show(
    'The list and the seven-day tables of the museums agree',
    disagree.length === 0 && open === found.length,
    `${open} of ${all.length} open${disagree.length ? `, not ${disagree.join(', ')}` : ''}`,
  )
}

/** Whether the table of the week, on a museum's page, has it open at the hour on Sunday. */
async function opensOnSunday(page: Page): Promise<boolean> {
  const rows = await page
    .locator('table.hours tr')
    .evaluateAll((lines) =>
      lines.map((line) => [line.querySelector('th')?.textContent ?? '', line.querySelector('td')?.textContent ?? '']),
    )
  const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
  const row = rows.find(([head = '']) => {
    const named = days.filter((day) => head.toLowerCase().includes(day)).map((day) => days.indexOf(day))
    return named.includes(6) || (/ à /.test(head) && Math.max(...named) === 6)
  })
  const spans = [...(row?.[1] ?? '').matchAll(/(\d+)\s*h\s*(\d*)\D+?(\d+)\s*h\s*(\d*)/g)]
  return spans.some(([, from, fromMinutes, to, toMinutes]) => {
    const begins = Number(from) * 60 + Number(fromMinutes || 0)
    const ends = Number(to) * 60 + Number(toMinutes || 0)
    return begins <= hour && hour < ends
  })
}

async function answersOf(page: Page): Promise<string[]> {
  return (await page.locator('.answers > *').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
}

/** Presses Tab until the focus is there; a visitor sees where it is at every step. */
async function tabTo(page: Page, what: string, isThere: (element: Element) => boolean): Promise<void> {
  for (let steps = 0; steps < 250; steps += 1) {
    const state = await page.evaluate(`(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'nowhere'
      if (!(${isThere.toString()})(element)) return 'elsewhere'
      const shown = [element, ...element.children].some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each)
        return outlineStyle !== 'none' && outlineWidth !== '0px'
      })
      return shown ? 'there' : 'unseen'
    })()`)
    if (state === 'unseen') show(`The focus is seen on ${what}`, false)
    if (state === 'there' || state === 'unseen') return
    await press(page, 'Tab')
  }
  throw new Error(`The Tab key never came to ${what}`)
}
