import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Cells, fileText, headers2025 } from '../../src/museums/museofile/invented-file.ts'
import { enterDatabase, type Server } from '../../src/platform/postgres/index.ts'
import { cimaise, start } from './cimaise.ts'
import { connect, demolish, eventually, makeDataDir, makePlace, query } from './postgres-scene.ts'

const place = makePlace()
const dataDir = makeDataDir(place)
const file = join(place, 'musees.csv')
const many = 150
let server: Server

const museum = (number: number): Cells => ({
  Identifiant: `M${2000 + number}`,
  Nom_officiel: `musée no ${number}`,
  Code_postal: '31000',
  Ville: 'Toulouse',
  Departement: 'Haute-Garonne',
  Histoire: `Ouvert le jour ${number}.`,
  Date_de_mise_a_jour: '2025-10-13',
  Coordonnees: '43.600562, 1.445904',
})

beforeAll(async () => {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(
    file,
    fileText(
      headers2025,
      Array.from({ length: many }, (_, number) => museum(number)),
    ),
  )
  const { code, errors } = await cimaise(dataDir, 'init', '--network', 'occitanie')
  expect(code, errors).toBe(0)
  // Kept running, so that a killed command leaves the server to the next.
  server = await enterDatabase({ dataDir })
})
afterAll(async () => {
  await server.leave()
  await demolish()
})
beforeEach(() => empty())

async function empty() {
  await query(
    server.connection,
    'truncate museums.museum, museums.commune, platform.revision, platform.address, platform.act cascade',
  )
}

/** How many rows an import left in each table it writes. */
async function left() {
  const [row] = await query(
    server.connection,
    `select (select count(*)::int from museums.museum) as museums,
            (select count(*)::int from museums.commune) as communes,
            (select count(*)::int from platform.revision) as revisions,
            (select count(*)::int from platform.address) as addresses,
            (select count(*)::int from platform.act) as acts`,
  )
  return row
}
const nothing = { museums: 0, communes: 0, revisions: 0, addresses: 0, acts: 0 }
const everything = { museums: many, communes: 1, revisions: many, addresses: many * 5 + 5, acts: 1 }

test('an import killed at any of ten moments leaves all or nothing, and the next one needs nobody', async () => {
  const started = performance.now()
  expect(await cimaise(dataDir, 'import', 'museofile', file)).toMatchObject({ code: 0 })
  const whole = performance.now() - started
  expect(await left()).toEqual(everything)
  const outcomes: string[] = []
  for (let moment = 1; moment <= 10; moment++) {
    await empty()
    const running = start(dataDir, 'import', 'museofile', file)
    // The first half of the time goes to starting Node.
    await sleep(whole * (0.4 + 0.06 * moment))
    running.process.kill('SIGKILL')
    const { code } = await running.ended
    const found = await left()
    outcomes.push(found?.museums === 0 ? 'nothing' : 'all')
    expect([nothing, everything]).toContainEqual(found)
    // Acknowledged is kept.
    if (code === 0) expect(found).toEqual(everything)
  }
  expect(outcomes).toContain('nothing')
  expect(await cimaise(dataDir, 'import', 'museofile', file)).toMatchObject({ code: 0 })
  expect(await left()).toEqual(everything)
}, 180_000)

test('Ctrl-C in the middle undoes all and says so', async () => {
  // Somebody who is entering the hundredth museum makes the import wait there, ninety-nine museums written.
  const other = await connect(server.connection)
  await other.query("insert into museums.commune values ('09122', 'Foix', 'foix', '09')")
  await other.query('begin')
  await other.query(
    `insert into museums.museum (id, museofile_id, slug, name, town, commune_code, department_code)
     values ('x', 'M2099', 'x', 'X', 'Foix', '09122', '09')`,
  )
  const before = await left()
  const running = start(dataDir, 'import', 'museofile', file)
  await eventually('the import waits', async () => {
    const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into %museum%'"
    return (await query(server.connection, waiting)).length === 1
  })
  running.process.kill('SIGINT')
  await sleep(200)
  await other.query('rollback')
  const said = await running.ended
  expect(said).toMatchObject({ code: 130, output: '' })
  expect(said.errors).toContain('Interrompu : rien n’a été importé, la base est comme avant.')
  expect(await left()).toEqual(before)
}, 60_000)

test('Ctrl-C while waiting for another import leaves at once', async () => {
  const other = await connect(server.connection)
  await other.query('select pg_advisory_lock(6420071913)')
  const running = start(dataDir, 'import', 'museofile', file)
  await running.said(/Un autre import est en cours/)
  running.process.kill('SIGINT')
  expect(await running.ended).toMatchObject({ code: 130 })
  await other.query('select pg_advisory_unlock(6420071913)')
  expect(await left()).toEqual(nothing)
}, 60_000)

test('two imports at once: the second waits, says so, and finds nothing left to do', async () => {
  const both = [start(dataDir, 'import', 'museofile', file), start(dataDir, 'import', 'museofile', file)]
  const ends = await Promise.all(both.map(({ ended }) => ended))
  expect(ends.map(({ code }) => code)).toEqual([0, 0])
  expect(await left()).toEqual(everything)
  const created = ends.map(({ output }) => Number(/(\d+) musées? créé/.exec(output)?.[1]))
  expect(created.sort((one, other) => one - other)).toEqual([0, many])
}, 60_000)

test('a file cut in two is refused whole, and the command fails', async () => {
  const cut = join(place, 'cut.csv')
  const text = fileText(headers2025, [museum(1), museum(2)])
  writeFileSync(cut, text.slice(0, -40))
  const said = await cimaise(dataDir, 'import', 'museofile', cut)
  expect(said.code).toBe(1)
  expect(said.errors).toContain('Le fichier est refusé')
  expect(said.errors).not.toContain('    at ')
  expect(await left()).toEqual(nothing)
}, 60_000)
