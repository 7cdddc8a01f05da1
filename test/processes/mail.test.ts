import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import type pg from 'pg'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type ConnectionSettings, connect, createPool, type Db } from '../../src/platform/database/connect.ts'
import { type Letter, post, sendWaiting } from '../../src/platform/mail/outbox.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { root } from '../../src/platform/root.ts'
import { at, createDatabase } from '../scene/temporary-server.ts'
import { eventually } from './postgres-scene.ts'

let settings: ConnectionSettings
let pool: pg.Pool
let db: Db
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  settings = at(inject('server'), `${inject('prefix')}mail`)
  await createDatabase(inject('server'), `${inject('prefix')}mail`, `${inject('prefix')}empty`)
  pool = createPool(settings, 6)
  db = connect(pool)
})
beforeEach(() => db.deleteFrom('platform.mail').execute())
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(() => pool.end())

/** A mail server, and the letters it took. */
async function mailServer(options: SMTPServerOptions = {}) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      void buffer(stream).then((bytes) => {
        taken.push(bytes.toString())
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as { port: number }
  const url = `smtp://127.0.0.1:${port}`
  return { taken, url, mailer: smtpMailer(url, 'reseau@example.org') }
}
type Refusal = Error & { responseCode?: number }
const refusal = (responseCode: number): Refusal => Object.assign(new Error('refused'), { responseCode })

const letter: Letter = {
  sort: 'personal',
  to: 'lise@example.org',
  subject: 'Votre question',
  text: 'Bonjour,\n\n.\nÀ bientôt',
}
const write = (changes: Partial<Letter> = {}) => post(db, { ...letter, ...changes }, 'musees.example')
const rows = () => db.selectFrom('platform.mail').selectAll().orderBy('created_at').execute()
const states = async () => (await rows()).map(({ state }) => state)
/** Time passes for the letters: those that wait may be tried, those being sent were left long ago. */
const later = (minutes: number) =>
  sql`update platform.mail set next_attempt_at = next_attempt_at - make_interval(mins => ${minutes})`.execute(db)

test('a letter leaves whole, from the network, with the one Message-ID it will ever have', async () => {
  const { mailer, taken } = await mailServer()
  await write({
    reply_to: 'association@example.org',
    subject: 'Les Étoffes : « où ? »',
    text: `Bonjour\n.\n..\n${'é'.repeat(2000)}`,
  })
  expect(await sendWaiting(db, mailer)).toBe(1)
  const [row] = await rows()
  expect(row).toMatchObject({ state: 'sent', attempts: 1, problem: null })
  expect(row?.sent_at).toBeInstanceOf(Date)
  const read = await PostalMime.parse(taken[0] ?? '')
  expect(read).toMatchObject({
    from: { address: 'reseau@example.org' },
    to: [{ address: 'lise@example.org' }],
    replyTo: [{ address: 'association@example.org' }],
    subject: 'Les Étoffes : « où ? »',
    messageId: row?.message_id,
  })
  expect(read.text?.trimEnd()).toBe(`Bonjour\n.\n..\n${'é'.repeat(2000)}`)
  expect(row?.message_id).toMatch(/^<[0-9a-f-]{36}@musees\.example>$/)
  expect(await sendWaiting(db, mailer)).toBe(0)
  expect(taken).toHaveLength(1)
})

test('a subject over several lines adds no header and no addressee', async () => {
  const { mailer, taken } = await mailServer()
  await write({ subject: 'Bonjour\r\nBcc: all@example.org\r\n\r\nautre corps' })
  await sendWaiting(db, mailer)
  const read = await PostalMime.parse(taken[0] ?? '')
  expect(read.bcc ?? []).toEqual([])
  expect(read.subject).toBe('Bonjour Bcc: all@example.org autre corps')
  expect(read.text?.trim()).toMatch(/^Bonjour,/)
})

test('what its act rolled back is not sent', async () => {
  await db
    .transaction()
    .execute(async (trx) => {
      await post(trx, letter, 'musees.example')
      throw new Error('the act failed')
    })
    .catch(() => undefined)
  expect(await rows()).toEqual([])
})

test('without a mail server, letters are kept to be read', async () => {
  await write()
  expect(await sendWaiting(db, undefined)).toBe(1)
  expect(await states()).toEqual(['kept'])
})

test('a server that is away is tried again, less and less often, and given up after two days', async () => {
  const nobody = smtpMailer('smtp://127.0.0.1:9', 'reseau@example.org')
  await write()
  await write({ sort: 'mailing' })
  expect(await sendWaiting(db, nobody)).toBe(0)
  // The second is not even tried: it would meet the same silence.
  expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual([
    ['waiting', 1],
    ['waiting', 0],
  ])
  expect(await sendWaiting(db, nobody)).toBe(0)
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await later(1441)
    await sendWaiting(db, nobody)
  }
  const gaveUp = await rows()
  expect(gaveUp.map(({ state }) => state)).toEqual(['failed', 'failed'])
  expect(gaveUp[0]).toMatchObject({ attempts: 8 })
  expect(gaveUp[0]?.problem).toContain('ECONNREFUSED')
})

test('an addressee refused for good is not tried again; one refused for now is', async () => {
  const { mailer, taken } = await mailServer({
    onRcptTo({ address }, _session, done) {
      done(address.startsWith('gone') ? refusal(550) : address.startsWith('full') ? refusal(452) : undefined)
    },
  })
  await write({ to: 'gone@example.org' })
  await write({ to: 'full@example.org' })
  await write()
  expect(await sendWaiting(db, mailer)).toBe(1)
  expect(await states()).toEqual(['failed', 'waiting', 'sent'])
  expect(taken).toHaveLength(1)
})

test('a wrong password of ours loses no letter', async () => {
  const { url, taken } = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refusal(535)),
  })
  await write()
  await sendWaiting(db, smtpMailer(url.replace('//', '//reseau:wrong@'), 'reseau@example.org'))
  await later(2)
  await sendWaiting(db, smtpMailer(url, 'reseau@example.org'))
  expect(await states()).toEqual(['waiting'])
  expect(taken).toEqual([])
})

test('a server that falls silent after taking a mailing: nobody knows, and it is not sent twice', async () => {
  const taken: string[] = []
  const mute = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      const line = bytes.toString()
      if (/\r\n\.\r\n$/.test(line)) {
        taken.push(line)
        socket.destroy()
      } else socket.write(/^DATA/i.test(line) ? '354 go on\r\n' : '250 fine\r\n')
    })
  })
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => mute.close(() => resolve())))
  const { port } = mute.address() as { port: number }
  await write({ sort: 'mailing' })
  await sendWaiting(db, smtpMailer(`smtp://127.0.0.1:${port}`, 'reseau@example.org'))
  expect([taken.length, await states()]).toEqual([1, ['uncertain']])
  await db.deleteFrom('platform.mail').execute()
  await write()
  await sendWaiting(db, smtpMailer(`smtp://127.0.0.1:${port}`, 'reseau@example.org'))
  expect(await states()).toEqual(['waiting'])
})

test('several workers at once send each letter once', async () => {
  const { mailer, taken } = await mailServer()
  for (let number = 0; number < 30; number += 1) await write({ subject: `Lettre ${number}` })
  const counts = await Promise.all([1, 2, 3, 4].map(() => sendWaiting(db, mailer)))
  expect(counts.reduce((sum, count) => sum + count)).toBe(30)
  expect(taken).toHaveLength(30)
  expect(new Set((await states()).values())).toEqual(new Set(['sent']))
})

test('a worker killed in the middle of a dialogue: a personal letter goes again with its Message-ID, a mailing is left for a person', async () => {
  const half: string[] = []
  const { url } = await mailServer({
    onData: (stream) => void buffer(stream).then((bytes) => half.push(bytes.toString())),
  })
  for (const sort of ['personal', 'mailing'] as const) {
    await db.deleteFrom('platform.mail').execute()
    half.length = 0
    await write({ sort })
    const worker = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, 'test/processes/mail-sender.ts'), JSON.stringify(settings), url],
      {
        cwd: root,
        stdio: 'inherit',
      },
    )
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    await eventually('the server has the letter and has not answered', () => half.length === 1, 20_000)
    worker.kill('SIGKILL')
    await ended
    expect(await states()).toEqual(['sending'])
    const { mailer, taken } = await mailServer()
    // Too early to say that it was abandoned.
    expect(await sendWaiting(db, mailer)).toBe(0)
    await later(11)
    await sendWaiting(db, mailer)
    if (sort === 'personal') {
      const [first, second] = await Promise.all([half[0], taken[0]].map((text) => PostalMime.parse(text ?? '')))
      expect([await states(), first?.messageId]).toEqual([['sent'], second?.messageId])
    } else expect([await states(), taken]).toEqual([['uncertain'], []])
  }
})
