import { expect, test } from 'vitest'
import { db, lavoir, verre } from '../../../test/scene/index.ts'
import { editMuseum } from '../commands.ts'
import { type } from './installation.cast.ts'

const row = (id: string) => db.selectFrom('museums.museum').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a telephone number is written as people say it, kept as machines want it, and signed', async () => {
  const said = await type('museum', 'edit', 'M9001', '--phone', '05 61 22 21 82', '--as', 'Claire Vidal')
  expect(said.code).toBe(0)
  expect(said.output).toContain('téléphone : 04 66 00 90 01 → 05 61 22 21 82')
  expect(said.output).toContain('signée Claire Vidal')
  expect(await row(lavoir.id)).toMatchObject({ phone: '+33561222182', sources: { phone: 'association' } })
})

test('the same again changes nothing and says so', async () => {
  const before = await row(lavoir.id)
  const said = await type('museum', 'edit', lavoir.slug, '--phone', '04 66 00 90 01', '--as', 'Claire Vidal')
  expect(said).toMatchObject({ code: 0 })
  expect(said.output).toContain('Rien à changer')
  expect(await row(lavoir.id)).toEqual(before)
})

test.each([
  [['--phone', '12'], 'téléphone (--phone) : 12 ne convient pas. Il faut un numéro de téléphone'],
  [['--latitude', 'nord'], 'latitude (--latitude) : « nord » ne convient pas. Il faut un nombre'],
  [['--state', 'clozed'], 'Il faut l’un des mots open, closed, left.'],
  [['--services', 'shop,piscine'], 'services (--services) : shop, piscine ne convient pas.'],
  [['--verified-on', '2026-02-30'], 'Il faut un jour écrit AAAA-MM-JJ.'],
  [['--musee-de-france', 'peut-être'], 'Il faut oui ou non.'],
  [['--name', ''], 'nom affiché (--name) : vide ne convient pas.'],
  [['--website', 'verre'], 'site web (--website)'],
  [['--opening-hours', 'Tu-Su 10-18'], 'horaires (--opening-hours) : « 10 » : une heure s’écrit avec deux points'],
  [['--commune-code', '75056'], 'Paris (75) n’est pas dans le territoire du réseau'],
  [['--commune-code', '31999'], 'aucune commune n’a le code Insee « 31999 »'],
  [['--latitude', ''], 'Latitude et longitude vont ensemble'],
  [[], 'Que faut-il écrire ?'],
])('a wrong field is named, and nothing is written: %j', async (options, sentence) => {
  const before = await row(lavoir.id)
  const said = await type('museum', 'edit', 'M9001', ...options, '--as', 'Claire Vidal')
  expect(said).toMatchObject({ code: 1, output: '' })
  expect(said.errors).toContain(sentence)
  expect(await row(lavoir.id)).toEqual(before)
})

test('several wrong fields are named together', async () => {
  const said = await type('museum', 'edit', 'M9001', '--phone', '1', '--email', 'x', '--as', 'Claire Vidal')
  expect(said.errors).toMatch(/--phone.*--email/s)
})

test('nobody writes without a name', async () => {
  expect(await type('museum', 'edit', 'M9001', '--phone', '0561222182')).toMatchObject({ code: 2 })
  expect(await type('museum', 'edit', 'M9001', '--phone', '0561222182', '--as', ' ')).toMatchObject({ code: 1 })
})

test('a commune brings its town and département along', async () => {
  await type('museum', 'edit', 'M9001', '--commune-code', '81004', '--as', 'Claire Vidal')
  expect(await row(lavoir.id)).toMatchObject({ commune_code: '81004', town: 'Albi', department_code: '81' })
})

test('lists are given anew, and an empty value empties', async () => {
  await type('museum', 'edit', 'M9001', '--services', 'shop, cafe', '--services', 'wifi', '--street', '', '--as', 'C')
  expect(await row(lavoir.id)).toMatchObject({ services: ['shop', 'cafe', 'wifi'], street: null })
})

test('hours that somebody writes are an example no more', async () => {
  const said = await type('museum', 'edit', 'M9002', '--opening-hours', 'Tu-Su 10:00-18:00', '--as', 'Oscar')
  expect(said.output).toContain('horaires donnés en exemple : oui → non')
  expect(await row(verre.id)).toMatchObject({ hours_example: false })
})

test('a point far from its département is written and remarked upon', async () => {
  const said = await type('museum', 'edit', 'M9001', '--latitude', '48,85', '--longitude', '2.35', '--as', 'C')
  expect(said.code).toBe(0)
  expect(said.errors).toContain('ce point n’est pas dans le département 30')
})

test('a museum nobody knows is answered with those that may be meant', async () => {
  const said = await type('museum', 'edit', 'lavoir', '--phone', '0561222182', '--as', 'C')
  expect(said.code).toBe(1)
  expect(said.errors).toContain('Aucun musée « lavoir »')
  expect(said.errors).toContain('M9001  Musée du Lavoir, Sommières')
})

test('a record is shown with who wrote each field, and its history', async () => {
  await editMuseum(db, { kind: 'operator', name: 'Fernand' }, lavoir.id, { phone: '+33561222182' })
  const { code, output } = await type('museum', 'show', 'm9001')
  expect(code).toBe(0)
  expect(output).toContain('https://musees.example.org/musees/musee-du-lavoir')
  expect(output).toContain('téléphone : 05 61 22 21 82  (l’association)')
  expect(output).toContain('nom affiché : « Musée du Lavoir »  (Muséofile)')
  expect(output).toContain('Fernand : téléphone')
  expect(output).toContain('entrée dans le réseau')
})
