import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import tar from 'tar-stream'
import type { Manifest } from './manifest.ts'

type Entry = Manifest['entries'][number]

/**
 * A tar written beside its place under another name, and renamed when it is whole and on the disk.
 * It holds the secret and people's addresses: its owner alone may read it.
 */
export class ArchiveWriter {
  readonly entries: Entry[] = []
  readonly #pack = tar.pack()
  readonly #path: string
  readonly #draft: string
  readonly #madeAt: Date
  readonly #written: Promise<void>

  private constructor(path: string, madeAt: Date) {
    this.#path = path
    this.#madeAt = madeAt
    this.#draft = `${path}.part-${process.pid}`
    this.#written = pipeline(this.#pack, createWriteStream(this.#draft, { flags: 'wx', mode: 0o600, flush: true }))
    // Whoever writes an entry, or finishes, is told.
    this.#written.catch(() => undefined)
  }

  static async create(path: string, madeAt: Date): Promise<ArchiveWriter> {
    await sweep(path)
    return new ArchiveWriter(path, madeAt)
  }

  async add(path: string, bytes: Buffer): Promise<void> {
    await this.#entry(path, bytes.length, (sink) => void sink.end(bytes))
    this.#note(path, bytes.length, createHash('sha256').update(bytes).digest('hex'))
  }

  /** Copies a file of which `bytes` are wanted. @throws when it holds fewer. */
  async addFile(path: string, source: string, bytes: number): Promise<void> {
    const hash = createHash('sha256')
    if (bytes === 0) await this.#entry(path, 0, (sink) => void sink.end())
    else
      await this.#entry(path, bytes, (sink, fail) => {
        const reading = createReadStream(source, { end: bytes - 1 })
        reading.on('data', (chunk) => void hash.update(chunk))
        pipeline(reading, sink).catch(fail)
      })
    this.#note(path, bytes, hash.digest('hex'))
  }

  async finish(): Promise<void> {
    this.#pack.finalize()
    await this.#written
    await rename(this.#draft, this.#path)
    const folder = await open(dirname(this.#path))
    await folder.sync().finally(() => folder.close())
  }

  async abandon(): Promise<void> {
    this.#pack.destroy()
    await this.#written.catch(() => undefined)
    await rm(this.#draft, { force: true })
  }

  async #entry(
    name: string,
    size: number,
    fill: (sink: NodeJS.WritableStream, fail: (error: Error) => void) => void,
  ): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        const header = { name, size, mode: 0o600, mtime: this.#madeAt }
        const sink = this.#pack.entry(header, (error) => (error ? reject(error) : resolve()))
        fill(sink as unknown as NodeJS.WritableStream, reject)
      })
    } catch (error) {
      this.#pack.destroy(error as Error)
      // A disk that failed says why; the packer only knows that it was stopped.
      await this.#written
      throw error
    }
  }

  #note(path: string, bytes: number, digest: string): void {
    this.entries.push({ path, bytes, digest })
  }
}

/** Removes what a backup of the same name, killed on its way, left behind. */
async function sweep(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(`${basename(path)}.part-`) && Number(name.split('-').at(-1))
    if (pid && !isLiving(pid)) await rm(join(dirname(path), name), { force: true })
  }
}

function isLiving(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
