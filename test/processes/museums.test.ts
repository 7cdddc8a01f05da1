import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addMuseum, editMuseum } from '../../src/museums/commands.ts'
import { connect, createPool, type Db } from '../../src/platform/database/connect.ts'
import { listRevisions } from '../../src/platform/records/revisions.ts'
import { at, createDatabase } from '../scene/temporary-server.ts'

const operator = { kind: 'operator', name: 'Fernand' } as const
let pool: pg.Pool
let db: Db
let id: string

beforeAll(async () => {
  const database = `${inject('prefix')}museums`
  await createDatabase(inject('server'), database, `${inject('prefix')}scene`)
  pool = createPool(at(inject('server'), database), 12)
  db = connect(pool)
  id = inject('museumIds').lavoir
})
afterAll(() => pool.end())

const read = () => db.selectFrom('museums.museum').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const phone = (number: number) => `+3346600${String(number).padStart(4, '0')}`

test('thirty editors of one museum at once: every edit is a revision, numbered without a gap, each from the one before', async () => {
  const { revision } = await read()
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, number) => editMuseum(db, operator, id, { phone: phone(number) })),
  )
  expect(new Set(outcomes)).toEqual(new Set(['edited']))
  const revisions = (await listRevisions(db, 'museums.museum', id, 30)).toReversed()
  expect(revisions.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => revision + index + 1))
  for (const [index, { before }] of revisions.entries())
    if (index > 0) expect(before).toEqual(revisions[index - 1]?.after)
  expect(await read()).toMatchObject({ revision: revision + 30, phone: revisions.at(-1)?.after.phone })
})

test('of two people who filled the same form, one is told that it changed meanwhile', async () => {
  const { revision } = await read()
  const outcomes = await Promise.all(
    ['1 rue Haute', '2 rue Basse'].map((street) => editMuseum(db, operator, id, { street }, { expected: revision })),
  )
  expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'edited'])
  expect((await read()).revision).toBe(revision + 1)
})

test('two edits of different fields at once both stand', async () => {
  await Promise.all([
    editMuseum(db, operator, id, { phone: '+33466001111' }, { source: 'museum' }),
    editMuseum(db, operator, id, { email: 'nouveau@example.org' }, { source: 'association' }),
  ])
  expect(await read()).toMatchObject({
    phone: '+33466001111',
    email: 'nouveau@example.org',
    sources: { phone: 'museum', email: 'association' },
  })
})

test('museums of one name that enter at once, in a commune that is new, each have an address of their own', async () => {
  const added = await Promise.all(
    Array.from({ length: 10 }, (_, number) =>
      addMuseum(db, operator, {
        museofile_id: `M95${String(number).padStart(2, '0')}`,
        commune_name: 'Cordes-sur-Ciel',
        source: 'museofile',
        fields: { name: 'Musée du Brodeur', town: 'Cordes-sur-Ciel', commune_code: '81069', department_code: '81' },
      }),
    ),
  )
  expect(new Set(added.map(({ slug }) => slug)).size).toBe(10)
  expect(added.map(({ slug }) => slug).toSorted()).toContain('musee-du-brodeur')
  const communes = await db.selectFrom('museums.commune').select('slug').where('id', '=', '81069').execute()
  expect(communes).toEqual([{ slug: 'cordes-sur-ciel' }])
  for (const each of added) expect(await listRevisions(db, 'museums.museum', each.id, 5)).toHaveLength(1)
})

test('communes of one name that enter at once each have an address of their own', async () => {
  await Promise.all(
    ['31497', '82165', '65399', '09268'].map((commune_code, number) =>
      addMuseum(db, operator, {
        museofile_id: null,
        commune_name: 'Saint-Loup',
        source: 'association',
        fields: {
          name: `Musée numéro ${number}`,
          town: 'Saint-Loup',
          commune_code,
          department_code: commune_code.slice(0, 2),
        },
      }),
    ),
  )
  const rows = await db.selectFrom('museums.commune').select('slug').where('name', '=', 'Saint-Loup').execute()
  expect(rows.map(({ slug }) => slug).toSorted()).toEqual([
    'saint-loup',
    'saint-loup-2',
    'saint-loup-3',
    'saint-loup-4',
  ])
})
