#!/usr/bin/env node
// `kill -9`, ten times each: the web process, an import, the postmaster while a long query runs, and everything at
// once amid an import and edits. Meanwhile a process edits museums and visitors send messages: each write that was
// acknowledged must be there afterwards, and each import whole or not at all. Nobody helps: what was killed is started
// again as it was the first time. Needs the Ministry's files, as the proof of line 2.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { databaseStatus } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { type Hand, postmasterOf, startCimaise, startPosting, startWorker, startWriter } from '../support/crew.ts'
import { halves, Ledger } from '../support/ledger.ts'
import { chapter, prove, seconds, show, tell } from '../support/report.ts'
import { evict, kill, residentsOf } from '../support/residents.ts'
import { cimaise, eventually, freePort, makeFolder, type Site, startSite } from '../support/site.ts'
import { look, museofileState, readMuseums } from '../support/tables.ts'

const times = 10
const data = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'museofile')
const file = (year: string) => join(data, `museofile-${year}.csv`)
if (!existsSync(file('2025'))) {
  process.stderr.write(`The Ministry's files are not in ${data}: nothing can be proved here.\n`)
  process.exit(1)
}
/** The lock that an import holds from its first read to its commit, as pg_locks shows it. */
const importing = `select from pg_locks where locktype = 'advisory' and granted
  and (classid::bigint << 32 | objid::bigint) = 6420071913`
const thirtySeconds = `do $$ declare until timestamptz := clock_timestamp() + interval '30 seconds'; begin
  while clock_timestamp() < until loop perform count(*) from generate_series(1, 100000); end loop; end $$`

const place = makeFolder('crashes')
const dataDir = join(place.path, 'data')
const ledger = new Ledger()
/** What the network looks like after each file: no other state may ever be seen. */
const states = new Map<string, string>()
let import_ms = 0
/** A museum that the writer edits. */
let slug = ''
/** One that the command line edits, and its id. */
const editedByHand = 'M0443'
let edited = ''

await prove('Line 3: kill -9', async (later) => {
  later(place.remove)
  later(() => evict(place.path))
  await prepare()
  await killWeb()
  await killImport()
  await killPostmaster()
  await killEverything()
  const residents = residentsOf(place.path)
  show('Processes left at the end', residents.length === 0, residents.map(({ command }) => command).join('; ') || 0)
})

async function prepare(): Promise<void> {
  chapter('A network, and how long an import writes')
  await command('init', '--network', 'occitanie')
  await command('import', 'museofile', file('2025'))
  const site = await start()
  const writer = startWriter(dataDir, ledger)
  await eventually(async () => ledger.edits > 0, 60_000)
  const durations: number[] = []
  for (const year of ['2019', '2025', '2019', '2025', '2019']) {
    const started = await startImport(year)
    await started.ended
    durations.push(performance.now() - started.at)
    states.set(year, await withClient(museofileState))
  }
  import_ms = durations.sort((one, other) => one - other)[2] ?? 0
  await withClient(async (client) => {
    const museums = await readMuseums(client)
    slug = String(museums.get('M0440')?.slug)
    edited = String(museums.get(editedByHand)?.id)
  })
  await leave(site, writer)
  tell(
    `From its lock to its end an import takes ${seconds(import_ms)} beside a writer (${durations.map(seconds).join(', ')})`,
  )
  show('The two files make two states, and only two', new Set(states.values()).size === 2, states.size)
}

async function killWeb(): Promise<void> {
  chapter('(a) The web process')
  const writer = startWriter(dataDir, ledger)
  let site = await start()
  await round('(a) the web process', async (number) => {
    const posting = startPosting(site, slug, ledger)
    await pause(400 + 150 * number)
    site.process.kill('SIGKILL')
    await posting.stop()
    const started = performance.now()
    site = await start(site.port)
    return { back_ms: performance.now() - started, said: `page ${await pageIsFresh(site)}` }
  })
  await leave(site, writer)
}

async function killImport(): Promise<void> {
  chapter('(b) The import')
  const writer = startWriter(dataDir, ledger)
  const site = await start()
  await round('(b) the import', async (number) => {
    const year = await otherYear()
    const started = await startImport(year)
    await pause(moment(number))
    started.hand.process.kill('SIGKILL')
    await started.ended
    const again = performance.now()
    // Its transaction ends when its server process notices; the next import waits for that.
    const { code } = await cimaise(dataDir, 'import', 'museofile', file(year), '--dry-run')
    return { back_ms: performance.now() - again, said: `next import exit ${code}`, holds: code === 0 }
  })
  await leave(site, writer)
}

async function killPostmaster(): Promise<void> {
  chapter('(c) The postmaster while a 30-second query runs')
  const writer = startWriter(dataDir, ledger)
  const site = await start()
  const posting = startPosting(site, slug, ledger)
  await round('(c) the postmaster', async () => {
    const client = await look((await databaseStatus({ dataDir })).connection ?? fail('no connection'))
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    client.query(thirtySeconds).catch(() => undefined)
    await pause(500)
    const postmaster = postmasterOf(dataDir)
    const killed = performance.now()
    kill(postmaster)
    await eventually(async () => !isThere(postmaster), 5000)
    const orphan = isThere(rows[0]?.pid ?? 0)
    await eventually(() => withClient(async () => true).catch(() => false), 60_000)
    // What was acknowledged before the kill has been heard by now; more comes from the same two processes, which nobody started again.
    const [edits, messages] = [ledger.edits, ledger.messages]
    const back = await eventually(async () => ledger.edits > edits && ledger.messages > messages, 60_000)
    const back_ms = performance.now() - killed
    await client.end().catch(() => undefined)
    return { back_ms, said: orphan ? 'an orphan was in the way' : 'no orphan', holds: back && orphan }
  })
  await posting.stop()
  await leave(site, writer)
}

async function killEverything(): Promise<void> {
  chapter('(d) Everything at once, amid an import and edits')
  const port = await freePort()
  let site: Site = await start(port)
  await round('(d) everything', async (number) => {
    const writer = startWriter(dataDir, ledger)
    const worker = startWorker(dataDir)
    const posting = startPosting(site, slug, ledger)
    const before = ledger.edits
    await eventually(async () => ledger.edits > before, 60_000)
    const phone = (last: number) => `+3356122${String(number * 10 + last).padStart(4, '0')}`
    await command('museum', 'edit', editedByHand, '--phone', phone(1), '--as', 'proof')
    ledger.edited(edited, phone(1))
    const started = await startImport(await otherYear())
    const editing = startCimaise(dataDir, 'museum', 'edit', editedByHand, '--phone', phone(2), '--as', 'proof')
    await pause(moment(number))
    const postmaster = postmasterOf(dataDir)
    const ours = [site.process.pid ?? 0, writer.pid, worker.pid, started.hand.pid, editing.pid]
    // Every other time the server's own processes are killed too, as when the power goes.
    const servers = number % 2 ? [postmaster] : residentsOf(dataDir).map(({ pid }) => pid)
    for (const pid of [...ours, ...servers]) kill(pid)
    await Promise.all([posting.stop(), writer.ended, worker.ended, started.ended])
    if ((await editing.ended) === 0) ledger.edited(edited, phone(2))
    const again = performance.now()
    site = await start(port)
    return { back_ms: performance.now() - again, said: `page ${await pageIsFresh(site)}` }
  })
  await site.stop()
}

/** Ten moments from the beginning of an import to past its usual end. */
function moment(number: number): number {
  return ((number - 0.5) / times) * 1.2 * import_ms
}

interface Outcome {
  /** From the next start, or from the kill where nothing had to be started, to an answer. */
  readonly back_ms: number
  readonly said: string
  readonly holds?: boolean
}

/** Ten times: what is acknowledged before, during and after; what the database holds once it is back. */
async function round(name: string, act: (number: number) => Promise<Outcome>): Promise<void> {
  const backs: number[] = []
  const totals = { edits: ledger.edits, messages: ledger.messages, imports: 0 }
  const faults: string[] = []
  for (let number = 1; number <= times; number++) {
    const [edits, state] = [ledger.edits, await withClient(museofileState)]
    const { back_ms, said, holds = true } = await act(number)
    backs.push(back_ms)
    await withClient(async (client) => {
      const after = await museofileState(client)
      if (after !== state) totals.imports += 1
      if (![...states.values()].includes(after)) faults.push(`${number}: the museums are in a state no file describes`)
      faults.push(...(await ledger.missingFrom(client)).map((what) => `${number}: lost ${what}`))
      faults.push(...(await halves(client)).map((what) => `${number}: ${what}`))
      if (!holds) faults.push(`${number}: ${said}`)
      if (ledger.edits === edits) faults.push(`${number}: nothing was acknowledged meanwhile`)
      tell(
        `${String(number).padStart(2)}  back in ${seconds(back_ms)}, ${said}, ${ledger.edits - edits} edits acknowledged, import ${after === state ? 'undone' : 'done'}`,
      )
    })
  }
  tell(...faults.slice(0, 20))
  show(
    `${name}, ${times} times: writes acknowledged and lost, signs of half work`,
    faults.length === 0,
    `${ledger.edits - totals.edits} edits and ${ledger.messages - totals.messages} messages, ${faults.length}`,
  )
  show(
    `${name}: back in`,
    true,
    `${seconds(Math.min(...backs))} to ${seconds(Math.max(...backs))}, imports done ${totals.imports}`,
  )
}

function start(port?: number): Promise<Site> {
  return startSite(dataDir, { ...(port && { port }), environment: { TRUST_PROXY: '127.0.0.1' } })
}

async function leave(site: Site, writer: Hand): Promise<void> {
  writer.process.kill('SIGKILL')
  await writer.ended
  await site.stop()
}

/** Resolves once the import holds its lock. */
async function startImport(year: string): Promise<{ hand: Hand; at: number; ended: Hand['ended'] }> {
  const hand = startCimaise(dataDir, 'import', 'museofile', file(year))
  await withClient(async (client) => {
    const held = await eventually(async () => (await client.query(importing)).rows.length > 0, 60_000)
    if (!held) fail('the import did not begin')
  })
  return { hand, at: performance.now(), ended: hand.ended }
}

/** The file that would change the museums now. */
async function otherYear(): Promise<string> {
  const state = await withClient(museofileState)
  return state === states.get('2019') ? '2025' : '2019'
}

/** Whether the page of a museum says what the database says, read just before and just after. */
async function pageIsFresh(site: Site): Promise<string> {
  return withClient(async (client) => {
    const phone = async () => {
      const { rows } = await client.query<{ phone: string }>('select phone from museums.museum where slug = $1', [slug])
      return rows[0]?.phone ?? ''
    }
    const before = await phone()
    const answer = await fetch(`${site.address}/musees/${slug}`)
    const shown = /href="tel:([^"]+)"/.exec(await answer.text())?.[1] ?? ''
    const after = await phone()
    return answer.status === 200 && before <= shown && shown <= after ? 'fresh' : fail(`the page says ${shown}`)
  })
}

async function withClient<Result>(act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await look((await databaseStatus({ dataDir })).connection ?? fail('no database'))
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

async function command(...words: string[]): Promise<void> {
  const { code, output } = await cimaise(dataDir, ...words)
  if (code !== 0) fail(`cimaise ${words.join(' ')}: ${output}`)
}

function isThere(pid: number): boolean {
  return residentsOf(dataDir).some((resident) => resident.pid === pid)
}

function fail(why: string): never {
  throw new Error(why)
}
