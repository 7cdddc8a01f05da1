// `npm test`, here and in CI. Plain JavaScript for Node 20: it runs before anything is installed.
// With words after it (`npm test -- museums`), only the tests in files whose path holds one of them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, node, root, say } from './prepare.mjs'
import { findOrInstallTools } from './tools.mjs'

const words = process.argv.slice(2)
const started = Date.now()
const total = { passed: 0, failed: 0, skipped: [] }
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1'
ensureInstalled()
const tools = findOrInstallTools()
const place = mkdtempSync(join(tmpdir(), 'cimaise-counts-'))

if (words.length === 0) {
  step('Mise en forme et règles (Biome)', 'Format and lint (Biome)', ['node_modules/@biomejs/biome/bin/biome', 'ci'])
  step('Types (TypeScript)', 'Types (TypeScript)', ['node_modules/typescript/bin/tsc'])
  step('Migrations et types de la base', 'Migrations and the types of the database', [
    'bin/generate-types.mjs',
    '--verify',
  ])
}
step('Construction', 'Build', ['--input-type=module', '-e', "(await import('./bin/prepare.mjs')).ensureBuilt()"])
tests(
  'La maison et la démonstration entière, à l’heure universelle',
  'The house and the whole demonstration, in universal time',
  ['--project', 'house', '--project', 'crawler'],
  { TZ: 'UTC' },
)
if (words.length === 0)
  tests('La maison, à l’heure de Paris', 'The house, in Paris time', ['--project', 'house'], { TZ: 'Europe/Paris' })
tests('Processus et pannes', 'Processes and crashes', ['--project', 'processes'])
tests('Parcours au navigateur', 'Journeys in a browser', ['--project', 'browser'])

rmSync(place, { recursive: true, force: true })
if (total.skipped.length > 0) say('\nTests sautés :', '\nSkipped tests:')
for (const { file, name, why } of unique(total.skipped))
  process.stdout.write(`  ${file}  ${name}${why ? `  (${why})` : ''}\n`)
const seconds = Math.round((Date.now() - started) / 1000)
say(`\nEn ${seconds} s.`, `\nIn ${seconds} s.`)
const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ''
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

/** One program of Node 24 whose exit code is the answer. */
function step(french, english, args) {
  announce(french, english)
  const { status } = spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) total.passed += 1
  else {
    total.failed += 1
    say(`ÉCHEC : ${french}`, `FAILED: ${english}`)
  }
}

function tests(french, english, options, environment = {}) {
  announce(french, english)
  const counts = join(place, `${total.passed}-${total.failed}.json`)
  const reporters = ['--reporter=default', '--reporter=./test/counting-reporter.ts']
  const { status } = spawnSync(
    node,
    ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', ...options, ...reporters, ...words],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...environment,
        ...(tools.chromium && { CHROMIUM: tools.chromium }),
        ...(tools.java && { JAVA: tools.java }),
        CIMAISE_COUNTS: counts,
      },
    },
  )
  const { passed, failed, skipped } = read(counts)
  total.passed += passed
  // Whatever ended badly without a failed test to show for it is a failure all the same.
  total.failed += failed === 0 && status !== 0 ? 1 : failed
  total.skipped.push(...skipped)
}

function read(counts) {
  try {
    return JSON.parse(readFileSync(counts, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: [] }
  }
}

function announce(french, english) {
  say(`\n── ${french}`, `\n── ${english}`)
}

/** A test skipped under both time zones is named once. */
function unique(skipped) {
  return [...new Map(skipped.map((each) => [`${each.file} ${each.name}`, each])).values()]
}
