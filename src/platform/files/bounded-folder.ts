import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What can be made again, in one folder that never outgrows its bytes: the least recently asked for leaves first. */
export class BoundedFolder {
  readonly #folder: string
  readonly #maxBytes: number
  #bytes = 0
  /** Names and sizes, the least recently asked for first. */
  readonly #files = new Map<string, number>()

  private constructor(folder: string, maxBytes: number) {
    this.#folder = folder
    this.#maxBytes = maxBytes
  }

  static async open(folder: string, maxBytes: number): Promise<BoundedFolder> {
    const bounded = new BoundedFolder(folder, maxBytes)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const found = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name)).catch(() => ({ size: 0, mtimeMs: 0 }))
        if (!name.endsWith('.part')) return { name, size, mtimeMs }
        // Left by a crash; a young one may be another process's.
        if (Date.now() - mtimeMs > 600_000) await rm(join(folder, name), { force: true })
        return undefined
      }),
    )
    for (const file of found.filter((each) => each !== undefined).sort((a, b) => a.mtimeMs - b.mtimeMs))
      bounded.#note(file.name, file.size)
    await bounded.#makeRoom()
    return bounded
  }

  get size(): number {
    return this.#files.size
  }

  get bytes(): number {
    return this.#bytes
  }

  async read(name: string): Promise<Buffer | undefined> {
    try {
      const bytes = await readFile(join(this.#folder, name))
      this.#note(name, bytes.length)
      return bytes
    } catch {
      this.#forget(name)
      return undefined
    }
  }

  /** The path of a file that is there; undefined otherwise. Whoever opens it at once keeps it, even if it leaves. */
  async pathOf(name: string): Promise<string | undefined> {
    const path = join(this.#folder, name)
    try {
      const { size } = await stat(path)
      this.#note(name, size)
      // The order survives a restart.
      await utimes(path, new Date(), new Date())
      return path
    } catch {
      this.#forget(name)
      return undefined
    }
  }

  /** A full disk is no reason to fail: what is not kept is made again. @returns whether it was kept. */
  async write(name: string, bytes: Buffer): Promise<boolean> {
    return this.fill(name, (draft) => writeFile(draft, bytes, { mode: 0o600 }))
  }

  /** Lets `make` write a draft, which takes its name once whole. */
  async fill(name: string, make: (draft: string) => Promise<unknown>): Promise<boolean> {
    const draft = join(this.#folder, `${randomUUID()}.part`)
    try {
      await make(draft)
      const { size } = await stat(draft)
      if (size > this.#maxBytes) throw new RangeError('larger than the whole folder')
      await rename(draft, join(this.#folder, name))
      this.#note(name, size)
      await this.#makeRoom()
      return true
    } catch {
      await rm(draft, { force: true }).catch(() => undefined)
      return false
    }
  }

  async remove(name: string): Promise<void> {
    this.#forget(name)
    await rm(join(this.#folder, name), { force: true }).catch(() => undefined)
  }

  async empty(): Promise<void> {
    for (const name of [...this.#files.keys()]) await this.remove(name)
  }

  async #makeRoom(): Promise<void> {
    for (const name of this.#files.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      await this.remove(name)
    }
  }

  #note(name: string, size: number): void {
    this.#forget(name)
    this.#files.set(name, size)
    this.#bytes += size
  }

  #forget(name: string): void {
    this.#bytes -= this.#files.get(name) ?? 0
    this.#files.delete(name)
  }
}
