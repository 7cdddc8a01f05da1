import { expect, test } from 'vitest'
import { db, ines, lavoir, operator, oscar } from '../../../test/scene/index.ts'
import { Forbidden } from '../../platform/errors.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { publicWorks } from '../queries.ts'
import {
  addWorks,
  editWork,
  readWorks,
  removeWork,
  shownTitle,
  understandWork,
  withdrawWork,
  workKind,
} from './index.ts'

const battoir = {
  inventory_number: '1974.1.1',
  title: 'Le Battoir de 1836',
  object_types: 'battoir',
  creators: 'NOUGUIER Baptistine (sculpteur)',
  creation_date: '1836',
}
const add = async (written: object = battoir) =>
  (await addWorks(db, ines, [{ museum_id: lavoir.id, written }]))[0] ?? ''
const state = async (id: string) => (await readWorks(db, [id])).get(id)?.state

test.each([
  [{ title: 'Biche (titre d’usage) ; La biche (autre titre)' }, 'Biche'],
  [{ title: 'HAILE SELASSIE (1892-1975) ; DIT AUSSI RAS TAFFARI' }, 'HAILE SELASSIE (1892-1975)'],
  [{ title: "Vue d'Albi#Dit aussi le pont" }, "Vue d'Albi"],
  [{ appellation: 'Blanc de Saint-Cloud' }, 'Blanc de Saint-Cloud'],
  [{ object_types: 'bloc;timbre-poste (4)' }, 'Bloc'],
  [{ inventory_number: 'D.48' }, 'D.48'],
  [{}, '?'],
])('what a work is called: %j', (written, title) => {
  expect(shownTitle(written)).toBe(title)
})

test.each([
  [
    { creators: 'RODIN Auguste', creators_note: 'Paris, 1840 ; Meudon, 1917', creation_date: '1925' },
    'creator-dead-before',
  ],
  [
    { creators: 'RODIN Auguste', creators_note: 'Paris, 1840 ; Meudon, 1917', creation_date: '1802' },
    'creator-born-after',
  ],
  [{ creation_date: 'au temps jadis' }, 'unreadable-date'],
  [{ creation_period: 'temps immémoriaux' }, 'unreadable-period'],
  [{ creation_date: '1883', creation_period: '1er quart 19e siècle' }, 'date-outside-period'],
  [{ dimensions: '12 pieds de long ?' }, 'unreadable-dimensions'],
])('a curator is told of what contradicts itself or cannot be read: %j', (written, reason) => {
  const { warnings } = understandWork({ title: 'Battoir', ...written })
  expect(warnings.map((warning) => warning.reason)).toContain(reason)
})

test.each([
  { creators: 'RODIN Auguste (d’après)', creators_note: 'Paris, 1840 ; Meudon, 1917', creation_date: '1925' },
  { creation_date: '1836', creation_period: '2e quart 19e siècle' },
  { creation_date: '1848 vers', creation_period: '3e quart 19e siècle' },
  { dimensions: 'H. 42 ; l. 18' },
])('and of nothing else: %j', (written) => {
  expect(understandWork({ title: 'Battoir', ...written }).warnings).toEqual([])
})

test('a work added by its museum is the museum’s word, and is public', async () => {
  const id = await add()
  expect(await state(id)).toMatchObject({ title: battoir.title, earliest_year: 1836, sources: { title: 'museum' } })
  expect(await publicWorks(db).select('w.shown_title').where('w.id', '=', id).execute()).toEqual([
    { shown_title: battoir.title },
  ])
})

test('an edit is understood at once, signed, and kept in the history', async () => {
  const id = await add()
  expect(await editWork(db, operator, id, { creation_date: '1836 vers', on_display: true })).toBe('edited')
  expect(await state(id)).toMatchObject({
    dating_edtf: '1836~',
    on_display: true,
    sources: { creation_date: 'association', title: 'museum' },
  })
  const [last] = await listRevisions(db, workKind, id, 1)
  expect(last).toMatchObject({ number: 2, who: 'Fernand', before: { creation_date: '1836' } })
  expect(await editWork(db, operator, id, { creation_date: '1836 vers' })).toBe('unchanged')
  expect(await editWork(db, operator, id, { title: 'Battoir' }, { expected: 1 })).toBe('changed-meanwhile')
  expect(await editWork(db, operator, 'nowhere', { title: 'Battoir' })).toBe('not-found')
})

test('another museum’s team may not write it', async () => {
  const id = await add()
  await expect(editWork(db, oscar, id, { title: 'À moi' })).rejects.toBeInstanceOf(Forbidden)
  expect(() => addWorks(db, oscar, [{ museum_id: lavoir.id, written: battoir }])).toThrow(Forbidden)
})

test('a work withdrawn leaves the pages and stays in the records; put back, it is there again', async () => {
  const id = await add()
  const shown = () => publicWorks(db).select('w.id').where('w.id', '=', id).executeTakeFirst()
  expect(await withdrawWork(db, ines, id)).toBe('withdrawn')
  expect(await shown()).toBeUndefined()
  expect(await state(id)).toMatchObject({ status: 'withdrawn', title: battoir.title })
  expect(await withdrawWork(db, ines, id, 'published')).toBe('published')
  expect(await shown()).toEqual({ id })
})

test('a work removed is gone, its history says who did', async () => {
  const id = await add()
  expect(await removeWork(db, ines, id)).toBe('removed')
  expect(await state(id)).toBeUndefined()
  const [last] = await listRevisions(db, workKind, id, 1)
  expect(last).toMatchObject({ who: 'Inès Cabanel', before: { title: battoir.title } })
  expect(await removeWork(db, ines, id)).toBe('not-found')
})
