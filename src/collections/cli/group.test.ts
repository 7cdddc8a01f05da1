import { beforeEach, expect, test } from 'vitest'
import { db, lavoir, operator, verre, visit } from '../../../test/scene/index.ts'
import { addWorks, removeWork } from '../works/index.ts'
import { type } from './installation.cast.ts'

const signed = ['--as', 'Claire Vidal']
let ids: readonly string[] = []

beforeEach(async () => {
  const work = (museum: { readonly id: string }, inventory_number: string, title: string, joconde_id?: string) => ({
    museum_id: museum.id,
    written: { inventory_number, title, ...(joconde_id && { joconde_id }) },
  })
  ids = await addWorks(db, operator, [
    work(lavoir, '1974.1.1', 'Le Battoir de 1836', '90010000001'),
    work(lavoir, '1974.1.2', 'Savon de la veuve Combes'),
    work(verre, '1974.1.1', 'Le Flacon vert'),
  ])
})

const groups = () => db.selectFrom('collections.group').selectAll().execute()
const hung = async () =>
  (await db.selectFrom('collections.group_work').select('work_id').orderBy('position').execute()).map(
    ({ work_id }) => work_id,
  )
const nouguier = [
  'group',
  'add',
  'Donation Nouguier',
  '--museum',
  'M9001',
  '--add-work',
  '1974.1.2',
  '--add-work',
  '90010000001',
  ...signed,
]

test('a donation is put together, shown on its page, listed, and repeated without a change', async () => {
  const said = await type(...nouguier, '--description', 'Donnée en 1974 par la petite-fille des lavandières.')
  expect(said).toMatchObject({ code: 0, errors: '' })
  expect(said.output).toContain('donation-nouguier  Donation Nouguier, Musée du Lavoir')
  expect(said.output).toContain('1974.1.2  Savon de la veuve Combes')
  expect(said.output).toContain('Écrit ; version 1, signée Claire Vidal.')
  expect(said.output).toContain('https://musees.example.org/groupes/donation-nouguier')
  expect(await hung()).toEqual([ids[1], ids[0]])
  expect((await visit('/groupes')).text).toContain('Donation Nouguier')
  const page = await visit('/groupes/donation-nouguier')
  expect(page.text).toMatch(/2 œuvres.*Savon.*Battoir.*petite-fille/)
  expect((await visit('/en/groups/donation-nouguier')).status).toBe(200)
  expect((await type('group', 'list')).output).toMatch(/Donation Nouguier, Musée du Lavoir {2}2 œuvres, publié/)
  expect((await type('group', 'list', '--museum', 'M9002')).output).toContain('Aucun ensemble.')
  expect((await type('group', 'show', 'Donation Nouguier')).output).toMatch(
    /titre : Donation Nouguier {2}\(l’association\)[\s\S]*2 œuvres, dont 2 publiques[\s\S]*Claire Vidal/,
  )
  const before = await groups()
  const again = await type(...nouguier, '--description', 'Donnée en 1974 par la petite-fille des lavandières.')
  expect(again).toMatchObject({ code: 0 })
  expect(again.output).toContain('Rien à changer')
  expect(await groups()).toEqual(before)
})

test('works go in and out, and what is so already is said and not written', async () => {
  await type(...nouguier)
  const edit = (...line: string[]) => type('group', 'edit', 'donation-nouguier', ...line, ...signed)
  const out = await edit('--remove-work', '1974.1.1')
  expect(out.output).toMatch(/− .*Le Battoir de 1836[\s\S]*version 2/)
  expect(await hung()).toEqual([ids[1]])
  const again = await edit('--remove-work', 'M9001 1974.1.1')
  expect(again.errors).toContain('N’en était pas')
  expect(again.output).toContain('Rien à changer')
  expect((await edit('--add-work', '1974.1.1')).output).toMatch(/\+ .*Le Battoir de 1836/)
  expect((await edit('--add-work', ids[0] ?? '')).output).toContain('Rien à changer')
  expect((await edit('--remove-work', '1974.1.2', '--add-work', '1974.1.2')).output).toContain('version 4')
  expect(await hung()).toEqual([ids[0], ids[1]])
})

test('a group of the network holds works of several museums', async () => {
  const said = await type(
    ...[
      'group',
      'add',
      'Autour de l’eau',
      '--add-work',
      'M9001 1974.1.1',
      '--add-work',
      'musee-du-verre-souffle 1974.1.1',
    ],
    ...signed,
  )
  expect(said.output).toContain('Autour de l’eau, ensemble du réseau')
  expect(await hung()).toEqual([ids[0], ids[2]])
  const moved = await type('group', 'edit', 'autour-de-l-eau', '--museum', 'M9001', ...signed)
  expect(moved.errors).toMatch(/celles-ci sont d’un autre :\s+.*Le Flacon vert/)
  const refused = await type('group', 'edit', 'autour-de-l-eau', '--add-work', '1974.1.1', ...signed)
  expect(refused.errors).toContain('Plusieurs œuvres portent le numéro « 1974.1.1 »')
})

test.each([
  [[], 'Que faut-il écrire ?'],
  [['--add-work', '1999.9', '--add-work', '1888.8'], 'Aucune œuvre « 1999.9 ».\nAucune œuvre « 1888.8 ».'],
  [['--title', 'Fonds du Lavoir', '--add-work', '1999.9'], 'Aucune œuvre « 1999.9 ».'],
  [['--title', 'Fonds du Lavoir', '--add-work', 'M9002 1974.1.1'], 'celles-ci sont d’un autre'],
  [['--remove-work', '1999.9'], 'Aucune œuvre « 1999.9 ».'],
  [['--museum', 'M9002'], 'celles-ci sont d’un autre'],
  [['--museum', 'M0000'], 'Aucun musée « M0000 » dans le réseau.'],
  [['--title', ''], 'Le titre est vide'],
  [['--title', 'SAVONS ET LESSIVES'], 'Un ensemble s’appelle déjà « Savons et lessives » (savons-et-lessives).'],
  [['--status', 'visible'], 'il faut l’un des mots published, draft, withdrawn'],
])('what cannot be is said, and nothing is written: %j', async (options, sentence) => {
  await type(...nouguier)
  await type('group', 'add', 'Savons et lessives', ...signed)
  const before = [await groups(), await hung()]
  const said = await type('group', 'edit', 'donation-nouguier', ...options, ...signed)
  expect(said).toMatchObject({ code: 1, output: '' })
  expect(said.errors).toContain(sentence)
  expect([await groups(), await hung()]).toEqual(before)
})

test('a second group of the same title is refused, and a group nobody knows; near names are given', async () => {
  await type(...nouguier)
  expect((await type('group', 'add', 'donation NOUGUIER', ...signed)).errors).toContain('s’appelle déjà')
  const unknown = await type('group', 'show', 'nouguier')
  expect(unknown).toMatchObject({ code: 1 })
  expect(unknown.errors).toMatch(/Aucun ensemble « nouguier »[\s\S]*donation-nouguier/)
  expect((await type('group', 'remove', 'nougier', ...signed)).code).toBe(1)
  expect((await type('group', 'add', 'Sans signature')).code).toBe(2)
  expect((await type('group', 'add', 'Sans signature', '--as', ' ')).code).toBe(1)
})

test('a new title moves the page, and the old address leads there', async () => {
  await type(...nouguier)
  await db
    .updateTable('platform.address')
    .set({ since: new Date('2026-11-01') })
    .where('kind', '=', 'collections.group')
    .execute()
  await type('group', 'edit', 'donation-nouguier', '--title', 'Donation Baptistine Nouguier', ...signed)
  expect(await visit('/groupes/donation-nouguier')).toMatchObject({
    status: 301,
    to: '/groupes/donation-baptistine-nouguier',
  })
  expect(await visit('/en/groups/donation-nouguier')).toMatchObject({
    status: 301,
    to: '/en/groups/donation-baptistine-nouguier',
  })
  await type('group', 'add', 'Donation Nouguier', '--add-work', 'M9002 1974.1.1', ...signed)
  expect((await visit('/groupes/donation-nouguier-2')).text).toContain('Le Flacon vert')
})

test('a group withdrawn leaves the pages and comes back; without a public work it waits', async () => {
  await type(...nouguier)
  const page = async () => (await visit('/groupes/donation-nouguier')).status
  const edit = (...line: string[]) => type('group', 'edit', 'donation-nouguier', ...line, ...signed)
  expect((await edit('--status', 'withdrawn')).output).toContain('Sa page n’est pas montrée : l’ensemble est retiré.')
  expect(await page()).toBe(404)
  expect((await visit('/groupes')).text).not.toContain('Donation Nouguier')
  await edit('--status', 'published')
  expect(await page()).toBe(200)
  for (const id of ids) await removeWork(db, operator, id)
  expect(await page()).toBe(404)
  expect((await type('group', 'show', 'donation-nouguier')).output).toContain('il faut une œuvre publique au moins')
})

test('a group removed is gone and its works stay; its name is free again', async () => {
  await type(...nouguier)
  const said = await type('group', 'remove', 'donation-nouguier', ...signed)
  expect(said.output).toContain('Retiré : donation-nouguier')
  expect((await visit('/groupes/donation-nouguier')).status).toBe(404)
  expect(await db.selectFrom('collections.work').select('id').execute()).toHaveLength(3)
  expect((await type(...nouguier)).output).toContain('donation-nouguier  Donation Nouguier')
})
