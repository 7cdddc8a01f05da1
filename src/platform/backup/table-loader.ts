import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Manifest } from './manifest.ts'
import { quoted, quotedWord } from './tables.ts'

const decompress = promisify(gunzip)
/** Several times what one part of ours holds. */
const largestPart = 64 * 1024 * 1024

/** Copies tables in, part after part as an archive gives them. */
export class TableLoader {
  readonly #client: pg.Client
  readonly #tables: Manifest['tables']
  #open: { readonly table: string; readonly stream: Writable; readonly done: Promise<void> } | undefined

  constructor(client: pg.Client, tables: Manifest['tables']) {
    this.#client = client
    this.#tables = tables
  }

  async add(table: string, part: Readable): Promise<void> {
    const text = await decompress(await buffer(part), { maxOutputLength: largestPart })
    if (this.#open?.table !== table) {
      await this.end()
      this.#open = this.#begin(table)
    }
    const { stream, done } = this.#open
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done])
  }

  /** Ends the table under way; the server's refusal of a row comes out here. */
  async end(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    open?.stream.end()
    await open?.done
  }

  #begin(name: string) {
    const table = this.#tables.find((each) => each.name === name)
    if (!table) throw new Error(`The archive's manifest does not name the table ${name}`)
    const statement = `copy ${quoted(name)} (${table.columns.map(quotedWord).join(', ')}) from stdin`
    const stream = this.#client.query(copyFrom(statement))
    const done = finished(stream)
    done.catch(() => undefined)
    return { table: name, stream, done }
  }
}
