import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it, test } from 'vitest'
import { type FileRecord, jocondeCodes, type Remark, type WrittenField } from '../../written.ts'
import { all, bocal, endlessFile, file, lessive, recordsOf, remarksOf, written } from '../invented-files.ts'
import { codesInOrder } from './codes.ts'
import { readJocondeLabelled } from './read-labelled.ts'
import { writeJocondeLabelled } from './write-labelled.ts'

const inLines = (...lines: string[]) => `${lines.join('\r\n')}\r\n`
const read = async (...pieces: (string | Uint8Array)[]) => recordsOf(await all(readJocondeLabelled(file(...pieces))))
const refusals = async (text: string) => {
  const remarks = remarksOf(await all(readJocondeLabelled(file(text))))
  return remarks.map(({ place, reason, whole }) => [place, reason, whole ?? false])
}

const golden = inLines(
  'REF',
  'M0901000001',
  'COOR',
  'Oscar Verrier',
  'MUSEO',
  'M0901',
  'DOMN',
  'ethnologie ; peinture',
  'DENO',
  'tableau',
  'TITR',
  'La Grande Lessive#Dit aussi "Le Linge de la reine"',
  'AUTR',
  'BUGADE Inès (peintre)',
  'PAUT',
  'Espalion, 1843 ; Rodez, 1902',
  'MILL',
  '1875 vers',
  'TECH',
  'peinture à l’huile, toile',
  'DIMS',
  'H. 54 ; l. 73,5',
  'STAT',
  'propriété de la commune ; don ; Espalion ; musée du lavoir',
  'INV',
  '1979.3.1',
  '//',
)

test('a work is written under its codes in the order of the trade’s files, and read back', async () => {
  expect((await written(writeJocondeLabelled([lessive]))).toString()).toBe(golden)
  expect(await read(golden)).toEqual([{ ...lessive, place: 1 }])
})

describe('reading', () => {
  it('joins the lines that a hyphen continues, and keeps the hyphens of values', async () => {
    const [found] = await read(
      inLines('REF', '1', 'DESC', 'Une lavandière -', 'à genoux, saint-', 'Jean', 'HIST', 'avant-', 'INV', 'A-', '//'),
    )
    expect(found?.written).toMatchObject({
      description: 'Une lavandière à genoux, saintJean',
      history: 'avant-',
      inventory_number: 'A-',
    })
  })

  it('keeps values of several lines, and the place of each record', async () => {
    const found = await read(
      '\n',
      inLines('REF', '1', 'TITR', 'Un', '', 'deux', '//', 'REF', '2', 'INV', '', '//', '//'),
    )
    expect(found).toEqual([
      { place: 2, museum: null, written: { joconde_id: '00000000001', title: 'Un\n\ndeux' }, other: {} },
      { place: 9, museum: null, written: { joconde_id: '00000000002' }, other: {} },
    ])
  })

  it('takes the pilcrows away from the files that end their lines with them', async () => {
    expect((await read('REF¶\r\n1¶\r\nTITR¶\r\nLe ¶ de Rodez¶\r\n//¶\r\n'))[0]?.written.title).toBe('Le ¶ de Rodez')
    expect((await read('REF\r\n1\r\nTITR\r\nLe ¶\r\n//\r\n'))[0]?.written.title).toBe('Le ¶')
  })

  it('reads ISO-8859-1, with what Windows adds to it', async () => {
    const bytes = iconv.encode(inLines('REF', '1', 'TITR', 'L’œuvre brûlée', '//'), 'win1252')
    expect((await read(bytes))[0]?.written.title).toBe('L’œuvre brûlée')
  })

  it.each(['\n', '\r\n', '\r'])('with %j between lines', async (end) => {
    expect((await read(['REF', '1', 'TITR', 'Deux -', 'mots', '//', ''].join(end)))[0]?.written.title).toBe('Deux mots')
  })

  it('keeps aside the fields that have no place of ours', async () => {
    const [found] = await read(inLines('REF', '1', 'NOMOFF', 'musée du lavoir', 'REDA', 'Inès', 'LVID', 'x', '//'))
    expect(found?.museum).toBe('musée du lavoir')
    expect(found?.other).toEqual({ NOMOFF: 'musée du lavoir', REDA: 'Inès', LVID: 'x' })
  })

  it.each([
    [
      'a last record without its end',
      inLines('REF', '1', '//', 'REF', '2', 'TITR', 'Le'),
      4,
      'record-not-ended',
      false,
    ],
    ['a field written twice', inLines('REF', '1', 'TITR', 'a', 'TITR', 'b', '//'), 5, 'field-repeated', false],
    ['text under no field', inLines('REF', '1', '//', 'Bonjour', 'REF', '2', '//'), 4, 'text-before-field', false],
    ['spoiled accents', inLines('REF', '1', 'TITR', 'mère, été', 'DESC', 'musÃ©e', '//'), 1, 'accents-doubled', false],
    ['a CSV', 'REF;INV\n1;2\n', 1, 'not-labelled', true],
    ['ends without records', inLines('//', '//'), 1, 'no-rows', true],
    ['a null character', inLines('REF', '1', 'TITR', '\0', '//'), 4, 'binary', true],
  ])('refuses %s', async (_what, text, place, reason, whole) => {
    expect((await refusals(text)).at(-1)).toEqual([place, reason, whole])
  })

  it.each([
    ['a line without end', 'x'.repeat(1_000_000), 'line-too-long'],
    ['a record without end', `${'x'.repeat(1000)}\r\n`, 'record-too-long'],
    ['a value continued without end', `${'x'.repeat(1000)}-\r\n`, 'record-too-long'],
  ])('stops at %s', async (_what, piece, reason) => {
    const { bytes, asked } = endlessFile('REF\r\n1\r\nTITR\r\n', piece, 100_000)
    const [remark, ...after] = remarksOf(await all(readJocondeLabelled(bytes)))
    expect([remark?.reason, remark?.whole, after]).toEqual([reason, true, []])
    expect(asked.bytes).toBeLessThan(5_000_000)
  })
})

describe('writing', () => {
  const linesOf = async (record: Partial<FileRecord['written']>) => {
    const bytes = await written(writeJocondeLabelled([{ ...lessive, museum: null, written: record, other: {} }]))
    return bytes.toString().split('\r\n')
  }

  it('folds long lines after a space, with a hyphen', async () => {
    const lines = await linesOf({
      description: 'Une lavandière à genoux bat le linge au bord du lavoir. '.repeat(3).trim(),
    })
    expect(lines).toEqual([
      'DESC',
      'Une lavandière à genoux bat le linge au bord du lavoir. Une lavandière à -',
      'genoux bat le linge au bord du lavoir. Une lavandière à genoux bat le linge au -',
      'bord du lavoir.',
      '//',
      '',
    ])
  })

  it('sets off by a space what would be read as a code, an end or a continuation', async () => {
    expect(await linesOf({ title: 'INV', inscriptions: 'signé\n//\navant-' })).toEqual([
      ...['TITR', ' INV', 'INSC', 'signé', ' //', 'avant- ', '//', ''],
    ])
  })

  it('in ISO-8859-1 when asked, and says which letters that has not', async () => {
    const remarks: Remark[] = []
    const record = { ...lessive, written: { title: 'L’œuvre de Łódź, Ἀθῆναι' } }
    const options = { encoding: 'iso-8859-1' as const, remark: (remark: Remark) => void remarks.push(remark) }
    const bytes = await written(writeJocondeLabelled([record], options))
    expect(iconv.decode(bytes, 'win1252')).toContain('L’œuvre de ?ódz, ??????')
    expect(remarks).toMatchObject([{ place: 2, reason: 'letters-not-written', severity: 'warning' }])
    expect(String(remarks[0]?.facts?.letters)).toMatch(/^Ł ź /)
  })

  it('nothing of a work that says nothing', async () => {
    const empty: FileRecord = { place: 1, museum: null, written: { title: null }, other: {} }
    expect((await written(writeJocondeLabelled([empty, bocal]))).toString()).toMatch(/^REF\r\nM0902000007\r\n/)
  })
})

test('whatever a work says, it says the same once written and read', async () => {
  const words = fc.constantFrom(
    'REF',
    '//',
    '-',
    'lessive-',
    '¶',
    'œuvre',
    ' ',
    '  ',
    '\n',
    ' ; ',
    '#',
    'a'.repeat(90),
    'INV ',
  )
  const value = fc
    .array(words, { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join('').replace(/ +\n/g, '\n').trim())
    .filter(Boolean)
  const fields = Object.keys(jocondeCodes).filter(
    (field) => jocondeCodes[field as WrittenField] && field !== 'joconde_id',
  )
  const work = fc.dictionary(fc.constantFrom(...fields), value, { minKeys: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 3 }), async (works) => {
      const records = works.map((each) => ({ place: 1, museum: 'M0901', written: each, other: {} }))
      const found = recordsOf(await all(readJocondeLabelled(writeJocondeLabelled(records))))
      expect(found.map((each) => each.written)).toEqual(works)
    }),
  )
})

test('every field that has a code is written, once', () => {
  const codes = Object.values(jocondeCodes).filter((code) => code !== undefined)
  expect(codes.filter((code) => !codesInOrder.includes(code))).toEqual([])
  expect(new Set(codesInOrder).size).toBe(codesInOrder.length)
})
