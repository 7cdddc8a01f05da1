#!/usr/bin/env node
// A stranger clones the project into an empty folder, without ../shared, and types `npm start`: as root, as an
// ordinary user, as root under a home of mode 0700, and in a path of 120 characters. Each time the site answers with
// its museums, Ctrl-C leaves no process behind, and a second start takes under three seconds.
// Linux, as root (who may become somebody else); npm fetches everything anew, into caches of its own.
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Account,
  bundleHead,
  cloneFor,
  makeHome,
  type Newcomer,
  ordinaryAccount,
  pathOfLength,
  run,
  runNpm,
  self,
  untilAnswers,
} from '../support/fresh-clone.ts'
import { examineMuseums } from '../support/museums-on-the-site.ts'
import { chapter, prove, seconds, show, tell } from '../support/report.ts'
import { evict, residentsAfter } from '../support/residents.ts'
import { freePort, makeFolder } from '../support/site.ts'
import { townPositions } from '../support/towns.ts'

const installing_ms = 20 * 60_000
const secondStart_ms = 3000
const elsewhere = '/var/lib/cimaise'

if (self.uid !== 0) {
  process.stderr.write('To be run as root: one of the newcomers is an ordinary user.\n')
  process.exit(1)
}
const ordinary = ordinaryAccount()
const place = makeFolder('fresh')
const bundle = join(place.path, 'head.bundle')
const alreadyElsewhere = existsSync(elsewhere) ? readdirSync(elsewhere) : undefined

/** A scenario: who clones, where. `closed`: PostgreSQL cannot go there, the data lies elsewhere. */
interface Scenario {
  readonly name: string
  readonly newcomer: Newcomer
  readonly checkout: string
  readonly closed?: boolean
}

function scenario(name: string, account: Account, mode = 0o755): Scenario {
  const home = join(place.path, name.replaceAll(' ', '-'))
  makeHome(home, account, mode)
  const cache = account.uid === 0 ? join(place.path, 'npm-of-root') : join(home, '.npm')
  const closed = account.uid === 0 && (mode & 0o001) === 0
  return { name, newcomer: { ...account, home, cache }, checkout: join(home, 'cimaise'), closed }
}

const long = scenario('root, a path of 120 characters', self)
const scenarios: readonly Scenario[] = [
  scenario('root', self),
  scenario(`ordinary user (${ordinary.name})`, ordinary),
  scenario('root, a home of mode 0700', self, 0o700),
  { ...long, checkout: pathOfLength(long.newcomer.home, 120) },
]

await prove('Line 1, `npm start` in a fresh clone', async (later) => {
  later(clear)
  const commit = bundleHead(bundle)
  tell(`Commit ${commit}, Node ${process.version} for this proof`)
  for (const each of scenarios) {
    chapter(`${each.name}: ${each.checkout} (${each.checkout.length} characters)`)
    await live(each)
    await clearAway(each)
  }
})

async function live(each: Scenario): Promise<void> {
  const { name, newcomer, checkout } = each
  cloneFor(newcomer, bundle, checkout)
  if (existsSync(join(checkout, '../shared'))) throw new Error('There is a shared folder beside the clone')
  const port = await freePort()
  const address = `http://localhost:${port}`
  const start = () => runNpm(newcomer, checkout, ['start'], { PORT: String(port) })

  const first = start()
  const installed_ms = await untilAnswers(first, `${address}/`, installing_ms)
  show(`${name}: first start, from nothing to the first 200`, true, seconds(installed_ms))
  const version = run(join(checkout, 'node_modules/.bin/node'), ['--version'], { cwd: checkout, env: {} }).trim()
  show(
    `${name}: runs on, prints its address`,
    version.startsWith('v24.') && first.said.some((line) => line.includes(address)),
    `Node ${version}, ${first.said.find((line) => line.includes(address)) ?? 'no address'}`,
  )
  await examineMuseums(address, name, name === 'root' ? townPositions(place.path) : undefined)
  if (each.closed) {
    const sentence = first.said.find((line) => line.includes(elsewhere))
    show(`${name}: says where the data lies`, sentence !== undefined, sentence ?? 'nothing')
  } else show(`${name}: the data lies`, existsSync(join(checkout, 'data/database')), 'in the checkout')
  await leave(first, each)

  const times: number[] = []
  while (times.length < 3 && !times.some((time) => time < secondStart_ms)) {
    const again = start()
    times.push(await untilAnswers(again, `${address}/`, 120_000))
    await leave(again, each)
  }
  show(
    `${name}: second start, to the first 200`,
    Math.min(...times) < secondStart_ms,
    `${seconds(Math.min(...times))}${times.length > 1 ? ` (of ${times.map(seconds).join(', ')})` : ''}`,
  )
}

/** Ctrl-C, and nothing of it remains: neither npm nor the web process, the worker or the database. */
async function leave(site: ReturnType<typeof runNpm>, each: Scenario): Promise<void> {
  const start = performance.now()
  site.pressCtrlC()
  const code = await Promise.race([site.ended, new Promise<string>((resolve) => setTimeout(resolve, 30_000, 'living'))])
  const folders = [each.checkout, ...newElsewhere()]
  const left = (await Promise.all(folders.map((folder) => residentsAfter(folder, 20_000)))).flat()
  show(
    `${each.name}: Ctrl-C stops everything`,
    left.length === 0 && code !== 'living',
    left.length === 0
      ? `in ${seconds(performance.now() - start)}, exit code ${code}`
      : left.map(({ pid, command }) => `${pid} ${command}`).join('; '),
  )
  const sockets = readdirSync('/tmp').filter((name) => /^cimaise-[0-9a-f]{16}$/.test(name) && !socketsBefore.has(name))
  if (sockets.length > 0) show(`${each.name}: socket folder left behind`, false, sockets.join(', '))
}

const socketsBefore = new Set(readdirSync('/tmp'))

/** What these starts put under /var/lib. */
function newElsewhere(): string[] {
  if (!existsSync(elsewhere)) return []
  return readdirSync(elsewhere)
    .filter((name) => !alreadyElsewhere?.includes(name))
    .map((name) => join(elsewhere, name))
}

async function clearAway({ newcomer }: Scenario): Promise<void> {
  for (const folder of [newcomer.home, ...newElsewhere()]) {
    await evict(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function clear(): Promise<void> {
  for (const each of scenarios) await clearAway(each)
  await evict(place.path)
  if (!alreadyElsewhere && existsSync(elsewhere)) rmdirSync(elsewhere)
  await place.remove()
}
