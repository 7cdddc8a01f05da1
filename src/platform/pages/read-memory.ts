type Read = (...given: never[]) => Promise<unknown>

interface Kept {
  readonly reads: readonly string[]
  readonly day: string
  readonly value: Promise<unknown>
}

/**
 * What many pages are made from, kept between two changes: a list of museums costs as much to fetch as its page to render.
 * Whoever gets it shares it, and writes nothing into it. The same read serves all who ask while it is on its way:
 * one that a change overtakes is forgotten, so that nobody asks for it after the change. What it gives is true for a day.
 */
export class ReadMemory {
  readonly #kept = new Map<Read, Kept>()

  /** @param reads areas, or single records, as a route states them. */
  keep<Value>(read: Read, reads: readonly string[], day: string, fetch: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(read)
    if (known?.day === day) return known.value as Promise<Value>
    const kept = { reads, day, value: fetch() }
    this.#kept.set(read, kept)
    kept.value.catch(() => {
      if (this.#kept.get(read) === kept) this.#kept.delete(read)
    })
    return kept.value
  }

  changed(touched: ReadonlySet<string>): void {
    for (const [read, { reads }] of this.#kept) if (reads.some((each) => touched.has(each))) this.#kept.delete(read)
  }

  empty(): void {
    this.#kept.clear()
  }
}
