import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect, createPool, type Db } from '../../src/platform/database/connect.ts'
import { type Jobs, startJobs } from '../../src/platform/jobs.ts'
import { createLog } from '../../src/platform/log.ts'
import { at, createDatabase } from '../scene/temporary-server.ts'
import { eventually } from './postgres-scene.ts'

let pool: pg.Pool
let db: Db
let web: Jobs
let worker: Jobs
let runs = 0
let hold: Promise<void> | undefined
const job = {
  name: 'wash',
  async run() {
    runs += 1
    await hold
  },
}
/** What anyone may see of the queue. */
async function waiting(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*) from jobs.job where name = 'wash' and state = 'created'",
  )
  return rows[0]?.count ?? 0
}
const options = { timeZone: 'Europe/Paris', log: createLog('silent') }

beforeAll(async () => {
  const database = `${inject('prefix')}jobs`
  await createDatabase(inject('server'), database, `${inject('prefix')}empty`)
  pool = createPool(at(inject('server'), database), 6)
  db = connect(pool)
  // Both make the same queues at once, as two processes that start together do.
  ;[web, worker] = await Promise.all([
    startJobs(pool, [job], { ...options, work: false }),
    startJobs(pool, [job], { ...options, work: true }),
  ])
})
afterAll(async () => {
  await Promise.all([web.stop(), worker.stop()])
  await pool.end()
})

test('a job asked for in a transaction is done once that is committed, and not at all when it is undone', async () => {
  await db
    .transaction()
    .execute(async (trx) => {
      await web.later(trx, 'wash')
      throw new Error('the act failed')
    })
    .catch(() => undefined)
  const committed = await db.startTransaction().execute()
  await web.later(committed, 'wash')
  expect([await waiting(), runs]).toEqual([0, 0])
  await committed.commit().execute()
  await eventually('the job is done', () => runs === 1)
})

test('asked for many times before it begins, a job is done once; asked for while it runs, once more', async () => {
  runs = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  hold = promise
  for (let time = 0; time < 10; time += 1) await web.later(db, 'wash')
  await eventually('the job runs', () => runs === 1)
  for (let time = 0; time < 10; time += 1) await web.later(db, 'wash')
  resolve()
  await eventually('what came meanwhile is done too', () => runs === 2, 10_000)
  expect(await waiting()).toBe(0)
})
