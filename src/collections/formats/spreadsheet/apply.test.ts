import { describe, expect, it } from 'vitest'
import { all, file, recordsOf } from '../invented-files.ts'
import { applyMapping, readMappedTable } from './apply.ts'
import { readTable } from './read-table.ts'
import type { Table } from './table.ts'
import type { Mapping } from './targets.ts'

async function open(source: AsyncIterable<Uint8Array>): Promise<Table> {
  const table = await readTable(source)
  if ('refused' in table) throw new Error(table.refused.reason)
  return table
}

describe('a mapping', () => {
  const csv = () =>
    file(
      'Ref;Musée;Nom;Prénom;H (mm);L (mm);Technique;Support;Notes;Suite;Prix\n' +
        '7;M0901;Bugade;Inès;540;735;huile;toile;Une lavandière;À genoux;12 €\n' +
        '8;;;;;;;;;;\n',
    )
  const mapping: Mapping = {
    Ref: 'joconde_id',
    Musée: 'museum',
    Nom: 'creator_family_name',
    Prénom: 'creator_given_name',
    'H (mm)': 'height',
    'L (mm)': 'width',
    Technique: 'techniques',
    Support: 'techniques',
    Notes: 'description',
    Suite: 'description',
    Prix: null,
  }

  it('brings each column where it goes, joins those that share a field, keeps aside the others', async () => {
    expect(recordsOf(await all(applyMapping(await open(csv()), mapping)))).toEqual([
      {
        place: 2,
        museum: 'M0901',
        written: {
          joconde_id: '00000000007',
          creators: 'BUGADE Inès',
          dimensions: 'H. 54 ; l. 73.5',
          techniques: 'huile ; toile',
          description: 'Une lavandière#À genoux',
        },
        other: { Prix: '12 €' },
      },
      {
        place: 3,
        museum: null,
        written: { joconde_id: '00000000008', creators: null, dimensions: null, techniques: null, description: null },
        other: {},
      },
    ])
  })

  it('that names columns the file does not have is refused', async () => {
    const items = await all(applyMapping(await open(csv()), { ...mapping, Cote: 'inventory_number' }))
    expect(items).toMatchObject([{ remark: { reason: 'unknown-column', facts: { columns: 'Cote' }, whole: true } }])
  })

  it('is applied to the file itself, whose refusal is the only item', async () => {
    expect(await all(readMappedTable(csv(), mapping))).toEqual(await all(applyMapping(await open(csv()), mapping)))
    expect(await all(readMappedTable(file('%PDF-1.7'), mapping))).toMatchObject([
      { remark: { reason: 'pdf', whole: true } },
    ])
  })
})
