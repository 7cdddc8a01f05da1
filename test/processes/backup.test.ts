import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInstallation } from '../../src/installation.ts'
import { editMuseum } from '../../src/museums/commands.ts'
import { readArchive } from '../../src/platform/backup/archive-reader.ts'
import { backUp, checkArchive, restore } from '../../src/platform/backup/index.ts'
import { createPool } from '../../src/platform/database/connect.ts'
import { listMigrations, migrate } from '../../src/platform/database/migrate.ts'
import { enterDatabase } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { fill, operator } from './backup-scene.ts'
import { cimaise } from './cimaise.ts'
import { connect, demolish, makeDataDir, makePlace, query } from './postgres-scene.ts'

const place = makePlace()
const dataDir = makeDataDir(place)
const archive = join(place, 'archive.tar')
const emptied = () => makeDataDir(makePlace())

beforeAll(() => fill(dataDir, archive), 120_000)
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

test('a folder that cannot be written is named', async () => {
  const closed = join(place, 'nowhere', 'b.tar')
  const said = await cimaise(dataDir, 'backup', closed)
  expect(said.code).toBe(1)
  expect(said.errors).toContain(`${join(place, 'nowhere')} n’existe pas.`)
  expect(said.errors).not.toContain('    at ')
}, 60_000)
