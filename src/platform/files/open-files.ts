import { close, open, read } from 'node:fs'
import { promisify } from 'node:util'

// Numbers and not handles: a handle costs more at every read.
const [openFile, readFile, closeFile] = [promisify(open), promisify(read), promisify(close)]

interface OpenFile {
  readonly number: Promise<number>
  readers: number
  forgotten: boolean
}

/** Files read in pieces, kept open between two pieces: opening costs more than reading a tile. The least recently read is closed first. */
export class OpenFiles {
  readonly #most: number
  readonly #files = new Map<string, OpenFile>()

  constructor(most: number) {
    this.#most = most
  }

  /** @throws when the file is missing, or shorter than what is asked of it. */
  async read(path: string, start: number, length: number): Promise<Buffer> {
    const file = this.#take(path)
    try {
      const bytes = Buffer.allocUnsafe(length)
      const { bytesRead } = await readFile(await file.number, bytes, 0, length, start)
      if (bytesRead < length) throw new RangeError(`${path} ends before ${start + length}`)
      return bytes
    } catch (error) {
      this.forget(path)
      throw error
    } finally {
      file.readers -= 1
      closeUnread(file)
    }
  }

  /** The next read opens the path anew: another file stands there, or none. */
  forget(path: string): void {
    const file = this.#files.get(path)
    if (!file) return
    this.#files.delete(path)
    file.forgotten = true
    closeUnread(file)
  }

  #take(path: string): OpenFile {
    const known = this.#files.get(path)
    const file = known ?? { number: openFile(path, 'r'), readers: 0, forgotten: false }
    file.readers += 1
    if (known) this.#files.delete(path)
    this.#files.set(path, file)
    if (!known)
      for (const oldest of this.#files.keys()) {
        if (this.#files.size <= this.#most) break
        this.forget(oldest)
      }
    return file
  }
}

function closeUnread(file: OpenFile): void {
  if (!file.forgotten || file.readers > 0) return
  file.number.then(closeFile).catch(() => undefined)
}
