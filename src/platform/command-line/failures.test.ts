import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { sentenceOf } from './failures.ts'

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

test('a database that does not answer is told, with what to do', async () => {
  const client = new pg.Client({ host: '127.0.0.1', port: 1 })
  const sentence = sentenceOf(await failureOf(client.connect()), 'fr')
  expect(sentence).toContain('La base de données ne répond pas')
  expect(sentence).toContain('cimaise database start')
})

test.each([
  ['/nowhere/at/all', '/nowhere/at/all does not exist.'],
  [import.meta.dirname, 'This is a folder, a file is needed.'],
  [`${import.meta.filename}/x`, `${import.meta.filename}/x goes through a file that is no folder.`],
])('a file that cannot be read is named: %s', async (path, sentence) => {
  expect(sentenceOf(await failureOf(readFile(path)), 'en')).toBe(sentence)
})

test('an error nobody foresaw has no sentence', () => {
  expect(sentenceOf(new TypeError('x is not a function'), 'fr')).toBeUndefined()
})
