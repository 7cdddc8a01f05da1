import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it, test } from 'vitest'
import { all, file } from '../invented-files.ts'
import { FileRefused } from '../remarks/index.ts'
import { openText } from './decode.ts'

const sentence = 'REF;TITR\n1;Été à l’œuvre : « la lessive », 12 €\n'

async function read(bytes: Uint8Array, size = bytes.length): Promise<{ text: string; encoding: string }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  )
  const text = await openText(file(...pieces))
  return { text: (await all(text.pieces)).join(''), encoding: text.encoding }
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    const text = await openText(file(bytes))
    await all(text.pieces)
    return 'read'
  } catch (error) {
    if (error instanceof FileRefused) return `${error.remark.reason} ${error.remark.place}`
    throw error
  }
}

test.each([
  ['utf-8', 'utf8', false],
  ['utf-8', 'utf8', true],
  ['windows-1252', 'win1252', false],
  ['utf-16le', 'utf16le', true],
  ['utf-16le', 'utf16le', false],
  ['utf-16be', 'utf16be', true],
  ['utf-16be', 'utf16be', false],
] as const)('a text in %s (%s, mark: %s) is read, however its bytes come', async (encoding, name, addBOM) => {
  const bytes = iconv.encode(sentence, name, { addBOM })
  expect(await read(bytes)).toEqual({ text: sentence, encoding })
  expect(await read(bytes, 1)).toEqual({ text: sentence, encoding })
})

test('any text in UTF-8 is the same however its bytes are cut', async () => {
  const texts = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((text) => !/\0|\ufffd|^\ufeff|^[\s[{<]|Ã|Â|â€/.test(text))
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (text, size) => {
      expect((await read(Buffer.from(`é${text}`), size)).text).toBe(`é${text}`)
    }),
  )
})

test('the first accent, even far in the file, tells the encoding', async () => {
  const plain = 'a;b\n'.repeat(40_000)
  const late = Buffer.concat([Buffer.from(plain), iconv.encode('été;œuvre\n', 'win1252')])
  expect((await read(late, 65_536)).text).toBe(`${plain}été;œuvre\n`)
})

describe('what is no readable text is refused with the line', () => {
  it.each([
    ['empty 1', Buffer.from('')],
    ['empty 1', Buffer.from(' \r\n\n')],
    ['binary 3', Buffer.from('a;b\nc;d\n\0;e\n')],
    ['binary 20002', Buffer.from(`${'a;é\n'.repeat(20_001)}\0`)],
    ['workbook 1', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['workbook 1', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0])],
    ['pdf 1', Buffer.from('%PDF-1.7')],
    ['archive 1', Buffer.from([0x1f, 0x8b, 8])],
    ['web-page 1', Buffer.from('<!DOCTYPE html><title>404</title>')],
    ['json 1', Buffer.from('[{"REF": 1}]')],
    ['unknown-encoding 1', iconv.encode('été, mère, élève\n', 'macroman')],
    ['unknown-encoding 1', iconv.encode('été, mère, élève\n', 'cp850')],
    ['accents-doubled-everywhere 1', iconv.encode(iconv.decode(Buffer.from('été à l’œuvre'), 'win1252'), 'utf8')],
    ['accents-lost-everywhere 1', Buffer.from('\ufffdt\ufffd \ufffd l\ufffduvre')],
  ])('%s', async (reason, bytes) => {
    expect(await refusal(bytes)).toBe(reason)
  })
})

test('capitals with a circumflex are no sign of spoiled accents', async () => {
  expect((await read(Buffer.from('CHÂTEAU DE LA FORÊT, PÂTÉ, SÃO PAULO'))).text).toContain('SÃO')
})
