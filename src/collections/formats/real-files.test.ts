import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { root } from '../../platform/root.ts'
import type { FileRecord } from '../written.ts'
import {
  applyMapping,
  proposeMapping,
  readJocondeCsv,
  readJocondeLabelled,
  readTable,
  writeJocondeCsv,
  writeJocondeLabelled,
  writeTableCsv,
  writeTableXlsx,
} from './index.ts'
import { all, file, recordsOf, remarksOf, written } from './invented-files.ts'

const folder = resolve(root, process.env.CIMAISE_DATA ?? '../shared/data')
const records3269 = join(folder, 'joconde/joconde-3269-records.csv')

const said = ({ museum, written: fields }: FileRecord) => ({
  museum,
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
})

/** The codes of a labelled file, in its order, up to each end. */
const codesOf = (text: string) => text.split(/\r?\n/).filter((line) => /^([A-Z0-9]{2,6}|\/\/)$/.test(line))

describe.skipIf(!existsSync(folder))('real files (skipped where ../shared/data is absent)', () => {
  it.each([
    ['joconde-labelled-valid', 3],
    ['joconde-labelled-warnings', 1],
  ])('%s is imported and exported to an equivalent file, in both encodings', async (name, count) => {
    const bytes = readFileSync(join(folder, `pop/${name}.txt`))
    const records = recordsOf(await all(readJocondeLabelled(file(bytes))))
    expect(records.length).toBe(count)
    const inLatin = iconv.encode(bytes.toString('utf8'), 'win1252')
    expect(recordsOf(await all(readJocondeLabelled(file(inLatin))))).toEqual(records)
    for (const encoding of ['utf-8', 'iso-8859-1'] as const) {
      const copy = await written(writeJocondeLabelled(records, { encoding }))
      const again = recordsOf(await all(readJocondeLabelled(file(copy))))
      expect(again.map((record) => ({ ...record, place: 0 }))).toEqual(
        records.map((record) => ({ ...record, place: 0 })),
      )
      expect(codesOf(copy.toString('latin1'))).toEqual(codesOf(bytes.toString('latin1')))
    }
  })

  it('the 3269 records are read but the one that lost a letter, and leave in every format as they came', async () => {
    const items = await all(readJocondeCsv(records3269))
    expect(items.length).toBe(3269)
    expect(remarksOf(items)).toMatchObject([{ place: 3053, reason: 'accents-lost', column: 'Label_Musée_de_France' }])
    const records = items.flatMap((item) => ('record' in item ? [item.record] : []))
    expect(new Set(records.map(({ museum }) => museum)).size).toBe(405)
    const expected = records.map(said)
    expect(recordsOf(await all(readJocondeCsv(writeJocondeCsv(records)))).map(said)).toEqual(expected)
    expect(recordsOf(await all(readJocondeLabelled(writeJocondeLabelled(records)))).map(said)).toEqual(expected)
    for (const write of [writeTableCsv, writeTableXlsx]) {
      const table = await readTable(write(records))
      if ('refused' in table) throw new Error(table.refused.reason)
      const proposals = Object.entries(proposeMapping(table.header, table.sample))
      const mapping = Object.fromEntries(proposals.map(([column, { target }]) => [column, target]))
      expect(recordsOf(await all(applyMapping(table, mapping))).map(said)).toEqual(expected)
    }
  })

  it('a table that joins artists to works is understood by its names and values', async () => {
    const table = await readTable(join(folder, 'joconde/joconde-694-with-artists.csv'))
    if ('refused' in table) throw new Error(table.refused.reason)
    await table.close()
    const proposals = proposeMapping(table.header, table.sample)
    const targets = Object.fromEntries(Object.entries(proposals).map(([column, { target }]) => [column, target]))
    expect(targets).toMatchObject({
      Référence: 'joconde_id',
      Auteurs: 'creators',
      anneecreation: 'creation_date',
      largeur: 'width',
      hauteur: 'height',
      techniques: 'techniques',
      support: 'techniques',
      datenaissance: 'birth_date',
      anneenaissance: null,
      lieumort: 'death_place',
      latitude: null,
      Ville: null,
    })
  })
})
