import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpeningState } from '../components/opening-state.tsx'
import { scheduleOf } from '../hours/hours.cast.ts'

const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

describe.skipIf(!executablePath)('a page left open (in Chromium; skipped where there is none)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  })
  afterAll(() => browser?.close())

  test('counts the last hour down, turns at the hour, and says when it is too old', async () => {
    const page = await browser.newPage()
    await page.clock.install({ time: new Date('2026-11-21T16:35:10Z') })
    await page.setContent(`<p>${state('2026-11-21T15:00:00Z')}</p><script type="module">${script()}</script>`)
    const shown = () => page.$eval('.state', (mark) => [mark.className, mark.textContent?.replaceAll('\u00a0', ' ')])
    expect(await shown()).toEqual(['state open', 'Ferme dans 25 min'])
    await page.clock.fastForward('24:00')
    expect(await shown()).toEqual(['state open', 'Ferme dans 1 min'])
    await page.clock.fastForward('01:00')
    expect(await shown()).toEqual(['state closed', 'Ouvre demain à 10 h'])
    await page.clock.fastForward('07:00:00')
    expect(await shown()).toEqual(['state closed', 'Ouvre à 10 h'])
    await page.clock.fastForward('08:30:00')
    expect(await shown()).toEqual(['state closed', 'Ouvre dans 30 min'])
    await page.clock.fastForward('00:31:00')
    expect(await shown()).toEqual(['state open', 'Ouvert jusqu’à 18 h'])
    await page.clock.fastForward(72 * 3_600_000)
    expect(await shown()).toEqual(['state closed', 'page ancienne : à recharger'])
    await page.close()
  })
})

function state(utc: string): string {
  const props = {
    language: 'fr',
    schedule: scheduleOf('10:00-18:00'),
    holidays: [],
    instant: Temporal.Instant.from(utc),
  } as const
  return render(h(OpeningState, props))
}

function script(): string {
  const entry = fileURLToPath(new URL('./opening-state.ts', import.meta.url))
  return buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'esm' }).outputFiles[0]?.text ?? ''
}
