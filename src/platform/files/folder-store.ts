import { createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir, open, opendir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkName, type FileStore } from './file-store.ts'
import { OpenFiles } from './open-files.ts'

/** Files in a folder, readable by the site's own account only. */
export class FolderStore implements FileStore {
  readonly #folder: string
  readonly #open = new OpenFiles(128)

  constructor(folder: string) {
    this.#folder = folder
  }

  async keep(name: string, path: string): Promise<void> {
    const place = this.#place(name)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await chmod(path, 0o600)
    await flush(path)
    await move(path, place)
    this.#open.forget(place)
    await flush(dirname(place))
  }

  async read(name: string, range?: { readonly start: number; readonly length: number }): Promise<Buffer | undefined> {
    const place = this.#place(name)
    return absentAsUndefined(async () => {
      if (range) return this.#open.read(place, range.start, range.length)
      const file = await open(place)
      try {
        return await file.readFile()
      } finally {
        await file.close()
      }
    })
  }

  async stream(name: string) {
    const place = this.#place(name)
    return (await this.size(name)) === undefined ? undefined : createReadStream(place)
  }

  async size(name: string): Promise<number | undefined> {
    const place = this.#place(name)
    // Another process may have put another file there: whoever asks how long it is reads that one from now on.
    this.#open.forget(place)
    return absentAsUndefined(async () => (await stat(place)).size)
  }

  async remove(name: string): Promise<void> {
    const place = this.#place(name)
    this.#open.forget(place)
    await rm(place, { force: true })
    // The folders that this leaves empty go too; one that is not stays by itself.
    for (let folder = dirname(place); folder !== this.#folder; folder = dirname(folder))
      try {
        await rmdir(folder)
      } catch {
        return
      }
  }

  async *list(below = ''): AsyncGenerator<{ name: string; bytes: number; changed_at: Date }> {
    const entries = await absentAsUndefined(() => opendir(join(this.#folder, below)))
    if (!entries) return
    for await (const entry of entries) {
      const name = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) yield* this.list(name)
      else if (!entry.name.endsWith('.part')) {
        const found = await absentAsUndefined(() => stat(join(this.#folder, name)))
        if (found) yield { name, bytes: found.size, changed_at: found.mtime }
      }
    }
  }

  async pathOf(name: string): Promise<string | undefined> {
    return (await this.size(name)) === undefined ? undefined : this.#place(name)
  }

  #place(name: string): string {
    return join(this.#folder, checkName(name))
  }
}

/** On the disk, not only in its memory: what is acknowledged survives a power cut. */
async function flush(path: string): Promise<void> {
  const file = await open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EXDEV') throw error
    // From another disk: copied beside its place first, so that the name appears with the whole file.
    const draft = `${to}.${process.pid}.part`
    await copyFile(from, draft)
    await flush(draft)
    await rename(draft, to)
    await rm(from, { force: true })
  }
}

async function absentAsUndefined<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) return undefined
    throw error
  }
}
