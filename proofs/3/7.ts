#!/usr/bin/env node
// Tiles beside iipsrv and nginx, and every request form of Image API 3 level 2.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { root } from '../../src/platform/root.ts'
import { chapter, prove, show, tell } from '../support/report.ts'

await prove('Line 7: images', async () => {
  chapter('Every request form of Image API 3, level 2')
  const { status, stdout, stderr } = spawnSync(
    execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'src/media/iiif'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )
  const ending = `${stdout}${stderr}`.split('\n').filter((line) => /^\s*(Test Files|Tests)/.test(line))
  tell(...ending)
  show('the table of tests', status === 0, ending.at(-1)?.trim() ?? `exit code ${status}`)
  chapter('bench/images')
  const bench = spawnSync(join(root, 'bench/images'), { cwd: root, encoding: 'utf8' })
  const lines = bench.stdout.split('\n')
  tell(...lines)
  show(
    'at least four times the tiles of iipsrv',
    bench.status === 0,
    lines
      .filter((line) => /iipsrv|hold/i.test(line))
      .at(-1)
      ?.trim() ?? `exit code ${bench.status}`,
  )
})
