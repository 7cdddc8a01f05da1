import { expect, test } from 'vitest'
import { db, operator } from '../../test/scene/index.ts'
import { addImage } from './add-image.ts'
import { removeImage } from './commands.ts'
import { openPack, packName } from './derivatives/packs.ts'
import { derivativesVersion } from './derivatives/version.ts'
import { forgetUnnamedFiles, prepareImages, remakeLostDerivatives } from './jobs.ts'
import { originalName } from './originals.ts'
import { photograph, scenery, stageFiles } from './photographs.cast.ts'
import { findImage } from './queries.ts'

const stage = stageFiles()
const day = 24 * 60 * 60_000
let seed = 200
async function add(width = 500, height = 400) {
  seed += 1
  const path = await stage.put(`${seed}.jpg`, await scenery(width, height, seed).jpeg().toBuffer())
  const added = await addImage(db, stage.files(), operator, { source: path, name: `${seed}.jpg`, fields: {} })
  if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
  return added
}

test('every picture and every tile of an image is made, in one file', async () => {
  const { id, digest } = await add(1300, 700)
  expect(await prepareImages(db, stage.files())).toEqual({ prepared: 1, failed: 0 })
  expect((await findImage(db, id))?.prepared_version).toBe(derivativesVersion)
  const pack = await openPack(stage.files().derivatives, digest)
  const names = [...(pack?.index.keys() ?? [])]
  for (const [size, formats] of [
    ['1300,700', ['avif', 'webp', 'jpg']],
    ['680,366', ['avif', 'webp', 'jpg']],
    ['320,172', ['avif', 'webp', 'jpg']],
    ['400,215', ['avif', 'webp', 'jpg']],
  ] as const)
    for (const format of formats) expect(names).toContain(`full/${size}/0/default.${format}`)
  for (const tile of ['0,0,512,512/512,512', '1024,512,276,188/276,188', '0,0,1024,700/512,350', 'full/325,175'])
    expect(names).toContain(`${tile}/0/default.jpg`)
  expect(await prepareImages(db, stage.files())).toEqual({ prepared: 0, failed: 0 })
})

test('an image whose original is lost is left after some attempts, and the others are made', async () => {
  const lost = await add()
  const whole = await add()
  await stage.files().originals.remove(originalName(lost.digest))
  expect(await prepareImages(db, stage.files())).toEqual({ prepared: 1, failed: 1 })
  for (let attempt = 0; attempt < 6; attempt += 1) await prepareImages(db, stage.files())
  expect(await findImage(db, lost.id)).toMatchObject({
    preparation_attempts: 5,
    preparation_problem: 'The original is not in the store',
  })
  expect(await prepareImages(db, stage.files())).toEqual({ prepared: 0, failed: 0 })
  expect((await findImage(db, whole.id))?.prepared_version).toBe(derivativesVersion)
})

test('a photograph taken on its side is upright in every derivative', async () => {
  const bytes = await photograph(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const path = await stage.put('cote.jpg', bytes)
  const added = await addImage(db, stage.files(), operator, { source: path, name: 'cote.jpg', fields: {} })
  if (added.outcome !== 'added') throw new Error('not added')
  await prepareImages(db, stage.files())
  const names = [...((await openPack(stage.files().derivatives, added.digest))?.index.keys() ?? [])]
  expect(names).toContain('full/600,800/0/default.jpg')
  expect(names).toContain('512,512,88,288/88,288/0/default.jpg')
})

test('derivatives that went away are made again', async () => {
  const [whole, lost] = [await add(), await add()]
  await prepareImages(db, stage.files())
  await stage.files().derivatives.remove(packName(lost.digest))
  expect(await remakeLostDerivatives(db, stage.files())).toBe(1)
  expect((await findImage(db, whole.id))?.prepared_version).toBe(derivativesVersion)
  expect(await prepareImages(db, stage.files())).toEqual({ prepared: 1, failed: 0 })
  expect(await remakeLostDerivatives(db, stage.files())).toBe(0)
})

test('files that no image names go after a week, and those of images stay', async () => {
  const [kept, gone] = [await add(), await add()]
  await prepareImages(db, stage.files())
  await removeImage(db, operator, gone.id)
  const { originals, derivatives } = stage.files()
  const there = async ({ digest }: { digest: string }) => [
    (await originals.size(originalName(digest))) !== undefined,
    (await derivatives.size(packName(digest))) !== undefined,
  ]
  await forgetUnnamedFiles(db, stage.files(), Date.now() + 6 * day)
  expect(await there(gone)).toEqual([true, true])
  expect(await forgetUnnamedFiles(db, stage.files(), Date.now() + 8 * day)).toBeGreaterThanOrEqual(2)
  expect([await there(gone), await there(kept)]).toEqual([
    [false, false],
    [true, true],
  ])
})
