#!/usr/bin/env node
// In a fresh clone without ../shared, `npm test` passes and names the tests it skipped.
// It installs everything anew; what it says goes to the terminal as it comes.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bundleHead, cloneFor, makeHome, runNpm, self } from '../support/fresh-clone.ts'
import { prove, seconds, show, tell } from '../support/report.ts'
import { evict, residentsOf } from '../support/residents.ts'
import { makeFolder } from '../support/site.ts'

const place = makeFolder('tests')
const home = join(place.path, 'home')
const newcomer = { ...self, home, cache: join(home, '.npm') }
const checkout = join(home, 'cimaise')

await prove('Line 1, `npm test` in a fresh clone', async (later) => {
  later(place.remove)
  later(() => evict(place.path))
  const bundle = join(place.path, 'head.bundle')
  const commit = bundleHead(bundle)
  makeHome(home, self, 0o755)
  cloneFor(newcomer, bundle, checkout)
  show('fresh clone without ../shared', !existsSync(join(checkout, '../shared')), commit)
  const started = performance.now()
  const tests = runNpm(newcomer, checkout, ['test'], {})
  tests.onLine((line) => process.stdout.write(`  | ${line}\n`))
  const code = await tests.ended
  show('npm test', code === 0, `exit code ${code}, in ${seconds(performance.now() - started)}`)
  const counts = tests.said.findLast((line) => /^\d+ passed, \d+ failed/.test(line)) ?? 'no counts'
  show('its counts', /^[1-9]\d* passed, 0 failed/.test(counts), counts)
  const skipped = skippedOf(tests.said)
  const announced = Number(/(\d+) skipped/.exec(counts)?.[1] ?? 0)
  show('skipped tests, each named with the reason', skipped.length > 0 && announced > 0, skipped.length)
  tell(...skipped)
  show(
    'the tests on the Ministry’s real files are among them',
    skipped.some((line) => line.includes('real-files.test.ts')),
    skipped.filter((line) => line.includes('real-files.test.ts')).length,
  )
  const left = residentsOf(place.path)
  show('processes left behind', left.length === 0, left.map(({ command }) => command).join('; ') || 0)
})

/** The lines under « Skipped tests: ». */
function skippedOf(said: readonly string[]): readonly string[] {
  const start = said.findIndex((line) => /^(Skipped tests|Tests sautés)/.test(line.trim()))
  if (start < 0) return []
  const lines = said.slice(start + 1)
  const end = lines.findIndex((line) => !line.startsWith('  '))
  return lines.slice(0, end < 0 ? undefined : end).map((line) => line.trim())
}
