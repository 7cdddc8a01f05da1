import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { command } from '../../platform/command-line/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import type { OperatorSentence } from '../../platform/operator.ts'
import { prepareAgain } from '../derivatives/commands.ts'
import { openPack } from '../derivatives/packs.ts'
import { derivativesVersion } from '../derivatives/version.ts'
import { prepareImages } from '../jobs.ts'
import { originalName } from '../originals.ts'
import { listFilesOfImages } from '../queries.ts'

export const checkImagesCommand = command({
  words: ['image', 'check'],
  what: {
    fr: 'relit chaque original, octet par octet, et cherche ses tailles et ses tuiles',
    en: 'reads every original again, byte by byte, and looks for its sizes and tiles',
  },
  options: {
    repair: {
      type: 'flag',
      what: {
        fr: 'refait les tailles et les tuiles qui manquent',
        en: 'makes again the sizes and tiles that are missing',
      },
    },
  },
  notes: [
    {
      fr: 'Un original qui manque ou qui a changé ne se refait pas : il est dans une sauvegarde.',
      en: 'An original that is missing or changed cannot be made again: it is in a backup.',
    },
  ],
  examples: ['cimaise image check', 'cimaise image check --repair'],
  async run({ options, signal, progress, say, open }) {
    const { db, files } = await open()
    const images = await listFilesOfImages(db)
    let wrong = 0
    let missing = 0
    for (const [index, image] of images.entries()) {
      if (signal.aborted) break
      progress.show(`${index + 1} / ${images.length}`)
      const problem = await problemOf(files.originals, image.digest)
      const isMade = problem === undefined && (await openPack(files.derivatives, image.digest)) !== undefined
      progress.clear()
      if (problem) {
        wrong += 1
        say({
          fr: `${image.id}  ${image.original_name} : ${problem.fr}`,
          en: `${image.id}  ${image.original_name}: ${problem.en}`,
        })
      } else if (!isMade) {
        missing += 1
        const why = image.preparation_problem
        say({
          fr: `${image.id}  ${image.original_name} : tailles et tuiles à faire${why ? ` (${why})` : ''}`,
          en: `${image.id}  ${image.original_name}: sizes and tiles to be made${why ? ` (${why})` : ''}`,
        })
        if (options.repair || image.prepared_version === derivativesVersion) await prepareAgain(db, image.id)
      }
    }
    if (options.repair && missing > 0) {
      const { prepared } = await prepareImages(db, files, { signal })
      missing -= prepared
    }
    say(summary(images.length, wrong, missing))
    return wrong + missing > 0 ? 1 : undefined
  },
})

async function problemOf(store: FileStore, digest: string): Promise<OperatorSentence | undefined> {
  const stream = await store.stream(originalName(digest))
  if (!stream) return { fr: 'l’original manque', en: 'the original is missing' }
  const hash = createHash('sha256')
  await pipeline(stream, hash)
  if (hash.digest('hex') === digest) return undefined
  return { fr: 'l’original n’est plus celui qui a été envoyé', en: 'the original is no longer what was sent' }
}

function summary(count: number, wrong: number, missing: number): OperatorSentence {
  return {
    fr: `Images : ${count} ; originaux perdus ou changés : ${wrong} ; à préparer : ${missing}.`,
    en: `Images: ${count}; originals lost or changed: ${wrong}; to be prepared: ${missing}.`,
  }
}
