import { afterAll, afterEach, expect, test } from 'vitest'
import { databaseStatus } from '../../src/platform/postgres/index.ts'
import { clear, demolish, makeDataDir, makeMember, postmasterOf, query } from './postgres-scene.ts'

afterEach(clear)
afterAll(demolish)

const dataDir = makeDataDir()

const stateOf = async (dataDir: string) => (await databaseStatus({ dataDir })).state

test('four processes entering at once on a new folder create one database and start one server', async () => {
  const dataDir = makeDataDir()
  const members = await Promise.all(['web', 'worker', 'import', 'doctor'].map(() => makeMember(dataDir)))
  await Promise.all(members.map((member) => member.tell('enter')))
  const sentences = members.flatMap((member) => member.sentences)
  expect(sentences.filter((sentence) => sentence.startsWith('Première ouverture'))).toHaveLength(1)
  expect(sentences.filter((sentence) => sentence.includes('a démarré'))).toHaveLength(1)
  const status = await databaseStatus({ dataDir })
  expect(status.users.map(({ pid }) => pid).sort()).toEqual(members.map((member) => member.process.pid).sort())
})

test('the server stays while somebody uses it and stops when the last one leaves', async () => {
  const [web, commandLine] = await Promise.all([makeMember(dataDir), makeMember(dataDir)])
  await web.tell('enter')
  await commandLine.tell('enter')
  await commandLine.tell('leave')
  expect(await stateOf(dataDir)).toBe('running')
  await web.tell('leave')
  expect(await stateOf(dataDir)).toBe('stopped')
})

test('a killed process no longer counts among the users', async () => {
  const [web, worker] = await Promise.all([makeMember(dataDir), makeMember(dataDir)])
  await web.tell('enter')
  await worker.tell('enter')
  await web.kill()
  await worker.tell('leave')
  expect(await stateOf(dataDir)).toBe('stopped')
})

test('stopped on purpose, the database stays so for those who use it and those who come, until started', async () => {
  const [web, operator, worker] = await Promise.all([makeMember(dataDir), makeMember(dataDir), makeMember(dataDir)])
  const connection = await web.tell('enter')
  await query(connection, 'create table lavoir (name text)')
  expect(await operator.tell('stop')).toBe('stopped')
  expect(await web.tell('ensure')).toBe('stopped')
  await worker.tell('enter')
  expect(await worker.tell('ensure')).toBe('stopped')
  expect(await stateOf(dataDir)).toBe('stopped-on-purpose')
  expect(await operator.tell('stop')).toBe('was-stopped')
  expect(await operator.tell('start')).toBe('started')
  expect(await operator.tell('start')).toBe('was-running')
  expect(await web.tell('ensure')).toBe('running')
  expect(await query(connection, 'select * from lavoir')).toEqual([])
})

test('a server started on its own serves without users, and its last user stops it', async () => {
  const [operator, commandLine] = await Promise.all([makeMember(dataDir), makeMember(dataDir)])
  await operator.tell('start')
  const postmaster = postmasterOf(dataDir)
  await operator.kill()
  await commandLine.tell('enter')
  expect(postmasterOf(dataDir)).toBe(postmaster)
  await commandLine.tell('leave')
  expect(await stateOf(dataDir)).toBe('stopped')
})
