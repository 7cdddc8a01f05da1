import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { BoundedFolder } from './bounded-folder.ts'

let place = ''
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'cimaise-bounded-'))
  return () => rm(place, { recursive: true, force: true })
})
const bytes = (length: number) => Buffer.alloc(length, 1)

test('a folder never outgrows its bytes: what was asked for least lately leaves', async () => {
  const folder = await BoundedFolder.open(place, 100)
  for (const name of ['one', 'two', 'three']) await folder.write(name, bytes(30))
  await folder.read('one')
  await folder.write('four', bytes(30))
  expect((await readdir(place)).sort()).toEqual(['four', 'one', 'three'])
  expect([folder.size, folder.bytes]).toEqual([3, 90])
})

test('what is larger than the whole folder is not kept, and chases nothing', async () => {
  const folder = await BoundedFolder.open(place, 100)
  await folder.write('one', bytes(60))
  expect(await folder.write('huge', bytes(101))).toBe(false)
  expect(await readdir(place)).toEqual(['one'])
})

test('a restart finds what is there, clears what a crash left, and holds to its bytes', async () => {
  await writeFile(join(place, 'old'), bytes(60))
  await utimes(join(place, 'old'), new Date(1000), new Date(1000))
  await writeFile(join(place, 'new'), bytes(60))
  await writeFile(join(place, 'cut.part'), bytes(60))
  await utimes(join(place, 'cut.part'), new Date(1000), new Date(1000))
  const folder = await BoundedFolder.open(place, 100)
  expect(await readdir(place)).toEqual(['new'])
  expect((await folder.read('new'))?.length).toBe(60)
  expect([await folder.read('old'), await folder.pathOf('old')]).toEqual([undefined, undefined])
})

test('a draft that fails leaves nothing, and what is emptied is gone', async () => {
  const folder = await BoundedFolder.open(place, 100)
  const failing = folder.fill('one', async (draft) => {
    await writeFile(draft, bytes(10))
    throw new Error('the disk is full')
  })
  expect(await failing).toBe(false)
  expect(await readdir(place)).toEqual([])
  await folder.write('two', bytes(10))
  await folder.empty()
  expect([await readdir(place), folder.bytes]).toEqual([[], 0])
})
