import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { createPool } from '../../src/platform/database/connect.ts'
import { listMigrations, type Migration, migrate } from '../../src/platform/database/migrate.ts'
import { Refusal } from '../../src/platform/operator.ts'
import { root } from '../../src/platform/root.ts'
import { at, createDatabase } from '../scene/temporary-server.ts'

let pool: pg.Pool
let migrations: Migration[]
let number = 0

beforeAll(async () => {
  migrations = await listMigrations(join(root, 'db/migrations'))
})
beforeEach(async () => {
  await pool?.end()
  number += 1
  const database = `${inject('prefix')}migrations_${number}`
  await createDatabase(inject('server'), database)
  pool = createPool(at(inject('server'), database), 4)
})
afterAll(() => pool.end())

const applied = async () => (await pool.query<{ name: string }>('select name from public.migration order by name')).rows
const names = () => migrations.map(({ name }) => name)
const added = (name: string, sql: string): Migration => ({ name, sql, digest: name })

test('three processes that start at once on an empty database build it once, and a second start finds nothing to do', async () => {
  const done = await Promise.all([1, 2, 3].map(() => migrate(pool, migrations)))
  expect(done.flat().toSorted()).toEqual(names())
  expect(await migrate(pool, migrations)).toEqual([])
  expect((await applied()).map(({ name }) => name)).toEqual(names())
})

test('up to a name, and no further: the way a backup is restored', async () => {
  const [first = ''] = names()
  expect(await migrate(pool, migrations, first)).toEqual([first])
  expect(await migrate(pool, migrations)).toEqual(names().slice(1))
})

test('a migration that fails leaves nothing of itself, and what came before it stands', async () => {
  const broken = added('99990101_0000_broken.sql', 'create table public.half (id int); select 1 / 0')
  await expect(migrate(pool, [...migrations, broken])).rejects.toThrow('division by zero')
  expect((await applied()).map(({ name }) => name)).toEqual(names())
  expect((await pool.query("select to_regclass('public.half') as half")).rows).toEqual([{ half: null }])
  expect(await migrate(pool, [...migrations, added(broken.name, 'create table public.half (id int)')])).toEqual([
    broken.name,
  ])
})

test('a database that a newer version made, or a migration edited since, is refused by name and left alone', async () => {
  await migrate(pool, [...migrations, added('99990101_0000_later.sql', 'select 1')])
  const newer = migrate(pool, migrations)
  await expect(newer).rejects.toThrow(Refusal)
  await expect(newer).rejects.toThrow('99990101_0000_later.sql')
  const edited = migrate(pool, [...migrations, { ...added('99990101_0000_later.sql', 'select 1'), digest: 'another' }])
  await expect(edited).rejects.toThrow(Refusal)
})
