import sharp from 'sharp'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, instantOf, operator, theMoment } from '../../../test/scene/index.ts'
import { raiseSite, type Site } from '../../../test/scene/site.ts'
import { addImage } from '../add-image.ts'
import { editImage, protectImages } from '../commands.ts'
import { prepareImages } from '../jobs.ts'
import { licences } from '../licences.ts'
import { photograph, stageFiles } from '../photographs.cast.ts'

const stage = stageFiles()
let source: Buffer
let site: Site
let now = instantOf(theMoment)
let id = ''

beforeAll(async () => {
  // Stripes of one pixel: any detail finer than a small version shows in how much neighbours differ.
  const { data, info } = await photograph(1200, 800).raw().toBuffer({ resolveWithObject: true })
  for (let index = 1; index < data.length; index += 3) data[index] = Math.floor(index / 3) % 2 === 0 ? 0 : 255
  source = await sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .withExif({ IFD0: { Artist: 'Jeanne Roux' }, IFD3: { GPSLatitude: '43/1 47/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 95 })
    .toBuffer()
  site = await raiseSite({ db: () => db, now: () => now, files: stage.files() })
  return () => site.close()
})

beforeEach(async () => {
  now = instantOf(theMoment)
  const path = await stage.put('rayures.jpg', source)
  const added = await addImage(db, stage.files(), operator, { source: path, name: 'rayures.jpg', fields: {} })
  id = added.outcome === 'added' ? added.id : ''
})

const ask = (tail: string) => site.visit(`/iiif/3/${id}${tail}`)
const protect = (until: number | null) =>
  protectImages(db, [{ image_id: id, protected: true, protected_until_year: until }])
const sizeOf = async (bytes: Buffer) => {
  const { width, height } = await sharp(bytes).metadata()
  return [width, height]
}

/** How much neighbours differ, in the green of the stripes: 0 where nothing finer is left. */
async function detailOf(bytes: Buffer): Promise<number> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let sum = 0
  for (let at = info.channels + 1; at < data.length; at += info.channels)
    sum += Math.abs((data[at] ?? 0) - (data[at - info.channels] ?? 0))
  return sum / (info.width * info.height)
}

for (const made of ['before its derivatives are made', 'once they are'] as const)
  test(`a protected image is one of 400 pixels to the outside, ${made}`, async () => {
    if (made === 'once they are') await prepareImages(db, stage.files())
    expect(await detailOf((await ask('/512,0,300,300/max/0/default.png')).bytes)).toBeGreaterThan(50)
    await protect(null)
    const description = JSON.parse((await ask('/info.json')).body)
    expect(description).toMatchObject({ width: 400, height: 267, maxWidth: 400 })
    expect(description.tiles).toBeUndefined()
    expect(await sizeOf((await ask('/full/max/0/default.jpg')).bytes)).toEqual([400, 267])
    // Whatever is asked of it, no answer is larger and none has more detail than the whole.
    for (const tail of [
      'full/^max/0/default.png',
      '100,100,50,50/^400,400/0/default.png',
      'square/max/0/default.webp',
    ]) {
      const { status, bytes } = await ask(`/${tail}`)
      expect(status).toBe(200)
      expect(Math.max(...(await sizeOf(bytes)).map(Number))).toBeLessThanOrEqual(400)
      expect(await detailOf(bytes)).toBeLessThan(20)
    }
    for (const tail of [
      'full/680,453/0/default.jpg',
      'full/1100,733/0/default.avif',
      '512,0,512,512/512,512/0/default.jpg',
      '0,0,1024,800/512,400/0/default.jpg',
      'full/^401,/0/default.jpg',
    ])
      expect((await ask(`/${tail}`)).status, tail).toBe(400)
  })

test('an open licence shows it large though its maker is protected', async () => {
  await protect(null)
  await editImage(db, operator, id, { licence: 'CC-BY' })
  const description = JSON.parse((await ask('/info.json')).body)
  expect(description).toMatchObject({ width: 1200, rights: licences['CC-BY'].uri })
})

test('a maker’s rights end with their last year, by themselves', async () => {
  await protect(2026)
  expect(JSON.parse((await ask('/info.json')).body).width).toBe(400)
  const before = (await ask('/full/300,200/0/default.jpg')).headers
  expect(before['cache-control']).toBe('public, max-age=3600')
  now = instantOf('2026-12-31T23:59')
  expect(JSON.parse((await ask('/info.json')).body).width).toBe(400)
  now = instantOf('2027-01-01T00:00')
  expect(JSON.parse((await ask('/info.json')).body).width).toBe(1200)
  expect((await ask('/full/300,200/0/default.jpg')).headers.etag).not.toBe(before.etag)
})

test('an image under embargo is nowhere until its day', async () => {
  await editImage(db, operator, id, { embargo_until_on: '2026-11-23' })
  for (const tail of ['', '/info.json', '/full/max/0/default.jpg'])
    expect(await ask(tail)).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })
  now = instantOf('2026-11-23T00:00')
  for (const tail of ['/info.json', '/full/max/0/default.jpg']) expect((await ask(tail)).status).toBe(200)
})

test.each(['draft', 'submitted', 'withdrawn'] as const)('an image that is %s is nowhere', async (status) => {
  await editImage(db, operator, id, { status })
  for (const tail of ['', '/info.json', '/full/max/0/default.jpg']) expect((await ask(tail)).status).toBe(404)
})

test('nothing that the camera noted is ever sent', async () => {
  expect((await sharp(source).metadata()).exif?.toString('latin1')).toContain('Jeanne Roux')
  await prepareImages(db, stage.files())
  for (const tail of [
    'full/max/0/default.jpg',
    'full/680,453/0/default.jpg',
    'full/680,453/0/default.webp',
    'full/680,453/0/default.avif',
    '0,0,512,512/512,512/0/default.jpg',
    'full/500,/0/default.png',
  ]) {
    const { status, bytes } = await ask(`/${tail}`)
    const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata()
    expect([status, exif, xmp, iptc, icc, comments], tail).toEqual([
      200,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(bytes.includes('Jeanne Roux')).toBe(false)
  }
})
