#!/usr/bin/env node
// Plants four violations, one at a time, in a copy of this checkout, and shows that the check of CI concerned fails.
// The same checks pass on the copy before anything is planted.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { node, root } from '../../bin/prepare.mjs'

const place = mkdtempSync(join(tmpdir(), 'cimaise-proof-'))
const left = /^(node_modules|dist|data|coverage|\.git)(\/|$)/
const vitest = (...files) => ['node_modules/vitest/vitest.mjs', 'run', '--project', 'house', ...files]
const types = ['node_modules/typescript/bin/tsc', '--pretty', 'false']

const violations = [
  {
    what: 'An illegal import: the museums read the portal, which stands above them',
    file: 'src/museums/schedule.ts',
    plant: (text) =>
      `import { portalRoutes } from '../portal/index.ts'\n${text}\nexport const planted = portalRoutes\n`,
    checks: [vitest('test/architecture/areas.test.ts')],
  },
  {
    what: 'A write into another area’s schema: the portal withdraws a museum',
    file: 'src/portal/site-paths.ts',
    plant: (text) =>
      `${text}\nexport const planted = (db: Db) =>\n  db.updateTable('museums.museum').set({ status: 'withdrawn' }).execute()\n`,
    checks: [vitest('test/architecture/writes.test.ts')],
  },
  {
    what: 'An open route that the list of open routes does not name',
    file: 'src/portal/routes.tsx',
    plant: (text) =>
      text.replace(
        /(export async function portalRoutes\([^{]*\{)/,
        "$1\n  app.get('/planted', async () => 'open to all')",
      ),
    checks: [vitest('test/doors.test.ts')],
  },
  {
    what: 'A missing sentence: the Occitan of the frame forgets its first words',
    file: 'src/web/messages/oc.ts',
    plant: (text) => text.replace(/^ {2}\w+: .*,\n/m, ''),
    checks: [types, vitest('test/catalogues/catalogues.test.ts')],
  },
]

try {
  cpSync(root, place, { recursive: true, filter: (path) => !left.test(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  const checks = [
    ...new Map(violations.flatMap((each) => each.checks).map((check) => [check.join(' '), check])).values(),
  ]
  process.stdout.write('Nothing planted: every check passes\n')
  let wrong = checks.filter((check) => run(check) !== 0).length
  for (const violation of violations) wrong += prove(violation)
  process.stdout.write(`\n${violations.length} violations planted, ${wrong} surprises\n`)
  process.exitCode = wrong === 0 ? 0 : 1
} finally {
  rmSync(place, { recursive: true, force: true })
}

/** @returns how many checks let the violation pass. */
function prove({ what, file, plant, checks }) {
  process.stdout.write(`\n${what}\n  in ${file}\n`)
  const path = join(place, file)
  const before = readFileSync(path, 'utf8')
  const after = plant(before)
  if (after === before) throw new Error(`Nothing was planted in ${file}`)
  writeFileSync(path, after)
  const passed = checks.filter((check) => run(check) === 0).length
  writeFileSync(path, before)
  return passed
}

function run(check) {
  const { status, stdout, stderr } = spawnSync(node, check, {
    cwd: place,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => /×|^\s*[-+] {2,}|error TS|Tests {2}/.test(line))
  const name = check.join(' ').replace(/^node_modules\/(vitest|typescript)\/(?:bin\/)?(?:\w+\.mjs|tsc)/, '$1')
  process.stdout.write(`  $ ${name}\n${lines.map((line) => `    ${line}\n`).join('')}    exit code ${status}\n`)
  return status
}
