import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInstallation } from '../../src/installation.ts'
import { addMuseum, editMuseum } from '../../src/museums/commands.ts'
import { loadDemonstration } from '../../src/museums/demonstration.ts'
import { readArchive } from '../../src/platform/backup/archive-reader.ts'
import { backUp, checkArchive, restore } from '../../src/platform/backup/index.ts'
import { createPool } from '../../src/platform/database/connect.ts'
import { listMigrations, migrate } from '../../src/platform/database/migrate.ts'
import { enterDatabase } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { cimaise, start } from './cimaise.ts'
import { connect, demolish, eventually, makeDataDir, makePlace, query } from './postgres-scene.ts'

const place = makePlace()
const dataDir = makeDataDir(place)
const archive = join(place, 'archive.tar')
const operator = { kind: 'operator', name: 'Fernand' } as const
const emptied = () => makeDataDir(makePlace())

beforeAll(async () => {
  const installation = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, () => undefined, {
    create: { network: 'nord-pas-de-calais', demonstration: true },
  })
  try {
    const { db, network } = installation
    await loadDemonstration(db, network, () => undefined, 4000)
    // What a text format could lose on its way: its own signs, other alphabets, the end of a line.
    const { id } = await addMuseum(db, operator, {
      museofile_id: null,
      commune_name: 'Lens',
      source: 'association',
      fields: { name: 'Le « Ragoût »\t& \\N œuvres', town: 'Lens', commune_code: '62498', department_code: '62' },
    })
    await editMuseum(db, operator, id, {
      history: 'Une ligne\r\nl’autre \\. 美術館 😀 \u0001',
      other_names: ['{"a,b"}', ''],
    })
  } finally {
    await installation.close()
  }
  mkdirSync(join(dataDir, 'files/ab'), { recursive: true })
  writeFileSync(join(dataDir, 'files/ab/abc'), Buffer.alloc(3_000_001, 7))
  writeFileSync(join(dataDir, 'files/vide'), '')
  writeFileSync(join(dataDir, 'files/draft.part'), 'not whole')
  mkdirSync(join(dataDir, 'pages'), { recursive: true })
  writeFileSync(join(dataDir, 'pages/x.page'), 'a copy')
  const said = await cimaise(dataDir, 'backup', archive)
  expect(said.code, said.errors).toBe(0)
}, 120_000)
afterAll(demolish)

const tables = async (path: string) => {
  const { tables, sequences } = await checkArchive(path)
  return { tables, sequences }
}

test('a backup holds every table but the change log and the queues, the files, the secret, and no page copy', async () => {
  const manifest = await checkArchive(archive)
  const server = await enterDatabase({ dataDir })
  const rows = await query(
    server.connection,
    "select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'public', 'jobs') order by 1",
  )
  await server.leave()
  const present = rows.map(({ name }) => name)
  expect(present.length).toBeGreaterThan(10)
  const kept = manifest.tables.map(({ name }) => name)
  expect(present.filter((name) => !kept.includes(String(name)))).toEqual(['platform.change', 'platform.change_cut'])
  const others = manifest.entries.map(({ path }) => path).filter((path) => !path.startsWith('tables/'))
  expect(others).toEqual(['files/ab/abc', 'files/vide', 'secret', 'installation.json'])
  expect(statSync(archive).mode & 0o777).toBe(0o600)
})

test('restored into an empty folder, everything is the same to the byte, and a second backup too', async () => {
  const other = emptied()
  const said = await cimaise(other, 'restore', archive)
  expect(said.code, said.errors).toBe(0)
  expect(said.output).toContain('mêmes lignes, mêmes empreintes')
  const again = join(place, 'again.tar')
  expect(await cimaise(other, 'backup', again)).toMatchObject({ code: 0 })
  expect(await tables(again)).toEqual(await tables(archive))
  for (const name of ['secret', 'installation.json', 'files/ab/abc', 'files/vide'])
    expect(readFileSync(join(other, name)).equals(readFileSync(join(dataDir, name)))).toBe(true)
  expect(statSync(join(other, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(other).filter((name) => name.startsWith('restoring'))).toEqual([])
}, 60_000)

test('a restored network can be written in: keys, sequences and the change log work', async () => {
  const other = emptied()
  await cimaise(other, 'restore', archive)
  const installation = await openInstallation({ DATA_DIR: other, LOG_LEVEL: 'silent' }, () => undefined)
  try {
    const { db } = installation
    const museum = await db
      .selectFrom('museums.museum')
      .select('id')
      .where('status', '=', 'published')
      .executeTakeFirst()
    expect(await editMuseum(db, operator, museum?.id ?? '', { phone: '+33321000000' })).toBe('edited')
    const changes = await db.selectFrom('platform.change').select(['area', 'record_id']).execute()
    expect(changes).toContainEqual({ area: 'museums', record_id: museum?.id })
    const orphan = db
      .insertInto('museums.attendance')
      .values({ id: 'x', museum_id: 'nobody', year: 1, visitors: 1, source: 'x' })
    await expect(orphan.execute()).rejects.toThrow(/foreign key/)
  } finally {
    await installation.close()
  }
}, 60_000)

test('a backup replaces no file unless told to', async () => {
  const said = await cimaise(dataDir, 'backup', archive)
  expect(said).toMatchObject({ code: 1 })
  expect(said.errors).toContain('existe déjà')
  const copy = join(place, 'copy.tar')
  copyFileSync(archive, copy)
  expect(await cimaise(dataDir, 'backup', copy, '--overwrite')).toMatchObject({ code: 0 })
}, 60_000)

test('an archive cut anywhere is refused, and nothing is created', async () => {
  const { size } = statSync(archive)
  const cut = join(place, 'cut.tar')
  for (let part = 0; part < 24; part++) {
    copyFileSync(archive, cut)
    // At the edge of a block too, where a tar may seem whole.
    truncateSync(cut, Math.floor((size * part) / 24 / 512) * 512 + (part % 2 ? 100 : 0))
    await expect(checkArchive(cut), `cut at ${part}/24`).rejects.toMatchObject({ name: 'Refusal' })
  }
  const other = join(makePlace(), 'data')
  const said = await cimaise(other, 'restore', cut)
  expect(said.code).toBe(1)
  expect(said.errors).toContain('elle est coupée avant la fin')
  expect(() => statSync(other)).toThrow()
}, 60_000)

test('an archive with one byte changed is refused, whichever part it is in', async () => {
  const bytes = readFileSync(archive)
  const changed = join(place, 'changed.tar')
  let looked = 0
  await readArchive(archive, async ({ path, bytes: length, content }) => {
    content.resume()
    if (length === 0) return
    const place = bytes.indexOf(path) + 512 + Math.floor(length / 2)
    const copy = Buffer.from(bytes)
    copy[place] = (copy[place] ?? 0) ^ 1
    writeFileSync(changed, copy)
    await expect(checkArchive(changed), path).rejects.toMatchObject({ name: 'Refusal' })
    looked += 1
  })
  expect(looked).toBeGreaterThan(8)
}, 60_000)

test('a database that serves already is refused, and keeps what it has', async () => {
  const said = await cimaise(dataDir, 'restore', archive)
  expect(said.code).toBe(1)
  expect(said.errors).toContain('n’est pas vide')
}, 60_000)

test('a database that somebody uses is refused, and they are named', async () => {
  const other = emptied()
  const server = await enterDatabase({ dataDir: other })
  const reader = await connect({ ...server.connection, application_name: 'somebody' })
  const said = await cimaise(other, 'restore', archive)
  expect(said.code).toBe(1)
  expect(said.errors).toContain('somebody')
  await reader.end()
  expect(await cimaise(other, 'restore', archive)).toMatchObject({ code: 0 })
  await server.leave()
}, 60_000)

test('over a network just opened by init, a restore takes its place', async () => {
  const other = emptied()
  await cimaise(other, 'init', '--network', 'occitanie')
  const said = await cimaise(other, 'restore', archive)
  expect(said.code, said.errors).toBe(0)
  expect(said.output).toContain('nord-pas-de-calais')
}, 60_000)

test('a restore killed while it fills, compares or closes leaves an empty database, and runs again', async () => {
  const other = emptied()
  const server = await enterDatabase({ dataDir: other })
  // From another database: whoever is in this one would be company.
  const watcher = await connect({ ...server.connection, database: 'postgres' })
  const restoring = async (statement: string) => {
    const text = "select from pg_stat_activity where application_name = 'cimaise restore' and query ~ $1"
    return (await watcher.query(text, [statement])).rowCount !== 0
  }
  for (const statement of ['^copy .* from stdin', '^copy .* to stdout', '^analyze']) {
    const running = start(other, 'restore', archive)
    await eventually(`the restore is at ${statement}`, () => restoring(statement), 20_000)
    running.process.kill('SIGKILL')
    expect(await running.ended).toMatchObject({ signal: 'SIGKILL' })
    await eventually('its connection is gone', async () => !(await restoring('')))
    const [row] = await query(server.connection, "select to_regclass('museums.museum') is not null as there")
    expect(row, statement).toEqual({ there: false })
  }
  const said = await cimaise(other, 'restore', archive)
  expect(said.code, said.errors).toBe(0)
  const [count] = await query(server.connection, 'select count(*)::int as museums from museums.museum')
  expect(count).toEqual({ museums: 4050 })
  expect(readdirSync(other).filter((name) => name.startsWith('restoring'))).toEqual([])
  await watcher.end()
  await server.leave()
}, 120_000)

test('Ctrl-C while a restore fills undoes it and says so', async () => {
  const other = emptied()
  const server = await enterDatabase({ dataDir: other })
  const watcher = await connect({ ...server.connection, database: 'postgres' })
  const running = start(other, 'restore', archive)
  const filling = "select from pg_stat_activity where application_name = 'cimaise restore' and query like 'copy%'"
  await eventually('the restore fills', async () => (await watcher.query(filling)).rowCount !== 0, 20_000)
  running.process.kill('SIGINT')
  const said = await running.ended
  expect(said).toMatchObject({ code: 130, output: '' })
  expect(said.errors).toContain('Interrompu : rien n’a été restauré, la base est comme avant.')
  const [row] = await query(server.connection, "select to_regclass('museums.museum') is not null as there")
  expect(row).toEqual({ there: false })
  expect(readdirSync(other)).not.toContain('files')
  await watcher.end()
  await server.leave()
}, 60_000)

test('an archive of an older version is restored as it was then, and can be brought to this one', async () => {
  const server = await enterDatabase({ dataDir })
  const migrations = await listMigrations(join(root, 'db/migrations'))
  const [first] = migrations
  const at = (database: string) => ({ ...server.connection, database })
  const migrateIn = async (database: string, upTo?: string) => {
    const pool = createPool(at(database), 1)
    await migrate(pool, migrations, upTo).finally(() => pool.end())
  }
  await query(server.connection, 'create database old')
  await query(server.connection, 'create database fresh')
  await migrateIn('old', first?.name)
  await query(at('old'), "insert into platform.installation (network, demonstration) values ('occitanie', false)")
  await query(at('old'), "insert into platform.act (who, act) values ('Fernand', 'an act of then')")
  const target = join(place, 'old.tar')
  await backUp({ connection: at('old'), dataDir, migrations, version: '0.0.1', target })
  const manifest = await checkArchive(target)
  expect(manifest.migrations.map(({ name }) => name)).toEqual([first?.name])
  const restoredTo = makePlace()
  await restore({ connection: at('fresh'), dataDir: restoredTo, migrations, archive: target, manifest })
  await migrateIn('fresh')
  expect(await query(at('fresh'), 'select id, act from platform.act')).toEqual([{ id: 1, act: 'an act of then' }])
  expect(await query(at('fresh'), 'select count(*)::int as museums from museums.museum')).toEqual([{ museums: 0 }])
  expect(
    await query(at('fresh'), "insert into platform.act (who, act) values ('Fernand', 'another') returning id"),
  ).toEqual([{ id: 2 }])
  const unknown = { ...manifest, migrations: [{ name: '20990101_0000_later.sql', digest: '0'.repeat(64) }] }
  const again = { connection: at('fresh'), dataDir: restoredTo, migrations, archive: target, manifest: unknown }
  await expect(restore(again)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining('a later one'),
  })
  await server.leave()
}, 60_000)

test('a backup interrupted by Ctrl-C leaves no file; killed, it leaves a draft that the next one clears', async () => {
  const held = await enterDatabase({ dataDir })
  const other = await connect(held.connection)
  // Whoever changes a table makes the backup wait in its midst.
  await other.query('begin; lock table museums.museum in access exclusive mode')
  const folder = join(place, 'backups')
  mkdirSync(folder)
  const waits = () =>
    eventually('the backup waits', async () => {
      const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'lock table%'"
      return (await query(held.connection, waiting)).length === 1
    })
  const killed = start(dataDir, 'backup', join(folder, 'b.tar'))
  await waits()
  killed.process.kill('SIGKILL')
  await killed.ended
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^b\.tar\.part-\d+$/)])
  await eventually('its connection is gone', async () => {
    const others = "select from pg_stat_activity where application_name = 'cimaise backup'"
    await query(
      held.connection,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cimaise backup'",
    )
    return (await query(held.connection, others)).length === 0
  })
  const interrupted = start(dataDir, 'backup', join(folder, 'b.tar'))
  await waits()
  interrupted.process.kill('SIGINT')
  await sleep(200)
  await other.query('rollback')
  const said = await interrupted.ended
  expect(said).toMatchObject({ code: 130, output: '' })
  expect(said.errors).toContain('Interrompu : aucune sauvegarde n’a été écrite.')
  expect(readdirSync(folder)).toEqual([])
  await other.end()
  await held.leave()
}, 60_000)

test('a folder that cannot be written is named', async () => {
  const closed = join(place, 'nowhere', 'b.tar')
  const said = await cimaise(dataDir, 'backup', closed)
  expect(said.code).toBe(1)
  expect(said.errors).toContain(`${join(place, 'nowhere')} n’existe pas.`)
  expect(said.errors).not.toContain('    at ')
}, 60_000)
