import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { editMuseum } from '../../src/museums/commands.ts'
import { type Change, type Follower, follow } from '../../src/platform/changes/follower.ts'
import { forgetOldChanges } from '../../src/platform/changes/forget.ts'
import { type ConnectionSettings, connect, createPool, type Db } from '../../src/platform/database/connect.ts'
import { createLog } from '../../src/platform/log.ts'
import { PageCache } from '../../src/platform/pages/page-cache.ts'
import { saveTranslation } from '../../src/platform/records/translations.ts'
import { instantOf } from '../scene/moment.ts'
import { raiseSite } from '../scene/site.ts'
import { at, createDatabase } from '../scene/temporary-server.ts'
import { eventually } from './postgres-scene.ts'

const operator = { kind: 'operator', name: 'Fernand' } as const
const log = createLog('silent')
const closing: (() => Promise<unknown>)[] = []
let settings: ConnectionSettings
let pool: pg.Pool
let db: Db
let id: string

beforeAll(async () => {
  settings = at(inject('server'), `${inject('prefix')}changes`)
  await createDatabase(inject('server'), `${inject('prefix')}changes`, `${inject('prefix')}scene`)
  pool = createPool(settings, 6)
  pool.on('error', () => undefined)
  db = connect(pool)
  id = inject('museumIds').lavoir
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
afterAll(() => pool.end())

interface Told {
  readonly follower: Follower
  readonly changes: Change[]
  readonly events: string[]
  /** The process of PostgreSQL that answers the follower. */
  backend(): Promise<number>
}

/** A follower on connections of its own, and all it was told. */
async function followed(
  options: { cache?: PageCache; pulse?: { everyMs: number; answerWithinMs: number } } = {},
): Promise<Told> {
  const name = `follower ${closing.length}`
  const own = new pg.Pool({ ...settings, max: 2, application_name: name } as pg.PoolConfig)
  own.on('error', () => undefined)
  const changes: Change[] = []
  const events: string[] = []
  const listeners = {
    changed(told: readonly Change[]) {
      changes.push(...told)
      options.cache?.changed(told)
    },
    everythingChanged() {
      events.push('everything')
      options.cache?.empty()
    },
    down: () => void events.push('down'),
    up: () => void events.push('up'),
  }
  const follower = await follow(own, listeners, log, undefined, options.pulse)
  closing.push(async () => {
    await follower.stop()
    await own.end()
  })
  const backend = async () => {
    const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [
      name,
    ])
    return rows[0]?.pid ?? 0
  }
  return { follower, changes, events, backend }
}

const phone = (number: number) => `+334660${String(number).padStart(5, '0')}`
let number = 0
const edit = (on: Db = db) => {
  number += 1
  return editMuseum(on, operator, id, { phone: phone(number) })
}
const theMuseum = { area: 'museums', kind: 'museum', record_id: '', museum_id: '' }

test('a follower begins by trusting nothing, then hears of each committed edit once', async () => {
  const { follower, changes, events } = await followed()
  expect([follower.down, follower.behind, events]).toEqual([false, false, ['everything', 'up']])
  await edit()
  await eventually('the edit is told', () => changes.length > 0)
  expect(new Set(changes.map((change) => JSON.stringify(change)))).toEqual(
    new Set([JSON.stringify({ ...theMuseum, record_id: id, museum_id: id })]),
  )
  const told = changes.length
  await follower.catchUp()
  await follower.catchUp()
  expect(changes.length).toBe(told)
})

test('who edits hears of it before answering, without waiting for a notification', async () => {
  const { follower, changes } = await followed()
  await edit()
  await follower.catchUp()
  expect(changes.length).toBeGreaterThan(0)
  expect(follower.behind).toBe(false)
})

test('an import that began before others and commits after them is not lost', async () => {
  const { follower, changes } = await followed()
  const long = await db.startTransaction().execute()
  await long
    .updateTable('museums.museum')
    .set({ updated_at: sql`now()` })
    .where('slug', '=', 'musee-des-cloches')
    .execute()
  for (let edits = 0; edits < 3; edits += 1) {
    await edit()
    await follower.catchUp()
  }
  const cloches = inject('museumIds').cloches
  expect(changes.some(({ record_id }) => record_id === cloches)).toBe(false)
  await long.commit().execute()
  await eventually('the long transaction is told', () => changes.some(({ record_id }) => record_id === cloches))
  expect(changes.filter(({ record_id }) => record_id === cloches)).toHaveLength(1)
})

test('what is rolled back was never said', async () => {
  const { follower, changes } = await followed()
  await db
    .transaction()
    .execute(async (trx) => {
      await edit(trx)
      throw new Error('the editor changed their mind')
    })
    .catch(() => undefined)
  await follower.catchUp()
  expect(changes).toEqual([])
})

test('a translation is told as a change of its record', async () => {
  const { follower, changes } = await followed()
  await saveTranslation(db, {
    kind: 'museums.museum',
    record_id: id,
    field: 'description',
    language: 'en',
    text: 'A wash-house.',
    french: 'Un lavoir.',
    state: 'done',
  })
  await follower.catchUp()
  expect(changes).toEqual([{ ...theMuseum, record_id: id, museum_id: id }])
})

test('a change of more records than can be told one by one is told as everything', async () => {
  const { follower, changes, events } = await followed()
  await sql`insert into platform.change (area, kind, record_id) select 'museums', 'museum', number::text from generate_series(1, 20001) as number`.execute(
    db,
  )
  await follower.catchUp()
  expect([changes.length, events.filter((event) => event === 'everything').length]).toEqual([0, 2])
  await sql`delete from platform.change where record_id ~ '^[0-9]{1,5}$'`.execute(db)
})

test('a follower whose connection is cut trusts nothing until it is back, and then knows what happened meanwhile', async () => {
  const cache = new PageCache(10_000)
  const { follower, events, backend } = await followed({ cache })
  for (let times = 0; times < 3; times += 1) {
    events.length = 0
    await pool.query('select pg_terminate_backend($1)', [await backend()])
    await eventually('the loss is seen', () => events.includes('down'))
    expect(follower.behind).toBe(true)
    await edit()
    await eventually('the follower is back', () => !follower.behind)
    expect(events.filter((event) => event === 'everything').length).toBeGreaterThanOrEqual(2)
    expect(events.at(-1)).toBe('up')
  }
})

test('a connection that died without a word is found out', async () => {
  const { follower, events, backend } = await followed({ pulse: { everyMs: 50, answerWithinMs: 150 } })
  const frozen = await backend()
  // PostgreSQL of another machine has no process here.
  if ('connectionString' in settings) return
  process.kill(frozen, 'SIGSTOP')
  try {
    await eventually('the silence is noticed', () => events.includes('down'))
    await eventually('another connection follows', () => !follower.down)
    expect(await backend()).not.toBe(0)
  } finally {
    process.kill(frozen, 'SIGCONT')
  }
})

test('the log of changes is cut after a week, and whoever had not read it so far starts anew', async () => {
  const { follower, changes, events } = await followed()
  await edit()
  await follower.catchUp()
  changes.length = 0
  expect(await forgetOldChanges(db)).toBe(0)
  await sql`update platform.change set at = now() - interval '8 days'`.execute(db)
  expect(await forgetOldChanges(db)).toBeGreaterThan(0)
  // Read already: nothing is missing.
  await follower.catchUp()
  expect(events.filter((event) => event === 'everything')).toHaveLength(1)
  await sql`update platform.change_cut set before = (pg_current_xact_id()::text::bigint + 1)::text::xid8`.execute(db)
  await edit()
  await follower.catchUp()
  expect(events.filter((event) => event === 'everything')).toHaveLength(2)
  await sql`delete from platform.change_cut`.execute(db)
})

test('stopped while its server is away, a follower leaves no connection behind', async () => {
  const unreachable = new pg.Pool({ host: '127.0.0.1', port: 9, max: 1 })
  const events: string[] = []
  const follower = await follow(
    unreachable,
    {
      changed: () => undefined,
      everythingChanged: () => undefined,
      down: () => undefined,
      up: () => void events.push('up'),
    },
    log,
  )
  expect([follower.down, follower.behind]).toEqual([true, true])
  await follower.catchUp()
  await follower.stop()
  await unreachable.end()
  expect(events).toEqual([])
})

test('a page rendered while an edit commits is never kept stale, two hundred times over, in two processes', async () => {
  const sites = await Promise.all(
    [0, 1].map(async () => {
      const cache = new PageCache(10_000_000)
      const { follower } = await followed({ cache })
      const site = await raiseSite({ db: () => db, now: () => instantOf('2026-11-21T10:30'), follower, cache })
      closing.push(() => site.close())
      return { site, follower, cache }
    }),
  )
  const address = '/musees/musee-du-lavoir.vcf'
  let kept = 0
  for (let time = 0; time < 200; time += 1) {
    const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
    await Promise.all([
      ...sites.map(async ({ site }) => {
        await wait()
        await site.visit(address)
      }),
      wait().then(() => edit()),
    ])
    const expected = `tel:${phone(number)}`
    await eventually('both have read the change', async () => sites.every(({ follower }) => !follower.behind), 5000)
    for (const { site, follower, cache } of sites) {
      await follower.catchUp()
      expect((await site.visit(address)).body).toContain(expected)
      if (cache.find(address, 0)) kept += 1
    }
  }
  expect(kept).toBeGreaterThan(300)
  await eventually('the copies on disk are the last page', async () => {
    const copies = await Promise.all(sites.map(({ site }) => site.shelf.find(address)))
    return copies.every((copy) => copy?.body.toString().includes(phone(number)))
  })
})
