import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIndex, LocalIndex } from '../local-index.ts'
import type { SearchDocument, SearchSchema } from '../port.ts'
import { openSnapshot } from './open.ts'
import { writeSnapshot } from './write.ts'

const schema: SearchSchema = {
  kinds: ['work'],
  fields: { title: { weight: 5, analysis: 'title', tolerant: true, suggested: true } },
  facets: ['museum'],
  sorts: { date: { of: 'number' }, artist: { of: 'text' } },
  ties: ['date'],
}

const work = (id: number, title: string): SearchDocument => ({
  kind: 'work',
  id: String(id),
  label: title,
  fields: { title },
  facets: { museum: id % 2 ? 'lavoir' : 'verre' },
  years: { earliest: 1500 + id },
  point: { latitude: 43, longitude: 2 },
  sorts: { date: 1500 + id, artist: `Artiste ${id % 7}` },
})

let folder: string
let path: string
let index: LocalIndex

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
  path = join(folder, 'index.snapshot')
  index = await buildIndex(schema, [Array.from({ length: 100 }, (_, id) => work(id, id % 3 ? 'Lessive' : 'Carafe'))])
  await index.apply([work(5, 'Lessive neuve'), work(200, 'Battoir')], [{ kind: 'work', id: '8' }])
  await writeSnapshot(index, path, '10:20:')
})
afterAll(() => rm(folder, { recursive: true }))

const queries = [
  {},
  { text: 'lessive' },
  { text: 'batoir' },
  { text: '"lessive neuve"' },
  { filters: { museum: ['verre'] }, sort: 'artist' },
  { years: { from: 1550 }, near: { latitude: 43, longitude: 2, kilometres: 5 } },
]

test('what was kept answers as what was written, and goes on changing', async () => {
  const { index: kept, marker } = await openSnapshot(path, schema)
  if (!kept) throw new Error('not opened')
  expect(marker).toBe('10:20:')
  for (const query of queries) {
    const full = { language: 'fr', limit: 200, facets: { museum: 10 }, histogram: true, ...query } as const
    expect(await kept.search(full)).toEqual(await index.search(full))
  }
  expect(await kept.suggest({ text: 'lessive n', language: 'fr' })).toEqual([
    { kind: 'work', suggestions: [{ id: '5', label: 'Lessive neuve' }] },
  ])
  await kept.apply([work(5, 'Carafe')], [{ kind: 'work', id: '200' }])
  expect((await kept.search({ text: 'neuve', language: 'fr' })).total).toBe(0)
  expect(await kept.count()).toBe(99)
  expect(await readdir(folder)).toEqual(['index.snapshot'])
})

test('an index of nothing is kept too', async () => {
  const empty = join(folder, 'empty')
  await writeSnapshot(new LocalIndex(schema), empty, '')
  expect(await (await openSnapshot(empty, schema)).index?.count()).toBe(0)
  await rm(empty)
})

test('any byte that changed is noticed, and so is a file cut short', async () => {
  const bytes = await readFile(path)
  const damaged = join(folder, 'damaged')
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at)
    await writeFile(damaged, changed)
    const { problem } = await openSnapshot(damaged, schema)
    // The padding between two arrays is not read.
    if (problem === undefined) expect(bytes.readUInt8(at)).toBe(0)
    else expect(problem).toBe('damaged')
  }
  for (const length of [0, 7, 15, 100, bytes.length - 1]) {
    await writeFile(damaged, bytes)
    await truncate(damaged, length)
    expect((await openSnapshot(damaged, schema)).problem).toBe('damaged')
  }
  await rm(damaged)
})

test('a missing file, and one of another schema, are told apart', async () => {
  expect(await openSnapshot(join(folder, 'none'), schema)).toEqual({ problem: 'missing' })
  const other = { ...schema, facets: ['museum', 'domain'] }
  expect(await openSnapshot(path, other)).toEqual({ problem: 'other-schema' })
})

test('a snapshot that cannot be written leaves the old one', async () => {
  await expect(writeSnapshot(index, join(folder, 'absent', 'index'), '')).rejects.toThrow()
  expect((await openSnapshot(path, schema)).marker).toBe('10:20:')
})
