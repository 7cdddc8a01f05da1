import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../operator.ts'
import { listFiles } from './files.ts'
import { type EntryKind, installationPath, secretPath } from './manifest.ts'

const folderName = /^restoring-\d+$/

/** Where the files of an archive wait, in the data folder, until the database is ready to be committed. */
export class Staging {
  readonly #dataDir: string
  readonly #folder: string

  private constructor(dataDir: string, folder: string) {
    this.#dataDir = dataDir
    this.#folder = folder
  }

  /** Clears what a restore that was killed left. */
  static async create(dataDir: string): Promise<Staging> {
    for (const name of await readdir(dataDir))
      if (folderName.test(name)) await rm(join(dataDir, name), { recursive: true, force: true })
    const folder = join(dataDir, `restoring-${process.pid}`)
    await mkdir(folder, { mode: 0o700 })
    return new Staging(dataDir, folder)
  }

  async add(what: EntryKind, content: Readable, digest: string | undefined): Promise<void> {
    const path = join(this.#folder, pathOf(what))
    await mkdir(dirname(path), { recursive: true })
    const hash = createHash('sha256')
    content.on('data', (chunk: Buffer) => void hash.update(chunk))
    const mode = what.kind === 'file' ? 0o644 : 0o600
    await pipeline(content, createWriteStream(path, { mode, flush: true }))
    if (hash.digest('hex') !== digest)
      throw new Refusal({
        fr: 'La sauvegarde a changé pendant qu’elle était lue. Rien n’a été restauré.',
        en: 'The backup changed while it was read. Nothing was restored.',
      })
  }

  /** Moves everything to its place; files of the same path are the same file. */
  async put(): Promise<void> {
    for await (const { path } of listFiles(this.#folder)) {
      const place = join(this.#dataDir, path)
      await mkdir(dirname(place), { recursive: true })
      await rename(join(this.#folder, path), place)
    }
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }
}

function pathOf(what: EntryKind): string {
  if (what.kind === 'file') return join('files', what.path)
  return what.kind === 'secret' ? secretPath : installationPath
}
