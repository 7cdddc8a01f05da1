import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  write(createLog('info', { write: (line) => void lines.push(line) }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('an error of the database is logged without the row it refused, nor any address', () => {
  const error = Object.assign(new Error('invalid input "ines@example.org"'), {
    code: '23505',
    detail: 'Key (sender_email)=(ines@example.org) already exists.',
    where: 'COPY correction, line 1: "ines@example.org"',
  })
  const [line] = linesOf((log) => log.error({ err: error }, 'failure'))
  expect(line).toMatchObject({ level: 50, msg: 'failure', err: { type: 'Error', code: '23505' } })
  expect(JSON.stringify(line)).not.toContain('ines')
  expect(JSON.stringify(line)).toContain('log.test.ts')
})

test('what is thrown and is no error is logged as its words', () => {
  const [line] = linesOf((log) => log.error({ err: 'écrire à oscar@example.org' }, 'failure'))
  expect(line).toMatchObject({ err: { message: 'écrire à …@…' } })
})

test('a line says when, and neither on which machine nor in which process', () => {
  const [line] = linesOf((log) => log.info('site map walked'))
  expect(Object.keys(line ?? {}).sort()).toEqual(['level', 'msg', 'time'])
  expect(line?.time).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/)
})
