import type { Change } from '../changes/follower.ts'
import type { Encoded } from './encoded.ts'
import { ReadMemory } from './read-memory.ts'

/** A public answer as it was rendered once, for everyone. */
export interface KeptPage extends Encoded {
  readonly type: string
  /** What it was made from: areas (`museums`) or single records (`museums.museum:0123456789`); undefined is everything. */
  readonly reads: readonly string[] | undefined
  /** Epoch milliseconds from which it is no longer true. */
  readonly until: number
  /** What is sent, whole, by the Accept-Encoding header it answers. */
  readonly answers: Map<string, ReadyAnswer>
  /** Its Brotli form is the smallest, or will be. */
  polished?: boolean
}

export interface ReadyAnswer {
  /** Names and values in turn. */
  readonly head: string[]
  readonly body: Buffer
}

interface Place {
  readonly page: KeptPage
  askedAt: number
}

/**
 * Pages by address, the least recently asked for leaving first.
 * A page whose reads changed while it was being made is refused: `mark()` before making, `keep(…, mark)` after.
 */
export class PageCache {
  /** What pages are made from goes with them. */
  readonly reads = new ReadMemory()
  readonly #pages = new Map<string, Place>()
  readonly #changedAt = new Map<string, number>()
  #everythingChangedAt = 0
  #now = 0
  #bytes = 0
  readonly #maxBytes: number

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get size(): number {
    return this.#pages.size
  }

  get bytes(): number {
    return this.#bytes
  }

  find(address: string, now: number): KeptPage | undefined {
    const place = this.#pages.get(address)
    if (!place) return undefined
    if (place.page.until <= now) {
      this.#drop(address, place.page)
      return undefined
    }
    // Moving an entry costs more than finding it: once a second is enough to tell the pages nobody asks for.
    if (now - place.askedAt > 1000) {
      place.askedAt = now
      this.#pages.delete(address)
      this.#pages.set(address, place)
    }
    return place.page
  }

  /** False once it was dropped, or made anew. */
  holds(address: string, page: KeptPage): boolean {
    return this.#pages.get(address)?.page === page
  }

  mark(): number {
    return this.#now
  }

  /** @returns false when something the page reads changed since `mark`, and it was not kept. */
  keep(address: string, page: KeptPage, mark: number): boolean {
    if (this.#everythingChangedAt > mark) return false
    if (
      page.reads === undefined ? this.#now > mark : page.reads.some((read) => (this.#changedAt.get(read) ?? 0) > mark)
    )
      return false
    const former = this.#pages.get(address)
    if (former) this.#drop(address, former.page)
    this.#pages.set(address, { page, askedAt: Number.NEGATIVE_INFINITY })
    this.#bytes += page.identity.length
    for (const [oldest, place] of this.#pages) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest, place.page)
    }
    return true
  }

  changed(changes: readonly Change[]): void {
    this.#now += 1
    const touched = new Set<string>()
    for (const change of changes) {
      touched.add(change.area)
      touched.add(`${change.area}.${change.kind}:${change.record_id}`)
    }
    for (const read of touched) this.#changedAt.set(read, this.#now)
    // The memory of which record changed when is only needed while a page is being made.
    if (this.#changedAt.size > 50_000) {
      this.#changedAt.clear()
      this.#everythingChangedAt = this.#now
    }
    this.reads.changed(touched)
    for (const [address, { page }] of this.#pages)
      if (page.reads === undefined || page.reads.some((read) => touched.has(read))) this.#drop(address, page)
  }

  empty(): void {
    this.#now += 1
    this.#everythingChangedAt = this.#now
    this.reads.empty()
    this.#pages.clear()
    this.#bytes = 0
  }

  #drop(address: string, page: KeptPage): void {
    this.#pages.delete(address)
    this.#bytes -= page.identity.length
  }
}
