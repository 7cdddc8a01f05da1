#!/usr/bin/env node
// Eighty questions put to the real records, and twenty written afterwards: the test that `npm test` runs, with its figures,
// and the commit in which the eighty were written, which precedes the engine's.
// Needs ../shared/data, or its place in CIMAISE_DATA.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execPath } from 'node:process'
import { root } from '../../src/platform/root.ts'
import { prove, show, tell } from '../support/report.ts'

const data = resolve(root, process.env.CIMAISE_DATA ?? '../shared/data')
if (!existsSync(join(data, 'joconde'))) {
  process.stderr.write(`The Ministry's records are not in ${data}: nothing can be proved here.\n`)
  process.exit(1)
}
const folder = 'src/portal/search/questions'

await prove('Line 6: questions that people ask', async () => {
  const { status, stdout, stderr } = spawnSync(
    execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', folder],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CIMAISE_DATA: data, NO_COLOR: '1' } },
  )
  const lines = `${stdout}${stderr}`.split('\n')
  tell(...lines.filter((line) => /→/.test(line)))
  const scores = lines.flatMap((line) => {
    const found = /^(\S+\.tsv): right work first ([\d.]+) %, among the first five ([\d.]+) %/.exec(line)
    return found ? [{ name: found[1] ?? '', first: Number(found[2]), five: Number(found[3]) }] : []
  })
  for (const { name, first, five } of scores)
    show(`${name}: first ≥ 90 %, among five ≥ 98 %`, first >= 90 && five >= 98, `${first} %, ${five} %`)
  const [eighty, twenty] = scores
  const apart = eighty && twenty ? Math.abs(eighty.first - twenty.first) : Number.NaN
  show('the twenty score within 5 points of the eighty', apart <= 5.01, `${apart.toFixed(1)} points apart`)
  show('the test passes', status === 0, `exit code ${status}`)
  const history = (path: string, ...options: string[]) =>
    spawnSync('git', ['log', '--format=%h %cI', ...options, '--', path], { cwd: root, encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
  const asked = history(`${folder}/first-eighty.tsv`)
  const answered = history('src/search', '--reverse')[0] ?? ''
  const day = (commit: string | undefined) => commit?.split(' ')[1] ?? ''
  show(
    'the eighty were committed before the engine, and never changed',
    asked.length === 1 && day(asked[0]) < day(answered),
    `${asked.join(', ')}; the engine ${answered}`,
  )
})
