import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BoundedFolder } from './bounded-folder.ts'
import type { FileStore } from './file-store.ts'
import { FolderStore } from './folder-store.ts'
import { connectS3, S3Store } from './s3-store.ts'

export { BoundedFolder } from './bounded-folder.ts'
export type { FileStore } from './file-store.ts'

/** Where the files of an installation are. */
export interface Files {
  /** What was given to us, as it came; in the backup. */
  readonly originals: FileStore
  /** What is made from it, and can be made again; not in the backup. */
  readonly derivatives: FileStore
  /** Files on their way in or being made, on this machine; emptied of what a crash left. */
  readonly draftsFolder: string
  /** What this machine remembers and may lose. */
  readonly cacheFolder: string
}

const oldestDraftMs = 24 * 60 * 60_000

/** A draft of yesterday was left by a crash; a younger one may be another process's. */
async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > oldestDraftMs) await rm(join(folder, name), { force: true, recursive: true })
  }
}

const copiesBytes = 2 * 1024 ** 3

/** Opens the files of an installation: below its data folder, or in the store that `s3Url` names. */
export async function openFiles(dataDir: string, s3Url?: string): Promise<Files> {
  const draftsFolder = join(dataDir, 'drafts')
  const cacheFolder = join(dataDir, 'cache')
  await mkdir(draftsFolder, { recursive: true, mode: 0o700 })
  await clearDrafts(draftsFolder)
  if (!s3Url)
    return {
      originals: new FolderStore(join(dataDir, 'files')),
      derivatives: new FolderStore(join(dataDir, 'derivatives')),
      draftsFolder,
      cacheFolder,
    }
  const store = connectS3(s3Url)
  const copies = await BoundedFolder.open(join(cacheFolder, 'copies'), copiesBytes)
  return {
    originals: new S3Store(store, 'files', copies),
    derivatives: new S3Store(store, 'derivatives', copies),
    draftsFolder,
    cacheFolder,
  }
}
