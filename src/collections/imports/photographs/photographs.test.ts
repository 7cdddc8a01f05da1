import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, operator } from '../../../../test/scene/index.ts'
import { type Files, openFiles } from '../../../platform/files/index.ts'
import { applyImport, undoImport } from '../index.ts'
import { fileOf, flacon, lessive, savon } from '../invented-file.ts'
import { bringPhotographs, openArchive, type PhotographOutcome, planPhotographs } from './index.ts'
import { zipOf } from './zip.cast.ts'

let folder = ''
let files: Files
let photographs: Record<'front' | 'back' | 'soap' | 'bottle', Buffer>

/** Stripes of a width of its own: no two look alike. */
const photograph = (stripe: number) =>
  sharp(
    Buffer.from(
      Array.from({ length: 320 * 240 * 3 }, (_, at) => (Math.floor(((at / 3) % 320) / stripe) % 2 ? 210 : 40 + stripe)),
    ),
    { raw: { width: 320, height: 240, channels: 3 } },
  )
    .jpeg()
    .toBuffer()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cimaise-photographs-'))
  files = await openFiles(join(folder, 'data'))
  const [front, back, soap, bottle] = await Promise.all([photograph(5), photograph(16), photograph(40), photograph(80)])
  photographs = { front, back, soap, bottle }
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  await applyImport(db, operator, { file: fileOf([lessive, savon, { ...flacon, image_references: refim }]) })
})

const refim = 'M9002_0016630_P.JPG,DS1,,0016630.JPG'
let archives = 0

async function archiveOf(entries: Readonly<Record<string, Buffer>>) {
  archives += 1
  const path = join(folder, `photos-${archives}.zip`)
  await writeFile(path, zipOf(entries))
  return openArchive(path)
}

async function bring(entries: Readonly<Record<string, Buffer>>, fields = {}) {
  const said: PhotographOutcome[] = []
  const archive = await archiveOf(entries)
  const outcome = await bringPhotographs(db, files, operator, {
    archive,
    fields,
    onFile: (file) => void said.push(file),
  })
  return { ...outcome, said }
}

const shownBy = async (joconde_id: string) =>
  db
    .selectFrom('media.use as u')
    .innerJoin('media.image as i', 'i.id', 'u.image_id')
    .innerJoin('collections.work as w', 'w.id', 'u.record_id')
    .where('w.joconde_id', '=', joconde_id)
    .orderBy('u.position')
    .select(['i.original_name', 'i.credit', 'i.licence', 'i.museum_id', 'w.museum_id as of'])
    .execute()
const countImages = async () =>
  (await db.selectFrom('media.image').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n

test('photographs find their works by inventory number, Joconde reference and REFIM, in the order of their marks', async () => {
  const { front, back, soap, bottle } = photographs
  const { counts, said } = await bring(
    {
      'photos/1974-1-1_verso.jpg': back,
      'photos/1974.1.1_recto.jpg': front,
      '90010000002.jpg': soap,
      '0016630.JPG': bottle,
      '__MACOSX/._1974.jpg': Buffer.from('litter'),
    },
    { credit: 'Musée du Lavoir' },
  )
  expect(counts).toMatchObject({ rows: 4, created: 4, refused: 0 })
  expect((await shownBy(lessive.joconde_id)).map(({ original_name }) => original_name)).toEqual([
    '1974.1.1_recto.jpg',
    '1974-1-1_verso.jpg',
  ])
  const [own] = await shownBy(savon.joconde_id)
  expect(own).toMatchObject({ credit: 'Musée du Lavoir', museum_id: own?.of })
  expect(await shownBy(flacon.joconde_id)).toHaveLength(1)
  expect(new Set(said.map(({ by }) => by))).toEqual(new Set(['inventory', 'joconde', 'image-reference']))
})

test('a dry run says the same and keeps nothing', async () => {
  const entries = {
    '1974.1.1.jpg': photographs.front,
    '1974.1.1_2.jpg': photographs.front,
    'perdu.jpg': photographs.soap,
  }
  const before = await countImages()
  const said: PhotographOutcome[] = []
  const counts = await planPhotographs(db, files, operator, {
    archive: await archiveOf(entries),
    fields: {},
    onFile: (file) => void said.push(file),
  })
  expect(await countImages()).toBe(before)
  expect(await readdir(files.draftsFolder)).toEqual([])
  expect(said.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual([
    '1974.1.1.jpg added',
    '1974.1.1_2.jpg unchanged',
    'perdu.jpg refused',
  ])
  expect((await bring(entries)).counts).toEqual(counts)
})

test('the same archive again changes nothing, and leaves no trace', async () => {
  const entries = { '1974.1.1.jpg': photographs.front, '1974.1.2.jpg': photographs.soap }
  await bring(entries)
  const again = await bring(entries)
  expect(again).toMatchObject({ id: undefined, counts: { created: 0, changed: 0, unchanged: 2 } })
  const logged = await db.selectFrom('collections.import').select('id').where('format', '=', 'photographs').execute()
  expect(logged).toHaveLength(1)
})

test('undone, its photographs are gone, and those that were there before stay', async () => {
  await bring({ '1974.1.1.jpg': photographs.front })
  const { id } = await bring({ '1974.1.1_2.jpg': photographs.back, '1974.1.2.jpg': photographs.front })
  const outcome = await undoImport(db, operator, id ?? '')
  expect(outcome).toMatchObject({ images: 1 })
  expect(await shownBy(lessive.joconde_id)).toHaveLength(1)
  expect(await shownBy(savon.joconde_id)).toHaveLength(0)
  expect(await undoImport(db, operator, id ?? '')).toBe('undone-already')
})

test('what is no photograph is refused in a sentence, and nothing of it is kept', async () => {
  // Its header says 300 million pixels.
  const huge = Buffer.from(photographs.back)
  const frame = huge.indexOf(Buffer.from([0xff, 0xc0]))
  huge.writeUInt16BE(15_000, frame + 5)
  huge.writeUInt16BE(20_000, frame + 7)
  const { counts, said } = await bring({
    '1974.1.1_1.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    '1974.1.1_2.jpg': photographs.front.subarray(0, photographs.front.length - 900),
    '1974.1.1_3.jpg': huge,
    '1974.1.1_4.jpg': Buffer.alloc(40 * 1024 * 1024),
    '1974.1.1_5.jpg': Buffer.alloc(0),
    '1974.1.2.jpg': photographs.soap,
  })
  expect(counts).toMatchObject({ rows: 6, created: 1, refused: 5 })
  const why = said.map(({ path, problem }) => `${path}: ${problem?.en ?? ''}`).join('\n')
  expect(why).toMatch(/_1\.svg.*SVG drawing/)
  expect(why).toMatch(/_2\.jpg.*end of this file is missing/)
  expect(why).toMatch(/_3\.jpg.*300 million pixels/)
  expect(why).toMatch(/_4\.jpg.*unfolds into far more/)
  expect(why).toMatch(/_5\.jpg.*empty/)
  expect(await shownBy(lessive.joconde_id)).toHaveLength(0)
  expect(await readdir(files.draftsFolder)).toEqual([])
})

test('a name that several works answer to is refused, and they are named', async () => {
  await applyImport(db, operator, {
    file: fileOf([{ ...flacon, joconde_id: '90020000009', inventory_number: '1974.1.1', title: 'Le Verre à pied' }]),
  })
  const several = await bring({ '1974.1.1.jpg': photographs.front })
  expect(several.said[0]?.problem?.fr).toMatch(/2 œuvres répondent à ce nom : .*Le Verre à pied/)
  const named = await bring({ 'M9001_1974.1.1.jpg': photographs.front })
  expect(named.said[0]).toMatchObject({ outcome: 'added', work: { joconde_id: lessive.joconde_id } })
})

test('a folder is read as an archive is', async () => {
  const place = join(folder, 'dossier')
  await mkdir(join(place, '1974.1.1'), { recursive: true })
  await writeFile(join(place, '1974.1.1', 'IMG_0042.jpg'), photographs.front)
  const archive = await openArchive(place)
  const { counts } = await bringPhotographs(db, files, operator, { archive, fields: {} })
  expect(counts).toMatchObject({ rows: 1, created: 1 })
})

test('what is no archive, or an empty one, is refused whole', async () => {
  const path = join(folder, 'faux.zip')
  await writeFile(path, 'not a zip at all')
  await expect(openArchive(path)).rejects.toThrow('no ZIP archive')
  await expect(archiveOf({ '__MACOSX/._a.jpg': Buffer.from('a') })).rejects.toThrow('no file in it')
})
