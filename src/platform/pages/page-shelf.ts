import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

const decompress = promisify(brotliDecompress)

/** A page read back from disk. */
export interface ShelvedPage {
  readonly type: string
  readonly body: Buffer
  /** Epoch milliseconds of its making. */
  readonly made_at: number
}

interface Label {
  readonly address: string
  readonly type: string
  readonly made_at: number
}

/** The copies of public pages on disk, for the hours when the database is away. Bounded: the oldest written leave first. */
export class PageShelf {
  readonly #folder: string
  readonly #maxBytes: number
  #bytes = 0
  #problem: string | undefined
  readonly #written = new Map<string, number>()

  private constructor(folder: string, maxBytes: number) {
    this.#folder = folder
    this.#maxBytes = maxBytes
  }

  static async open(folder: string, maxBytes: number): Promise<PageShelf> {
    const shelf = new PageShelf(folder, maxBytes)
    await mkdir(folder, { recursive: true })
    const names = await readdir(folder)
    const found = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name)
        if (!name.endsWith('.page')) {
          await rm(path, { force: true, recursive: true })
          return undefined
        }
        const { size, mtimeMs } = await stat(path)
        return { name, size, mtimeMs }
      }),
    )
    for (const file of found.filter((each) => each !== undefined).sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      shelf.#written.set(file.name, file.size)
      shelf.#bytes += file.size
    }
    return shelf
  }

  get size(): number {
    return this.#written.size
  }

  /** Why the last write failed (a full disk, say); undefined when it went well. */
  get problem(): string | undefined {
    return this.#problem
  }

  has(address: string): boolean {
    return this.#written.has(nameOf(address))
  }

  /** Writes a copy; a failure is remembered in `problem` and never thrown, for the visitor has their page already. */
  async put(address: string, type: string, brotli: Buffer, made_at: number): Promise<void> {
    const name = nameOf(address)
    const label: Label = { address, type, made_at }
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(label)}\n`), brotli])
    const path = join(this.#folder, name)
    const draft = `${path}.${process.pid}.draft`
    try {
      await writeFile(draft, bytes)
      await rename(draft, path)
      this.#problem = undefined
    } catch (error) {
      this.#problem = String(error)
      await rm(draft, { force: true }).catch(() => undefined)
      return
    }
    this.#bytes += bytes.length - (this.#written.get(name) ?? 0)
    this.#written.delete(name)
    this.#written.set(name, bytes.length)
    await this.#makeRoom()
  }

  async find(address: string): Promise<ShelvedPage | undefined> {
    try {
      const bytes = await readFile(join(this.#folder, nameOf(address)))
      const end = bytes.indexOf(10)
      const label = JSON.parse(bytes.subarray(0, end).toString()) as Label
      if (label.address !== address) return undefined
      return { type: label.type, body: await decompress(bytes.subarray(end + 1)), made_at: label.made_at }
    } catch {
      return undefined
    }
  }

  /** Copies of other addresses made before `before` (epoch milliseconds) go: their page is gone, or has changed since. */
  async keepOnly(addresses: readonly string[], before: number): Promise<void> {
    const kept = new Set(addresses.map(nameOf))
    for (const name of [...this.#written.keys()]) {
      if (kept.has(name)) continue
      const { mtimeMs } = await stat(join(this.#folder, name)).catch(() => ({ mtimeMs: 0 }))
      if (mtimeMs < before) await this.#forget(name)
    }
  }

  async remove(address: string): Promise<void> {
    await this.#forget(nameOf(address))
  }

  async #makeRoom(): Promise<void> {
    for (const name of this.#written.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      await this.#forget(name)
    }
  }

  async #forget(name: string): Promise<void> {
    const size = this.#written.get(name)
    if (size === undefined) return
    this.#written.delete(name)
    this.#bytes -= size
    await rm(join(this.#folder, name), { force: true })
  }
}

function nameOf(address: string): string {
  return `${createHash('sha256').update(address).digest('base64url')}.page`
}
