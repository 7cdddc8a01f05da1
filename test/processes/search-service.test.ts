import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { addWorks, editWork } from '../../src/collections/works/index.ts'
import { connect, createPool, type Db } from '../../src/platform/database/connect.ts'
import { createLog } from '../../src/platform/log.ts'
import { searchables, searchSchema } from '../../src/portal/index.ts'
import { buildFrom, SearchService } from '../../src/search/index.ts'
import { at, createDatabase } from '../scene/temporary-server.ts'
import { eventually } from './postgres-scene.ts'

const operator = { kind: 'operator', name: 'Fernand' } as const
const folder = mkdtempSync(join(tmpdir(), 'cimaise-search-'))
const path = join(folder, 'search', 'index.snapshot')
const opened: SearchService[] = []
let pool: pg.Pool
let db: Db
let lessive: string
let builds = 0
let failing = 0

beforeAll(async () => {
  const settings = at(inject('server'), `${inject('prefix')}search`)
  await createDatabase(inject('server'), `${inject('prefix')}search`, `${inject('prefix')}scene`)
  pool = createPool(settings, 4)
  pool.on('error', () => undefined)
  db = connect(pool)
  ;[lessive = ''] = await addWorks(db, operator, [
    { museum_id: inject('museumIds').lavoir, written: { title: 'La Grande Lessive', techniques: 'toile' } },
  ])
})
afterEach(async () => {
  for (const service of opened.splice(0)) await service.stop()
})
afterAll(async () => {
  await pool.end()
  rmSync(folder, { recursive: true, force: true })
})

async function open(
  times: { quietMs: number; atMostMs: number; againMs?: number } = { quietMs: 5, atMostMs: 50 },
): Promise<SearchService> {
  const service = await SearchService.open({
    schema: searchSchema,
    searchables,
    db,
    connection: pool,
    path,
    log: createLog('silent'),
    times,
    build: async () => {
      builds += 1
      if (failing-- > 0) throw new Error('no room left')
      return buildFrom(db, pool, searchSchema, searchables)
    },
  })
  opened.push(service)
  return service
}

const finds = async (service: SearchService, text: string) =>
  (await service.index.search({ text, language: 'fr', kinds: ['work'] })).hits[0]?.id === lessive
const never = { quietMs: 1_000_000, atMostMs: 1_000_000 }

test('the first index is built from the database, and says until then that it is not ready', async () => {
  const service = await open()
  expect([service.ready, await service.settled(), await finds(service, 'lessive')]).toEqual([false, false, false])
  await service.whenReady()
  expect([service.ready, await service.settled(), await finds(service, 'lessive')]).toEqual([true, true, true])
})

test('a later process begins from the snapshot, and reads what changed since', async () => {
  await eventually('the snapshot is there', async () => (await open()).ready)
  const before = builds
  await editWork(db, operator, lessive, { title: 'Les Battoirs' })
  const service = await open(never)
  expect([service.ready, await finds(service, 'battoirs')]).toEqual([true, false])
  await service.catchUp()
  expect(await finds(service, 'battoirs')).toBe(true)
  expect(builds).toBe(before)
})

test('many edits and many calls end on the last title, found once', async () => {
  const service = await open()
  await Promise.all([service.catchUp(), service.catchUp()])
  for (const word of ['Cendres', 'Savons', 'Brouettes']) {
    await editWork(db, operator, lessive, { title: word })
    void service.catchUp()
  }
  await service.catchUp()
  expect(await finds(service, 'brouettes')).toBe(true)
  const { total } = await service.index.search({ text: 'savons', language: 'fr', kinds: ['work'] })
  expect(total).toBe(0)
})

test('when the change log was cut since, the index is built anew while the old one answers', async () => {
  const service = await open(never)
  await service.whenReady()
  const before = builds
  await sql`insert into platform.change_cut (before) values ((pg_current_xact_id()::text::bigint + 1)::text::xid8)
    on conflict (only_one) do update set before = excluded.before`.execute(db)
  await editWork(db, operator, lessive, { title: 'Les Lavandières' })
  await service.catchUp()
  expect([service.ready, await service.settled()]).toEqual([true, false])
  await sql`delete from platform.change_cut`.execute(db)
  await service.whenReady()
  expect([await service.settled(), await finds(service, 'lavandieres')]).toEqual([true, true])
  expect(builds).toBeGreaterThan(before)
})

test('an edit made while the index is being built anew is never lost, nor seen to go', async () => {
  const service = await open(never)
  await service.whenReady()
  const rebuilding = service.rebuild()
  await editWork(db, operator, lessive, { title: 'Le Quai' })
  await service.catchUp()
  expect(await finds(service, 'quai')).toBe(true)
  let lost = 0
  const watching = setInterval(() => void finds(service, 'quai').then((found) => (lost += found ? 0 : 1)), 1)
  await rebuilding
  clearInterval(watching)
  expect([await finds(service, 'quai'), lost]).toEqual([true, 0])
})

test('a damaged snapshot is built anew', async () => {
  await Promise.all(opened.splice(0).map((service) => service.stop()))
  writeFileSync(path, 'CIMAISEX and nothing of it')
  const service = await open(never)
  expect(service.ready).toBe(false)
  await service.whenReady()
  expect(await finds(service, 'quai')).toBe(true)
})

test('a first index that could not be built is tried again, though nothing changes', async () => {
  await Promise.all(opened.splice(0).map((service) => service.stop()))
  rmSync(path)
  failing = 2
  const service = await open({ ...never, againMs: 20 })
  await service.whenReady()
  expect(service.ready).toBe(false)
  await eventually('the index is there', async () => service.ready)
  expect(await finds(service, 'quai')).toBe(true)
})
