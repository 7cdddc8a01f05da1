import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { root } from '../../../platform/root.ts'
import { FileRefused, refuseFile } from '../remarks/index.ts'
import { bytesOf, type Source } from '../text/index.ts'
import { checkArchive } from './check-archive.ts'
import type { SheetsFound, ThreadMessage, ThreadOrder, ThreadRow, WorkbookKind } from './thread-messages.ts'

const megabyte = 1024 * 1024
const fileLimit = 60 * megabyte
/** Above this, once unpacked, rows are streamed: an ODS takes three times the memory. */
const wholeLimit = { xlsx: 48 * megabyte, ods: 16 * megabyte }
const secondsLimit = 120
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

export interface OpenWorkbook {
  readonly kind: WorkbookKind
  readonly found: SheetsFound
  readonly streamed: boolean
  readonly rows: AsyncGenerator<ThreadRow>
  readonly close: () => Promise<void>
}

/**
 * Opens a workbook in a thread of its own and gives the rows of one sheet.
 * @throws FileRefused
 */
export async function openWorkbook(source: Source, container: 'zip' | 'ole', sheet?: string): Promise<OpenWorkbook> {
  const bytes = await readAll(source)
  const archive = container === 'zip' ? await checkArchive(bytes) : undefined
  const kind = archive?.kind ?? 'xls'
  const streamed = archive !== undefined && archive.unpacked_bytes > wholeLimit[archive.kind]
  const thread = new Thread({ bytes, kind, sheet, streamed })
  try {
    const found = await thread.next()
    if (!('sheets' in found)) throw new FileRefused(refuseFile('workbook-unreadable', 1, {}))
    if (sheet !== undefined && found.sheet === undefined) {
      const sheets = found.sheets.map(({ name }) => name).join(', ')
      throw new FileRefused(refuseFile('no-such-sheet', 1, { sheet, sheets }))
    }
    return { kind, found, streamed, rows: rowsOf(thread), close: () => thread.end() }
  } catch (error) {
    await thread.end()
    throw error
  }
}

async function* rowsOf(thread: Thread): AsyncGenerator<ThreadRow> {
  for (;;) {
    thread.ask()
    const message = await thread.next()
    if ('rows' in message) yield* message.rows
    if ('ended' in message) return
  }
}

async function readAll(source: Source): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytesOf(source)) {
    size += chunk.length
    if (size > fileLimit) throw new FileRefused(refuseFile('workbook-too-large', 1, {}))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Built beside the server; run from its source otherwise. */
const threadFile = import.meta.url.endsWith('.ts')
  ? new URL('./workbook-thread.ts', import.meta.url)
  : join(root, 'dist/collections/formats/spreadsheet/workbook-thread.mjs')

class Thread {
  readonly #worker: Worker
  readonly #messages: ThreadMessage[] = []
  #failure: Error | undefined
  #wake: (() => void) | undefined

  constructor(order: ThreadOrder) {
    this.#worker = new Worker(threadFile, { workerData: order, resourceLimits, stdout: true, stderr: true })
    this.#worker.on('message', (message: ThreadMessage) => {
      this.#messages.push(message)
      this.#wake?.()
    })
    this.#worker.on('error', (error: Error & { code?: string }) => {
      const tooLarge = refuseFile('workbook-too-large', 1, {})
      this.#fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileRefused(tooLarge) : error)
    })
    this.#worker.on('exit', () => this.#fail(new FileRefused(refuseFile('workbook-unreadable', 1, {}))))
  }

  ask(): void {
    this.#worker.postMessage('more')
  }

  /** @throws FileRefused when the thread failed or takes too long. */
  async next(): Promise<ThreadMessage> {
    const timer = setTimeout(() => {
      this.#fail(new FileRefused(refuseFile('workbook-too-slow', 1, { limit_seconds: secondsLimit })))
    }, secondsLimit * 1000)
    try {
      while (this.#messages.length === 0 && !this.#failure)
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
    } finally {
      clearTimeout(timer)
    }
    const message = this.#messages.shift()
    if (!message) throw this.#failure
    if ('failed' in message) throw new FileRefused(refuseFile(message.failed, 1, {}))
    return message
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#wake?.()
  }
}
