// What searches cost among 30 000 and 1 000 000 works: see README.md.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { argv, execPath, exit, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { enterMuseums } from '../proofs/support/enter-museums.ts'
import { evict } from '../proofs/support/residents.ts'
import { cimaise, makeFolder } from '../proofs/support/site.ts'
import { copyInventedWorks } from '../src/collections/filler/copy-works.ts'
import type { ConnectionSettings } from '../src/platform/database/connect.ts'
import { enterDatabase } from '../src/platform/postgres/index.ts'
import { root } from '../src/platform/root.ts'
import { askPostgres, preparePostgres } from './support/postgres-search.ts'
import type { Built, Measured, Order } from './support/search-process.ts'
import { outcomeMark, questionsOf } from './support/search-questions.ts'
import { median, percentile, table } from './support/tables.ts'

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    works: { type: 'string', default: '30000,1000000' },
    questions: { type: 'string', default: '150' },
    'postgres-questions': { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    'without-postgres': { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const museums = Array.from({ length: 130 }, (_, number) => [`M${70_000 + number}`, 'Toulouse'] as const)
const say = (line = '') => void stdout.write(`${line}\n`)
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
const ms = (milliseconds: number) => (milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0))
const failures: string[] = []
const folder = makeFolder('bench-search')

/** p95 of the whole answer, and the loading of a snapshot, in milliseconds; between them, in proportion. */
const boundsOf = (size: number) => (size <= 30_000 ? { p95: 10, load: 2000 } : { p95: 50, load: 10_000 })
const visibleBound = 200
/** A statement that takes longer than this is counted as this long. */
const patienceMs = 20_000

try {
  say(
    `${cpus()[0]?.model ?? '?'}, ${cpus().length} processors, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  )
  for (const size of values.works.split(',').map(Number)) await measure(size)
} finally {
  await evict(folder.path)
  await folder.remove()
}
for (const failure of failures) say(`DOES NOT HOLD: ${failure}`)
if (failures.length === 0) say('Every bound holds.')
exit(failures.length === 0 ? 0 : 1)

async function measure(size: number): Promise<void> {
  const dataDir = join(folder.path, `data-${size}`)
  mkdirSync(dataDir)
  const opened = await cimaise(dataDir, 'init', '--network', 'occitanie')
  if (opened.code !== 0) throw new Error(opened.output)
  const server = await enterDatabase({ dataDir })
  const client = new pg.Client({ ...server.connection })
  try {
    await enterMuseums(server.connection, museums)
    await client.connect()
    await scatterMuseums(client)
    const began = performance.now()
    const collection = await copyInventedWorks(client, size, seed)
    const copied = performance.now() - began
    await client.query('vacuum analyze')
    say()
    say(
      `${size} works, ${collection.artists.length} artists, ${collection.words.length} words, 130 museums; loaded in ${seconds(copied)}`,
    )
    const path = join(folder.path, `${size}.snapshot`)
    const order = { connection: server.connection, path, size, seed, questions: Number(values.questions) }
    const built = run<Built>({ ...order, step: 'build' })
    say(
      `built in ${seconds(built.build_ms)} (${built.documents} documents, peak ${built.peak_mb} MB); ` +
        `snapshot ${built.snapshot_mb} MB, written in ${seconds(built.write_ms)}`,
    )
    const measured = run<Measured>({ ...order, step: 'measure' })
    const bounds = boundsOf(size)
    say(
      `snapshot loaded in ${seconds(measured.load_ms)}, ${measured.memory_mb} MB of memory; ` +
        `an edit is found after ${ms(median(measured.visible_ms))} ms (p95 ${ms(percentile(measured.visible_ms, 95))}, most ${ms(Math.max(...measured.visible_ms))})`,
    )
    hold(`${size}: snapshot loaded in ${bounds.load} ms`, measured.load_ms < bounds.load)
    hold(`${size}: an edit found within ${visibleBound} ms`, Math.max(...measured.visible_ms) < visibleBound)
    const beside = values['without-postgres']
      ? new Map<string, number[]>()
      : await askBeside(client, server.connection, size, collection)
    const rows = measured.kinds.map(({ name, index_ms, page_ms }) => {
      const p95 = percentile(page_ms, 95)
      hold(`${size}: ${name}: p95 ${ms(p95)} ms, bound ${bounds.p95}`, p95 < bounds.p95)
      const theirs = beside.get(name)
      return [
        name,
        ...[50, 95, 99].map((share) => ms(percentile(index_ms, share))),
        ...[50, 95, 99].map((share) => ms(percentile(page_ms, share))),
        ...(theirs ? [ms(median(theirs)), `${Math.round(median(theirs) / percentile(page_ms, 50))} ×`] : ['', '']),
      ]
    })
    rows.push([
      'suggestions',
      ...[50, 95, 99].map((share) => ms(percentile(measured.suggest_ms, share))),
      '',
      '',
      '',
      '',
      '',
    ])
    say(table(['ms', 'index p50', 'p95', 'p99', 'with rows p50', 'p95', 'p99', 'PostgreSQL p50', 'ratio'], rows))
  } finally {
    await client.end()
    await server.leave()
  }
}

function hold(what: string, holds: boolean): void {
  if (!holds) failures.push(what)
}

/** A step in a process of its own. */
function run<Outcome>(order: Order): Outcome {
  const output = execFileSync(
    execPath,
    [
      '--max-old-space-size=8192',
      '--import',
      'tsx',
      join(root, 'bench/support/search-process.ts'),
      JSON.stringify(order),
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines = output.trim().split('\n')
  const [outcome = ''] = lines.filter((line) => line.startsWith(outcomeMark))
  for (const line of lines) if (line !== outcome) say(line)
  return JSON.parse(outcome.slice(outcomeMark.length)) as Outcome
}

/** Museums over the territory, in its départements. */
async function scatterMuseums(client: pg.Client): Promise<void> {
  await client.query(`
    update museums.museum m set latitude = 42.5 + (n % 11) * 0.22, longitude = 0.1 + (n % 13) * 0.33,
      department_code = (array['09','11','12','30','31','32','34','46','48','65','66','81','82'])[1 + n % 13]
    from (select id, row_number() over (order by id)::int as n from museums.museum) numbered where numbered.id = m.id`)
}

async function askBeside(
  client: pg.Client,
  connection: ConnectionSettings,
  size: number,
  collection: Parameters<typeof questionsOf>[0],
): Promise<Map<string, number[]>> {
  say(`PostgreSQL alone prepared in ${seconds(await preparePostgres(client))}`)
  const patient = new pg.Client({ ...connection, statement_timeout: patienceMs })
  await patient.connect()
  const found = new Map<string, number[]>()
  const museumIds = (await client.query<{ id: string }>('select id from museums.museum order by id')).rows
  const values_ = async (vocabulary: string) =>
    (
      await client.query<{ id: string }>(
        `select t.id from collections.term t join collections.work_term wt on wt.term_id = t.id
         where t.vocabulary = $1 group by t.id order by count(*) desc, t.id limit 40`,
        [vocabulary],
      )
    ).rows.map(({ id }) => id)
  const drawn = {
    museums: museumIds.map(({ id }) => id),
    terms: { technique: await values_('technique'), period: await values_('period') },
    numbers: ['1'],
  }
  const count = Math.max(1, Math.round(Number(values['postgres-questions']) / (size > 100_000 ? 2 : 1)))
  for (const { name, asks, indexOnly } of questionsOf(collection, drawn, count, seed + 1)) {
    if (indexOnly) continue
    const times: number[] = []
    for (const asked of asks) {
      const began = performance.now()
      times.push(await askPostgres(patient, asked).catch(() => performance.now() - began))
    }
    found.set(name, times)
  }
  await patient.end()
  return found
}
