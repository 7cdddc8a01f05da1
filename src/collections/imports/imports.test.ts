import { expect, test } from 'vitest'
import { db, ines, lavoir, operator } from '../../../test/scene/index.ts'
import { Forbidden } from '../../platform/errors.ts'
import { canonicalLines } from '../exports/index.ts'
import { editWork, readWorks, removeWork } from '../works/index.ts'
import { applyImport, type ImportAsked, planImport, type RowOutcome, undoImport, WholeFileRefused } from './index.ts'
import { fileOf, flacon, lessive, savon } from './invented-file.ts'

const bring = (rows: Parameters<typeof fileOf>[0], more: Partial<ImportAsked> = {}) =>
  applyImport(db, operator, { file: fileOf(rows), ...more })
const plan = (rows: Parameters<typeof fileOf>[0], more: Partial<ImportAsked> = {}) =>
  planImport(db, operator, { file: fileOf(rows), ...more })

const called = async (joconde_id: string) => {
  const found = await db
    .selectFrom('collections.work')
    .select('id')
    .where('joconde_id', '=', joconde_id)
    .executeTakeFirstOrThrow()
  const work = (await readWorks(db, [found.id])).get(found.id)
  if (!work) throw new Error('gone')
  return work
}
const canonical = async () => {
  const lines: string[] = []
  for await (const line of canonicalLines(db)) lines.push(line)
  return lines.join('')
}
const noting = () => {
  const rows: RowOutcome[] = []
  return { rows, onRow: (row: RowOutcome) => void rows.push(row) }
}

test('a file brings works in, with their makers, terms, sources and history', async () => {
  const { id, counts } = await bring([lessive, savon, flacon])
  expect(id).toBeDefined()
  expect(counts).toMatchObject({ rows: 3, created: 3, changed: 0, unchanged: 0, refused: 0, persons: 1 })
  const { state, museum_id, revision } = await called(lessive.joconde_id)
  expect(museum_id).toBe(lavoir.id)
  expect(revision).toBe(1)
  expect(state).toMatchObject({
    title: lessive.title,
    shown_title: lessive.title,
    slug: 'la-lessive-de-la-mere-nouguier',
    dating_edtf: '1836',
    earliest_year: 1836,
    latest_year: 1836,
    height_mm: 420,
    width_mm: 180,
    acquisition_mode: 'don',
    acquisition_year: 1974,
    sources: { title: 'joconde', creators: 'joconde' },
  })
  expect(state.makers).toMatchObject([{ role: 'sculpteur', certainty: 'certain' }])
  const person = await db.selectFrom('collections.person').selectAll().executeTakeFirstOrThrow()
  expect(person).toMatchObject({ name: 'Baptistine Nouguier', birth_year: 1801, death_year: 1889 })
  expect((await called(flacon.joconde_id)).state.makers[0]?.person_id).toBe(person.id)
  expect((await called(savon.joconde_id)).state.makers).toMatchObject([{ person_id: null }])
})

test('the same file again changes nothing at all, and leaves no trace', async () => {
  await bring([lessive, savon, flacon])
  const traces = async () => {
    const tables = ['collections.import', 'platform.revision', 'platform.act', 'platform.change'] as const
    const counts = tables.map((table) => db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count')))
    return Promise.all(counts.map((count) => count.executeTakeFirstOrThrow()))
  }
  const [before, records] = [await traces(), await canonical()]
  const { id, counts } = await bring([lessive, savon, flacon])
  expect(id).toBeUndefined()
  expect(counts).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
  expect(await traces()).toEqual([...before.slice(0, 3), expect.anything()])
  expect(await canonical()).toBe(records)
})

test('a dry run says the same and writes nothing', async () => {
  await bring([lessive])
  const rows = [{ ...lessive, title: 'La Grande Lessive' }, savon, { ...flacon, museum: 'M0000' }]
  const before = await canonical()
  const [dry, real] = [noting(), noting()]
  const planned = await plan(rows, dry)
  expect(await canonical()).toBe(before)
  expect((await bring(rows, real)).counts).toEqual(planned)
  const bare = (outcomes: RowOutcome[]) => outcomes.map(({ work_id: _id, ...row }) => row)
  expect(bare(dry.rows)).toEqual(bare(real.rows))
  expect(dry.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'created', 'refused'])
  expect(dry.rows[0]?.changes).toEqual([{ field: 'title', before: lessive.title, after: 'La Grande Lessive' }])
  expect(dry.rows[2]?.remarks).toMatchObject([{ place: 4, reason: 'unknown-museum', value: 'M0000' }])
})

test('what was written in Cimaise stands, and is named', async () => {
  await bring([lessive])
  const work = await called(lessive.joconde_id)
  expect(await editWork(db, ines, work.id, { title: 'Le Battoir de 1836' })).toBe('edited')
  const seen = noting()
  const { counts } = await bring([{ ...lessive, title: 'La lessive', techniques: 'buis' }], seen)
  expect(counts).toMatchObject({ changed: 1, fields: 1, kept: 1 })
  expect(seen.rows[0]?.kept).toEqual([
    { field: 'title', source: 'museum', stored: 'Le Battoir de 1836', incoming: 'La lessive' },
  ])
  expect((await called(lessive.joconde_id)).state).toMatchObject({ title: 'Le Battoir de 1836', techniques: 'buis' })
})

test('an import undone leaves the records as they were, to the byte', async () => {
  await bring([savon])
  const before = await canonical()
  const { id = '' } = await bring([lessive, { ...savon, creators: 'COMBES Veuve', dimensions: 'H. 8' }, flacon])
  expect(await canonical()).not.toBe(before)
  expect(await undoImport(db, operator, id)).toMatchObject({ removed: 2, restored: 1, left: [], persons: 2 })
  expect(await canonical()).toBe(before)
  const addresses = db.selectFrom('platform.address').select('path').where('kind', '=', 'collections.person')
  expect(await addresses.execute()).toEqual([])
  expect(await undoImport(db, operator, id)).toBe('undone-already')
  expect(await undoImport(db, operator, 'nowhere')).toBe('not-found')
})

test('works edited since an import are left by its undoing, and named', async () => {
  const { id = '' } = await bring([lessive, savon])
  const work = await called(savon.joconde_id)
  await editWork(db, ines, work.id, { description: 'Sent encore la lavande.' })
  const outcome = await undoImport(db, operator, id)
  expect(outcome).toMatchObject({ removed: 1, left: [{ id: work.id, title: savon.title }] })
  expect((await called(savon.joconde_id)).state.description).toBe('Sent encore la lavande.')
  await editWork(db, ines, work.id, { description: null }, { source: 'museum' })
  expect((await readWorks(db, [work.id])).get(work.id)?.state.description).toBeNull()
})

test('of two imports, the later undone, the earlier can be undone whole', async () => {
  const before = await canonical()
  const first = await bring([lessive, savon])
  const second = await bring([{ ...lessive, creation_date: '1837' }, flacon])
  expect(await undoImport(db, operator, first.id ?? '')).toMatchObject({ removed: 1, left: [{ title: lessive.title }] })
  expect(await undoImport(db, operator, second.id ?? '')).toMatchObject({ removed: 1, restored: 1 })
  expect(await undoImport(db, operator, first.id ?? '')).toMatchObject({ removed: 1, left: [] })
  expect(await canonical()).toBe(before)
})

test('a person that another import names too stays when the first is undone, and goes with the last', async () => {
  const before = await canonical()
  const first = await bring([lessive])
  const second = await bring([flacon])
  expect(await undoImport(db, operator, first.id ?? '')).toMatchObject({ persons: 0 })
  expect(await undoImport(db, operator, second.id ?? '')).toMatchObject({ persons: 1 })
  expect(await canonical()).toBe(before)
})

test('a work removed since does not hinder the undoing', async () => {
  const { id = '' } = await bring([lessive, savon])
  await removeWork(db, operator, (await called(savon.joconde_id)).id)
  expect(await undoImport(db, operator, id)).toMatchObject({ removed: 1, gone: 1, left: [] })
})

test('an import that is interrupted ends with the reason', async () => {
  const reason = new Error('Ctrl-C')
  await expect(bring([lessive], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})

test('a file that its reader gives up is refused whole', async () => {
  const file = fileOf([lessive])
  const cut = {
    ...file,
    async *read() {
      yield* file.read()
      yield { remark: { place: 3, severity: 'refused', reason: 'quote-not-closed', whole: true } } as const
    },
  }
  await expect(applyImport(db, operator, { file: cut })).rejects.toBeInstanceOf(WholeFileRefused)
})

test('a museum’s own team imports its museum’s works only', async () => {
  await expect(applyImport(db, ines, { file: fileOf([lessive]) })).rejects.toBeInstanceOf(Forbidden)
  const museum = { id: lavoir.id, museofile_id: lavoir.museofile_id, name: lavoir.fields.name }
  const seen = noting()
  const { counts } = await applyImport(db, ines, { file: fileOf([lessive, flacon]), museum, ...seen })
  expect(counts).toMatchObject({ created: 1, refused: 1 })
  expect(seen.rows[1]?.remarks).toMatchObject([{ reason: 'other-museum', value: 'M9002' }])
})
