import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { root } from '../../platform/root.ts'
import { departmentContains } from '../geography/index.ts'
import { type ExistingMuseum, type ImportPlan, planMuseofileImport, type Source } from './plan.ts'
import { type MuseofileFile, readMuseofile } from './read.ts'
import { sayFileRefused, sayReport } from './say.ts'

const folder = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'museofile')
const present = existsSync(folder)
const occitanie = ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82']
const nordPasDeCalais = ['59', '62']

const bytesOf = (name: string) => readFileSync(join(folder, `museofile-${name}.csv`))

function read(bytes: Uint8Array): MuseofileFile {
  const file = readMuseofile(bytes)
  if ('refused' in file) throw new Error(sayFileRefused('en', file.refused))
  return file
}

const plan = (file: MuseofileFile, territory: readonly string[], existing: readonly ExistingMuseum[] = []) =>
  planMuseofileImport({ file, existing, territory, departmentContains })

function created({ created }: ImportPlan): ExistingMuseum[] {
  return created.map(({ facts }) => {
    const sources = Object.fromEntries(Object.keys(facts).map((field) => [field, 'museofile' as Source]))
    return { ...facts, id: facts.museofile_id, sources }
  })
}

function changed(museums: readonly ExistingMuseum[], { updated }: ImportPlan): ExistingMuseum[] {
  return museums.map((museum) => {
    const changes = updated.find(({ id }) => id === museum.id)?.changes ?? []
    return { ...museum, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) }
  })
}

describe.skipIf(!present)(`the Ministry’s real files${present ? '' : `, skipped: ${folder} is not there`}`, () => {
  it('of 2025 give Occitanie its 132 museums, none lost, every remark on a named row', () => {
    const imported = plan(read(bytesOf('2025')), occitanie)
    expect(imported.file).toMatchObject({ layout: '2025', encoding: 'utf-8', separator: '|', rows: 1222, ignored: [] })
    expect(imported.created).toHaveLength(132)
    expect(imported.refused).toEqual([])
    expect(imported.skipped.count).toBe(1222 - 132)
    expect(imported.flags.map(({ row, museofile_id, reason }) => `${row} ${museofile_id} ${reason}`)).toEqual([
      '413 M0457 phone-several',
      '417 M0462 town-likeness',
      '425 M0470 town-likeness',
      '439 M0485 town-merged',
      '502 M0554 town-likeness',
      '516 M0570 year-not-exact',
      '542 M0596 town-likeness',
      '544 M0598 phone-several',
      '554 M0608 town-likeness',
      '1022 M1129 phone-several',
    ])
    expect(imported.created.every(({ facts }) => facts.latitude !== null && facts.phone !== null)).toBe(true)
  })

  it('of 2025 give Nord and Pas-de-Calais their 49', () => {
    const imported = plan(read(bytesOf('2025')), nordPasDeCalais)
    expect(imported.created).toHaveLength(49)
    expect(imported.refused).toEqual([])
    expect(imported.flags).toHaveLength(6)
  })

  it('imported twice change nothing; a phone that a museum wrote stands', () => {
    const file = read(bytesOf('2025'))
    const [first, ...others] = created(plan(file, occitanie))
    if (!first) throw new Error('no museum')
    const edited = { ...first, phone: '+33500000000', sources: { ...first.sources, phone: 'museum' as const } }
    const again = plan(file, occitanie, [edited, ...others])
    expect(again).toMatchObject({ created: [], updated: [], missing: [] })
    expect(again.unchanged).toHaveLength(132)
    expect(again.kept.map(({ field, value }) => [field, value])).toEqual([['phone', '+33500000000']])
  })

  it('of 2019 after those of 2025 are told as older, applied field by field, then change nothing', () => {
    const museums = created(plan(read(bytesOf('2025')), occitanie))
    const file = read(bytesOf('2019'))
    const older = plan(file, occitanie, museums)
    expect(older.file).toMatchObject({ layout: '2019', separator: ';', rows: 1216 })
    expect(older.older).toEqual({ file_on: '2019-01-21', network_on: '2025-10-13' })
    expect([older.created.length, older.updated.length, older.refused.length]).toEqual([0, 130, 0])
    expect(older.missing.map(({ museofile_id }) => museofile_id).sort()).toEqual(['M1210', 'M1214'])
    expect(plan(file, occitanie, changed(museums, older)).updated).toEqual([])
    const said = sayReport('fr', older, 'dry-run')
    for (const { museofile_id } of older.updated) expect(said).toContain(museofile_id)
  })

  it('of 2019 have a row without a name in the Nord, which is refused by name', () => {
    const { created, refused } = plan(read(bytesOf('2019')), nordPasDeCalais)
    expect(created).toHaveLength(48)
    expect(refused).toMatchObject([{ row: 701, museofile_id: 'M1136', name: 'Trélon', reason: 'name-missing' }])
  })

  it('of 2019 say the same once saved as Windows-1252', () => {
    const latin = read(iconv.encode(bytesOf('2019').toString('utf8'), 'win1252'))
    expect(latin.encoding).toBe('windows-1252')
    expect(latin.rows).toEqual(read(bytesOf('2019')).rows)
  })

  it('of 2025 say the same with their columns the other way round, under another separator', () => {
    const table: string[][] = parse(bytesOf('2025'), { delimiter: '|' })
    const turned = stringify(
      table.map((row) => row.toReversed()),
      { delimiter: '\t', bom: true, record_delimiter: 'windows' },
    )
    const file = read(Buffer.from(turned))
    expect(file).toMatchObject({ layout: '2025', separator: '\t' })
    expect(file.rows).toEqual(read(bytesOf('2025')).rows)
  })

  it('damaged by a spreadsheet are refused whole, with the rows that show it', () => {
    const damaged = readMuseofile(bytesOf('damaged-by-spreadsheet'))
    if (!('refused' in damaged)) throw new Error('the damaged file was read')
    const [first] = damaged.refused
    expect(first).toMatchObject({ reason: 'column-counts', expected: 24, of: 1222 })
    expect(first && 'rows' in first && first.rows.length).toBe(1072)
    expect(sayFileRefused('fr', damaged.refused)).toContain('M0008')
  })

  it.each([0.1, 0.5, 0.9, 0.999])('cut after %s of their bytes are refused', (share) => {
    const bytes = bytesOf('2025')
    expect('refused' in readMuseofile(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe(true)
  })
})
