import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { atomically, connect, createPool, isUnreachable } from './connect.ts'

const pool = createPool(inject('server'), 1)
pool.on('error', () => undefined)
const db = connect(pool)
const other = createPool(inject('server'), 1)
afterAll(async () => {
  await pool.end()
  await other.end()
})

test('a connection lost amid a query fails the transaction and nothing else', async () => {
  const lost = atomically(db, (trx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx))
  await expect(lost).rejects.toSatisfy(isUnreachable)
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})

test('a connection lost between two queries of a transaction fails it and nothing else', async () => {
  const lost = atomically(db, async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await other.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
    await sql`select 1`.execute(trx)
  })
  await expect(lost).rejects.toThrow()
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})
