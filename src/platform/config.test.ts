import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readConfig, settings } from './config.ts'
import { Refusal } from './operator.ts'

function refusalOf(variables: Record<string, string>): Refusal {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('nothing need be set, and an empty variable is one that is not', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ NETWORK: 'occitanie', HOST: '127.0.0.1', PORT: 3000, TRUST_PROXY: false })
  expect(readConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '', TRUST_PROXY: '' })).toEqual(config)
})

test('every example given to the operator is itself accepted', () => {
  for (const [name, { example }] of Object.entries(settings))
    expect(() => readConfig({ [name]: example })).not.toThrow()
})

test.each([
  ['PORT', ['0', '65535'], ['65536', '-1', '80a', '3.5', ' 80']],
  [
    'BASE_URL',
    ['https://musees.example', 'http://localhost:3000'],
    [
      'musees.example',
      'https://musees.example/',
      'https://musees.example/fr',
      'ftp://musees.example',
      'https://a.b?c',
      'https://u:p@a.b',
      'https://',
    ],
  ],
  ['DATABASE_URL', ['postgres://u:p@h/db', 'postgresql:///db?host=/run'], ['mysql://h/db', 'localhost']],
  ['SMTP_URL', ['smtp://h', 'smtps://u:p@h:465'], ['http://h', 'smtp://']],
  [
    'S3_URL',
    ['https://k:s@h/bucket'],
    ['https://h/bucket', 'https://k:s@h', 'https://k:s@h/', 'garbage', 's3://bucket'],
  ],
  ['MAIL_FROM', ['a@b.fr'], ['a', 'A <a@b.fr>', 'a@b.fr\nBcc: x@y.fr']],
  ['METRICS_TOKEN', ['0123456789abcdef'], ['short']],
  [
    'TRUST_PROXY',
    ['false', '127.0.0.1', '10.0.0.0/8, ::1', 'loopback', 'fd00::/8'],
    ['true', '1', 'proxy.example', '127.0.0.1/33', '10.0.0.0/0', '127.0.0.1,,', '1.2.3.4/8/8'],
  ],
  ['LOG_LEVEL', ['silent', 'debug'], ['verbose']],
  ['RENDERINGS_PER_MINUTE', ['1', '600'], ['0', 'many']],
  ['FILLER', ['0', '1000000'], ['1000001', '1e3']],
] as const)('%s takes what fits, and refuses the rest by name', (name, right, wrong) => {
  for (const value of right) expect(() => readConfig({ [name]: value })).not.toThrow()
  for (const value of wrong) {
    const { sentence } = refusalOf({ [name]: value })
    expect(sentence.fr).toMatch(new RegExp(`^${name}=« `))
    expect(sentence.en).toMatch(new RegExp(`^${name}="`))
  }
})

test('all that is wrong is said at once, each with what it is for and an example', () => {
  const { sentence } = refusalOf({ PORT: 'x', LOG_LEVEL: 'y' })
  expect(sentence.fr.split('\n')).toHaveLength(2)
  expect(sentence.fr).toContain('le port où écouter')
  expect(sentence.en).toContain('LOG_LEVEL=info')
})

test('what is typed wrong and may be a secret is not repeated', () => {
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'S3_URL', 'METRICS_TOKEN'])
    for (const text of Object.values(refusalOf({ [name]: 'sesame' }).sentence)) expect(text).not.toContain('sesame')
})

test('whatever is set, the settings are read or refused in a sentence', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(settings)), fc.string({ unit: 'binary' })),
      (variables) => {
        try {
          readConfig(variables)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      },
    ),
  )
})
