import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyIn, chooseEncoding, encoded, isKnown } from './encoded.ts'

const html = 'text/html; charset=utf-8'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0, gzip;q=0.000', 'identity'],
  ['br ; q = 0 , gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['identity', 'identity'],
  ['identity;q=1, br;q=0.3', 'identity'],
  ['BR', 'br'],
  ['x-br, sub-gzip', 'identity'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['br;q=abc', 'identity'],
  ['', 'identity'],
] as const)('a browser that sends « Accept-Encoding: %s » receives %s', (accept, expected) => {
  expect(chooseEncoding(accept, html)).toBe(expected)
})

test('pictures are sent as they are, texts of every kind compressed', () => {
  expect(chooseEncoding('br', 'image/png')).toBe('identity')
  for (const type of ['image/svg+xml', 'application/geo+json', 'application/atom+xml', 'text/vcard', 'text/css'])
    expect(chooseEncoding('br', type)).toBe('br')
})

test('whatever is sent as Accept-Encoding, an encoding is chosen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (accept) => {
      expect(['identity', 'gzip', 'br']).toContain(chooseEncoding(accept, html))
    }),
  )
})

test.each([
  ['W/"abc"', true],
  ['"abc"', true],
  ['"xyz", W/"abc"', true],
  ['W/"xyz","abc" , W/"b,c"', true],
  ['*', true],
  [' * ', true],
  ['W/"abcd"', false],
  ['abc', false],
  ['', false],
  [undefined, false],
] as const)('« If-None-Match: %s » knows the version abc: %s', (header, expected) => {
  expect(isKnown(header, 'W/"abc"')).toBe(expected)
})

test('a body is the same once decompressed, and its digest tells two bodies apart', async () => {
  const page = encoded(Buffer.from('Musée du Lavoir '.repeat(50)))
  expect(brotliDecompressSync(await bodyIn(page, 'br'))).toEqual(page.identity)
  expect(gunzipSync(await bodyIn(page, 'gzip'))).toEqual(page.identity)
  expect(await bodyIn(page, 'identity')).toBe(page.identity)
  expect(encoded(Buffer.from('un')).etag).not.toBe(encoded(Buffer.from('deux')).etag)
})
