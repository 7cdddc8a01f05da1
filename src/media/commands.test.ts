import { beforeEach, expect, test } from 'vitest'
import { db, ines, lavoir, operator, oscar, theDay } from '../../test/scene/index.ts'
import { Forbidden } from '../platform/errors.ts'
import { listRevisions } from '../platform/records/revisions.ts'
import { stranger } from '../platform/visitor.ts'
import { addImage } from './add-image.ts'
import { editImage, protectImages, removeImage, stopUsing, useImage } from './commands.ts'
import { scenery, stageFiles } from './photographs.cast.ts'
import { findImage, findShownImage, imagesOf, listUses, nextImageChange } from './queries.ts'

const stage = stageFiles()
let seed = 100
async function add(fields = {}): Promise<string> {
  seed += 1
  const path = await stage.put(`${seed}.png`, await scenery(600, 300, seed).png().toBuffer())
  const added = await addImage(db, stage.files(), operator, { source: path, name: `${seed}.png`, fields })
  if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
  return added.id
}
const work = { kind: 'collections.work', record_id: '0123456789' }
let id = ''
beforeEach(async () => {
  id = await add({ museum_id: lavoir.id })
})

test('a museum says what its image shows, and the history keeps who said it', async () => {
  const fields = { alternative_text: 'Un battoir gravé', licence: 'CC0', focal_x: 0.2, focal_y: 0.8 }
  expect(await editImage(db, ines, id, fields)).toBe('edited')
  expect(await editImage(db, ines, id, fields)).toBe('unchanged')
  expect(await findImage(db, id)).toMatchObject({
    revision: 2,
    alternative_text: 'Un battoir gravé',
    licence: 'http://creativecommons.org/publicdomain/zero/1.0/',
    focal_x: 0.2,
  })
  const [last] = await listRevisions(db, 'media.image', id, 1)
  expect(last).toMatchObject({ number: 2, who: 'Inès Cabanel', before: { alternative_text: null } })
})

test('two who edit at once do not overwrite each other', async () => {
  await editImage(db, ines, id, { caption: 'Au lavoir' })
  expect(await editImage(db, operator, id, { caption: 'Au quai' }, { expected: 1 })).toBe('changed-meanwhile')
  expect((await findImage(db, id))?.caption).toBe('Au lavoir')
})

test('another museum neither edits nor removes it, nor is it given one', async () => {
  for (const who of [oscar, stranger]) {
    await expect(editImage(db, who, id, { caption: 'x' })).rejects.toThrow(Forbidden)
    await expect(removeImage(db, who, id)).rejects.toThrow(Forbidden)
  }
  await expect(editImage(db, ines, id, { museum_id: null })).rejects.toThrow(Forbidden)
  expect(await editImage(db, operator, 'zzzzzzzzzz', { caption: 'x' })).toBe('not-found')
})

test('a licence that is not of the list, half a focal point and a day that is none are refused', () => {
  for (const wrong of [
    { licence: 'libre' },
    { focal_x: 0.5 },
    { embargo_until_on: '2027-02-30' },
    { focal_x: 2, focal_y: 0 },
  ])
    expect(() => editImage(db, operator, id, wrong as never)).toThrow()
})

test('a record shows images in its order; shown again, one only moves', async () => {
  const other = await add()
  expect(await useImage(db, ines, { image_id: id, ...work })).toBe('used')
  await useImage(db, operator, { image_id: other, ...work })
  await useImage(db, operator, { image_id: id, ...work })
  const shown = async () =>
    (await imagesOf(db, work.kind, [work.record_id], theDay)).get(work.record_id)?.map((each) => each.id)
  expect(await shown()).toEqual([id, other])
  await useImage(db, operator, { image_id: other, ...work, position: 0 })
  await useImage(db, operator, { image_id: id, ...work, position: 1 })
  expect(await shown()).toEqual([other, id])
  expect(await stopUsing(db, { image_id: other, ...work })).toBe('stopped')
  expect(await stopUsing(db, { image_id: other, ...work })).toBe('not-found')
  expect(await shown()).toEqual([id])
  expect((await imagesOf(db, work.kind, ['unknown'], theDay)).size).toBe(0)
})

test('another museum shows a published image, and not a draft', async () => {
  expect(await useImage(db, oscar, { image_id: id, ...work })).toBe('used')
  await editImage(db, ines, id, { status: 'draft' })
  await expect(useImage(db, oscar, { image_id: id, ...work, position: 3 })).rejects.toThrow(Forbidden)
  expect(await useImage(db, operator, { image_id: 'zzzzzzzzzz', ...work })).toBe('not-found')
})

test('an image that is shown stays; one that is not leaves, and its history stays', async () => {
  await useImage(db, operator, { image_id: id, ...work })
  expect(await removeImage(db, ines, id)).toBe('in-use')
  await stopUsing(db, { image_id: id, ...work })
  expect(await removeImage(db, ines, id)).toBe('removed')
  expect([await findImage(db, id), await listUses(db, id)]).toEqual([undefined, []])
  expect((await listRevisions(db, 'media.image', id, 1))[0]).toMatchObject({
    before: { digest: expect.any(String) },
    after: {},
  })
  expect(await removeImage(db, ines, id)).toBe('not-found')
})

test('what works say of protection is written at once, and only where it changes', async () => {
  const other = await add()
  const both = [
    { image_id: id, protected: true, protected_until_year: 2043 },
    { image_id: other, protected: true, protected_until_year: null },
  ]
  expect(await protectImages(db, both)).toBe(2)
  expect(await protectImages(db, both)).toBe(0)
  expect(await protectImages(db, [])).toBe(0)
  expect(await findShownImage(db, id, theDay)).toMatchObject({ large: false, width: 400, height: 200 })
  expect((await findImage(db, id))?.revision).toBe(1)
})

test('what is hidden is in no page, and a page knows the day on which that changes', async () => {
  const [embargo, guarded] = [await add({ embargo_until_on: '2027-05-02' }), await add()]
  for (const image_id of [id, embargo, guarded]) await useImage(db, operator, { image_id, ...work })
  const shown = async (day: string) =>
    (await imagesOf(db, work.kind, [work.record_id], day)).get(work.record_id)?.length
  expect([await shown(theDay), await shown('2027-05-02')]).toEqual([2, 3])
  const next = (day: string) => nextImageChange(db, work.kind, [work.record_id], day)
  expect([await next(theDay), await next('2027-05-02')]).toEqual(['2027-05-02', undefined])
  await protectImages(db, [{ image_id: guarded, protected: true, protected_until_year: 2026 }])
  expect([await next(theDay), await next('2027-01-01')]).toEqual(['2027-01-01', '2027-05-02'])
  await editImage(db, operator, id, { status: 'withdrawn' })
  expect(await shown(theDay)).toBe(1)
})
