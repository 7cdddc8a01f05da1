import sharp from 'sharp'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, instantOf, operator, theMoment } from '../../../test/scene/index.ts'
import { raiseSite, type Site } from '../../../test/scene/site.ts'
import { addImage } from '../add-image.ts'
import { notePrepared } from '../derivatives/commands.ts'
import { prepareImages } from '../jobs.ts'
import { colourAt, photograph, stageFiles } from '../photographs.cast.ts'

const stage = stageFiles()
const [width, height] = [1301, 901]
let source: Buffer
let site: Site
let id = ''

beforeAll(async () => {
  source = await photograph(width, height).png().toBuffer()
  site = await raiseSite({ db: () => db, now: () => instantOf(theMoment), files: stage.files() })
  return () => site.close()
})

beforeEach(async () => {
  const added = await addImage(db, stage.files(), operator, {
    source: await stage.put('degrade.png', source),
    name: 'degrade.png',
    fields: {},
  })
  if (added.outcome !== 'added') throw new Error('The image was not added')
  id = added.id
})

/** The files outlive a test, the record does not. */
let isPrepared = false
async function prepareOnce(): Promise<void> {
  if (isPrepared) await notePrepared(db, id)
  else expect(await prepareImages(db, stage.files())).toEqual({ prepared: 1, failed: 0 })
  isPrepared = true
}

const ask = (tail: string, headers?: Record<string, string>) => site.visit(`/iiif/3/${id}${tail}`, headers)

/** What each form gives: its size, and the part of the image in its top left and bottom right corners. */
const forms: readonly [
  tail: string,
  size: readonly [number, number],
  corners: readonly [number, number, number, number],
][] = [
  ['full/max/0/default.jpg', [1301, 901], [0, 0, 1, 1]],
  ['full/^max/0/default.jpg', [5886, 4076], [0, 0, 1, 1]],
  ['full/650,/0/default.jpg', [650, 450], [0, 0, 1, 1]],
  ['full/,300/0/default.jpg', [433, 300], [0, 0, 1, 1]],
  ['full/pct:50/0/default.jpg', [651, 451], [0, 0, 1, 1]],
  ['full/pct:12.5/0/default.jpg', [163, 113], [0, 0, 1, 1]],
  ['full/300,300/0/default.jpg', [300, 300], [0, 0, 1, 1]],
  ['full/!400,400/0/default.jpg', [400, 277], [0, 0, 1, 1]],
  ['full/!4000,4000/0/default.jpg', [1301, 901], [0, 0, 1, 1]],
  ['full/^!2602,4000/0/default.jpg', [2602, 1802], [0, 0, 1, 1]],
  ['full/^2000,/0/default.jpg', [2000, 1385], [0, 0, 1, 1]],
  ['full/^,1000/0/default.jpg', [1444, 1000], [0, 0, 1, 1]],
  ['full/^1400,1000/0/default.jpg', [1400, 1000], [0, 0, 1, 1]],
  ['full/^pct:110/0/default.jpg', [1431, 991], [0, 0, 1, 1]],
  ['square/max/0/default.jpg', [901, 901], [200 / 1301, 0, 1101 / 1301, 1]],
  ['square/100,/0/default.png', [100, 100], [200 / 1301, 0, 1101 / 1301, 1]],
  ['0,0,100,100/max/0/default.jpg', [100, 100], [0, 0, 100 / 1301, 100 / 901]],
  ['1201,801,500,500/max/0/default.jpg', [100, 100], [1201 / 1301, 801 / 901, 1, 1]],
  ['512,512,512,389/512,389/0/default.jpg', [512, 389], [512 / 1301, 512 / 901, 1024 / 1301, 1]],
  ['500,300,600,400/150,100/0/default.jpg', [150, 100], [500 / 1301, 300 / 901, 1100 / 1301, 700 / 901]],
  ['500,300,600,400/^900,600/0/default.webp', [900, 600], [500 / 1301, 300 / 901, 1100 / 1301, 700 / 901]],
  ['pct:50,50,50,50/max/0/default.jpg', [650, 450], [0.5, 0.5, 1, 1]],
  ['pct:0,0,12.5,12.5/max/0/default.jpg', [163, 113], [0, 0, 0.125, 0.125]],
  ['full/300,/90/default.jpg', [208, 300], [0, 1, 1, 0]],
  ['full/300,/180/default.jpg', [300, 208], [1, 1, 0, 0]],
  ['full/300,/270/default.jpg', [208, 300], [1, 0, 0, 1]],
  ['full/300,/360/default.jpg', [300, 208], [0, 0, 1, 1]],
  ['full/300,/!0/default.jpg', [300, 208], [1, 0, 0, 1]],
  ['full/300,/!90/default.jpg', [208, 300], [1, 1, 0, 0]],
  ['full/300,/!180/default.jpg', [300, 208], [0, 1, 1, 0]],
  ['full/300,/!270/default.jpg', [208, 300], [0, 0, 1, 1]],
  ['full/300,/0/color.png', [300, 208], [0, 0, 1, 1]],
]

for (const made of ['from the original', 'from the derivatives'] as const)
  test.each(forms)(`%s is cut ${made}`, async (tail, [w, h], [left, top, right, bottom]) => {
    if (made === 'from the derivatives') await prepareOnce()
    const { status, type, bytes, headers } = await ask(`/${tail}`)
    expect(status).toBe(200)
    expect(type).toBe({ jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }[tail.split('.').at(-1) ?? ''])
    const metadata = await sharp(bytes).metadata()
    expect([metadata.width, metadata.height]).toEqual([w, h])
    expect(headers['access-control-allow-origin']).toBe('*')
    const [firstRed, firstGreen] = await colourAt(bytes, 0, 0)
    const [lastRed, lastGreen] = await colourAt(bytes, 0.9999, 0.9999)
    const seen = [firstRed, firstGreen, lastRed, lastGreen]
    const wanted = [left, top, right, bottom].map((share) => share * 255)
    expect(
      seen.every((colour, index) => Math.abs(colour - (wanted[index] ?? 0)) < 12),
      `${seen} instead of ${wanted}`,
    ).toBe(true)
  })

test('a turn by any angle keeps the whole image, on a clear ground where the format has one', async () => {
  const png = await ask('/full/200,/22.5/default.png')
  const metadata = await sharp(png.bytes).metadata()
  expect([metadata.width, metadata.height, metadata.hasAlpha]).toEqual([238, 205, true])
  const corner = await sharp(png.bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
  expect(corner[3]).toBe(0)
  expect(await colourAt((await ask('/full/200,/22.5/default.jpg')).bytes, 0, 0)).toEqual([255, 255, 255])
})

test('grey has no colour, and bitonal only black and white', async () => {
  const grey = await sharp((await ask('/full/200,/0/gray.jpg')).bytes).stats()
  expect(grey.channels).toHaveLength(1)
  const { data } = await sharp((await ask('/full/200,/0/bitonal.png')).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(new Set(data)).toEqual(new Set([0, 255]))
})

test.each([
  'full/full/0/default.jpg',
  'full/1302,/0/default.jpg',
  'full/,902/0/default.jpg',
  'full/1301,902/0/default.jpg',
  'full/pct:101/0/default.jpg',
  'full/pct:0/0/default.jpg',
  'full/0,/0/default.jpg',
  'full/0,0/0/default.jpg',
  'full/!0,10/0/default.jpg',
  'full/,/0/default.jpg',
  'full/-10,/0/default.jpg',
  'full/10.5,/0/default.jpg',
  'full/^16001,/0/default.jpg',
  'full/^6001,4001/0/default.jpg',
  'full/ max/0/default.jpg',
  'full/abc/0/default.jpg',
  '0,0,0,10/max/0/default.jpg',
  '1301,0,10,10/max/0/default.jpg',
  '0,901,10,10/max/0/default.jpg',
  '-1,0,10,10/max/0/default.jpg',
  '0,0,10/max/0/default.jpg',
  '0.5,0,10,10/max/0/default.jpg',
  'pct:0,0,0,10/max/0/default.jpg',
  'pct:100,0,10,10/max/0/default.jpg',
  'pct:a,b,c,d/max/0/default.jpg',
  'squared/max/0/default.jpg',
  'full/max/361/default.jpg',
  'full/max/-1/default.jpg',
  'full/max/!/default.jpg',
  'full/max/ninety/default.jpg',
  'full/max/1e2/default.jpg',
  'full/max/0/native.jpg',
  'full/max/0/default.gif',
  'full/max/0/default',
  'full/max/0/default.jpg.png',
  'full/max/0/.jpg',
  'full/123,/0/default.avif',
  'full/max/0',
])('%s is no request of the standard', async (tail) => {
  expect((await ask(`/${tail}`)).status).toBe(400)
})

test.each([
  '/iiif/3/zzzzzzzzzz/full/max/0/default.jpg',
  '/iiif/3/unknown/info.json',
  '/iiif/3/a%2Fb/full/max/0/default.jpg',
  '/iiif/3/a/b/full/max/0/default.jpg',
  '/iiif/3/[frob]/info.json',
  '/iiif/3/%00/info.json',
  '/iiif/3/',
])('%s is not found', async (path) => {
  expect((await site.visit(path)).status).toBe(404)
})

test('every word of an address may come with its escapes', async () => {
  const escaped = `/iiif/3/${[...id].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')}`
  expect((await site.visit(`${escaped}/full/%5E!2602%2C4000/%210/default.jpg`)).status).toBe(200)
  expect((await site.visit(`${escaped}/pct%3A50,50,50,50/max/0/default.jpg`)).status).toBe(200)
  expect((await site.visit(`${escaped}/info.json`)).status).toBe(200)
})

test('the address of an image leads to what is said of it', async () => {
  expect(await ask('')).toMatchObject({ status: 303, to: `http://localhost/iiif/3/${id}/info.json` })
})

test('the description says sizes and tiles, in the JSON that is asked for', async () => {
  const plain = await ask('/info.json')
  expect(plain.type).toBe('application/json')
  expect(plain.headers['access-control-allow-origin']).toBe('*')
  expect(JSON.parse(plain.body)).toEqual({
    '@context': 'http://iiif.io/api/image/3/context.json',
    id: `http://localhost/iiif/3/${id}`,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level2',
    width: 1301,
    height: 901,
    maxWidth: 16000,
    maxHeight: 16000,
    maxArea: 24000000,
    sizes: [
      { type: 'Size', width: 320, height: 222 },
      { type: 'Size', width: 480, height: 332 },
      { type: 'Size', width: 680, height: 471 },
      { type: 'Size', width: 1100, height: 762 },
      { type: 'Size', width: 1301, height: 901 },
    ],
    tiles: [{ type: 'Tile', width: 512, height: 512, scaleFactors: [1, 2, 4] }],
    extraFormats: ['webp'],
    extraQualities: ['color', 'gray', 'bitonal'],
    extraFeatures: ['canonicalLinkHeader', 'mirroring', 'profileLinkHeader', 'rotationArbitrary', 'sizeUpscaling'],
  })
  const linked = await ask('/info.json', { accept: 'application/ld+json' })
  expect(linked.type).toBe('application/ld+json;profile="http://iiif.io/api/image/3/context.json"')
  expect(linked.headers.vary).toBe('Accept')
})

test.each([
  ['full/max/0/default.jpg', 'full/max/0/default.jpg'],
  ['full/1301,/0/color.jpg', 'full/max/0/default.jpg'],
  ['0,0,1301,901/!400,400/0/default.jpg', 'full/400,277/0/default.jpg'],
  ['pct:50,50,50,50/max/90.0/gray.png', '651,451,650,450/max/90/gray.png'],
  ['square/^2000,/!360/default.webp', '200,0,901,901/^2000,2000/!0/default.webp'],
])('%s says that its canonical address ends in %s', async (tail, canonical) => {
  const { headers } = await ask(`/${tail}`)
  expect(headers.link).toBe(
    `<http://localhost/iiif/3/${id}/${canonical}>;rel="canonical", <http://iiif.io/api/image/3/level2.json>;rel="profile"`,
  )
})

test('who has an image already is told so, without its bytes', async () => {
  for (const tail of ['/full/200,/0/default.jpg', '/info.json']) {
    const { etag } = (await ask(tail)).headers
    const again = await ask(tail, { 'if-none-match': String(etag) })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    expect(again.headers.etag).toBe(etag)
    expect((await ask(tail, { 'if-none-match': '"another"' })).status).toBe(200)
  }
})
