import { expect, test } from 'vitest'
import { db, ines, lavoir, operator } from '../../../test/scene/index.ts'
import { atomically } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { stranger } from '../../platform/visitor.ts'
import { readCreators } from '../reading/index.ts'
import { addPersons, completePersons } from './add-persons.ts'
import { addPerson, editPerson, removePerson } from './commands.ts'
import { personWarnings } from './forms.ts'
import { type PersonIndex, personIndex, personKind } from './person-index.ts'

const read = (id: string) =>
  db.selectFrom('collections.person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const addresses = (id: string) =>
  db.selectFrom('platform.address').select('path').where('record_id', '=', id).orderBy('path').execute()
const bring = (index: PersonIndex, written: string) => {
  for (const creator of readCreators(written)) index.add(creator)
  return atomically(db, (trx) => addPersons(trx, operator, index.takeAdded()))
}
const work = (id: string, values: object = {}) =>
  db
    .insertInto('collections.work')
    .values({ id, museum_id: lavoir.id, slug: id, shown_title: id, ...values })
    .execute()
const name = (work_id: string, person_id: string | null) =>
  db
    .insertInto('collections.work_creator')
    .values({ work_id, position: 0, person_id, written: 'x', certainty: 'certain' })
    .execute()

test('the persons of an import have a first revision, their source by field, and addresses in five languages', async () => {
  const index = await personIndex(db)
  await bring(index, 'DELACROIX Eugène (peintre) ; anonyme ; GIRAUD-SOULEIADO Zélie')
  const [delacroix] = index.added
  const row = await read(delacroix?.id ?? '')
  expect(row).toMatchObject({
    slug: 'eugene-delacroix',
    name: 'Eugène Delacroix',
    revision: 1,
    sources: { name: 'joconde', filed_name: 'joconde', kind: 'joconde', roles: 'joconde' },
  })
  expect(await listRevisions(db, personKind, row.id, 5)).toEqual([
    expect.objectContaining({
      number: 1,
      who: 'Fernand',
      after: expect.objectContaining({ name: 'Eugène Delacroix' }),
    }),
  ])
  expect((await addresses(row.id)).map(({ path }) => path)).toEqual([
    '/artistes/eugene-delacroix',
    '/ca/artistes/eugene-delacroix',
    '/en/artists/eugene-delacroix',
    '/es/artistas/eugene-delacroix',
    '/oc/artistas/eugene-delacroix',
  ])
  expect(index.added).toHaveLength(2)
  const again = await personIndex(db)
  await bring(again, 'Eugène Delacroix')
  expect(again.added).toEqual([])
})

test('what the rest of a file tells of a person already written is written too, as of one first revision', async () => {
  const index = await personIndex(db)
  await bring(index, 'MOREAU Louise (peintre)')
  const [graver] = readCreators('MOREAU Louise (graveur)')
  if (graver) index.add({ ...graver, birth_date: '1810', death_date: '1888' })
  expect(index.takeAdded()).toEqual([])
  const learnt = index.takeCompleted()
  await atomically(db, (trx) => completePersons(trx, operator, learnt))
  const row = await read(index.added[0]?.id ?? '')
  expect(row).toMatchObject({
    death_year: 1888,
    roles: ['peintre', 'graveur'],
    revision: 1,
    sources: { death_year: 'joconde' },
  })
  expect(await listRevisions(db, personKind, row.id, 5)).toEqual([
    expect.objectContaining({ number: 1, after: expect.objectContaining({ death_year: 1888, name: 'Louise Moreau' }) }),
  ])
  expect(index.takeCompleted()).toEqual([])
})

test('two imports that bring the same name at once give it two addresses', async () => {
  const [one, other] = [await personIndex(db), await personIndex(db)]
  await bring(one, 'PETIT Jeanne')
  await bring(other, 'PETIT Jeanne')
  const rows = await db.selectFrom('collections.person').select('slug').where('name', '=', 'Jeanne Petit').execute()
  expect(rows.map(({ slug }) => slug).sort()).toEqual(['jeanne-petit', 'jeanne-petit-2'])
})

test('a person written by hand has what was written, and the years it holds', async () => {
  const { id, slug } = await addPerson(db, ines, {
    name: 'Zélie Giraud',
    birth_written: 'vers 1850',
    death_written: '12 mars 1911',
    biography: 'Peignit des lavoirs.',
    wikidata_id: 'Q42',
  })
  expect(slug).toBe('zelie-giraud')
  expect(await read(id)).toMatchObject({
    filed_name: 'GIRAUD Zélie',
    name_key: 'giraud zelie',
    birth_year: 1850,
    death_year: 1911,
    biography: 'Peignit des lavoirs.',
    wikidata_id: 'Q42',
    revision: 1,
  })
  expect((await addPerson(db, ines, { name: 'Zélie Giraud', birth_year: 1901 })).slug).toBe('zelie-giraud-1901')
  await expect(addPerson(db, stranger, { name: 'Personne' })).rejects.toThrow(Forbidden)
})

test('the association corrects a person, and no import takes that back', async () => {
  const index = await personIndex(db)
  await bring(index, 'MARTIN Jean (peintre)')
  const id = index.added[0]?.id ?? ''
  expect(await editPerson(db, operator, id, { death_written: '1820' })).toBe('edited')
  expect(await read(id)).toMatchObject({ death_year: 1820, revision: 2, sources: { death_year: 'association' } })
  const later = { death_written: '1799', birth_written: '1750' }
  expect(await editPerson(db, operator, id, later, { source: 'joconde' })).toBe('edited')
  expect(await read(id)).toMatchObject({ death_written: '1820', death_year: 1820, birth_year: 1750, revision: 3 })
  expect(await editPerson(db, operator, id, later, { source: 'joconde' })).toBe('unchanged')
  expect(await editPerson(db, operator, id, { name: 'Jean-Baptiste Martin' }, { expected: 2 })).toBe(
    'changed-meanwhile',
  )
  expect(await editPerson(db, operator, id, { name: 'Jean-Baptiste Martin' }, { expected: 3 })).toBe('edited')
  expect(await read(id)).toMatchObject({
    slug: 'jean-martin',
    filed_name: 'MARTIN Jean-Baptiste',
    name_key: 'baptiste jean martin',
    other_names: ['Jean Martin'],
  })
  const [maker] = readCreators('MARTIN Jean')
  expect(maker && (await personIndex(db)).match(maker)?.id).toBe(id)
  expect(await editPerson(db, operator, 'nobody0000', {})).toBe('not-found')
  await expect(editPerson(db, ines, id, { name: 'X' })).rejects.toThrow(Forbidden)
})

test('a person whom a work names stays; another goes with its addresses, which are free again', async () => {
  const { id } = await addPerson(db, operator, { name: 'Jeanne Petit' })
  await work('w000000001')
  await name('w000000001', id)
  expect(await removePerson(db, operator, id)).toBe('in-use')
  await db.deleteFrom('collections.work_creator').execute()
  expect(await removePerson(db, operator, id)).toBe('removed')
  expect(await removePerson(db, operator, id)).toBe('not-found')
  expect(await addresses(id)).toEqual([])
  expect((await listRevisions(db, personKind, id, 1))[0]).toMatchObject({ number: 2, before: { name: 'Jeanne Petit' } })
  expect((await addPerson(db, operator, { name: 'Jeanne Petit' })).slug).toBe('jeanne-petit')
})

test('a slug once public is nobody else’s', async () => {
  const { id } = await addPerson(db, operator, { name: 'Jeanne Petit' })
  await db.updateTable('collections.person').set({ slug: 'jeanne' }).where('id', '=', id).execute()
  const index = await personIndex(db)
  await bring(index, 'PETIT Jeanne (graveur), PETIT Jeanne Marie')
  expect((await addPerson(db, operator, { name: 'Jeanne Petit' })).slug).toBe('jeanne-petit-2')
})

test('a death that becomes known frees the images of the works, and one corrected holds them again', async () => {
  const { id } = await addPerson(db, operator, { name: 'Zélie Giraud' })
  await work('w000000001', { latest_year: 1930 })
  await name('w000000001', id)
  await db.insertInto('media.image').values(image('i000000001')).execute()
  await db
    .insertInto('media.use')
    .values({
      id: 'u000000001',
      image_id: 'i000000001',
      kind: 'collections.work',
      record_id: 'w000000001',
      position: 0,
    })
    .execute()
  const protection = () =>
    db.selectFrom('media.image').select(['protected', 'protected_until_year']).executeTakeFirstOrThrow()
  await editPerson(db, operator, id, { death_written: '1931' })
  expect(await protection()).toEqual({ protected: false, protected_until_year: null })
  await editPerson(db, operator, id, { death_written: '1991' })
  expect(await protection()).toEqual({ protected: true, protected_until_year: 2061 })
  await editPerson(db, operator, id, { rights_expire_year: 2000 })
  expect(await protection()).toEqual({ protected: false, protected_until_year: null })
})

test('a life that cannot be is told to the curator, and kept', () => {
  const warn = (birth_year: number, death_year: number, kind = 'person') =>
    personWarnings({ kind, birth_year, death_year }, 2026).map(({ reason }) => reason)
  expect(warn(1800, 1790)).toEqual(['dead-before-born'])
  expect(warn(1800, 1950)).toEqual(['lived-too-long'])
  expect(warn(1750, 1950, 'group')).toEqual([])
  expect(warn(1950, 2050)).toEqual(['dies-later-than-today'])
  expect(warn(1800, 1870)).toEqual([])
})

const image = (id: string) => ({
  id,
  digest: '0'.repeat(64),
  type: 'image/jpeg',
  width: 800,
  height: 600,
  size_bytes: 1000,
  original_name: 'lessive.jpg',
  perceptual_hash: '0'.repeat(64),
  thumbhash: '',
})
