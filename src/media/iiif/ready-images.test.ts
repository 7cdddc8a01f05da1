import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, instantOf, operator, theMoment } from '../../../test/scene/index.ts'
import { addImage } from '../add-image.ts'
import { packName } from '../derivatives/packs.ts'
import { prepareImages } from '../jobs.ts'
import { photograph, stageFiles } from '../photographs.cast.ts'
import { answer } from './answer.ts'
import { ImageService } from './image-service.ts'
import { readyImages } from './ready-images.ts'

const stage = stageFiles()
let source: Buffer
let service: ImageService
let server: Server
let origin = ''
let id = ''
let now = instantOf(theMoment)
const follower = { behind: false, down: false }
/** What the fast way left to the site. */
let left: string[] = []

beforeAll(async () => {
  source = await photograph(1100, 700).jpeg().toBuffer()
  server = createServer((request, response) => {
    if (show?.(request, response)) return
    left.push(request.url ?? '')
    void answer(service, {
      url: request.url ?? '',
      accept: undefined,
      ifNoneMatch: request.headers['if-none-match'],
      client: 'somebody',
    }).then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return () => new Promise((closed) => server.close(closed))
})
let show: ReturnType<typeof readyImages> | undefined

beforeEach(async () => {
  Object.assign(follower, { behind: false, down: false })
  now = instantOf(theMoment)
  left = []
  const path = await stage.put('degrade.jpg', source)
  const added = await addImage(db, stage.files(), operator, { source: path, name: 'degrade.jpg', fields: {} })
  id = added.outcome === 'added' ? added.id : ''
  await prepareImages(db, stage.files())
  service = await ImageService.open({
    db: () => db,
    files: stage.files(),
    clock: () => now,
    timeZone: 'Europe/Paris',
    baseUrl: 'http://localhost',
    follower,
    memoryBytes: 1024 * 1024,
    diskBytes: 1024 * 1024,
  })
  show = readyImages(service)
})

const tile = '512,0,512,512/512,512/0/default.jpg'
const ask = (tail: string, init: RequestInit = {}) => fetch(`${origin}/iiif/3/${id}/${tail}`, init)
const changed = () => service.changed([{ area: 'media', kind: 'image', record_id: id, museum_id: null }])
const edit = (fields: { embargo_until_on?: string; status?: 'withdrawn' }) =>
  db.updateTable('media.image').set(fields).where('id', '=', id).execute()

test('a tile is answered by the site once, then from the disk and from memory, always the same', async () => {
  const answers = []
  for (let time = 0; time < 3; time += 1) {
    const { status, headers, ...response } = await ask(tile).then(async (each) => ({
      status: each.status,
      headers: each.headers,
      bytes: Buffer.from(await each.arrayBuffer()),
    }))
    answers.push({
      status,
      bytes: response.bytes.toString('base64'),
      ...Object.fromEntries(
        [
          'content-type',
          'etag',
          'link',
          'cache-control',
          'access-control-allow-origin',
          'cross-origin-resource-policy',
        ].map((name) => [name, headers.get(name)]),
      ),
    })
  }
  expect(answers[0]).toMatchObject({ status: 200, 'content-type': 'image/jpeg', 'access-control-allow-origin': '*' })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(left).toHaveLength(1)
  expect(service.hot.bytes).toBeGreaterThan(0)
})

test('who has the tile already is told so from memory', async () => {
  for (let time = 0; time < 2; time += 1) await (await ask(tile)).arrayBuffer()
  const etag = (await ask(tile)).headers.get('etag') ?? ''
  const again = await ask(tile, { headers: { 'if-none-match': etag } })
  expect([again.status, (await again.arrayBuffer()).byteLength, again.headers.get('etag')]).toEqual([304, 0, etag])
  const head = await ask(tile, { method: 'HEAD' })
  expect([head.status, Number(head.headers.get('content-length')) > 1000]).toEqual([200, true])
  expect(left).toHaveLength(1)
})

test('another site’s viewer may ask first whether it may ask', async () => {
  const { status, headers } = await ask(tile, { method: 'OPTIONS' })
  expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*'])
})

test('what must be cut, or is not known, is left to the site', async () => {
  for (const tail of ['info.json', 'full/123,/0/default.jpg', `${tile}?x=1`, 'full/max/0/default.gif'])
    await (await ask(tail)).arrayBuffer()
  expect(left).toHaveLength(4)
  expect((await fetch(`${origin}/iiif/35`)).status).toBe(404)
})

test('a change of its record is seen at the next request, in memory or not', async () => {
  for (let time = 0; time < 2; time += 1) expect((await ask(tile)).status).toBe(200)
  await edit({ status: 'withdrawn' })
  changed()
  expect((await ask(tile)).status).toBe(404)
})

test('while a change may be unknown, the database is asked', async () => {
  for (let time = 0; time < 2; time += 1) await ask(tile)
  follower.behind = true
  await edit({ status: 'withdrawn' })
  expect((await ask(tile)).status).toBe(404)
})

test('with the database away, what was known goes on, and what is a secret stays one', async () => {
  for (let time = 0; time < 2; time += 1) await ask(tile)
  Object.assign(follower, { behind: true, down: true })
  service.everythingChanged()
  expect((await ask(tile)).status).toBe(200)
  const restarted = await ImageService.open({
    db: () => {
      throw new Error('the database is away')
    },
    files: stage.files(),
    clock: () => now,
    timeZone: 'Europe/Paris',
    baseUrl: 'http://localhost',
    follower,
    memoryBytes: 1024 * 1024,
    diskBytes: 1024 * 1024,
  })
  const shown = { url: `/iiif/3/${id}/${tile}`, accept: undefined, ifNoneMatch: undefined, client: 'somebody' }
  expect((await answer(restarted, shown)).status).toBe(200)
  expect((await answer(restarted, { ...shown, url: '/iiif/3/zzzzzzzzzz/info.json' })).status).toBe(404)
})

test('what changed just before the database went away does not come back', async () => {
  for (let time = 0; time < 2; time += 1) await ask(tile)
  await edit({ status: 'withdrawn' })
  changed()
  Object.assign(follower, { behind: true, down: true })
  expect((await ask(tile)).status).toBe(404)
})

test('an embargo that ends at midnight ends in memory too', async () => {
  await edit({ embargo_until_on: '2026-11-22' })
  for (let time = 0; time < 2; time += 1) expect((await ask(tile)).status).toBe(404)
  now = instantOf('2026-11-22T00:00')
  expect((await ask(tile)).status).toBe(200)
})

test('derivatives that went away are looked for anew, and the original answers meanwhile', async () => {
  await ask(tile)
  const row = await db.selectFrom('media.image').select('digest').where('id', '=', id).executeTakeFirstOrThrow()
  await stage.files().derivatives.remove(packName(row.digest))
  const lost = await ask(tile)
  expect([lost.status, lost.headers.get('retry-after')]).toEqual([503, '2'])
  expect((await ask(tile)).status).toBe(200)
  // Pages still offer their pictures in every format.
  const picture = await ask('full/320,204/0/default.avif')
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/avif'])
})
