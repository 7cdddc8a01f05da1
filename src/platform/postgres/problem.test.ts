import { expect, test } from 'vitest'
import { messagesIn } from './messages/index.ts'
import { DatabaseProblem, explainError, explainOutput } from './problem.ts'

const known = {
  messages: messagesIn('en'),
  what: 'The start of PostgreSQL',
  program: '/srv/data/postgresql-18.4/bin/postgres',
  dataDir: '/srv/data',
  log: '/srv/data/log/postgresql.log',
  uid: 4242,
}

test.each([
  ['PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device', 'diskFull', 'Make room'],
  ['initdb: error: could not create directory "/srv/data": Read-only file system', 'readOnly', 'Mount it for writing'],
  ['initdb: error: could not look up effective user ID 4242: user does not exist', 'namelessUser', '/etc/passwd'],
  ['postgres: error while loading shared libraries: libstdc++.so.6: cannot open', 'cannotRun', 'DATABASE_URL'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'memory', 'shared_buffers'],
] as const)('what PostgreSQL says is told as what to do: %s', (output, kind, remedy) => {
  const told = explainOutput(output, known)
  expect(told.kind).toBe(kind)
  expect(told.message).toContain(remedy)
})

test('of an unknown failure the fatal line is quoted, and the log named', () => {
  const output = '2026-03-08 10:00:00.000 UTC [7] FATAL:  the moon is full.\n2026-03-08 [7] LOG:  shut down\n'
  expect(explainOutput(output, known).message).toBe(
    'The start of PostgreSQL failed: the moon is full. The details are in /srv/data/log/postgresql.log; “cimaise doctor” examines the installation.',
  )
})

test('what the file system refuses is a sentence that keeps its cause; a mistake of ours stays what it is', () => {
  const refused = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path: '/tmp/x' })
  const told = explainError(refused, messagesIn('fr'), '/tmp')
  expect(told).toBeInstanceOf(DatabaseProblem)
  expect(told).toMatchObject({ kind: 'diskFull', cause: refused })
  const mistake = new TypeError('oops')
  expect(explainError(mistake, messagesIn('fr'), '/tmp')).toBe(mistake)
})
