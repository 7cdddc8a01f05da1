import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { anyOf, atomically, connect, createPool, isUnreachable, kept } from './connect.ts'

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

test('the plan of a query that says so is kept, whatever it looks for', async () => {
  const ask = (names: readonly string[]) =>
    db
      .selectFrom('pg_catalog.pg_namespace' as never)
      .where('nspname' as never, '=', anyOf(names) as never)
      .select('nspname as name' as never)
      .orderBy('nspname' as never)
      .modifyEnd(kept)
      .execute()
  expect(await ask(['public'])).toEqual([{ name: 'public' }])
  expect(await ask(['public', 'pg_catalog'])).toEqual([{ name: 'pg_catalog' }, { name: 'public' }])
  expect(await ask([])).toEqual([])
  const prepared = 'select statement from pg_prepared_statements where statement like $1'
  const { rows } = await pool.query<{ statement: string }>(prepared, ['%pg_namespace%/* kept */'])
  expect(rows).toHaveLength(1)
})
