import type { Db } from '../platform/database/connect.ts'
import type { Files } from '../platform/files/index.ts'
import { prepareAgain } from './derivatives/commands.ts'
import { packOf } from './derivatives/packs.ts'
import { prepareImage } from './derivatives/prepare.ts'
import { derivativesVersion } from './derivatives/version.ts'
import { digestOf } from './originals.ts'
import { findImageByDigest, listFilesOfImages, listUnprepared } from './queries.ts'

/** A run ends by itself well before its queue would give it up; the next one goes on. */
const runMs = 10 * 60_000

/** Makes the derivatives that are missing, one image after the other. @returns how many went well, and how many did not. */
export async function prepareImages(
  db: Db,
  files: Files,
  options: { readonly signal?: AbortSignal; readonly forMs?: number } = {},
): Promise<{ readonly prepared: number; readonly failed: number }> {
  const ends = performance.now() + (options.forMs ?? runMs)
  let prepared = 0
  // Those that fail stay on the list, at its end.
  const failed = new Set<string>()
  while (performance.now() < ends && !options.signal?.aborted) {
    const image = (await listUnprepared(db, failed.size + 1)).find(({ id }) => !failed.has(id))
    if (!image) break
    if (await prepareImage(db, files, image)) failed.add(image.id)
    else prepared += 1
  }
  return { prepared, failed: failed.size }
}

/**
 * Has the derivatives that went away (a folder emptied, a store changed) made again.
 * @returns how many images wait for them now.
 */
export async function remakeLostDerivatives(db: Db, files: Files): Promise<number> {
  const there = new Set<string>()
  for await (const { name } of files.derivatives.list()) {
    const pack = packOf(name)
    if (pack?.version === derivativesVersion) there.add(pack.digest)
  }
  const lost = (await listFilesOfImages(db)).filter(
    ({ digest, prepared_version }) => prepared_version === derivativesVersion && !there.has(digest),
  )
  for (const { id } of lost) await prepareAgain(db, id)
  return lost.length
}

const graceMs = 7 * 24 * 60 * 60_000

/**
 * Removes the files that no image names any more, a week after they were written: a backup under way, and whoever
 * removed an image by mistake, still find them until then.
 */
export async function forgetUnnamedFiles(db: Db, files: Files, now: number): Promise<number> {
  let removed = 0
  const isNamed = async (digest: string, version?: number) =>
    (version === undefined || version === derivativesVersion) && (await findImageByDigest(db, digest)) !== undefined
  for await (const { name, changed_at } of files.originals.list()) {
    const digest = digestOf(name)
    if (!digest || changed_at.getTime() > now - graceMs || (await isNamed(digest))) continue
    await files.originals.remove(name)
    removed += 1
  }
  for await (const { name, changed_at } of files.derivatives.list()) {
    const pack = packOf(name)
    if (!pack || changed_at.getTime() > now - graceMs || (await isNamed(pack.digest, pack.version))) continue
    await files.derivatives.remove(name)
    removed += 1
  }
  return removed
}
