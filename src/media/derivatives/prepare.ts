import { rm } from 'node:fs/promises'
import type { Db } from '../../platform/database/connect.ts'
import type { Files } from '../../platform/files/index.ts'
import { originalName } from '../originals.ts'
import type { Size } from '../rights.ts'
import { noteFailedPreparation, notePrepared } from './commands.ts'
import { makeDerivatives } from './make.ts'
import { packName } from './packs.ts'

/**
 * Makes the derivatives of one image and notes that they are there. Made twice at once, they are the same.
 * @returns what went wrong, noted too; undefined when all went well.
 */
export async function prepareImage(
  db: Db,
  files: Files,
  image: Size & { readonly id: string; readonly digest: string },
): Promise<string | undefined> {
  try {
    const path = await files.originals.pathOf(originalName(image.digest))
    if (!path) throw new Error('The original is not in the store')
    const draft = await makeDerivatives(path, image, files.draftsFolder)
    await files.derivatives.keep(packName(image.digest), draft).finally(() => rm(draft, { force: true }))
    await notePrepared(db, image.id)
    return undefined
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    await noteFailedPreparation(db, image.id, problem)
    return problem
  }
}
