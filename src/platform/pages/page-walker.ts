import type { Logger } from '../log.ts'

export interface WalkerOptions {
  /** Every public address of the site. */
  readonly list: () => Promise<readonly string[]>
  /** Asks the site for one, so that it is rendered and kept; tells whether that went well. */
  readonly visit: (address: string) => Promise<boolean>
  /** True when the copy of an address is already today's. */
  readonly isFresh: (address: string) => boolean
  /** Told the addresses of a finished walk and when it began: older copies of anything else are no one's. */
  readonly finished: (addresses: readonly string[], startedAt: number) => Promise<void>
  readonly log: Logger
}

const pauseMs = 4
const settleMs = 1500
const againMs = 3_600_000

/** Walks the site map quietly, so that every public address has a copy for the hours when the database is away. */
export class PageWalker {
  readonly #options: WalkerOptions
  #timer: NodeJS.Timeout | undefined
  #walking = false
  #again = false
  #paused = false
  #stopped = false
  #remaining = Number.NaN

  constructor(options: WalkerOptions) {
    this.#options = options
  }

  /** Addresses left to visit; NaN before the first walk. */
  get remaining(): number {
    return this.#remaining
  }

  /** Something changed: walk once it has settled. */
  walkSoon(): void {
    if (this.#stopped) return
    this.#paused = false
    this.#again = true
    if (this.#walking) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#walk(), settleMs)
  }

  /** The database is away: what the walk would be given are copies. */
  pause(): void {
    clearTimeout(this.#timer)
    this.#paused = true
    this.#again = false
  }

  stop(): void {
    this.#stopped = true
    this.pause()
  }

  async #walk(): Promise<void> {
    const { list, visit, isFresh, finished, log } = this.#options
    this.#walking = true
    this.#again = false
    const startedAt = Date.now()
    try {
      const addresses = await list()
      const wanted = addresses.filter((address) => !isFresh(address))
      this.#remaining = wanted.length
      let failures = 0
      for (const address of wanted) {
        if (this.#stopped || this.#again || this.#paused) break
        if (!(await visit(address))) failures += 1
        this.#remaining -= 1
        // Visitors come first: the walk leaves the processor between two pages.
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      if (!this.#again && !this.#paused && !this.#stopped) {
        await finished(addresses, startedAt)
        log.info(
          { visited: wanted.length, failures, addresses: addresses.length, milliseconds: Date.now() - startedAt },
          'site map walked',
        )
      }
    } catch (error) {
      log.debug({ problem: String(error) }, 'the walk of the site map was cut')
    } finally {
      this.#walking = false
      if (this.#again) this.walkSoon()
      else if (!this.#paused && !this.#stopped) {
        this.#timer = setTimeout(() => void this.#walk(), againMs)
        this.#timer.unref()
      }
    }
  }
}
