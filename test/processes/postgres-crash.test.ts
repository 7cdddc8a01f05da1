import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findProcess } from '../../src/platform/postgres/processes.ts'
import { clear, connect, demolish, eventually, makeDataDir, makeMember, postmasterOf, query } from './postgres-scene.ts'

afterEach(clear)
afterAll(demolish)

const dataDir = makeDataDir()

// Counts for minutes without ever waiting: nothing in it notices that the server died.
const longCount = 'select count(*) from (select generate_series(1, 100000000000)) as numbers'

test('after kill -9 of the process that started it, the server is taken over as it stands', async () => {
  const first = await makeMember(dataDir)
  const connection = await first.tell('enter')
  await query(connection, "create table work as select 'Lessive' as title")
  const postmaster = postmasterOf(dataDir)
  await first.kill()
  const second = await makeMember(dataDir)
  await second.tell('enter')
  expect(second.sentences).toEqual([expect.stringContaining('tournait déjà')])
  expect(postmasterOf(dataDir)).toBe(postmaster)
  expect(await query(connection, 'select title from work')).toEqual([{ title: 'Lessive' }])
})

test('after kill -9 of the server amid a long query, the next start ends the orphan and loses no acknowledged row', async () => {
  const web = await makeMember(dataDir)
  const connection = await web.tell('enter')
  await query(connection, 'create table act (number integer primary key)')
  const busy = await connect(connection)
  const [backend] = (await busy.query('select pg_backend_pid() as pid')).rows as { pid: number }[]
  busy.query(longCount).catch(() => {})
  const writer = await connect(connection)
  let acknowledged = 0
  const writing = (async () => {
    for (;;) {
      await writer.query('insert into act values ($1)', [acknowledged + 1])
      acknowledged += 1
    }
  })().catch(() => {})
  await eventually('fifty acts were acknowledged', () => acknowledged >= 50)
  process.kill(postmasterOf(dataDir), 'SIGKILL')
  await web.kill()
  expect(findProcess(backend?.pid ?? 0)?.name).toBe('postgres')

  const next = await makeMember(dataDir)
  await next.tell('enter')
  await writing
  expect(next.sentences.some((sentence) => sentence.includes('a été tué'))).toBe(true)
  expect(findProcess(backend?.pid ?? 0)).toBeUndefined()
  const [stored] = await query(connection, 'select count(*)::int as count, max(number) as last from act')
  expect(stored?.count).toBe(stored?.last)
  expect(stored?.last).toBeGreaterThanOrEqual(acknowledged)
})

test('web and worker noticing together that the server died start it again once', async () => {
  const [web, worker] = await Promise.all([makeMember(dataDir), makeMember(dataDir)])
  const connection = await web.tell('enter')
  await worker.tell('enter')
  const busy = await connect(connection)
  busy.query(longCount).catch(() => {})
  const killed = postmasterOf(dataDir)
  process.kill(killed, 'SIGKILL')
  await eventually('the server is dead', () => !findProcess(killed))
  expect(await Promise.all([web.tell('ensure'), worker.tell('ensure')])).toEqual(['running', 'running'])
  const restarts = [...web.sentences, ...worker.sentences].filter((sentence) => sentence.includes('a démarré'))
  expect(restarts).toHaveLength(2)
  expect(postmasterOf(dataDir)).not.toBe(killed)
  expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('everything killed at once, amid writes: the next start needs nobody', async () => {
  const members = await Promise.all([makeMember(dataDir), makeMember(dataDir)])
  const [connection] = await Promise.all(members.map((member) => member.tell('enter')))
  await query(connection, 'create table import as select generate_series(1, 1000) as number')
  const writer = await connect(connection)
  writer.query('insert into import select generate_series(1001, 50000000)').catch(() => {})
  const postmaster = postmasterOf(dataDir)
  await Promise.all([...members.map((member) => member.kill()), process.kill(postmaster, 'SIGKILL')])
  const next = await makeMember(dataDir)
  expect(await next.tell('enter')).toEqual(connection)
  expect(await query(connection, 'select count(*)::int as count from import')).toEqual([{ count: 1000 }])
})

test('a process killed while it creates the database leaves nothing half made', async () => {
  const dataDir = makeDataDir()
  for (const delay_ms of [30, 120, 250, 400]) {
    const interrupted = await makeMember(dataDir)
    interrupted.tell('enter').catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, delay_ms))
    await interrupted.kill()
  }
  const next = await makeMember(dataDir)
  expect(await query(await next.tell('enter'), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(readdirSync(dataDir).sort()).toEqual(['database', 'log', 'postgresql-18.4', 'run'])
  expect(readdirSync(join(dataDir, 'run', 'users'))).toHaveLength(1)
})
