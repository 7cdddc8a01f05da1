import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '../../../test/scene/index.ts'
import { typeLine } from '../../platform/command-line/line.cast.ts'
import { loadNetwork } from '../../platform/network.ts'
import { mediaCommands } from '../cli.ts'
import { packName } from '../derivatives/packs.ts'
import { derivativesVersion } from '../derivatives/version.ts'
import { originalName } from '../originals.ts'
import { scenery, stageFiles } from '../photographs.cast.ts'
import { findImage } from '../queries.ts'

const stage = stageFiles()

const type = (...line: string[]) =>
  typeLine(line, {
    commands: mediaCommands,
    open: async () => ({
      db,
      pool: undefined as never,
      files: stage.files(),
      network: loadNetwork('occitanie'),
      demonstration: false,
      baseUrl: 'https://musees.example.org',
      close: async () => undefined,
    }),
  })

let seed = 40
async function addOne(...options: string[]) {
  seed += 1
  const path = await stage.put(`battoir-${seed}.jpg`, await scenery(700, 500, seed).jpeg().toBuffer())
  const { output, code, errors } = await type('image', 'add', path, ...options)
  const id = /^(\w{10}) {2}battoir/.exec(output)?.[1] ?? ''
  return { path, output, code, errors, id, image: await findImage(db, id) }
}

test('an image is added with what is said of it, ready to be shown', async () => {
  const { code, output, id, image } = await addOne(
    '--credit',
    'Musée du Lavoir',
    '--licence',
    'cc-by',
    '--alt',
    'Un battoir',
  )
  expect(code).toBe(0)
  expect(output).toContain(`ajoutée. https://musees.example.org/iiif/3/${id}/info.json`)
  expect(image).toMatchObject({
    credit: 'Musée du Lavoir',
    alternative_text: 'Un battoir',
    licence: 'http://creativecommons.org/licenses/by/4.0/',
    prepared_version: derivativesVersion,
  })
})

test('several files are added at once; one that is no image is named, and the others are kept', async () => {
  const good = await stage.put('bon.jpg', await scenery(300, 300, 90).jpeg().toBuffer())
  const bad = await stage.put('liste.csv', 'inventaire;titre\n1;Battoir\n')
  const { code, output } = await type('image', 'add', bad, good)
  expect(code).toBe(1)
  expect(output).toContain('liste.csv : ce n’est pas une image que nous sachions lire.')
  expect(output).toMatch(/bon\.jpg : ajoutée/)
})

test('the same file added again is named as it stands', async () => {
  const { path, id } = await addOne()
  expect((await type('image', 'add', path)).output).toContain(
    `${id}  ${path.split('/').at(-1)} : ce fichier est déjà là.`,
  )
})

test('an unknown licence, a day that is none and a record that is none are refused before anything is read', async () => {
  const path = await stage.put('x.jpg', await scenery(300, 300, 91).jpeg().toBuffer())
  const { code, errors } = await type('image', 'add', path, '--licence', 'libre', '--embargo', 'demain')
  expect(code).not.toBe(0)
  expect(errors).toMatch(/licence n’est pas de la liste.*CC-BY/)
  expect(errors).toMatch(/--embargo : il faut un jour/)
  expect((await type('image', 'add', path, '--for', 'œuvre 12')).errors).toContain('ne désigne pas une fiche')
  expect((await type('image', 'add', join(stage.folder(), 'absente.jpg'))).code).not.toBe(0)
})

test('an image is shown with its rights, its uses and its history', async () => {
  const { id } = await addOne('--licence', 'InC', '--for', 'collections.work:0123456789', '--as', 'Claire Vidal')
  const { output } = await type('image', 'show', id)
  expect(output).toContain('700 × 500')
  expect(output).toContain('montrée en petit, sans tuiles')
  expect(output).toContain('licence : InC')
  expect(output).toContain('montrée par collections.work:0123456789')
  expect(output).toContain('Claire Vidal')
  expect((await type('image', 'show', 'zzzzzzzzzz')).errors).toContain('Aucune image')
})

test('the check finds what was lost or changed, and repairs what can be', async () => {
  const [whole, changed, lost, bare] = [await addOne(), await addOne(), await addOne(), await addOne()]
  const originals = join(stage.folder(), 'data/files')
  await writeFile(join(originals, originalName(changed.image?.digest ?? '')), 'something else')
  await rm(join(originals, originalName(lost.image?.digest ?? '')))
  await stage.files().derivatives.remove(packName(bare.image?.digest ?? ''))
  const { code, output } = await type('image', 'check')
  expect(code).toBe(1)
  expect(output).not.toContain(whole.id)
  expect(output).toMatch(new RegExp(`${changed.id} .*n’est plus celui`))
  expect(output).toMatch(new RegExp(`${lost.id} .*manque`))
  expect(output).toMatch(new RegExp(`${bare.id} .*à faire`))
  expect((await type('image', 'check', '--repair')).output).toContain(
    'originaux perdus ou changés : 2 ; à préparer : 0.',
  )
})
