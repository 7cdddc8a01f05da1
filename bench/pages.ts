// What pages cost, measured in one run on one machine: see README.md.
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { argv, exit, pid, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { copiesMade, makeFolder, type Site, startSite } from '../proofs/support/site.ts'
import { addFiller, publishFiller } from './support/records.ts'
import { median, percentile, table } from './support/tables.ts'
import type { Run, Seen } from './support/visitors.ts'

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '1' },
    works: { type: 'string', default: '0' },
  },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
const connections = 32
const museums = 150
const drafts = 30_000
const works = Number(values.works)
const cachedBound = 0.8
const renderedBoundMs = 25

const say = (line = '') => void stdout.write(`${line}\n`)
const failures: string[] = []
const folder = makeFolder('bench')
const visitors = fork(join(import.meta.dirname, 'support/visitors.ts'))

try {
  say(
    `${cpus()[0]?.model ?? '?'}, ${cpus().length} processors, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  )
  // The demonstration has some 130 museums: filler is published until there are 150.
  const present = await countMuseums()
  await addFiller(folder.path, museums - present)
  await measure(`${museums} museums`)
  await addFiller(folder.path, museums - present + drafts)
  if (works > 0) await (await startSite(folder.path, { environment: { FILLER: String(works) } })).stop()
  const besides = works > 0 ? `, with ${works.toLocaleString('en')} works` : ''
  await measure(`${museums} museums among ${drafts.toLocaleString('en')} drafts${besides}`)
} finally {
  visitors.disconnect()
  await folder.remove()
}
for (const failure of failures) say(`DOES NOT HOLD: ${failure}`)
if (failures.length === 0)
  say(`Holds: cached ≥ ${cachedBound} of the bare server, rendered p95 < ${renderedBoundMs} ms.`)
exit(failures.length === 0 ? 0 : 1)

async function countMuseums(): Promise<number> {
  const site = await startSite(folder.path)
  const list = (await (await fetch(`${site.address}/musees.json`)).json()) as { museums: unknown[] }
  await site.stop()
  return list.museums.length
}

async function measure(title: string): Promise<void> {
  await publishFiller(folder.path, museums)
  const site = await startSite(folder.path, { environment: { LOG_LEVEL: 'info' } })
  try {
    await copiesMade(site)
    const list = (await (await fetch(`${site.address}/musees.json`)).json()) as { museums: { url: string }[] }
    if (list.museums.length !== museums) throw new Error(`${list.museums.length} museums on the list, not ${museums}`)
    const sheet = new URL(list.museums[40]?.url ?? '').pathname
    say(`\n${title}`)
    await measureCached(site, ['/', '/musees', sheet])
    await measureRendered(site, [
      '/',
      '/musees',
      '/musees?departement=gers&gratuit=1',
      '/musees/carte',
      sheet,
      '/departements/gers',
      '/themes/archeologie',
      '/oeuvres',
      '/artistes?lettre=B',
      '/techniques',
      '/sujets',
      '/recherche?q=paysage',
    ])
  } finally {
    await site.stop()
  }
}

/** The bare server and the site take turns, so that whatever else the machine does weighs on both. */
async function measureCached(site: Site, paths: readonly string[]): Promise<void> {
  const encodings = ['', 'br']
  const answers = await Promise.all(
    paths.flatMap((path) => encodings.map((encoding) => answerOf(site, path, encoding))),
  )
  const bare = fork(join(import.meta.dirname, 'support/bare-server.ts'))
  bare.send(answers)
  const port = await heard<number>(bare)
  const rows: string[][] = []
  for (const path of paths)
    for (const encoding of encodings) {
      const of = { bare: [] as number[], site: [] as number[], bareCost: [] as number[], siteCost: [] as number[] }
      const run = { seconds, connections, encoding, distinct: false }
      // One round to warm both, not counted.
      for (let round = 0; round <= rounds; round += 1) {
        const bareSeen = await ask({ ...run, url: `http://127.0.0.1:${port}${path}` }, bare.pid)
        const siteSeen = await ask({ ...run, url: `http://127.0.0.1:${site.port}${path}` }, site.process.pid)
        if (round === 0) continue
        of.bare.push(bareSeen.requestsPerSecond)
        of.site.push(siteSeen.requestsPerSecond)
        of.bareCost.push(bareSeen.microseconds)
        of.siteCost.push(siteSeen.microseconds)
      }
      const ratio = median(of.site.map((rate, round) => rate / (of.bare[round] ?? Number.NaN)))
      if (ratio < cachedBound)
        failures.push(`${path} ${encoding || 'identity'}: ${ratio.toFixed(2)} of the bare server`)
      const bytes = answers.find(({ key }) => key === `${encoding} ${path}`)?.bytes ?? 0
      rows.push([
        shown(path),
        encoding || 'identity',
        `${(bytes / 1000).toFixed(1)}`,
        median(of.bare).toFixed(0),
        median(of.site).toFixed(0),
        ratio.toFixed(2),
        median(of.bareCost).toFixed(0),
        median(of.siteCost).toFixed(0),
      ])
    }
  bare.disconnect()
  say(table(['cached page', 'encoding', 'kB', 'bare /s', 'site /s', 'ratio', 'bare µs', 'site µs'], rows))
}

/** A word that no page knows in the query (`?banc=…`) makes the site render the page and keep nothing of it. */
async function measureRendered(site: Site, paths: readonly string[]): Promise<void> {
  const rows: string[][] = []
  for (const path of paths) {
    const run = { url: `http://127.0.0.1:${site.port}${path}`, seconds, encoding: 'br', distinct: true }
    // After a change the first rendering reads what many pages are made from; those that follow share it.
    const first = await fetch(`${run.url}?banc=0`)
    await first.arrayBuffer()
    const alone: (readonly number[])[] = []
    const together: (readonly number[])[] = []
    const costs: number[] = []
    const rates: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const one = await ask({ ...run, connections: 1 }, site.process.pid)
      const four = await ask({ ...run, connections: 4 }, site.process.pid)
      if (round === 0) continue
      alone.push(one.latencies)
      together.push(four.latencies)
      costs.push(four.microseconds)
      rates.push(four.requestsPerSecond)
    }
    const ofRounds = (latencies: readonly (readonly number[])[], share: number) =>
      median(latencies.map((round) => percentile(round, share)))
    const p95 = ofRounds(alone, 95)
    if (p95 >= renderedBoundMs) failures.push(`${path} rendered: p95 ${p95.toFixed(1)} ms`)
    rows.push([
      shown(path),
      ofRounds(alone, 50).toFixed(1),
      p95.toFixed(1),
      ofRounds(together, 50).toFixed(1),
      ofRounds(together, 95).toFixed(1),
      median(rates).toFixed(0),
      (median(costs) / 1000).toFixed(1),
    ])
  }
  say(
    table(
      ['rendered page', 'p50 ms', 'p95 ms', 'p50, 4 at once', 'p95, 4 at once', '4 at once /s', 'ms of processor'],
      rows,
    ),
  )
}

/** What the site sends for a page: the same headers and the same bytes for the bare server. */
function answerOf(site: Site, path: string, encoding: string) {
  const headers = encoding === '' ? {} : { 'accept-encoding': encoding }
  return new Promise<{ key: string; headers: string[]; body: string; bytes: number }>((resolve, reject) => {
    request({ host: '127.0.0.1', port: site.port, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${path} answers ${answer.statusCode}`))
        const body = Buffer.concat(chunks)
        resolve({
          key: `${encoding} ${path}`,
          headers: ownHeaders(answer.rawHeaders),
          body: body.toString('base64'),
          bytes: body.length,
        })
      })
    })
      .on('error', reject)
      .end()
  })
}

/** Node adds these of itself, to both. */
function ownHeaders(raw: readonly string[]): string[] {
  const pairs = Array.from({ length: raw.length / 2 }, (_, index) => [raw[2 * index] ?? '', raw[2 * index + 1] ?? ''])
  return pairs.filter(([name = '']) => !/^(date|connection|keep-alive)$/i.test(name)).flat()
}

/** Sends visitors to a server, and reads from the system what each request cost it. Any answer but 200 voids the run. */
async function ask(run: Run, serverPid: number | undefined): Promise<Seen & { microseconds: number }> {
  const before = processorMicroseconds(serverPid)
  visitors.send(run)
  const seen = await heard<Seen>(visitors)
  if (seen.others > 0 || seen.requests === 0)
    throw new Error(`${run.url}: ${seen.others} answers were not 200, ${seen.requests} were: the run is void`)
  return { ...seen, microseconds: (processorMicroseconds(serverPid) - before) / seen.requests }
}

/** Linux counts in hundredths of a second. */
function processorMicroseconds(of: number = pid): number {
  const fields = readFileSync(`/proc/${of}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

function heard<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`A process of the bench ended with ${code}`))
    child.once('exit', fail)
    child.once('message', (message) => {
      child.off('exit', fail)
      resolve(message as Message)
    })
  })
}

function shown(path: string): string {
  return path.length > 34 ? `${path.slice(0, 33)}…` : path
}
