import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
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

/** A draft older than this was left by a crash; a younger one may be another process's. */
const draftMs = 60_000

/**
 * The copies of public pages on disk, for the hours when the database is away. Bounded: answers to questions leave
 * first (anyone may ask any number of them), then the oldest written.
 */
export class PageShelf {
  readonly #folder: string
  readonly #maxBytes: number
  readonly #tell: (problem: string) => void
  #bytes = 0
  #problem: string | undefined
  /** Names and sizes, the oldest written first. */
  readonly #pages = new Map<string, number>()
  readonly #questions = new Map<string, number>()
  /** Those whose last writing failed: what lies there is older than it should be. */
  readonly #failed = new Set<string>()
  readonly #writing = new Map<string, Promise<void>>()

  private constructor(folder: string, maxBytes: number, tell: (problem: string) => void) {
    this.#folder = folder
    this.#maxBytes = maxBytes
    this.#tell = tell
  }

  /** `tell` hears of the first write that fails after one that went well. */
  static async open(
    folder: string,
    maxBytes: number,
    tell: (problem: string) => void = () => undefined,
  ): Promise<PageShelf> {
    const shelf = new PageShelf(folder, maxBytes, tell)
    await mkdir(folder, { recursive: true })
    const found = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const path = join(folder, name)
        // Asked in turn: as promises, eight thousand answers take half a second of the start.
        const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 }
        if (name.endsWith('.page')) return { name, size, mtimeMs }
        if (Date.now() - mtimeMs > draftMs) await rm(path, { force: true, recursive: true })
        return undefined
      }),
    )
    for (const file of found.filter((each) => each !== undefined).sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      shelf.#listOf(file.name).set(file.name, file.size)
      shelf.#bytes += file.size
    }
    await shelf.#makeRoom()
    return shelf
  }

  get size(): number {
    return this.#pages.size + this.#questions.size
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Why the last write failed (a full disk, say); undefined when it went well. */
  get problem(): string | undefined {
    return this.#problem
  }

  /** True when the last copy asked for is there. */
  has(address: string): boolean {
    const name = nameOf(address)
    return this.#listOf(name).has(name) && !this.#failed.has(name)
  }

  /**
   * Writes a copy, the last one asked for an address staying; a failure is remembered in `problem` and never thrown,
   * for the visitor has their page already.
   */
  put(address: string, type: string, brotli: Buffer, made_at: number): Promise<void> {
    const name = nameOf(address)
    const label: Label = { address, type, made_at }
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(label)}\n`), brotli])
    const before = this.#writing.get(name) ?? Promise.resolve()
    const written = before
      .then(() => this.#write(name, bytes))
      .finally(() => {
        if (this.#writing.get(name) === written) this.#writing.delete(name)
      })
    this.#writing.set(name, written)
    return written
  }

  async #write(name: string, bytes: Buffer): Promise<void> {
    const path = join(this.#folder, name)
    const draft = `${path}.${process.pid}.draft`
    try {
      await writeFile(draft, bytes)
      await rename(draft, path)
    } catch (error) {
      this.#failed.add(name)
      if (this.#problem === undefined) this.#tell(String(error))
      this.#problem = String(error)
      return void (await rm(draft, { force: true }).catch(() => undefined))
    }
    this.#problem = undefined
    this.#failed.delete(name)
    const list = this.#listOf(name)
    this.#bytes += bytes.length - (list.get(name) ?? 0)
    list.delete(name)
    list.set(name, bytes.length)
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
    for (const name of [...this.#pages.keys(), ...this.#questions.keys()]) {
      if (kept.has(name)) continue
      const { mtimeMs } = await stat(join(this.#folder, name)).catch(() => ({ mtimeMs: 0 }))
      if (mtimeMs < before) await this.#forget(name)
    }
  }

  async remove(address: string): Promise<void> {
    const name = nameOf(address)
    await this.#writing.get(name)
    await this.#forget(name)
  }

  async #makeRoom(): Promise<void> {
    for (const list of [this.#questions, this.#pages])
      for (const name of list.keys()) {
        if (this.#bytes <= this.#maxBytes) return
        await this.#forget(name)
      }
  }

  async #forget(name: string): Promise<void> {
    const list = this.#listOf(name)
    this.#bytes -= list.get(name) ?? 0
    list.delete(name)
    this.#failed.delete(name)
    await rm(join(this.#folder, name), { force: true }).catch(() => undefined)
  }

  #listOf(name: string): Map<string, number> {
    return name.endsWith(questionEnd) ? this.#questions : this.#pages
  }
}

const questionEnd = '.question.page'

function nameOf(address: string): string {
  const digest = createHash('sha256').update(address).digest('base64url')
  return `${digest}${address.includes('?') ? questionEnd : '.page'}`
}
