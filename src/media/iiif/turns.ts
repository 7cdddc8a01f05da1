/** Thrown to whoever comes when too many wait already. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

interface Waiting {
  readonly go: () => void
}

/**
 * Lets a few pieces of heavy work run at once, and the others wait their turn: one of each client after the other, so
 * that a thousand requests of one do not stand before the single one of another.
 */
export class Turns {
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #mostOfOne: number
  #running = 0
  #waiting = 0
  /** Clients in the order in which they are served next, each with what it waits for. */
  readonly #queues = new Map<string, Waiting[]>()

  constructor(options: { readonly atOnce: number; readonly mostWaiting: number; readonly mostOfOne: number }) {
    this.#atOnce = options.atOnce
    this.#mostWaiting = options.mostWaiting
    this.#mostOfOne = options.mostOfOne
  }

  get waiting(): number {
    return this.#waiting
  }

  /** @throws TooBusy */
  async take<Outcome>(client: string, work: () => Promise<Outcome>): Promise<Outcome> {
    if (this.#running >= this.#atOnce) await this.#wait(client)
    else this.#running += 1
    try {
      return await work()
    } finally {
      this.#next()
    }
  }

  #wait(client: string): Promise<void> {
    const queue = this.#queues.get(client) ?? []
    if (this.#waiting >= this.#mostWaiting || queue.length >= this.#mostOfOne) throw new TooBusy()
    return new Promise((go) => {
      queue.push({ go })
      this.#queues.set(client, queue)
      this.#waiting += 1
    })
  }

  /** The place of what ended goes to the next client, which then stands last. */
  #next(): void {
    const [client, queue] = this.#queues.entries().next().value ?? []
    const next = queue?.shift()
    if (client === undefined || !queue || !next) {
      this.#running -= 1
      return
    }
    this.#waiting -= 1
    this.#queues.delete(client)
    if (queue.length > 0) this.#queues.set(client, queue)
    next.go()
  }
}
