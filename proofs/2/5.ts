#!/usr/bin/env node
// Two visitors look for the museums of the Gers open next Sunday at 15 h, one without JavaScript, one without a mouse.
import { openBrowser, visitor } from '../support/browser.ts'
import { findByKeyboard, findWithoutScript, nextSunday } from '../support/next-sunday.ts'
import { prove, show } from '../support/report.ts'
import { makeFolder, startSite } from '../support/site.ts'

await prove('Line 5: the museums of the Gers open next Sunday at 15 h', async (later) => {
  const folder = makeFolder('proof-5')
  later(folder.remove)
  const site = await startSite(folder.path, { environment: { LOG_LEVEL: 'error' } })
  later(site.stop)
  const browser = await openBrowser('--use-angle=swiftshader', '--enable-unsafe-swiftshader')
  later(() => browser.close())
  const sunday = nextSunday()

  const walks = [
    { name: 'JavaScript off', walk: findWithoutScript, options: { javaScriptEnabled: false } },
    { name: 'Keyboard only, by the map', walk: findByKeyboard, options: { viewport: { width: 1280, height: 900 } } },
  ]
  for (const { name, walk, options } of walks) {
    const { context, asked, left, problems } = await visitor(browser, site, options)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await walk(page, sunday)
    show(
      `${name}: no request left the host`,
      asked.length > 3 && left.length === 0,
      `${asked.length} requests recorded, ${left.length} elsewhere`,
    )
    show(`${name}: no script failed`, problems.length === 0, problems.join('; '))
    await context.close()
  }
})
