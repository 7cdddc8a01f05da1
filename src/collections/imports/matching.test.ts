import { expect, test } from 'vitest'
import { db, operator } from '../../../test/scene/index.ts'
import { applyImport, type RowOutcome } from './index.ts'
import { fileOf, lessive, savon } from './invented-file.ts'

type Rows = Parameters<typeof fileOf>[0]

/** What each row does, in order: `created`, `refused repeated-row`. */
async function outcomes(rows: Rows, format: Parameters<typeof fileOf>[1] = 'spreadsheet'): Promise<string[]> {
  const seen: RowOutcome[] = []
  await applyImport(db, operator, { file: fileOf(rows, format), onRow: (row) => void seen.push(row) })
  return seen.map(({ outcome, remarks }) =>
    [outcome, ...remarks.filter(({ severity }) => severity === 'refused').map(({ reason }) => reason)].join(' '),
  )
}
const { joconde_id: _lessive, ...lessiveAlone } = lessive
const { joconde_id: _savon, ...savonAlone } = savon

test('a work is found by its Joconde reference, whatever else changes', async () => {
  await outcomes([lessive])
  expect(await outcomes([{ ...lessive, inventory_number: '2024.9.9', title: 'Battoir' }])).toEqual(['changed'])
})

test('a work is found by its number in its museum, and takes the reference it lacked', async () => {
  await outcomes([lessiveAlone])
  expect(await outcomes([lessive], 'joconde-csv')).toEqual(['unchanged'].map(() => 'changed'))
  const rows = await db.selectFrom('collections.work').select('joconde_id').execute()
  expect(rows).toEqual([{ joconde_id: lessive.joconde_id }])
})

test('a row without its reference keeps the one of the work', async () => {
  await outcomes([lessive])
  expect(await outcomes([{ ...lessive, joconde_id: null }])).toEqual(['unchanged'])
})

test('the same number in another museum is another work', async () => {
  await outcomes([lessiveAlone])
  expect(await outcomes([{ ...lessiveAlone, museum: 'M9002' }])).toEqual(['created'])
})

test('two references are two works, though they bear one number', async () => {
  await outcomes([lessive])
  expect(await outcomes([{ ...lessive, joconde_id: '90010000009' }], 'joconde-csv')).toEqual(['created'])
})

test.each(['SN', 's.n.', 'sans n°', '', null])(
  '%j is no number: it matches nothing, and repeats nothing',
  async (number) => {
    const rows = [
      { ...lessiveAlone, inventory_number: number },
      { ...savonAlone, inventory_number: number },
    ]
    expect(await outcomes(rows)).toEqual(['created', 'created'])
    expect(await outcomes(rows)).toEqual(['unchanged', 'unchanged'])
  },
)

test('old inventories repeat a number: both works stand, and the same file again finds each', async () => {
  const rows = [lessiveAlone, { ...savonAlone, inventory_number: lessive.inventory_number }]
  expect(await outcomes(rows)).toEqual(['created', 'created'])
  expect(await outcomes(rows)).toEqual(['unchanged', 'unchanged'])
  const edited = rows.map((row) => ({ ...row, title: `${row.title}, bis` }))
  expect(await outcomes(edited)).toEqual(['refused ambiguous-inventory-number', 'refused ambiguous-inventory-number'])
})

test('a row that repeats another is refused, by its reference or word for word', async () => {
  expect(await outcomes([lessive, { ...lessive, title: 'Battoir' }])).toEqual(['created', 'refused repeated-reference'])
  const bare = { title: 'Battoir', museum: 'M9001' }
  expect(await outcomes([bare, bare])).toEqual(['created', 'refused repeated-row'])
  expect(await outcomes([bare, bare])).toEqual(['unchanged', 'refused repeated-row'])
})

test('a row that says nothing of a work is refused', async () => {
  expect(await outcomes([{ title: ' ' }])).toEqual(['refused nothing-written'])
})

test('a reference that belongs to a work of another museum is refused', async () => {
  await outcomes([lessive])
  expect(await outcomes([{ ...lessive, museum: 'M9002' }])).toEqual(['refused reference-of-other-museum'])
})

test('a museum may be named instead of numbered, unless several are called so', async () => {
  expect(await outcomes([{ ...lessive, museum: 'Musée du lavoir' }])).toEqual(['created'])
  expect(
    await outcomes([
      { ...savon, museum: 'Musée du Vent' },
      { ...savon, museum: null },
    ]),
  ).toEqual(['refused unknown-museum', 'refused no-museum'])
})
