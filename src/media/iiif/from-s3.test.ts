import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db, instantOf, operator, theMoment } from '../../../test/scene/index.ts'
import { raiseSite } from '../../../test/scene/site.ts'
import { openFiles } from '../../platform/files/index.ts'
import { S3Server } from '../../platform/files/s3-server.cast.ts'
import { addImage } from '../add-image.ts'
import { prepareImages } from '../jobs.ts'
import { photograph, stageFiles } from '../photographs.cast.ts'

const stage = stageFiles()

test('a site whose files are in an S3 store takes images in, prepares them and shows them, from another machine too', async () => {
  const store = new S3Server()
  const address = await store.listen()
  const places = [await mkdtemp(join(tmpdir(), 'cimaise-s3-')), await mkdtemp(join(tmpdir(), 'cimaise-s3-'))] as const
  try {
    const files = await openFiles(places[0], address)
    const source = await stage.put('degrade.jpg', await photograph(1100, 700).jpeg().toBuffer())
    const added = await addImage(db, files, operator, { source, name: 'degrade.jpg', fields: {} })
    if (added.outcome !== 'added') throw new Error('not added')
    expect(await prepareImages(db, files)).toEqual({ prepared: 1, failed: 0 })
    expect([...store.objects.keys()].map((name) => name.split('/')[0])).toEqual(['files', 'derivatives'])
    const site = await raiseSite({
      db: () => db,
      now: () => instantOf(theMoment),
      files: await openFiles(places[1], address),
    })
    for (const [tail, size] of [
      ['512,0,512,512/512,512/0/default.jpg', [512, 512]],
      ['full/640,407/0/default.webp', [640, 407]],
      ['100,100,300,200/150,/0/default.png', [150, 100]],
    ] as const) {
      const { status, bytes } = await site.visit(`/iiif/3/${added.id}/${tail}`)
      const { width, height } = await sharp(bytes).metadata()
      expect([status, width, height], tail).toEqual([200, ...size])
    }
    await site.close()
  } finally {
    await store.close()
    for (const place of places) await rm(place, { recursive: true, force: true })
  }
})
