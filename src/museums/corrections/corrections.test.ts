import { createChallenge } from 'altcha-lib/v1'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db, instantOf, lavoir, post, setClock, theMoment, verre, visit } from '../../../test/scene/index.ts'
import { raiseSite } from '../../../test/scene/site.ts'
import { languages } from '../../platform/languages.ts'
import { loadNetwork } from '../../platform/network.ts'
import { correctionOutcomePath, correctionPath } from '../paths.ts'
import { forgetHeldCorrections } from './commands.ts'

const secret = 'the-secret-of-the-tests'
const association = loadNetwork('occitanie').association.email
const path = correctionPath('fr', lavoir)
const received = correctionOutcomePath('fr', lavoir, 'received')
const held = correctionOutcomePath('fr', lavoir, 'held')
const fields = { about: 'hours', message: 'Fermé le lundi depuis mai.', sender_email: 'lise@example.org' }

/** What a browser with JavaScript puts in the form; `valid` is how long, in milliseconds. */
async function proof(valid = 60_000): Promise<string> {
  const { maxnumber: _, ...challenge } = await createChallenge({
    hmacKey: secret,
    number: 7,
    expires: new Date(Date.now() + valid),
  })
  return btoa(JSON.stringify({ ...challenge, number: 7 }))
}

const letters = () =>
  db
    .selectFrom('platform.mail')
    .select(['to_address', 'reply_to', 'subject', 'text', 'state'])
    .orderBy('created_at')
    .execute()
const stored = () => db.selectFrom('museums.correction').selectAll().orderBy('created_at').execute()
async function linkMailed(): Promise<string> {
  const [letter] = await letters()
  return /http:\/\/localhost(\S+)/.exec(letter?.text ?? '')?.[1] ?? 'no link'
}

test('what a visitor says is wrong is stored and written to the association, who can answer them', async () => {
  expect((await post(path, { ...fields, preuve: await proof() })).to).toBe(received)
  expect(await stored()).toMatchObject([
    { museum_id: lavoir.id, about: 'hours', message: fields.message, state: 'received', language: 'fr' },
  ])
  const [letter] = await letters()
  expect(letter).toMatchObject({
    to_address: association,
    reply_to: 'lise@example.org',
    subject: 'Musée du Lavoir, Sommières : les horaires',
    state: 'waiting',
  })
  expect(letter?.text).toContain(fields.message)
  expect(letter?.text).toContain('http://localhost/musees/musee-du-lavoir')
  expect((await visit(received)).body).toContain('Merci, c’est noté')
})

test('without a proof the message is held, and the link mailed to its sender frees it, once however often it is opened', async () => {
  expect((await post(path, fields)).to).toBe(held)
  expect(await stored()).toMatchObject([{ state: 'held', confirmed_at: null }])
  expect(await letters()).toMatchObject([{ to_address: 'lise@example.org', reply_to: null }])
  const link = await linkMailed()
  for (let time = 0; time < 3; time += 1)
    expect(await visit(link)).toMatchObject({ status: 303, to: correctionOutcomePath('fr', lavoir, 'confirmed') })
  expect(await stored()).toMatchObject([{ state: 'received' }])
  expect((await letters()).map(({ to_address }) => to_address)).toEqual(['lise@example.org', association])
})

test('a link with one sign changed, cut, or made for another record frees nothing', async () => {
  await post(path, fields)
  const link = await linkMailed()
  const other = link.endsWith('A') ? 'B' : 'A'
  for (const wrong of [
    link.slice(0, -1) + other,
    link.slice(0, -1),
    `${link}A`,
    link.replace(/-[^-]*$/, '-'),
    `${path}/x`,
  ])
    expect(await visit(wrong)).toMatchObject({ status: 303, to: correctionOutcomePath('fr', lavoir, 'expired') })
  expect(await stored()).toMatchObject([{ state: 'held' }])
})

test('the same words posted twice are one message and one letter, and both answers say the same', async () => {
  const once = await proof()
  expect((await post(path, { ...fields, preuve: once })).to).toBe(received)
  expect((await post(path, { ...fields, preuve: once })).to).toBe(received)
  expect((await post(path, { ...fields, sender_email: 'LISE@example.org' })).to).toBe(received)
  expect(await stored()).toHaveLength(1)
  expect(await letters()).toHaveLength(1)
})

test('held, then sent again with a proof, the message leaves', async () => {
  expect((await post(path, fields)).to).toBe(held)
  expect((await post(path, fields)).to).toBe(held)
  expect(await letters()).toHaveLength(1)
  expect((await post(path, { ...fields, preuve: await proof() })).to).toBe(received)
  expect(await stored()).toMatchObject([{ state: 'received' }])
  expect((await letters()).map(({ to_address }) => to_address)).toEqual(['lise@example.org', association])
})

test('the same words on another day, or of another museum, are another message', async () => {
  await post(path, { ...fields, preuve: await proof() })
  await post(correctionPath('fr', verre), { ...fields, preuve: await proof() })
  setClock('2026-11-22T09:00')
  await post(path, { ...fields, preuve: await proof() })
  expect(await stored()).toHaveLength(3)
})

test('a proof serves once, however it is written, and not after its time', async () => {
  const once = await proof()
  const rewritten = btoa(JSON.stringify(JSON.parse(atob(once)), null, 1))
  expect((await post(path, { ...fields, preuve: once })).to).toBe(received)
  expect((await post(path, { ...fields, message: 'Autre chose', preuve: once })).to).toBe(held)
  expect((await post(path, { ...fields, message: 'Encore autre chose', preuve: rewritten })).to).toBe(held)
  expect((await post(path, { ...fields, message: 'Trop tard', preuve: await proof(-5000) })).to).toBe(held)
  expect((await post(path, { ...fields, message: 'Inventée', preuve: btoa('{}') })).to).toBe(held)
  expect((await post(path, { ...fields, message: 'Nulle', preuve: btoa('null') })).to).toBe(held)
})

test('the site hands out a sum to do, for twenty minutes, that no one keeps', async () => {
  const { headers, body } = await visit('/preuve')
  expect(headers['cache-control']).toBe('no-store')
  const challenge = JSON.parse(body) as { salt: string; maxnumber: number }
  const expires = Number(new URLSearchParams(challenge.salt.split('?')[1]).get('expires')) * 1000
  expect(expires).toBeGreaterThan(Date.now() + 19 * 60_000)
  expect(challenge.maxnumber).toBeLessThanOrEqual(100_000)
})

test('nobody is pestered with more than five letters a day that others asked for in their name', async () => {
  for (let number = 0; number < 8; number += 1)
    expect((await post(path, { ...fields, message: `Message ${number}` })).to).toBe(held)
  expect(await letters()).toHaveLength(5)
  expect((await post(path, { ...fields, message: 'Prouvé', preuve: await proof() })).to).toBe(received)
})

test('a form with something missing comes back as it was filled, each problem said, and nothing is stored', async () => {
  const answer = await post(path, { about: '', message: 'Les <b>horaires</b>', sender_email: 'lise@' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Les &lt;b>horaires&lt;/b>')
  expect(answer.body).toContain('value="lise@"')
  expect(answer.body).toContain('href="#about"')
  expect(answer.body).toContain('href="#sender_email"')
  expect(answer.body).not.toContain('href="#message"')
  expect(await stored()).toEqual([])
})

test('two thousand signs pass, line breaks counted as the browser counts them, and one more does not', async () => {
  const lines = `${'x'.repeat(99)}\r\n`.repeat(20)
  expect((await post(path, { ...fields, message: lines })).to).toBe(held)
  expect((await stored())[0]?.message).toHaveLength(1999)
  expect((await post(path, { ...fields, message: 'x'.repeat(2001) })).status).toBe(422)
})

test('a form of more than 64 KB is refused before it is read', async () => {
  expect((await post(path, { ...fields, message: 'x'.repeat(70_000) })).status).toBe(413)
})

test('whoever fills the field that no one sees is thanked, and nothing is stored', async () => {
  expect((await post(path, { ...fields, site: 'https://cheap.example', preuve: await proof() })).to).toBe(received)
  expect([await stored(), await letters()]).toEqual([[], []])
})

test('spaces around an address are forgiven; two addresses, or a header within one, are no address', async () => {
  expect((await post(path, { ...fields, sender_email: ' lise@example.org ' })).to).toBe(held)
  expect((await stored())[0]?.sender_email).toBe('lise@example.org')
  for (const wrong of [
    'lise@example.org, oscar@example.org',
    'lise@example.org\r\nBcc: all@example.org',
    'Lise <lise@example.org>',
    '"lise" lise@example.org',
  ])
    expect([wrong, (await post(path, { ...fields, sender_email: wrong })).status]).toEqual([wrong, 422])
})

test('a museum’s name over two lines adds no header to the letter', async () => {
  await db
    .updateTable('museums.museum')
    .set({ name: 'Lavoir\r\nBcc: all@example.org' })
    .where('id', '=', lavoir.id)
    .execute()
  await post(path, { ...fields, preuve: await proof() })
  expect((await letters())[0]?.subject).toBe('Lavoir Bcc: all@example.org, Sommières : les horaires')
})

test('whatever is typed, nothing fails: it is stored, or comes back', async () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(anything, anything, async (message, odd) => {
      const answer = await post(path, { ...fields, message, preuve: odd, site: '', [odd]: odd })
      expect([303, 422]).toContain(answer.status)
    }),
    {
      numRuns: 25,
      examples: [
        ['NUL \0 inside', '__proto__'],
        ['\ud800 alone', 'constructor'],
        ['\0\0\0', 'preuve'],
      ],
    },
  )
})

test('a field sent twice counts once, and what is no form is not read', async () => {
  expect((await post(path, { ...fields, message: ['Une fois', 'Deux fois'] })).to).toBe(held)
  expect((await stored())[0]?.message).toBe('Une fois')
})

test('a form posted from another site’s page is refused', async () => {
  const site = await raiseSite({
    db: () => db,
    now: () => instantOf(theMoment),
    settings: { BASE_URL: 'https://musees.example' },
  })
  const from = async (headers: Record<string, string>) =>
    (
      await site.app.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'inside:3000', ...headers },
        payload: new URLSearchParams(fields).toString(),
      })
    ).statusCode
  expect(await from({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(403)
  expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await from({ origin: 'https://evil.example' })).toBe(403)
  expect(await from({ origin: 'null' })).toBe(403)
  expect(await from({ origin: 'https://musees.example.evil.example' })).toBe(403)
  expect(await stored()).toEqual([])
  // A proxy that asks us under another name hides nothing from a browser that says `same-origin`, or names our site.
  expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(303)
  expect(await from({ origin: 'https://musees.example' })).toBe(303)
  expect(await from({})).toBe(303)
  expect(await from({ 'content-type': 'application/json' })).toBe(415)
  await site.close()
})

test('whoever posts thirty messages in ten minutes is asked to wait', async () => {
  const site = await raiseSite({ db: () => db, now: () => instantOf(theMoment) })
  const statuses: number[] = []
  for (let number = 0; number < 32; number += 1) {
    const payload = new URLSearchParams({ ...fields, site: 'a machine' }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    statuses.push((await site.app.inject({ method: 'POST', url: path, headers, payload })).statusCode)
  }
  expect(statuses).toEqual([...Array.from({ length: 30 }, () => 303), 429, 429])
  expect((await site.visit('/musees')).status).toBe(200)
  await site.close()
})

test('in each language the form answers in that language, and the switch stays on the page', async () => {
  for (const language of languages) {
    const answer = await post(correctionPath(language, verre), { ...fields, message: `Message ${language}` })
    expect(answer.to).toBe(correctionOutcomePath(language, verre, 'held'))
    const page = await visit(String(answer.to))
    expect(page.body).toContain(`<html lang="${language}">`)
    for (const other of languages) expect(page.body).toContain(`href="${correctionOutcomePath(other, verre, 'held')}"`)
  }
  expect((await stored()).map(({ language }) => language).sort()).toEqual([...languages].sort())
})

test('of a museum that is not public nothing can be said, and the form is not there', async () => {
  for (const slug of ['musee-du-brouillon', 'musee-du-sel', 'nulle-part']) {
    expect((await visit(correctionPath('fr', { slug }))).status).toBe(404)
    expect((await post(correctionPath('fr', { slug }), fields)).status).toBe(404)
  }
})

test('a message that nobody freed within a week is erased, and a received one is not', async () => {
  await post(path, fields)
  await post(path, { ...fields, message: 'Ouvert le mardi.', preuve: await proof() })
  await post(path, { ...fields, message: 'Ouvert le jeudi.' })
  await db
    .updateTable('museums.correction')
    .set({ created_at: sql<Date>`now() - interval '8 days'` })
    .where('message', '<>', 'Ouvert le jeudi.')
    .execute()
  expect(await forgetHeldCorrections(db)).toBe(1)
  expect((await stored()).map(({ message }) => message).sort()).toEqual(['Ouvert le jeudi.', 'Ouvert le mardi.'])
})
