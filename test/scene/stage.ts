import type { ControlledTransaction } from 'kysely'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { connect, createPool, type Db } from '../../src/platform/database/connect.ts'
import type { DB } from '../../src/platform/database/database.generated.ts'
import { at, createDatabase } from './temporary-server.ts'

let pool: pg.Pool | undefined
let transaction: ControlledTransaction<DB> | undefined

/** The database as the cast left it: each test has a transaction of its own, rolled back at its end. */
export let db: Db

beforeAll(async () => {
  const [server, prefix] = [inject('server'), inject('prefix')]
  const clone = `${prefix}stage_${process.env.VITEST_POOL_ID ?? 1}`
  await createDatabase(server, clone, `${prefix}scene`)
  pool = createPool(at(server, clone), 1)
})

beforeEach(async () => {
  if (!pool) throw new Error('The stage has no database')
  transaction = await connect(pool).startTransaction().execute()
  db = transaction
})

afterEach(async () => {
  await transaction?.rollback().execute()
})

afterAll(async () => {
  await pool?.end()
})
