import { createWriteStream, openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { S3mini } from 's3mini'
import type { BoundedFolder } from './bounded-folder.ts'
import { checkName, type FileStore } from './file-store.ts'

const requestMs = 60_000

/** The store an `S3_URL` names: `https://KEY:SECRET@host/bucket?region=fr-par`. */
export function connectS3(address: string): S3mini {
  const url = new URL(address)
  return new S3mini({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    endpoint: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    region: url.searchParams.get('region') ?? 'auto',
    requestAbortTimeout: requestMs,
  })
}

/** Files in an S3-compatible store, under a prefix. `copies` holds, on this machine, those that were asked for by path. */
export class S3Store implements FileStore {
  readonly #store: S3mini
  readonly #prefix: string
  readonly #copies: BoundedFolder

  constructor(store: S3mini, prefix: string, copies: BoundedFolder) {
    this.#store = store
    this.#prefix = prefix
    this.#copies = copies
  }

  async keep(name: string, path: string): Promise<void> {
    const blob = await openAsBlob(path)
    await this.#store.putObject(this.#key(name), blob, undefined, undefined, undefined, blob.size)
    await rm(path, { force: true })
  }

  async read(name: string, range?: { readonly start: number; readonly length: number }): Promise<Buffer | undefined> {
    const answer = await this.#get(name, range)
    if (!answer) return undefined
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (!range) return bytes
    // A store that knows no ranges sends the whole file.
    const part = answer.status === 206 ? bytes : bytes.subarray(range.start, range.start + range.length)
    if (part.length < range.length) throw new RangeError(`${name} ends before ${range.start + range.length}`)
    return part
  }

  async stream(name: string): Promise<Readable | undefined> {
    const answer = await this.#get(name)
    return answer?.body ? Readable.fromWeb(answer.body as ReadableStream) : undefined
  }

  async size(name: string): Promise<number | undefined> {
    try {
      return await this.#store.getContentLength(this.#key(name))
    } catch (error) {
      if (isAbsent(error) || isAbsent((error as Error).cause)) return undefined
      throw error
    }
  }

  async remove(name: string): Promise<void> {
    await this.#store.deleteObject(this.#key(name))
  }

  async *list(): AsyncGenerator<{ name: string; bytes: number; changed_at: Date }> {
    let token: string | undefined
    do {
      const page = await this.#store.listObjectsPaged('/', `${this.#prefix}/`, 1000, token)
      for (const { Key, Size, LastModified } of page?.objects ?? [])
        yield { name: Key.slice(this.#prefix.length + 1), bytes: Number(Size), changed_at: new Date(LastModified) }
      token = page?.nextContinuationToken
    } while (token)
  }

  async pathOf(name: string): Promise<string | undefined> {
    const copy = `${this.#prefix}-${name.replaceAll('/', '-')}`
    const known = await this.#copies.pathOf(copy)
    if (known) return known
    const stream = await this.stream(name)
    if (!stream) return undefined
    await this.#copies.fill(copy, (draft) => pipeline(stream, createWriteStream(draft, { mode: 0o600 })))
    const path = await this.#copies.pathOf(copy)
    if (!path) throw new Error(`No room on this machine for a copy of ${name}`)
    return path
  }

  async #get(name: string, range?: { readonly start: number; readonly length: number }): Promise<Response | undefined> {
    try {
      return range
        ? await this.#store.getObjectRaw(this.#key(name), false, range.start, range.start + range.length)
        : await this.#store.getObjectRaw(this.#key(name))
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
  }

  #key(name: string): string {
    return `${this.#prefix}/${checkName(name)}`
  }
}

function isAbsent(error: unknown): boolean {
  return (error as { status?: number } | undefined)?.status === 404
}
