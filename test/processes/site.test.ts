import { Agent, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, for Node 20
import { ensureBuilt } from '../../bin/prepare.mjs'
import { closedDoors } from '../../src/app.ts'
import { openInstallation } from '../../src/installation.ts'
import { addMuseum } from '../../src/museums/commands.ts'
import { cimaise } from './cimaise.ts'
import { demolish, eventually, makeDataDir } from './postgres-scene.ts'
import { run, type SiteProcess, startSite } from './site-process.ts'

const operator = { kind: 'operator', name: 'Fernand' } as const
const dataDir = makeDataDir()
const token = 'a-token-of-the-tests'
const variables = { DATA_DIR: dataDir, METRICS_TOKEN: token }
const sheet = '/musees/musee-du-lavoir'
let site: SiteProcess
let second: SiteProcess

beforeAll(async () => {
  // As `npm test` did already; a single file run by hand finds the site as it is written.
  ensureBuilt()
  const installation = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, () => undefined, {
    create: { network: 'occitanie', demonstration: false },
  })
  for (const [name, town, commune_code, department_code] of [
    ['Musée du Lavoir', 'Sommières', '30321', '30'],
    ['Musée du Verre soufflé', 'Lavaur', '81140', '81'],
  ] as const)
    await addMuseum(installation.db, operator, {
      museofile_id: null,
      commune_name: town,
      source: 'association',
      fields: { name, town, commune_code, department_code, opening_hours: 'Tu-Su 10:00-18:00' },
    })
  await installation.close()
  ;[site, second] = await Promise.all([startSite(variables), startSite(variables)])
})
afterAll(async () => {
  await Promise.all([site?.end('SIGKILL'), second?.end('SIGKILL')])
  await demolish()
})

const editPhone = async (phone: string) => {
  const { code, errors } = await cimaise(
    dataDir,
    'museum',
    'edit',
    'musee-du-lavoir',
    '--phone',
    phone,
    '--as',
    'Claire',
  )
  expect(code, errors).toBe(0)
}
const figures = async (of: SiteProcess, name: string) => {
  const { body } = await of.visit('/metrics', { authorization: `Bearer ${token}` })
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(body)?.[1])
}

test('an edit made at the command line shows within a second in two web processes that had the page in memory', async () => {
  for (const each of [site, second]) expect((await each.visit(sheet)).body).not.toContain('tel:+33466001234')
  await editPhone('04 66 00 12 34')
  await eventually(
    'both show it',
    async () =>
      (await Promise.all([site.visit(sheet), second.visit(sheet)])).every(({ body }) =>
        body.includes('tel:+33466001234'),
      ),
    1000,
  )
})

test('with the database stopped, every public address answers its copy with the notice, in under a second', async () => {
  await eventually('the site map is walked', async () => (await figures(site, 'cimaise_pages_to_walk')) === 0, 40_000)
  const { body: siteMap } = await site.visit('/sitemap.xml')
  const paths = [...siteMap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/')
  expect(paths.length).toBeGreaterThan(100)
  expect((await cimaise(dataDir, 'database', 'stop')).code).toBe(0)
  await eventually('the site knows', async () => (await site.visit('/health/ready')).body.includes('degraded'))
  await second.end('SIGKILL')
  second = await startSite(variables)
  for (const each of [site, second]) {
    for (const path of paths) {
      const { status, body, seconds } = await each.visit(path)
      expect([path, status]).toEqual([path, 200])
      expect(body).toContain('class="copy-notice"')
      expect(seconds).toBeLessThan(1)
    }
    expect((await each.visit(`${sheet}?utm_source=lettre`)).status).toBe(200)
    expect((await each.visit('/health/ready')).status).toBe(200)
  }
}, 90_000)

test('what was never kept says why, and a form comes back as it was filled', async () => {
  for (const each of [site, second]) {
    const { status, body, seconds } = await each.visit('/en/museums?q=never+asked&departement=gard')
    expect(status).toBe(503)
    expect(body).toContain('error-page')
    expect(body).toContain('<html lang="en">')
    expect(seconds).toBeLessThan(4)
    const posted = await fetch(`${each.address}${sheet}/correction`, {
      method: 'POST',
      body: new URLSearchParams({ about: 'hours', message: 'Fermé\nle <lundi>', sender_email: 'lise@example.org' }),
    })
    expect(posted.status).toBe(503)
    expect(posted.headers.get('retry-after')).toBe('30')
    const text = await posted.text()
    for (const typed of ['Fermé\nle &lt;lundi>', 'lise@example.org', 'name="about"']) expect(text).toContain(typed)
  }
  for (const path of ['//evil.example/x', '/nulle-part', ...closedDoors]) {
    const { status, body } = await site.visit(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).not.toContain('href="//')
  }
})

test('the database started again, all is as usual without a restart, and an edit made then shows', async () => {
  expect((await cimaise(dataDir, 'database', 'start')).code).toBe(0)
  for (const each of [site, second])
    await eventually('the site is back', async () => (await each.visit('/health/ready')).body.includes('"ready"'))
  await editPhone('04 66 00 56 78')
  for (const each of [site, second]) {
    await eventually('the edit shows', async () => (await each.visit(sheet)).body.includes('tel:+33466005678'), 1000)
    expect((await each.visit(sheet)).body).not.toContain('copy-notice')
    expect((await each.visit('/en/museums?q=never+asked')).status).toBe(200)
  }
  expect(site.said() + second.said()).not.toMatch(/lise@example|127\.0\.0\.1.*remote/)
})

test('a museum that is withdrawn leaves the copies too', async () => {
  const copies = () => figures(site, 'cimaise_pages_on_disk')
  await eventually('the site map is walked', async () => (await figures(site, 'cimaise_pages_to_walk')) === 0, 40_000)
  const before = await copies()
  const installation = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, () => undefined)
  await installation.db
    .updateTable('museums.museum')
    .set({ status: 'withdrawn' })
    .where('slug', '=', 'musee-du-lavoir')
    .execute()
  await installation.close()
  await eventually('it is not found', async () => (await site.visit(sheet)).status === 404, 1000)
  await eventually('fewer copies are left', async () => (await copies()) < before - 10, 40_000)
}, 90_000)

test('stopped with a request under way, the site answers it, lets kept connections go and ends well, soon', async () => {
  const agent = new Agent({ keepAlive: true })
  const url = new URL(`${site.address}/musees/musee-du-verre-souffle/correction`)
  const idle = await fetch(`${site.address}/musees`)
  await idle.text()
  const fields = 'about=hours&message=Le+lundi+aussi&sender_email=lise%40example.org'
  const answer = new Promise<number>((resolve, reject) => {
    const asked = request(url, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': fields.length },
    })
    asked.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.write(fields.slice(0, 20))
    // The rest comes while the site is stopping.
    setTimeout(() => asked.end(fields.slice(20)), 600)
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  const ended = site.end('SIGTERM')
  expect(await answer).toBe(303)
  const { code, seconds } = await ended
  agent.destroy()
  expect(code).toBe(0)
  expect(seconds).toBeLessThan(6)
})

test('what keeps the site from starting is said in a sentence that names the setting, without a stack', async () => {
  const taken = new URL(second.address).port
  const cases = [
    [{ ...variables, PORT: taken }, `Le port ${taken} est déjà pris sur 127.0.0.1`, `PORT=${Number(taken) + 1}`],
    [{ ...variables, HOST: '192.0.2.1' }, 'HOST=192.0.2.1 n’est pas une adresse de cette machine'],
    [{ ...variables, PORT: '99999', TRUST_PROXY: '' }, 'PORT=« 99999 » ne convient pas', 'PORT=3000'],
    [
      { DATA_DIR: `${dataDir}-bis`, DATABASE_URL: 'postgres://lise:sesame@127.0.0.1:9/x' },
      'DATABASE_URL',
      'ne répond pas',
    ],
    [
      { DATA_DIR: `${dataDir}-bis`, DATABASE_URL: 'mysql://lise:sesame@127.0.0.1/x' },
      'DATABASE_URL=« … » ne convient pas',
    ],
    [{ ...variables, NETWORK: 'bretagne' }, 'bretagne', 'occitanie'],
    [{ ...variables, NETWORK: 'nord-pas-de-calais' }, 'Cette base sert le réseau occitanie'],
  ] as const
  const outcomes = await Promise.all(cases.map(([settings]) => run(settings).ended))
  for (const [index, { code, said }] of outcomes.entries()) {
    const [, ...sentences] = cases[index] ?? []
    expect(code).toBe(1)
    for (const sentence of sentences) expect(said).toContain(sentence)
    expect(said).not.toMatch(/sesame|\n {4}at /)
  }
})
