import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brouillon, db, ines, operator } from '../../test/scene/index.ts'
import { Forbidden } from '../platform/errors.ts'
import { loadNetwork } from '../platform/network.ts'
import { root } from '../platform/root.ts'
import { editMuseum } from './commands.ts'
import { importMuseofile } from './import-museofile.ts'
import { type MuseofileFile, readMuseofile } from './museofile/index.ts'
import { type Cells, fileText, headers2025, inUtf8, lavoir, verre } from './museofile/invented-file.ts'

const occitanie = loadNetwork('occitanie')

function read(bytes: Uint8Array): MuseofileFile {
  const file = readMuseofile(bytes)
  if ('refused' in file) throw new Error('refused')
  return file
}
const fileOf = (...museums: Cells[]) => read(inUtf8(fileText(headers2025, museums)))
const bring = (file: MuseofileFile, more: Partial<Parameters<typeof importMuseofile>[2]> = {}) =>
  importMuseofile(db, operator, { file, fileName: 'musees.csv', network: occitanie, ...more })

const named = (museofile_id: string) =>
  db.selectFrom('museums.museum').selectAll().where('museofile_id', '=', museofile_id).executeTakeFirst()
const countOf = async (table: 'museums.museum' | 'platform.revision' | 'platform.act') =>
  (
    await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

test('a file brings its museums in, with their communes, addresses, sources and history', async () => {
  const { plan } = await bring(fileOf(lavoir, verre))
  expect(plan.created).toHaveLength(2)
  const museum = await named('M0901')
  expect(museum).toMatchObject({
    slug: 'musee-du-lavoir-d-espalion',
    name: 'Musée du lavoir d’Espalion',
    status: 'published',
    revision: 1,
    commune_code: '12096',
    phone: '+33565000001',
  })
  expect(new Set(Object.values(museum?.sources as object))).toEqual(new Set(['museofile']))
  const commune = db.selectFrom('museums.commune').select('name').where('id', '=', '12096')
  expect(await commune.executeTakeFirst()).toEqual({ name: 'Espalion' })
  const act = await db.selectFrom('platform.act').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
  expect(act).toMatchObject({ who: 'Fernand', act: 'import-museofile', detail: { file: 'musees.csv', created: 2 } })
})

test('the same file again changes nothing at all', async () => {
  await bring(fileOf(lavoir, verre))
  const counts = () => Promise.all([countOf('museums.museum'), countOf('platform.revision'), countOf('platform.act')])
  const before = await counts()
  const { plan } = await bring(fileOf(lavoir, verre))
  expect(plan).toMatchObject({ created: [], updated: [], unchanged: [{}, {}] })
  expect(await counts()).toEqual(before)
})

test('what the network wrote stands; what it did not write follows the file', async () => {
  await bring(fileOf(lavoir))
  const museum = await named('M0901')
  await editMuseum(db, operator, museum?.id ?? '', { phone: '+33561222182' })
  const { plan } = await bring(fileOf({ ...lavoir, Telephone: '05 65 00 00 09', Adresse: '4 quai du lavoir' }))
  expect(plan.kept).toMatchObject([{ field: 'phone', source: 'association', incoming: '+33565000009' }])
  expect(await named('M0901')).toMatchObject({ phone: '+33561222182', street: '4 quai du Lavoir', revision: 3 })
})

test('a dry run says the same and writes nothing', async () => {
  const before = await countOf('museums.museum')
  const dry = await bring(fileOf(lavoir, verre), { dryRun: true })
  expect(await countOf('museums.museum')).toBe(before)
  expect((await bring(fileOf(lavoir, verre))).plan).toEqual(dry.plan)
})

test('a museum withdrawn, gone or still a draft stays so, and is named', async () => {
  await bring(fileOf(lavoir, verre))
  await db.updateTable('museums.museum').set({ status: 'withdrawn' }).where('museofile_id', '=', 'M0901').execute()
  await db.updateTable('museums.museum').set({ state: 'left' }).where('museofile_id', '=', 'M0902').execute()
  const draft = {
    ...verre,
    Identifiant: brouillon.museofile_id,
    Ville: 'Foix',
    Departement: 'Ariège',
    Code_postal: '09000',
  }
  const { hidden } = await bring(fileOf({ ...lavoir, Adresse: '9 rue neuve' }, verre, draft))
  expect(hidden.map(({ museofile_id, why }) => `${museofile_id} ${why}`).sort()).toEqual([
    'M0901 withdrawn',
    'M0902 left',
    `${brouillon.museofile_id} draft`,
  ])
  expect(await named('M0901')).toMatchObject({ status: 'withdrawn', street: '9 rue Neuve' })
  expect(await named('M0902')).toMatchObject({ state: 'left' })
  expect(await named(brouillon.museofile_id)).toMatchObject({ status: 'draft' })
})

test('museums of another territory stay out', async () => {
  const { plan } = await bring(fileOf(lavoir, verre), { network: loadNetwork('nord-pas-de-calais') })
  expect(plan).toMatchObject({ created: [], skipped: { count: 2 } })
})

test('a museum’s own team may not import', () => {
  const asked = { file: fileOf(lavoir), fileName: 'musees.csv', network: occitanie }
  expect(() => importMuseofile(db, ines, asked)).toThrow(Forbidden)
})

test('an import that is interrupted ends with the reason', async () => {
  const reason = new Error('Ctrl-C')
  await expect(bring(fileOf(lavoir, verre), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})

const real = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'museofile')
const present = existsSync(real)
describe.skipIf(!present)(`the Ministry’s real files${present ? '' : `, skipped: ${real} is not there`}`, () => {
  const ministry = (year: string) => read(readFileSync(join(real, `museofile-${year}.csv`)))

  test('of 2025 bring 132 museums to Occitanie, then change nothing', async () => {
    const before = await countOf('museums.museum')
    await bring(ministry('2025'))
    expect(await countOf('museums.museum')).toBe(before + 132)
    const again = await bring(ministry('2025'))
    expect(again.plan).toMatchObject({ created: [], updated: [] })
    expect(again.plan.unchanged).toHaveLength(132)
  })

  test('of 2019, once imported over it, settle too', async () => {
    await bring(ministry('2025'))
    expect((await bring(ministry('2019'))).plan.updated.length).toBeGreaterThan(100)
    expect((await bring(ministry('2019'))).plan).toMatchObject({ created: [], updated: [] })
  })
})
