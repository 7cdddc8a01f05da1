import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterDatabase } from '../../src/platform/postgres/index.ts'
import { fill, museumCount } from './backup-scene.ts'
import { cimaise, start } from './cimaise.ts'
import { connect, demolish, eventually, makeDataDir, makePlace, query } from './postgres-scene.ts'

const place = makePlace()
const dataDir = makeDataDir(place)
const archive = join(place, 'archive.tar')
const emptied = () => makeDataDir(makePlace())

beforeAll(() => fill(dataDir, archive), 120_000)
afterAll(demolish)

test('a restore killed while it fills, compares or closes leaves an empty database, and runs again', async () => {
  const other = emptied()
  const server = await enterDatabase({ dataDir: other })
  // From another database: whoever is in this one would be company.
  const watcher = await connect({ ...server.connection, database: 'postgres' })
  const restoring = async (statement: string) => {
    const text = "select from pg_stat_activity where application_name = 'cimaise restore' and query ~ $1"
    return (await watcher.query(text, [statement])).rowCount !== 0
  }
  for (const statement of ['^copy .* from stdin', '^copy .* to stdout', '^analyze']) {
    const running = start(other, 'restore', archive)
    await eventually(`the restore is at ${statement}`, () => restoring(statement), 20_000)
    running.process.kill('SIGKILL')
    expect(await running.ended).toMatchObject({ signal: 'SIGKILL' })
    await eventually('its connection is gone', async () => !(await restoring('')))
    const [row] = await query(server.connection, "select to_regclass('museums.museum') is not null as there")
    expect(row, statement).toEqual({ there: false })
  }
  const said = await cimaise(other, 'restore', archive)
  expect(said.code, said.errors).toBe(0)
  const [count] = await query(server.connection, 'select count(*)::int as museums from museums.museum')
  expect(count).toEqual({ museums: museumCount })
  expect(readdirSync(other).filter((name) => name.startsWith('restoring'))).toEqual([])
  await watcher.end()
  await server.leave()
}, 120_000)

test('Ctrl-C while a restore fills undoes it and says so', async () => {
  const other = emptied()
  const server = await enterDatabase({ dataDir: other })
  const watcher = await connect({ ...server.connection, database: 'postgres' })
  const running = start(other, 'restore', archive)
  const filling = "select from pg_stat_activity where application_name = 'cimaise restore' and query like 'copy%'"
  await eventually('the restore fills', async () => (await watcher.query(filling)).rowCount !== 0, 20_000)
  running.process.kill('SIGINT')
  const said = await running.ended
  expect(said).toMatchObject({ code: 130, output: '' })
  expect(said.errors).toContain('Interrompu : rien n’a été restauré, la base est comme avant.')
  const [row] = await query(server.connection, "select to_regclass('museums.museum') is not null as there")
  expect(row).toEqual({ there: false })
  expect(readdirSync(other)).not.toContain('files')
  await watcher.end()
  await server.leave()
}, 60_000)

test('a backup interrupted by Ctrl-C leaves no file; killed, it leaves a draft that the next one clears', async () => {
  const held = await enterDatabase({ dataDir })
  const other = await connect(held.connection)
  // Whoever changes a table makes the backup wait in its midst.
  await other.query('begin; lock table museums.museum in access exclusive mode')
  const folder = join(place, 'backups')
  mkdirSync(folder)
  const waits = () =>
    eventually('the backup waits', async () => {
      const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'lock table%'"
      return (await query(held.connection, waiting)).length === 1
    })
  const killed = start(dataDir, 'backup', join(folder, 'b.tar'))
  await waits()
  killed.process.kill('SIGKILL')
  await killed.ended
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^b\.tar\.part-\d+$/)])
  await eventually('its connection is gone', async () => {
    const others = "select from pg_stat_activity where application_name = 'cimaise backup'"
    await query(
      held.connection,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cimaise backup'",
    )
    return (await query(held.connection, others)).length === 0
  })
  const interrupted = start(dataDir, 'backup', join(folder, 'b.tar'))
  await waits()
  interrupted.process.kill('SIGINT')
  await sleep(200)
  await other.query('rollback')
  const said = await interrupted.ended
  expect(said).toMatchObject({ code: 130, output: '' })
  expect(said.errors).toContain('Interrompu : aucune sauvegarde n’a été écrite.')
  expect(readdirSync(folder)).toEqual([])
  await other.end()
  await held.leave()
}, 60_000)
