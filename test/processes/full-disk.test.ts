import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { PageShelf } from '../../src/platform/pages/page-shelf.ts'

const disk = mkdtempSync(join(tmpdir(), 'cimaise-disk-'))
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0
afterAll(() => {
  if (isMounted) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

test('on a full disk no copy is lost and no visitor hears of it; once there is room, copies are written again', async (context) => {
  if (!isMounted) context.skip('no disk may be mounted here: that takes root')
  const problems: string[] = []
  const shelf = await PageShelf.open(join(disk, 'pages'), 1024 * 1024, (problem) => problems.push(problem))
  const put = (address: string, text: string) =>
    shelf.put(address, 'text/html', brotliCompressSync(Buffer.from(text)), 1)
  await put('/musees', 'yesterday')
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(40 * 1024))
  const noise = Array.from({ length: 40_000 }, () => String.fromCharCode(33 + Math.floor(Math.random() * 90))).join('')
  await put('/musees', noise)
  await put('/en/museums', noise)
  expect(problems).toEqual([expect.stringContaining('ENOSPC')])
  expect(shelf.problem).toContain('ENOSPC')
  expect((await shelf.find('/musees'))?.body.toString()).toBe('yesterday')
  expect([shelf.has('/musees'), shelf.has('/en/museums')]).toEqual([false, false])
  expect(readdirSync(join(disk, 'pages')).filter((name) => name.endsWith('.draft'))).toEqual([])
  rmSync(join(disk, 'ballast'))
  await put('/musees', 'today')
  expect([shelf.problem, shelf.has('/musees')]).toEqual([undefined, true])
  expect((await shelf.find('/musees'))?.body.toString()).toBe('today')
})
