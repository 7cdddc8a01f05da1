import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPackage } from './binaries.ts'
import { type Connection, databaseStatus, enterDatabase, stopDatabase } from './index.ts'

let place: string
let dataDir: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'cimaise-server-'))
  // PostgreSQL of a root is somebody else, who has to get there.
  chmodSync(place, 0o755)
  dataDir = join(place, 'data')
})
afterAll(async () => {
  await stopDatabase({ dataDir })
  rmSync(place, { recursive: true })
})

async function ask(connection: Connection, question: string) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query({ text: question, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

test('the first start creates the database, the second finds what was written', async () => {
  expect((await databaseStatus({ dataDir })).state).toBe('absent')
  const sentences: string[] = []
  const first = await enterDatabase({ dataDir, log: (sentence) => sentences.push(sentence) })
  expect(sentences).toEqual([expect.stringContaining('Première ouverture'), expect.stringContaining('a démarré')])
  await ask(first.connection, "create table work as select 'Lessive' as title")
  await first.leave()
  expect((await databaseStatus({ dataDir })).state).toBe('stopped')

  const second = await enterDatabase({ dataDir, language: 'en', log: (sentence) => sentences.push(sentence) })
  expect(sentences.at(-1)).toBe('The database has started.')
  expect(await ask(second.connection, 'select title from work')).toEqual(['Lessive'])
  await second.leave()
})

test('text sorts the same on every machine, French collations are there, and nothing is heard on the network', async () => {
  const server = await enterDatabase({ dataDir })
  const locale = 'select datlocprovider, datlocale, datcollate from pg_database where datname = current_database()'
  expect(await ask(server.connection, locale)).toEqual(['b', 'C.UTF-8', 'C'])
  const french = `select word from unnest('{cote,côte,coté,côté,zinc,Été}'::text[]) as word order by word collate "fr-x-icu"`
  expect(await ask(server.connection, french)).toEqual(['cote', 'coté', 'côte', 'côté', 'Été', 'zinc'])
  const settings = `select current_setting(name) from unnest('{listen_addresses,fsync,TimeZone,server_encoding}'::text[]) as name`
  expect(await ask(server.connection, settings)).toEqual(['', 'on', 'UTC', 'UTF8'])
  expect(statSync(join(server.connection.host, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700)
  expect(await server.ensureRunning()).toBe('running')
  await server.leave()
  await server.leave()
})

test('two uses in one process are two users', async () => {
  const [web, worker] = await Promise.all([enterDatabase({ dataDir }), enterDatabase({ dataDir })])
  await web.leave()
  expect(await ask(worker.connection, 'select 1')).toEqual([1])
  await worker.leave()
  expect((await databaseStatus({ dataDir })).state).toBe('stopped')
})

test('a database of another version, and a folder that is no database, are refused with what to do', async () => {
  const old = join(place, 'old')
  mkdirSync(join(old, 'database'), { recursive: true })
  writeFileSync(join(old, 'database', 'PG_VERSION'), '17\n')
  await expect(enterDatabase({ dataDir: old })).rejects.toThrow(/PostgreSQL 17 .*PostgreSQL 18\..*cimaise backup/s)
  rmSync(join(old, 'database', 'PG_VERSION'))
  writeFileSync(join(old, 'database', 'holiday.jpg'), '')
  await expect(enterDatabase({ dataDir: old })).rejects.toThrow(/ne contient pas de base de données/)
})

test('a path that leads to a file, or that PostgreSQL cannot spell, is named', async () => {
  const file = join(place, 'file')
  writeFileSync(file, '')
  await expect(enterDatabase({ dataDir: file })).rejects.toThrow(`${file} devrait être un dossier`)
  await expect(enterDatabase({ dataDir: join(place, 'a$b') })).rejects.toThrow(/dollar/)
})

test('a folder reached through a link is one folder', async () => {
  const link = join(place, 'link')
  symlinkSync(dataDir, link)
  const [direct, linked] = [await enterDatabase({ dataDir }), await enterDatabase({ dataDir: link })]
  expect(linked.connection).toEqual(direct.connection)
  await direct.leave()
  await linked.leave()
})

test('without the package of this machine there is nothing to run', () => {
  expect(findPackage('linux-mips')).toBeUndefined()
  expect(findPackage(`${process.platform}-${process.arch}`)?.version).toMatch(/^18\.\d+$/)
})
