import { expect, test } from 'vitest'
import { db, ines, lavoir, operator, oscar, verre } from '../../../test/scene/index.ts'
import { Forbidden } from '../../platform/errors.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { addWorks } from '../works/index.ts'
import { addGroup, editGroup, groupKind, removeGroup } from './commands.ts'

const add = async (title = 'Donation Nouguier') => {
  const works = await addWorks(db, ines, [{ museum_id: lavoir.id, written: { title: 'Battoir' } }])
  const outcome = await addGroup(db, ines, { title, museum_id: lavoir.id }, works)
  return { id: 'id' in outcome ? outcome.id : '', works }
}
const row = (id: string) => db.selectFrom('collections.group').selectAll().where('id', '=', id).executeTakeFirst()

test('a museum writes its own groups, says who wrote each field, and keeps what was', async () => {
  const { id, works } = await add()
  expect(await row(id)).toMatchObject({
    slug: 'donation-nouguier',
    revision: 1,
    sources: { title: 'museum', museum_id: 'museum', status: 'museum', works: 'museum' },
  })
  expect(await editGroup(db, operator, id, { description: 'Donnée en 1974.' })).toBe('edited')
  expect(await editGroup(db, ines, id, { description: 'Donnée en 1974.' })).toBe('unchanged')
  expect(await row(id)).toMatchObject({ revision: 2, sources: { title: 'museum', description: 'association' } })
  expect(await listRevisions(db, groupKind, id, 5)).toEqual([
    expect.objectContaining({
      who: 'Fernand',
      before: { description: null },
      after: { description: 'Donnée en 1974.' },
    }),
    expect.objectContaining({
      who: 'Inès Cabanel',
      after: expect.objectContaining({ title: 'Donation Nouguier', works }),
    }),
  ])
  expect(await editGroup(db, ines, id, { title: 'Nouguier' }, { expected: 1 })).toBe('changed-meanwhile')
})

test('another museum’s team may not touch it, nor any museum a group of the network', async () => {
  const { id, works } = await add()
  await expect(editGroup(db, oscar, id, { title: 'À moi' })).rejects.toBeInstanceOf(Forbidden)
  await expect(editGroup(db, ines, id, { museum_id: verre.id })).rejects.toBeInstanceOf(Forbidden)
  await expect(editGroup(db, ines, id, { museum_id: null })).rejects.toBeInstanceOf(Forbidden)
  await expect(removeGroup(db, oscar, id)).rejects.toBeInstanceOf(Forbidden)
  expect(() => addGroup(db, ines, { title: 'Du réseau' }, works)).toThrow(Forbidden)
  expect(await addGroup(db, oscar, { title: 'Du verre', museum_id: verre.id }, works)).toEqual({
    outcome: 'works-elsewhere',
    work_ids: works,
  })
  expect(await editGroup(db, ines, id, { added_works: ['nowhere000'] })).toEqual({
    outcome: 'unknown-works',
    work_ids: ['nowhere000'],
  })
})

test('a group removed keeps its history, which says who did', async () => {
  const { id, works } = await add()
  expect(await removeGroup(db, ines, id)).toBe('removed')
  expect(await removeGroup(db, ines, id)).toBe('not-found')
  expect(await editGroup(db, ines, id, { title: 'X' })).toBe('not-found')
  const [last] = await listRevisions(db, groupKind, id, 1)
  expect(last).toMatchObject({ who: 'Inès Cabanel', before: { title: 'Donation Nouguier', works } })
})

test('titles that differ in capitals and accents are one; a new case of the same title moves nothing', async () => {
  const { id } = await add('Legs Éléonore')
  expect(await addGroup(db, operator, { title: 'LEGS ELEONORE' }, [])).toMatchObject({
    outcome: 'title-taken',
    slug: 'legs-eleonore',
  })
  expect(await editGroup(db, ines, id, { title: 'Legs ÉLÉONORE' })).toBe('edited')
  expect(await row(id)).toMatchObject({ slug: 'legs-eleonore', title: 'Legs ÉLÉONORE' })
})
