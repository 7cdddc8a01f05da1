import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { db } from '../../test/scene/index.ts'
import { listNetworks, loadNetwork } from '../platform/network.ts'
import { loadDemonstration } from './demonstration.ts'
import { exampleFields } from './demonstration-rules.ts'
import { readHours } from './hours/index.ts'
import { listMuseums } from './queries.ts'

const silent = () => undefined
const museums = () => db.selectFrom('museums.museum').selectAll().execute()

beforeEach(async () => {
  await db.deleteFrom('museums.museum').execute()
})

test.each([
  ['occitanie', 132],
  ['nord-pas-de-calais', 49],
])('the demonstration of %s opens %i museums, all public, all with hours marked as examples', async (name, count) => {
  const said: string[] = []
  await loadDemonstration(db, loadNetwork(name), (sentence) => said.push(sentence))
  const lines = await listMuseums(db)
  expect(lines).toHaveLength(count)
  expect(said).toHaveLength(1)
  for (const museum of await museums()) {
    expect(museum).toMatchObject({ hours_example: true, prices_example: true, hours_verified_on: null })
    expect(museum.accessibility_note).toContain('exemple')
    expect(readHours(museum.opening_hours ?? '')).not.toHaveProperty('problem')
  }
})

test('every network that ships brings its museums', () => {
  const networks = listNetworks()
  expect(networks.length).toBeGreaterThan(1)
  for (const name of networks) expect(existsSync(join(loadNetwork(name).folder, 'museums.json')), name).toBe(true)
})

test('it has seasons, lunch breaks, school holidays, appointments, two days off, works and days out of the week', async () => {
  await loadDemonstration(db, loadNetwork('occitanie'), silent)
  const rows = await museums()
  const hours = rows.map(({ opening_hours }) => opening_hours ?? '')
  for (const part of ['Tu-Su', 'We-Mo', '10:00-12:30,14:00', 'Apr-Sep', 'SH', '"sur rendez-vous"', 'PH off'])
    expect(hours.filter((each) => each.includes(part)).length, part).toBeGreaterThan(2)
  const closed = rows.filter(({ state }) => state === 'closed')
  expect(closed).toHaveLength(2)
  for (const { closed_until_on } of closed) expect(closed_until_on).toMatch(/^2027-/)
  expect(await db.selectFrom('museums.exceptional_day').select('id').execute()).not.toHaveLength(0)
  expect(rows.filter(({ free_days }) => free_days.includes('first-sunday')).length).toBeGreaterThan(40)
})

test('facts are Museofile’s, the rest is the association’s', async () => {
  await loadDemonstration(db, loadNetwork('occitanie'), silent)
  const museum = (await museums()).find(({ free_days }) => !free_days.includes('always'))
  expect(museum?.sources).toMatchObject({ town: 'museofile', opening_hours: 'association', prices: 'association' })
})

test('where there is a museum already, nothing is touched', async () => {
  await loadDemonstration(db, loadNetwork('nord-pas-de-calais'), silent)
  const before = await museums()
  await loadDemonstration(db, loadNetwork('occitanie'), silent)
  expect(await museums()).toEqual(before)
})

test('the same museum has the same hours at each start', () => {
  expect(exampleFields('M0440')).toEqual(exampleFields('M0440'))
})

test('filler is draft, has its history, is counted once, and shows nowhere', async () => {
  const network = loadNetwork('nord-pas-de-calais')
  await loadDemonstration(db, network, silent, 1200)
  await loadDemonstration(db, network, silent, 1300)
  const filler = (await museums()).filter(({ slug }) => slug.startsWith('remplissage-'))
  expect(filler).toHaveLength(1300)
  expect(new Set(filler.map(({ status }) => status))).toEqual(new Set(['draft']))
  const ids = filler.map(({ id }) => id)
  const revisions = db.selectFrom('platform.revision').select('record_id').where('record_id', 'in', ids)
  expect(await revisions.execute()).toHaveLength(1300)
  expect(await listMuseums(db)).toHaveLength(49)
})
