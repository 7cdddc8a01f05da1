import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, instantOf, theMoment } from '../../test/scene/index.ts'
import { raiseSite, type Site } from '../../test/scene/site.ts'
import { createLog } from '../platform/log.ts'
import { PageCache } from '../platform/pages/page-cache.ts'
import { securityHeaders } from './security.ts'

const follower = { behind: false, down: false, catchUp: async () => undefined }
const cache = new PageCache(10_000_000)
let site: Site
let port = 0

beforeAll(async () => {
  site = await raiseSite({
    db: () => db,
    now: () => instantOf(theMoment),
    settings: { BASE_URL: 'https://www.musees-occitanie.fr' },
    follower,
    cache,
  })
  port = Number(new URL(await site.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => site.close())

/** Over the network, the address as it is written: asked in process, it would be put right first. */
function ask(path: string): Promise<{ status: number; to: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, agent: false }, async (answer) =>
      resolve({ status: answer.statusCode ?? 0, to: answer.headers.location, body: await text(answer) }),
    )
    asked.on('error', reject).end()
  })
}

const wantedEverywhere = Object.fromEntries(
  Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
)
const wanted = { ...wantedEverywhere, 'strict-transport-security': 'max-age=31536000' }

test('every answer carries the security headers, whatever it says', async () => {
  const asked = await Promise.all([
    site.visit('/musees'),
    site.visit('/musees/nulle-part'),
    site.visit('/nulle-part'),
    site.visit('/assets/nulle-part.js'),
    site.visit('/musees/'),
    site.visit('/musees?jour=hier'),
    site.visit('/%ff'),
    site.visit('/musees/musee-du-lavoir.vcf'),
    site.visit('/preuve'),
    site.visit('/metrics'),
    site.visit('/health/live'),
    site.visit('/musees', { host: 'musees-midi-pyrenees.fr' }),
    site.post('/musees/musee-du-lavoir/correction', {}),
    site.post('/nulle-part', {}),
  ])
  const kept = await site.visit('/musees')
  const known = await site.visit('/musees', { 'if-none-match': String(kept.headers.etag) })
  const answers = [...asked, kept, known]
  expect(answers.map(({ status }) => status)).toEqual([
    200, 404, 404, 404, 301, 422, 404, 200, 200, 401, 200, 301, 422, 404, 200, 304,
  ])
  for (const { headers } of answers) expect(headers).toMatchObject(wanted)
})

test('a page asked for again is kept, and whoever has it is told so instead of being sent it', async () => {
  const first = await site.visit('/en/museums/map')
  const etag = String(first.headers.etag)
  expect(cache.find('/en/museums/map', 0)?.etag).toBe(etag)
  expect((await site.visit('/en/museums/map')).body).toBe(first.body)
  for (const header of [etag, '*', `"other", ${etag}`, etag.replace('W/', '')]) {
    const known = await site.visit('/en/museums/map', { 'if-none-match': header })
    expect([known.status, known.body, known.headers.etag]).toEqual([304, '', etag])
  }
  expect((await site.visit('/en/museums/map', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('a page made anew that says the same is not sent again either', async () => {
  const { headers } = await site.visit('/es/museos')
  cache.empty()
  const again = await site.visit('/es/museos', { 'if-none-match': String(headers.etag) })
  expect([again.status, again.body]).toEqual([304, ''])
  expect(again.headers.vary).toBe('Accept-Encoding')
})

test('asked for its head alone, a page gives the same head and no body, made or kept', async () => {
  for (const state of ['made', 'kept']) {
    const { statusCode, body, headers } = await site.app.inject({ method: 'HEAD', url: '/oc/museus' })
    expect([state, statusCode, body]).toEqual([state, 200, ''])
    const whole = await site.visit('/oc/museus')
    expect(headers).toMatchObject({
      etag: whole.headers.etag,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(whole.bytes.length),
    })
  }
})

test('a page comes in the encoding the browser likes, the same bytes made or kept, and says that it varies', async () => {
  cache.empty()
  const made = await site.visit('/ca/museus', { 'accept-encoding': 'gzip;q=0.5, br' })
  const kept = await site.visit('/ca/museus', { 'accept-encoding': 'gzip;q=0.5, br' })
  const plain = await site.visit('/ca/museus')
  for (const { headers, bytes } of [made, kept]) {
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(bytes)).toEqual(plain.bytes)
  }
  expect(plain.headers).not.toHaveProperty('content-encoding')
})

test('public pages set no cookie and name no visitor', async () => {
  for (const path of ['/', '/musees', '/musees/musee-du-lavoir/correction'])
    expect((await site.visit(path)).headers).not.toHaveProperty('set-cookie')
})

test('a question the page knows is kept; one with words of others, or written another way, is answered and not kept', async () => {
  cache.empty()
  for (const address of [
    '/musees?utm_source=lettre',
    '/musees?q=verre&fbclid=1',
    '/musees?',
    '/%6dusees',
    `/musees?q=${'x'.repeat(2000)}`,
  ])
    expect([address, (await ask(address)).status]).toEqual([address, 200])
  expect(cache.size).toBe(0)
  await site.visit('/musees?q=verre&departement=tarn&departement=gard')
  expect(cache.size).toBe(1)
})

test('what other sites add to a link goes no further: neither to search engines nor to the other languages', async () => {
  const { body } = await site.visit('/musees?utm_source=lettre&q=verre&fbclid=1')
  expect(body).not.toMatch(/utm_source|fbclid/)
  expect(body).toContain('href="/en/museums?q=verre"')
  expect((await site.visit('/reseau?utm_source=lettre')).body).toContain(
    '<link rel="canonical" href="https://www.musees-occitanie.fr/reseau"/>',
  )
})

test('errors, redirects and refused questions are not kept', async () => {
  cache.empty()
  for (const path of ['/nulle-part', '/musees/nulle-part', '/musees/', '/musees?jour=2026-02-30'])
    await site.visit(path)
  expect(cache.size).toBe(0)
  expect((await site.visit('/nulle-part')).headers['cache-control']).toBe('no-store')
  expect((await site.visit('/musees/')).headers['cache-control']).toBe('no-cache')
})

test('a host the network once lived at leads to the same page at its present one, query included', async () => {
  for (const host of ['musees-midi-pyrenees.fr', 'WWW.Musees-Midi-Pyrenees.FR:80'])
    expect(await site.visit('/agenda/20140723/?page=2', { host })).toMatchObject({
      status: 301,
      to: 'https://www.musees-occitanie.fr/agenda/20140723/?page=2',
    })
  expect((await site.visit('/musees', { host: 'www.musees-occitanie.fr' })).status).toBe(200)
})

test('no address leads to another site', async () => {
  const strange = fc.array(
    fc.constantFrom('/', '\\', '//', 'evil.example', '%5c', '%2f', '@', '.', '..', '%09', '%', '?', '#', 'musees'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  await fc.assert(
    fc.asyncProperty(strange, async (parts) => {
      const { to, status, body } = await ask(`/${parts.join('')}/`)
      expect(status).toBeLessThan(500)
      if (to !== undefined) expect(new URL(to, 'https://www.musees-occitanie.fr').host).toBe('www.musees-occitanie.fr')
      expect(body).not.toMatch(/(href|action)="[/\\]{2}/)
    }),
    { numRuns: 60 },
  )
})

test('an address that cannot be read is not found, in the look and the language of the site', async () => {
  for (const [path, title] of [
    ['/musees/%ed%a0%80', 'lang="fr"'],
    ['/en/museums/%', 'lang="en"'],
    [`/musees/${'x'.repeat(5000)}`, 'lang="fr"'],
    ['/musees/%00', 'lang="fr"'],
    ['/en/museums/a%0d%0aset-cookie:b', 'lang="en"'],
    ['/musees/a%2f..%2fb', 'lang="fr"'],
    ['/musees/lavoir%00.vcf', 'lang="fr"'],
    ['/themes/__proto__', 'lang="fr"'],
    ['/departements/constructor', 'lang="fr"'],
  ] as const) {
    const answer = await ask(path)
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.body).toContain(title)
  }
})

test('an address given whole, as to a proxy, is read as its path', async () => {
  expect(await ask('http://evil.example/musees/')).toMatchObject({ status: 301, to: '/musees' })
  expect((await ask('http://evil.example')).status).toBe(200)
})

test('whoever asks for too many pages is asked to wait, in the look of the site, and files are not counted', async () => {
  const hurried = await raiseSite({
    db: () => db,
    now: () => instantOf(theMoment),
    settings: { RENDERINGS_PER_MINUTE: '3' },
  })
  const statuses: number[] = []
  for (const path of [
    '/assets/a.js',
    '/assets/b.js',
    '/assets/c.js',
    '/assets/d.js',
    '/musees',
    '/nulle-part',
    '/en/museums',
  ])
    statuses.push((await hurried.visit(path)).status)
  expect(statuses).toEqual([404, 404, 404, 404, 200, 404, 200])
  for (const path of ['/musees', '/nulle-part']) {
    const refused = await hurried.visit(path)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(refused.body).toContain('error-page')
    expect(refused.headers).toMatchObject(wantedEverywhere)
  }
  expect((await hurried.visit('/health/live')).status).toBe(200)
  await hurried.close()
})

test('a failure answers a page with a reference that the log has, and says nothing else', async () => {
  const lines: string[] = []
  const broken = await raiseSite({
    db: () => {
      throw new Error('relation "museums.secret" does not exist')
    },
    now: () => instantOf(theMoment),
    log: createLog('info', { write: (line) => void lines.push(line) }),
  })
  const answer = await broken.visit('/musees?q=ines@example.org')
  const reference = /<code>([0-9a-f]{8})<\/code>/.exec(answer.body)?.[1]
  expect(answer.status).toBe(500)
  expect(reference).toBeDefined()
  expect(answer.body).not.toContain('secret')
  const failure = lines.find((line) => line.includes('failure'))
  expect(failure).toContain(`"${reference}"`)
  expect(failure).toContain('museums.secret')
  expect(lines.join('')).not.toContain('ines@example.org')
  await broken.close()
})

test('what is logged of a request is what was asked and answered, never who asked', async () => {
  const lines: string[] = []
  const logged = await raiseSite({
    db: () => db,
    now: () => instantOf(theMoment),
    log: createLog('info', { write: (line) => void lines.push(line) }),
  })
  await logged.visit('/musees?q=ines@example.org', { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'Lynx/2.8' })
  await logged.post('/musees/musee-du-lavoir/correction', {
    about: 'hours',
    message: 'Fermé le lundi',
    sender_email: 'ines@example.org',
  })
  await logged.visit('/musees/%00')
  expect(lines.filter((line) => line.includes('answered'))).toHaveLength(3)
  for (const line of lines) expect(line).not.toMatch(/ines@|203\.0\.113|127\.0\.0\.1|Lynx|remoteAddress/)
  await logged.close()
})
