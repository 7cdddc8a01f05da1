import { expect, test } from 'vitest'
import { db } from '../../../test/scene/index.ts'
import { listSchoolHolidays } from '../queries.ts'
import { type } from './installation.cast.ts'

const winter = ['--name', 'Vacances d’hiver', '--first', '2028-02-12', '--last', '2028-02-27']
const of2028 = async () => (await listSchoolHolidays(db)).filter(({ starts_on }) => starts_on > '2028')

test('the association writes next year’s holidays, in several zones at once', async () => {
  const said = await type('holidays', 'set', '--zone', 'AC', ...winter)
  expect(said.code).toBe(0)
  expect(said.output).toContain('Ajoutée : zone C, Vacances d’hiver, du 12 février 2028 au 27 février 2028.')
  expect((await of2028()).map(({ zone }) => zone).sort()).toEqual(['A', 'C'])
})

test('a period that begins the same day is replaced', async () => {
  await type('holidays', 'set', '--zone', 'C', ...winter)
  const said = await type('holidays', 'set', '--zone', 'C', ...winter.slice(0, -1), '2028-02-28')
  expect(said.output).toContain('Changée')
  expect(await of2028()).toMatchObject([{ ends_on: '2028-02-28' }])
})

test('periods of a zone do not overlap, and the one in the way is named', async () => {
  await type('holidays', 'set', '--zone', 'C', ...winter)
  const later = ['--name', 'Vacances', '--first', '2028-02-20', '--last', '2028-03-05']
  const said = await type('holidays', 'set', '--zone', 'BC', ...later)
  expect(said.code).toBe(1)
  expect(said.errors).toContain('cimaise holidays remove --zone C --first 2028-02-12')
})

test.each([
  [['--zone', 'D', ...winter], 'les zones sont A, B et C'],
  [['--zone', 'C', '--name', 'x', '--first', '2028-02-30', '--last', '2028-03-01'], 'n’est pas un jour du calendrier'],
  [['--zone', 'C', '--name', 'x', '--first', '2028-03-30', '--last', '2028-03-01'], 'vient avant le premier'],
])('a wrong period is refused: %j', async (options, sentence) => {
  const said = await type('holidays', 'set', ...options)
  expect(said.code).toBe(1)
  expect(said.errors).toContain(sentence)
  expect(await of2028()).toEqual([])
})

test('a period is removed, and the audit trail remembers', async () => {
  await type('holidays', 'set', '--zone', 'C', ...winter, '--as', 'Claire Vidal')
  expect(
    await type('holidays', 'remove', '--zone', 'C', '--first', '2028-02-12', '--as', 'Claire Vidal'),
  ).toMatchObject({
    code: 0,
  })
  expect(await of2028()).toEqual([])
  const acts = await db.selectFrom('platform.act').select(['who', 'act']).orderBy('id').execute()
  expect(acts.slice(-2)).toEqual([
    { who: 'Claire Vidal', act: 'set-school-holiday' },
    { who: 'Claire Vidal', act: 'remove-school-holiday' },
  ])
  expect(await type('holidays', 'remove', '--zone', 'C', '--first', '2028-02-12')).toMatchObject({ code: 1 })
})

test('the list names the network’s zone', async () => {
  const { output } = await type('holidays', 'list', '--zone', 'c')
  expect(output).toContain('Zone C, celle du réseau')
  expect(output).toContain('2026-12-19  2027-01-03  Vacances de Noël')
})
