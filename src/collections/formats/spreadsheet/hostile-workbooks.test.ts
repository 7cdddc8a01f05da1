import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { file } from '../invented-files.ts'
import { readTable } from './read-table.ts'

/** A ZIP of one's own making, which may lie about its sizes. */
function zip(
  entries: readonly { readonly name: string; readonly content: Buffer; readonly stated?: number }[],
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, stated = content.length } of entries) {
    const packed = deflateRawSync(content, { level: 9 })
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(stated, 18)
    const lengths = Buffer.from([name.length, 0, 0, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, lengths, Buffer.from(name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, lengths, where, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

const blank = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)
const named = (name: string, content: Buffer, stated?: number) =>
  stated === undefined ? { name, content } : { name, content, stated }
const book = named('xl/workbook.xml', Buffer.from('<workbook/>'))

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const table = await readTable(file(bytes))
  if (!('refused' in table)) {
    await table.close()
    return 'read'
  }
  expect(table.refused.whole).toBe(true)
  return table.refused.reason
}

test.each([
  ['a bomb that says what it holds', 'zip-bomb', () => zip([book, named('xl/worksheets/sheet1.xml', blank(310))])],
  [
    'a bomb below the limit, packed a thousand times',
    'zip-bomb',
    () => zip([book, named('xl/sharedStrings.xml', blank(60))]),
  ],
  [
    'a bomb that says it is small',
    'workbook-unreadable',
    () => zip([book, named('xl/worksheets/sheet1.xml', blank(60), 100)]),
  ],
  [
    'many small files that make a bomb',
    'zip-bomb',
    () => zip([book, ...Array.from({ length: 5001 }, (_, at) => named(`${at}`, Buffer.from('x')))]),
  ],
  ['an archive of photographs', 'archive', () => zip([named('lessive.jpg', Buffer.from('x'))])],
  ['a workbook without its sheets', 'workbook-unreadable', () => zip([book])],
  ['half a workbook', 'workbook-unreadable', () => zip([book, named('a', blank(1))]).subarray(0, 500)],
  [
    'an old Office document that is no workbook',
    'workbook-unreadable',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)]),
  ],
])('%s is refused: %s', async (_what, reason, bytes) => {
  expect(await reasonOf(bytes())).toBe(reason)
})

test('a workbook with a password says so', async () => {
  const sheets = [
    {
      name: 'Inventaire',
      rows: [
        ['N° inv', 'Titre'],
        ['1', 'Bocal'],
      ],
    },
  ]
  const bytes = await writeXlsx({ sheets, encryption: { password: 'battoir', spinCount: 1000 } })
  expect(await reasonOf(bytes)).toBe('workbook-locked')
})

test('a sheet of two cells at its far corners does not fill the memory', async () => {
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>'
  const sound = await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }] })
  expect(sound.length).toBeGreaterThan(0)
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (target: string, type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/${type}" Target="${target}"/></Relationships>`
  const bytes = zip(
    Object.entries({
      '[Content_Types].xml': types,
      '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
      'xl/worksheets/sheet1.xml': sheet,
    }).map(([name, text]) => named(name, Buffer.from(text))),
  )
  expect(await reasonOf(bytes)).toBe('workbook-unreadable')
})
