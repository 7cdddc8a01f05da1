import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from 'node:process'
import { expect, test } from 'vitest'
import { db, operator } from '../../../test/scene/index.ts'
import { addImage } from '../add-image.ts'
import { stageFiles } from '../photographs.cast.ts'

const folder = join(resolve(env.CIMAISE_DATA ?? '../shared/data'), 'images')
const isThere = existsSync(folder)
if (!isThere) console.warn('Skipped, no real images: photographs of paintings, added and told apart.')

const stage = stageFiles()

test.skipIf(!isThere)('every photograph of a painting is taken, and none is taken for another', async () => {
  const paths = [folder, join(folder, 'paintings')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
      .map((name) => join(place, name)),
  )
  expect(paths.length).toBeGreaterThan(10)
  const alike: string[] = []
  for (const path of paths) {
    const outcome = await addImage(db, stage.files(), operator, { source: path, name: path, fields: {} })
    expect(outcome.outcome, path).not.toBe('refused')
    if (outcome.outcome === 'added' && outcome.similar.length > 0) alike.push(path)
  }
  expect(alike).toEqual([])
})
