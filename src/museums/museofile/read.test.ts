import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { sizeLimit } from './decode.ts'
import { fileText, headers2019, headers2025, in2019, inUtf8, lavoir, verre } from './invented-file.ts'
import { type MuseofileFile, readMuseofile } from './read.ts'
import type { FileRefusal } from './refusal.ts'

function read(bytes: Uint8Array): MuseofileFile {
  const file = readMuseofile(bytes)
  if ('refused' in file) throw new Error(JSON.stringify(file.refused))
  return file
}

function refusals(bytes: Uint8Array): readonly FileRefusal[] {
  const file = readMuseofile(bytes)
  return 'refused' in file ? file.refused : []
}

const reasons = (bytes: Uint8Array) => refusals(bytes).map(({ reason }) => reason)
const text2025 = fileText(headers2025, [lavoir, verre])
const text2019 = fileText(headers2019, [in2019(lavoir), in2019(verre)], ';')

describe('a sound file is read', () => {
  it('in the layout of 2025, texts over several lines included', () => {
    const file = read(inUtf8(text2025))
    expect(file).toMatchObject({
      layout: '2025',
      encoding: 'utf-8',
      separator: '|',
      ignored: [],
      unfinished: false,
    })
    expect(file.rows.map(({ row, cells }) => [row, cells.id, cells.town])).toEqual([
      [2, 'M0901', 'ESPALION'],
      [3, 'M0902', 'Toulouse'],
    ])
    expect(file.rows[0]?.cells.history).toBe(lavoir.Histoire)
  })

  it('in the layout of 2019, which has usual names and no year', () => {
    const text = fileText(headers2019, [in2019(lavoir, { 'Nom usage': 'Le Lavoir' })], ';')
    const file = read(inUtf8(text))
    expect(file).toMatchObject({ layout: '2019', separator: ';' })
    expect(file.rows[0]?.cells).toMatchObject({
      usual_name: 'Le Lavoir',
      created_year: '',
      coordinates: lavoir.Coordonnees,
    })
  })

  it.each(['|', ';', ',', '\t'])('with the separator %j', (separator) => {
    const file = read(inUtf8(fileText(headers2025, [lavoir], separator)))
    expect(file.separator).toBe(separator)
    expect(file.rows[0]?.cells.domains).toBe('Ethnologie;Technique et industrie')
  })

  it.each([
    ['UTF-8 with a byte order mark', inUtf8(`\ufeff${text2019}`), 'utf-8'],
    ['Windows-1252', iconv.encode(text2019, 'win1252'), 'windows-1252'],
    ['UTF-16, as spreadsheets save it', iconv.encode(text2019, 'utf16-le', { addBOM: true }), 'utf-16'],
  ])('in %s', (_, bytes, encoding) => {
    const file = read(bytes)
    expect(file.encoding).toBe(encoding)
    expect(file.rows[0]?.cells.official_name).toBe(lavoir.Nom_officiel)
    expect(file.rows[1]?.cells.domains).toBe('Arts décoratifs')
  })

  it('with its columns in any order, known by headers of other spellings, extra ones told', () => {
    const headers = [
      'VILLE_M',
      'Nom_Officiel',
      'couleur',
      'Département',
      'ref',
      'TEL_M',
      'POP_COORDONNEES.lat',
      'POP_COORDONNEES.lon',
    ]
    const row = {
      VILLE_M: 'Toulouse',
      Nom_Officiel: 'musée du verre',
      couleur: 'vert',
      Département: 'Haute-Garonne',
      ref: 'M0902',
    }
    const file = read(
      inUtf8(fileText(headers, [{ ...row, 'POP_COORDONNEES.lat': '43.6', 'POP_COORDONNEES.lon': '1.4' }], ',')),
    )
    expect(file).toMatchObject({ layout: 'other', ignored: ['couleur'] })
    expect(file.rows[0]?.cells).toMatchObject({
      id: 'M0902',
      town: 'Toulouse',
      latitude: '43.6',
      longitude: '1.4',
      website: '',
    })
  })

  it('with Windows line ends, blank lines and the empty cells that spreadsheets add', () => {
    const text = text2025.split('\n').join('\r\n').replace('"44.520841, 2.760423"', '"44.520841, 2.760423"||')
    const file = read(inUtf8(`${text}\r\n`))
    expect(file.rows.map(({ cells }) => cells.id)).toEqual(['M0901', 'M0902'])
  })

  it('and a last row without an end of line is told', () => {
    expect(read(inUtf8(text2025.trimEnd())).unfinished).toBe(true)
  })
})

describe('a damaged file is refused whole', () => {
  it.each([
    ['nothing', inUtf8(''), 'empty'],
    ['blanks', inUtf8(' \n\n'), 'empty'],
    ['headers alone', inUtf8(fileText(headers2025, [])), 'no-rows'],
    ['a web page', inUtf8('<!DOCTYPE html><html lang="fr"><body>Muséofile</body></html>'), 'web-page'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'spreadsheet'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
    ['an archive', new Uint8Array([0x1f, 0x8b, 8]), 'archive'],
    ['a PDF', inUtf8('%PDF-1.7'), 'pdf'],
    ['JSON', inUtf8('[{"Identifiant":"M0901"}]'), 'json'],
    ['bytes', new Uint8Array([1, 2, 0, 200, 3]), 'binary'],
    ['another table', inUtf8('a;b;c\n1;2;3\n'), 'no-header'],
    [
      'a file cut in a letter',
      inUtf8(text2025).slice(0, inUtf8(text2025.slice(0, text2025.indexOf('é', 700))).length + 1),
      'cut-in-a-letter',
    ],
    ['a file too large', new Uint8Array(sizeLimit + 1), 'too-large'],
  ])('%s', (_, bytes, reason) => expect(reasons(bytes)).toEqual([reason]))

  it('a file without the towns: the missing header is named as the Ministry writes it', () => {
    const headers = headers2025.filter((header) => header !== 'Ville')
    expect(refusals(inUtf8(fileText(headers, [lavoir])))).toMatchObject([
      { reason: 'missing-columns', headers: ['Ville'] },
    ])
  })

  it('a header that stands twice', () => {
    const text = text2025.replace('"Atout"', '"Histoire"')
    expect(refusals(inUtf8(text))).toEqual([{ reason: 'repeated-header', headers: ['Histoire'] }])
  })

  it('a file cut in a text: the row is named by the one before it', () => {
    const text = text2025.slice(0, text2025.indexOf('1 rue du four') + 5)
    expect(refusals(inUtf8(text))).toContainEqual({ reason: 'quote-not-closed', row: 3, after: 'M0901' })
  })

  it('a file cut between two cells', () => {
    const text = text2025.slice(0, text2025.indexOf('|"Toulouse"'))
    expect(refusals(inUtf8(text))).toMatchObject([
      { reason: 'column-counts', expected: 24, of: 2, rows: [{ row: 3, museofile_id: 'M0902', found: '5' }] },
    ])
  })

  it('rows that a spreadsheet cut at its own separator', () => {
    const rows = fileText(headers2019, [in2019(lavoir), in2019(verre)], ';').replace(
      '"Arts décoratifs"',
      'Arts;décoratifs',
    )
    expect(refusals(inUtf8(rows))).toMatchObject([
      { reason: 'column-counts', expected: 23, rows: [{ row: 3, found: '24' }] },
    ])
  })

  it('columns that slid under another header', () => {
    const slid = { ...verre, Departement: 'Toulouse', Ville: '31000' }
    expect(refusals(inUtf8(fileText(headers2025, [lavoir, slid])))).toMatchObject([
      { reason: 'shifted-columns', header: 'Departement', rows: [{ museofile_id: 'M0902', found: 'Toulouse' }] },
    ])
  })

  it('accents lost, or read once in a wrong encoding', () => {
    expect(reasons(inUtf8(text2025.replaceAll('é', '\ufffd')))).toEqual(['accents-lost'])
    expect(reasons(inUtf8(iconv.decode(Buffer.from(text2025), 'win1252')))).toEqual(['accents-doubled'])
  })

  it('two encodings in one file', () => {
    const half = Buffer.concat([inUtf8(text2025), iconv.encode('"M0903"|"musée"\n', 'win1252')])
    expect(refusals(half)).toEqual([{ reason: 'mixed-encoding', row: 5 }])
  })
})
