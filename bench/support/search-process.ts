// One step of bench/search in a process of its own, so that its memory is its own: `build`, or `measure` from the snapshot.
import { statSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { inventCollection, type KnownTerm } from '../../src/collections/filler/invent-works.ts'
import { editWork } from '../../src/collections/works/index.ts'
import { listMuseums } from '../../src/museums/index.ts'
import { follow } from '../../src/platform/changes/follower.ts'
import { type ConnectionSettings, connect, createPool } from '../../src/platform/database/connect.ts'
import { createLog } from '../../src/platform/log.ts'
import { loadNetwork } from '../../src/platform/network.ts'
import type { Asked } from '../../src/portal/search/asked.ts'
import { findWorks, queryOf } from '../../src/portal/search/find-works.ts'
import { searchSchema } from '../../src/portal/search/schema.ts'
import { searchables } from '../../src/portal/search/searchables.ts'
import { buildFrom, SearchService, writeSnapshot } from '../../src/search/index.ts'
import { type Drawn, outcomeMark, prefixesOf, questionsOf } from './search-questions.ts'

export interface Order {
  readonly step: 'build' | 'measure'
  readonly connection: ConnectionSettings
  readonly path: string
  readonly size: number
  readonly seed: number
  readonly questions: number
}

export interface Built {
  readonly documents: number
  readonly build_ms: number
  readonly write_ms: number
  readonly snapshot_mb: number
  readonly peak_mb: number
}

export interface Measured {
  readonly load_ms: number
  readonly memory_mb: number
  readonly kinds: readonly { name: string; index_ms: number[]; page_ms: number[] }[]
  readonly suggest_ms: readonly number[]
  readonly visible_ms: readonly number[]
}

const order = JSON.parse(argv[2] ?? '{}') as Order
const pool = createPool(order.connection, 6)
const db = connect(pool)
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const used = () => {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

stdout.write(`${outcomeMark}${JSON.stringify(order.step === 'build' ? await build() : await measure())}\n`)
await pool.end()
process.exit(0)

async function build(): Promise<Built> {
  const began = performance.now()
  const { index, marker } = await buildFrom(db, pool, searchSchema, searchables)
  const built = performance.now()
  await writeSnapshot(index, order.path, marker)
  return {
    documents: await index.count(),
    build_ms: built - began,
    write_ms: performance.now() - built,
    snapshot_mb: megabytes(statSync(order.path).size),
    peak_mb: megabytes(process.resourceUsage().maxRSS * 1024),
  }
}

async function measure(): Promise<Measured> {
  const before = used()
  const began = performance.now()
  const service = await SearchService.open({
    schema: searchSchema,
    searchables,
    db,
    connection: pool,
    path: order.path,
    log: createLog('error'),
    build: async () => {
      throw new Error('The snapshot was not taken')
    },
  })
  const load_ms = performance.now() - began
  const memory_mb = megabytes(used() - before)
  const collection = inventCollection(order.size, order.seed, { terms: await terms(), museums: 1, images: 1 })
  const kinds = []
  const museums = await listMuseums(db)
  const { departments } = loadNetwork('occitanie')
  const desk = { index: service.index, db, today: '2026-11-22' }
  const values = await drawn()
  const find = (asked: Asked) => findWorks(desk, asked, 'fr', async () => museums, departments)
  // A server that has been up for a minute: other questions than those measured, of every kind.
  for (const { asks } of questionsOf(collection, values, 10, order.seed + 3))
    for (const asked of asks) await find(asked)
  for (const { name, asks } of questionsOf(collection, values, order.questions, order.seed + 1)) {
    const index_ms: number[] = []
    const page_ms: number[] = []
    for (const [at, asked] of asks.entries()) {
      // The first of a kind warms what runs, not what is found: each question is another one.
      const first = performance.now()
      await find(asked)
      const second = performance.now()
      await service.index.search(queryOf(asked, 'fr'))
      if (at < 3) continue
      page_ms.push(second - first)
      index_ms.push(performance.now() - second)
    }
    kinds.push({ name, index_ms, page_ms })
  }
  const suggest_ms: number[] = []
  for (const text of prefixesOf(collection, order.questions, order.seed + 2)) {
    const first = performance.now()
    await service.index.suggest({ text, language: 'fr', limit: 4 })
    suggest_ms.push(performance.now() - first)
  }
  return { load_ms, memory_mb, kinds, suggest_ms: suggest_ms.slice(3), visible_ms: await watchEdits(service) }
}

/** How long after an edit is committed it is found here, where only the notification tells of it. */
async function watchEdits(service: SearchService): Promise<number[]> {
  const listener = createPool(order.connection, 2)
  const heard = () => void service.catchUp()
  const listeners = { changed: heard, everythingChanged: heard, down: () => undefined, up: heard }
  const follower = await follow(listener, listeners, createLog('error'))
  await service.catchUp()
  const { rows } = await pool.query<{ id: string }>('select id from collections.work order by id limit 20')
  const times: number[] = []
  for (const [at, { id }] of rows.entries()) {
    const word = `visible${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}`
    await editWork(db, { kind: 'operator', name: 'bench' }, id, { title: word })
    const began = performance.now()
    // Asked for a word that is nowhere yet, without a pause, the search itself would keep the news from coming in.
    do {
      await new Promise((resolve) => setTimeout(resolve, 1))
      await service.settled()
    } while ((await service.index.search({ text: word, language: 'fr', kinds: ['work'] })).hits[0]?.id !== id)
    times.push(performance.now() - began)
  }
  await follower.stop()
  await service.stop()
  await listener.end()
  return times
}

async function terms(): Promise<KnownTerm[]> {
  const { rows } = await pool.query<KnownTerm>(
    `select id, vocabulary, label from collections.term
     where official and assignable and vocabulary in ('domain', 'object-type', 'technique', 'period', 'subject', 'place')
     order by vocabulary, slug`,
  )
  return rows
}

/** What filters choose, and numbers that are borne. */
async function drawn(): Promise<Drawn> {
  const values = async (vocabulary: string) =>
    (
      await pool.query<{ id: string }>(
        `select t.id from collections.term t join collections.work_term wt on wt.term_id = t.id
         where t.vocabulary = $1 group by t.id order by count(*) desc, t.id limit 40`,
        [vocabulary],
      )
    ).rows.map(({ id }) => id)
  return {
    museums: (await pool.query<{ id: string }>('select id from museums.museum order by id')).rows.map(({ id }) => id),
    terms: { technique: await values('technique'), period: await values('period') },
    numbers: (
      await pool.query<{ number: string }>(
        'select inventory_number as number from collections.work order by md5(id) limit 500',
      )
    ).rows.map(({ number }) => number),
  }
}
