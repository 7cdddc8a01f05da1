import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readChanges } from '../../platform/changes/read-changes.ts'
import { type Db, isUnreachable } from '../../platform/database/connect.ts'
import type { Logger } from '../../platform/log.ts'
import { LocalIndex } from '../local-index.ts'
import type { SearchIndex, SearchSchema } from '../port.ts'
import { openSnapshot } from '../snapshot/open.ts'
import { writeSnapshot } from '../snapshot/write.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import type { BuiltIndex } from './build.ts'
import type { Searchable } from './searchable.ts'

export interface SearchServiceOptions {
  readonly schema: SearchSchema
  readonly searchables: readonly Searchable[]
  readonly db: Db
  readonly connection: Parameters<typeof readChanges>[0]
  /** The snapshot file. */
  readonly path: string
  readonly log: Logger
  /** Builds an index of everything, here or in a thread. */
  readonly build: () => Promise<BuiltIndex>
  /** Told when an index that was built has taken its place. */
  readonly built?: () => void
  readonly times?: { readonly quietMs: number; readonly atMostMs: number; readonly againMs?: number }
}

/** What requests see of it. */
export interface SearchDesk {
  readonly index: SearchIndex
  /** False while the very first index is being prepared: there is nothing to find yet. */
  readonly ready: boolean
  /**
   * Resolved once all that was heard of is found: true. False when it is not, because there is no index yet, or none
   * that could follow: what is to be kept is then read from PostgreSQL.
   */
  settled(): Promise<boolean>
}

/** Past so many documents since the large segment was built, building anew makes answers quick again. */
const worthRebuilding = 30_000
const usualTimes = { quietMs: 20_000, atMostMs: 10 * 60_000 }
/** A build that failed is tried again: the change that would ask for the next may not come for days. */
const usualAgainMs = 10_000

/**
 * The index of this process: from the snapshot file, then in step with the change log; built anew in the background when
 * there is no file, or when the log no longer reaches back to it. While the database is away it goes on answering.
 */
export class SearchService implements SearchDesk {
  readonly index: LocalIndex
  readonly #options: SearchServiceOptions
  /** How far in the change log the index reads; undefined before there is one. */
  #seen: string | undefined
  #asked = 0
  #turn: Promise<void> | undefined
  #building: Promise<void> | undefined
  #stopped = false
  /** Nothing that was heard of is missing. */
  #isInStep = false
  #writing: NodeJS.Timeout | undefined
  #again: NodeJS.Timeout | undefined
  #unwrittenSince: number | undefined

  private constructor(options: SearchServiceOptions, index: LocalIndex, seen: string | undefined) {
    this.#options = options
    this.index = index
    this.#seen = seen
  }

  static async open(options: SearchServiceOptions): Promise<SearchService> {
    await mkdir(dirname(options.path), { recursive: true })
    const kept = await openSnapshot(options.path, options.schema)
    if (kept.problem && kept.problem !== 'missing') options.log.warn(kept, 'the index is built anew')
    if (kept.problem) return new SearchService(options, new LocalIndex(options.schema), undefined)
    return new SearchService(options, kept.index, kept.marker)
  }

  get ready(): boolean {
    return this.#seen !== undefined
  }

  /** Reads what was committed until now; resolved, it is found. To be called at each notification, and when the database is back. */
  catchUp(): Promise<void> {
    this.#asked += 1
    this.#turn ??= this.#look().finally(() => {
      this.#turn = undefined
    })
    return this.#turn
  }

  async settled(): Promise<boolean> {
    await this.#turn
    return this.#isInStep
  }

  /** Resolved once there is an index, built if need be. */
  async whenReady(): Promise<void> {
    await this.catchUp()
    await this.#building
  }

  /** Builds the index anew from the database; the present one answers meanwhile. */
  rebuild(): Promise<void> {
    this.#building ??= this.#build().finally(() => {
      this.#building = undefined
    })
    return this.#building
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#writing)
    clearTimeout(this.#again)
    await this.#turn
  }

  async #look(): Promise<void> {
    for (let answered = 0; answered < this.#asked && !this.#stopped; ) {
      answered = this.#asked
      this.#isInStep = false
      await this.#lookOnce().catch((error: unknown) => this.#say(error))
    }
    this.#asked = 0
  }

  async #lookOnce(): Promise<void> {
    const { connection, db, searchables } = this.#options
    const { seen, changes } = await readChanges(connection, this.#seen)
    if (!changes) return void this.rebuild()
    await bringUpToDate(db, this.index, searchables, changes)
    this.#seen = seen
    this.#isInStep = true
    if (changes.length > 0) this.#writeSoon()
    if (this.index.recentCount > worthRebuilding || this.index.isTorn) void this.rebuild()
  }

  async #build(): Promise<void> {
    const { build, connection, db, log, searchables } = this.#options
    const began = performance.now()
    try {
      const built = await build()
      // What changed while it was being built, before anyone sees it: an edit found once stays found.
      let { marker } = built
      for (;;) {
        const { seen, changes } = await readChanges(connection, marker)
        if (!changes) break
        await bringUpToDate(db, built.index, searchables, changes)
        marker = seen
        if (changes.length === 0) break
      }
      if (this.#stopped) return
      this.index.replaceWith(built.index)
      this.#seen = marker
      const documents = await this.index.count()
      log.info({ documents, milliseconds: Math.round(performance.now() - began) }, 'the index is built')
      await this.catchUp()
      this.#options.built?.()
      await this.#write()
    } catch (error) {
      this.#say(error)
      if (this.#stopped) return
      clearTimeout(this.#again)
      this.#again = setTimeout(() => void this.rebuild(), this.#options.times?.againMs ?? usualAgainMs)
      this.#again.unref()
    }
  }

  /** At a quiet moment, or when changes have been coming for a while. */
  #writeSoon(): void {
    const { quietMs, atMostMs } = this.#options.times ?? usualTimes
    this.#unwrittenSince ??= Date.now()
    clearTimeout(this.#writing)
    if (this.#stopped) return
    const left = Math.max(0, this.#unwrittenSince + atMostMs - Date.now())
    this.#writing = setTimeout(() => void this.#write(), Math.min(quietMs, left))
    this.#writing.unref()
  }

  async #write(): Promise<void> {
    clearTimeout(this.#writing)
    // Between two looks index and marker belong together.
    await this.#turn
    if (this.#seen === undefined || this.#stopped) return
    this.#unwrittenSince = undefined
    await writeSnapshot(this.index, this.#options.path, this.#seen).catch((error: unknown) => this.#say(error))
  }

  #say(error: unknown): void {
    if (this.#stopped || isUnreachable(error)) return
    this.#options.log.error({ problem: String(error), stack: (error as Error).stack }, 'the index could not follow')
  }
}
