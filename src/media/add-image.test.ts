import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db, ines, lavoir, operator, oscar } from '../../test/scene/index.ts'
import { Forbidden } from '../platform/errors.ts'
import { listRevisions } from '../platform/records/revisions.ts'
import { stranger } from '../platform/visitor.ts'
import { type Added, addImage } from './add-image.ts'
import { originalName } from './originals.ts'
import { photograph, scenery, stageFiles } from './photographs.cast.ts'
import { findImage } from './queries.ts'

const stage = stageFiles()

async function add(name: string, bytes: Buffer | string, fields = {}): Promise<Added> {
  return addImage(db, stage.files(), operator, { source: await stage.put(name, bytes), name, fields })
}

async function added(name: string, bytes: Buffer, fields = {}) {
  const outcome = await add(name, bytes, fields)
  if (outcome.outcome !== 'added') throw new Error(JSON.stringify(outcome))
  const row = await findImage(db, outcome.id)
  if (!row) throw new Error('The image has no record')
  return { ...outcome, row }
}

test('a photograph is kept as it came, under its digest, and only the house may read it', async () => {
  const bytes = await scenery(900, 600, 1).jpeg().toBuffer()
  const { row, digest, id } = await added('DSC_0042 (lavoir).JPG', bytes, {
    credit: 'Musée du Lavoir',
    licence: 'CC-BY',
  })
  expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(row).toMatchObject({
    type: 'image/jpeg',
    width: 900,
    height: 600,
    size_bytes: bytes.length,
    original_name: 'DSC_0042 (lavoir).JPG',
    licence: 'http://creativecommons.org/licenses/by/4.0/',
    credit: 'Musée du Lavoir',
    prepared_version: null,
    revision: 1,
  })
  const path = join(stage.folder(), 'data/files', originalName(digest))
  expect(await readFile(path)).toEqual(bytes)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(stage.folder(), 'data/drafts'))).toEqual([])
  const [revision] = await listRevisions(db, 'media.image', id, 1)
  expect(revision).toMatchObject({
    number: 1,
    who: 'Fernand',
    before: {},
    after: { width: 900, credit: 'Musée du Lavoir' },
  })
})

test('what is sent keeps its own file: only a copy is taken', async () => {
  const path = await stage.put('mine.png', await scenery(200, 200, 2).png().toBuffer())
  const before = await readFile(path)
  await addImage(db, stage.files(), operator, { source: path, name: 'mine.png', fields: {} })
  expect(await readFile(path)).toEqual(before)
})

test('the same file sent twice is one image', async () => {
  const bytes = await scenery(400, 300, 3).jpeg().toBuffer()
  const first = await added('recto.jpg', bytes)
  expect(await add('recto-copie.jpg', bytes)).toEqual({ outcome: 'known', id: first.id, digest: first.digest })
})

test('the same photograph saved again or made smaller is announced, another is not', async () => {
  const original = await added('toile.jpg', await scenery(1200, 900, 4).jpeg({ quality: 95 }).toBuffer())
  await added('autre.jpg', await scenery(1200, 900, 5).jpeg().toBuffer())
  const smaller = await added('toile-web.jpg', await scenery(600, 450, 4).jpeg({ quality: 60 }).toBuffer())
  expect(smaller.similar.map(({ id }) => id)).toEqual([original.id])
})

test('the size of a photograph taken upright with a camera on its side is the size it is seen at', async () => {
  const { row } = await added(
    'portrait.jpg',
    await photograph(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  )
  expect([row.width, row.height]).toEqual([200, 300])
})

test.each(['png', 'webp', 'avif', 'tiff', 'jpeg'] as const)('a %s is taken, whatever its name', async (format) => {
  const { row } = await added(`sans-${format}.bin`, await scenery(320, 240, 6).toFormat(format).toBuffer())
  expect([row.type, row.width, row.height]).toEqual([`image/${format}`, 320, 240])
})

test('what the photographer wrote in the file is proposed, and nothing of it is written', async () => {
  const bytes = await scenery(320, 240, 7)
    .withExif({ IFD0: { Artist: 'Jeanne Roux', Copyright: 'Ville de Lavaur' } })
    .jpeg()
    .toBuffer()
  const { labels, row } = await added('etiquette.jpg', bytes)
  expect(labels).toMatchObject({ photographer: 'Jeanne Roux', credit: 'Ville de Lavaur' })
  expect([row.photographer, row.credit]).toEqual([null, null])
})

const svg =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
const jpeg = () => scenery(1600, 1200, 8).jpeg({ quality: 90 }).toBuffer()

const cutAt = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))

const refused: readonly [name: string, bytes: () => Promise<Buffer | string>, says: RegExp][] = [
  ['logo.svg', async () => svg, /dessin SVG, qui peut contenir du code.*PNG/],
  ['logo.jpg', async () => `<!-- a remark -->\n${svg.slice(21)}`, /dessin SVG/],
  ['page.jpg', async () => '<!doctype html><html><body>un lavoir</body></html>', /page web/],
  ['catalogue.pdf', async () => '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', /PDF.*Exportez la page/],
  ['anime.gif', () => scenery(40, 40, 9).gif().toBuffer(), /GIF/],
  ['iphone.heic', async () => Buffer.from('0000001c66747970686569630000000068656963', 'hex'), /HEIC/],
  ['photos.zip', async () => Buffer.from('504b0304140000000000', 'hex'), /fichier ZIP/],
  ['notes.txt', async () => 'un battoir, une brouette', /pas une image que nous sachions lire/],
  ['vide.jpg', async () => '', /vide/],
  ['coupee.jpg', async () => cutAt(await jpeg(), 0.5), /manque la fin/],
  ['presque.jpg', async () => cutAt(await jpeg(), 0.995), /manque la fin/],
  ['coupee.png', async () => cutAt(await scenery(800, 800, 10).png().toBuffer(), 0.9), /manque la fin|abîmé/],
  [
    'abimee.jpg',
    async () => Buffer.concat([(await jpeg()).subarray(0, 24), Buffer.alloc(5000, 7)]),
    /abîmé|manque la fin/,
  ],
  ['ruban.png', () => scenery(4100, 100, 11).png().toBuffer(), /4100 × 100 pixels, trop étroite/],
]

test.each(refused)('%s is refused with what to do, and nothing of it is kept', async (name, bytes, says) => {
  const outcome = await add(name, await bytes())
  expect(outcome.outcome).toBe('refused')
  if (outcome.outcome !== 'refused') return
  expect(outcome.problem.fr).toMatch(says)
  expect(outcome.problem.fr).toMatch(new RegExp(`^${name.replace('.', '\\.')} : `))
  expect(outcome.problem.en.length).toBeGreaterThan(30)
  expect(await readdir(join(stage.folder(), 'data/drafts'))).toEqual([])
})

test('an image of 300 million pixels is refused before any is unfolded', async () => {
  const enormous = await sharp({
    create: { width: 20_000, height: 15_000, channels: 3, background: '#123' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const before = process.memoryUsage().rss
  const outcome = await add('immense.png', enormous)
  expect(outcome).toMatchObject({
    outcome: 'refused',
    problem: { fr: expect.stringContaining('300 millions de pixels') },
  })
  expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
})

test('an image that weighs nothing for its pixels is refused: it is no photograph', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(400_000)
  const outcome = await add('bombe.png', bomb)
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { fr: expect.stringContaining('presque vide') } })
})

test('a file too heavy is refused while it comes, not once it has come', async () => {
  let sent = 0
  const endless = Readable.from(
    (async function* () {
      for (; sent < 1000; sent += 1) yield Buffer.alloc(64 * 1024, 1)
    })(),
  )
  const image = { source: endless, name: 'sans-fin.jpg', fields: {} }
  const outcome = await addImage(db, stage.files(), operator, image, { maxBytes: 1024 * 1024 })
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { fr: expect.stringContaining('plus de 1 Mo') } })
  expect(sent).toBeLessThan(100)
  expect(await readdir(join(stage.folder(), 'data/drafts'))).toEqual([])
})

test('what comes by a form comes as a stream', async () => {
  const path = await stage.put('flux.jpg', await scenery(500, 400, 12).jpeg().toBuffer())
  const image = { source: createReadStream(path), name: 'flux.jpg', fields: { museum_id: lavoir.id } }
  expect(await addImage(db, stage.files(), ines, image)).toMatchObject({ outcome: 'added' })
})

test('a museum adds to its own images, and a stranger to none', async () => {
  const path = await stage.put('porte.jpg', await scenery(500, 400, 13).jpeg().toBuffer())
  const image = { source: path, name: 'porte.jpg', fields: { museum_id: lavoir.id } }
  for (const who of [oscar, stranger]) await expect(addImage(db, stage.files(), who, image)).rejects.toThrow(Forbidden)
})

test('a name that lies about folders or lines is shown as one plain name', async () => {
  const outcome = await add('nom.jpg', await scenery(330, 220, 14).jpeg().toBuffer())
  if (outcome.outcome !== 'added') throw new Error('not added')
  const bytes = await scenery(330, 220, 15).jpeg().toBuffer()
  const again = await addImage(db, stage.files(), operator, {
    source: await stage.put('x.jpg', bytes),
    name: '../../etc/pass\nwd.jpg',
    fields: {},
  })
  expect(again.outcome === 'added' && (await findImage(db, again.id))?.original_name).toBe('pass·wd.jpg')
})
