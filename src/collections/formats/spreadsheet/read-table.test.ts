import { type CellValue, type WriteSheet, writeOds, writeXlsx } from 'hucre'
import { describe, expect, it, test } from 'vitest'
import { all, endlessFile, file, remarksOf } from '../invented-files.ts'
import type { Source } from '../text/index.ts'
import { applyMapping } from './apply.ts'
import { inventedXls } from './invented-xls.ts'
import { readTable } from './read-table.ts'
import type { Table } from './table.ts'
import type { Mapping } from './targets.ts'

async function open(source: Source, sheet?: string): Promise<Table> {
  const table = await readTable(source, sheet === undefined ? {} : { sheet })
  if ('refused' in table) throw new Error(`${table.refused.reason} ${table.refused.place}`)
  return table
}

async function rowsOf(table: Table) {
  const items = await all(table.items)
  await table.close()
  return items.map((item) => ('row' in item ? [item.row.place, ...item.row.cells] : item.remark.reason))
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const workbook = (sheets: readonly (Partial<WriteSheet> & { readonly rows: CellValue[][] })[]) =>
  writeXlsx({ sheets: sheets.map((sheet, at) => ({ name: `Feuille ${at + 1}`, ...sheet })) })

describe('a CSV of any columns', () => {
  it('is read whatever separates its cells, below the titles that people set above', async () => {
    const table = await open(
      file(
        'Musée du lavoir;;\n\nInventaire au 3 mai;;\nN° inv;Titre;Largeur\n1979.3.1;La Lessive;73,5\n\n1979.3.2;"Le;battoir";\n',
      ),
    )
    expect(table).toMatchObject({
      kind: 'csv',
      separator: ';',
      encoding: 'utf-8',
      header: ['N° inv', 'Titre', 'Largeur'],
      header_place: 4,
    })
    expect(table.sample.map(({ place }) => place)).toEqual([5, 7])
    expect(await rowsOf(table)).toEqual([
      [5, '1979.3.1', 'La Lessive', '73,5'],
      [7, '1979.3.2', 'Le;battoir', ''],
    ])
  })

  it('names each column once: repeated names are numbered, absent ones have their letter', async () => {
    const table = await open(file('Titre,Photo,,Photo,\nBocal,a.jpg,x,b.jpg,\n'))
    expect(table.header).toEqual(['Titre', 'Photo', '(C)', 'Photo (2)'])
    expect(await rowsOf(table)).toEqual([[2, 'Bocal', 'a.jpg', 'x', 'b.jpg']])
  })

  it('refuses the rows that do not fit, skips headers printed again, undoes what protects from formulas', async () => {
    const table = await open(file("Inv\tTitre\n1\ta\n2\n3\ta\tb\nInv\tTitre\n4\t'=12+1\n"))
    expect(await rowsOf(table)).toEqual([[2, '1', 'a'], 'too-few-cells', 'too-many-cells', [6, '4', '=12+1']])
  })

  it.each([
    ['no-header 1', file('Bonjour\n')],
    ['no-rows 1', file('Inv;Titre\n')],
    ['empty 1', file('')],
    ['pdf 1', file('%PDF-1.7 ...')],
    ['too-many-columns 1', endlessFile('Inv,Titre', ',x', 1_000_000).bytes],
  ])('is refused: %s', async (reason, source) => {
    await expect(open(source)).rejects.toThrow(reason)
  })

  it('of a hundred thousand rows is read row by row', async () => {
    const { bytes, asked } = endlessFile('Inv;Titre\n', '1979.3.1;Une lessive parmi d’autres\n'.repeat(1000), 100)
    const table = await open(bytes)
    expect(asked.bytes).toBeLessThan(1_000_000)
    let rows = 0
    for await (const item of table.items) if ('row' in item) rows++
    expect(rows).toBe(100_000)
  })
})

describe('the workbook of 1998', () => {
  const rows: CellValue[][] = [
    ['Musée du lavoir : inventaire', null, null, null, null, null],
    [null, null, null, null, null, null],
    ['N° inv', 'Salle', 'Entré le', 'Dimensions', null, 'Vu'],
    [null, null, null, 'H', 'L', null],
    [1998.1, 'Grande salle', day('1998-05-12'), 54, 0.1 + 0.2, true],
    ['1998.2', null, day('1890-03-01'), 73.5, 2, false],
    [null, null, null, null, null, null],
    [day('1998-12-05'), null, day('1950-01-01'), null, null, null],
    ['1998.4', 'Réserve', null, null, null, null],
  ]
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
    { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
    { startRow: 4, startCol: 1, endRow: 7, endCol: 1 },
  ]
  const cells = new Map([
    ['4,0', { value: 1998.1, type: 'number' as const, style: { numFmt: '0.00' } }],
    ['7,2', { value: day('1950-01-01'), type: 'date' as const, style: { numFmt: 'yyyy' } }],
    ['8,3', { value: null, type: 'formula' as const, formula: '1/0', formulaResult: '#DIV/0!' }],
  ])
  const inventory = () =>
    workbook([
      {
        name: 'Brouillon',
        hidden: true,
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
      { name: 'Inventaire', rows, merges, cells },
      {
        name: 'Photos',
        rows: [
          ['Fichier', 'N°'],
          ['a.jpg', '1'],
        ],
      },
    ])

  it('is read as people see it: merged names and cells, days, years, zeros that only the format shows', async () => {
    const table = await open(file(await inventory()))
    expect(table).toMatchObject({
      kind: 'xlsx',
      sheet: 'Inventaire',
      header: ['N° inv', 'Salle', 'Entré le', 'Dimensions H', 'Dimensions L', 'Vu'],
    })
    expect(table.remarks).toMatchObject([
      { reason: 'sheets-left', facts: { read: 'Inventaire', left: 'Photos' } },
      { reason: 'hidden-sheets-left', facts: { left: 'Brouillon' } },
    ])
    expect(await rowsOf(table)).toEqual([
      [5, '1998.10', 'Grande salle', '1998-05-12', '54', '0.3', 'oui'],
      [6, '1998.2', 'Grande salle', '1890-03-01', '73.5', '2', 'non'],
      [8, '1998-12-05', 'Grande salle', '1950', '', '', ''],
      [9, '1998.4', 'Réserve', '', '', '', ''],
    ])
  })

  it('warns of inventory numbers taken for numbers and days, and refuses a formula in error', async () => {
    const mapping: Mapping = { 'N° inv': 'inventory_number', 'Dimensions H': 'height', Salle: null }
    const items = await all(applyMapping(await open(file(await inventory())), mapping))
    expect(remarksOf(items).map(({ place, reason, severity, value }) => [place, reason, severity, value])).toEqual([
      [1, 'sheets-left', 'warning', undefined],
      [1, 'hidden-sheets-left', 'warning', undefined],
      [5, 'number-for-inventory', 'warning', '1998.10'],
      [8, 'day-for-inventory', 'warning', '1998-12-05'],
      [9, 'formula-failed', 'refused', undefined],
    ])
    expect(items.filter((item) => 'record' in item)).toHaveLength(3)
  })

  it('another sheet is read when asked, one that is not there is refused by name', async () => {
    expect(await rowsOf(await open(file(await inventory()), 'Photos'))).toEqual([[2, 'a.jpg', '1']])
    const refused = await readTable(file(await inventory()), { sheet: 'Réserves' })
    expect(refused).toMatchObject({
      refused: { reason: 'no-such-sheet', facts: { sheet: 'Réserves', sheets: 'Brouillon, Inventaire, Photos' } },
    })
  })

  it('is read the same from an ODS', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'Inventaire',
          rows: [
            ['N° inv', 'Date'],
            ['1998.2', day('1890-03-01')],
          ],
        },
      ],
    })
    const table = await open(file(bytes))
    expect(table.kind).toBe('ods')
    expect(await rowsOf(table)).toEqual([[2, '1998.2', '1890-03-01']])
  })

  it('is read from an Excel of 1997, the sheet being the one whose columns are known', async () => {
    const bytes = inventedXls([
      {
        name: 'Lisez-moi',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      {
        name: 'Œuvres',
        rows: [['Musée du lavoir'], [], ['N° inv', 'Titre', 'Entré le'], ['1998.2', 'Été', { day: 35927 }], [], [3.5]],
      },
    ])
    const table = await open(file(bytes))
    expect(table).toMatchObject({ kind: 'xls', sheet: 'Œuvres', header: ['N° inv', 'Titre', 'Entré le'] })
    expect(await rowsOf(table)).toEqual([
      [4, '1998.2', 'Été', '1998-05-12'],
      [6, '3.5', '', ''],
    ])
  })
})

describe('a workbook that would not fit in memory', () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => [
    `1979.3.${at}`,
    'Une lessive parmi d’autres',
    'x'.repeat(20),
    at,
  ])
  const header = ['N° inv', 'Titre', 'Remarques', 'Largeur']
  const wide = Array.from({ length: 30 }, (_, at) => `Champ ${at}`)
  const wideRow = wide.map((name) => `${name} ${'valeur '.repeat(12)}`)

  it.each([
    [
      'xlsx',
      () =>
        writeXlsx({
          sheets: [
            {
              name: 'A',
              rows: [
                [...header, ...wide],
                ...rows.map((row) => [...row, ...wideRow.map((cell, at) => `${cell}${row[3]}${at}`)]),
              ],
            },
          ],
          stringMode: 'inline',
        }),
    ],
    [
      'ods',
      () =>
        writeOds({
          sheets: [
            {
              name: 'A',
              rows: [[...header, ...wide.slice(0, 12)], ...rows.map((row) => [...row, ...wideRow.slice(0, 12)])],
            },
          ],
        }),
    ],
  ] as const)('%s is read row by row, and says what was not looked at', async (kind, write) => {
    const table = await open(file(await write()))
    expect(table.kind).toBe(kind)
    expect(table.header.slice(0, 4)).toEqual(header)
    expect(table.remarks).toMatchObject([{ reason: 'large-workbook', severity: 'warning' }])
    const found = await rowsOf(table)
    expect(found).toHaveLength(12_000)
    expect(found.at(-1)?.slice(0, 5)).toEqual([
      12_001,
      '1979.3.11999',
      'Une lessive parmi d’autres',
      'x'.repeat(20),
      '11999',
    ])
  })
})

test('an opened table that nobody reads lets go of its file', async () => {
  let closed = false
  async function* bytes() {
    try {
      yield Buffer.from('Inv;Titre\n1;a\n'.repeat(10_000))
      yield Buffer.from('2;b\n')
    } finally {
      closed = true
    }
  }
  await (await open(bytes())).close()
  expect(closed).toBe(true)
})
