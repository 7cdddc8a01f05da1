/** Strings as UTF-8 end to end, decoded when asked; `slots` finds the place of one by its hash, when there is one. */
export class StringTable {
  readonly bytes: Uint8Array
  /** Where each begins, and where the last ends. */
  readonly starts: Uint32Array
  /** Open addressing, place + 1, 0 when free; empty when the table is only read by place. */
  readonly slots: Uint32Array
  readonly #text: Buffer

  constructor(bytes: Uint8Array, starts: Uint32Array, slots: Uint32Array) {
    this.bytes = bytes
    this.starts = starts
    this.slots = slots
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get size(): number {
    return this.starts.length - 1
  }

  at(place: number): string {
    return this.#text.toString('utf8', this.starts[place], this.starts[place + 1])
  }

  /** The place of `text`, or -1. */
  find(text: string): number {
    if (this.slots.length === 0) return -1
    const mask = this.slots.length - 1
    for (let slot = hashOf(text) & mask; ; slot = (slot + 1) & mask) {
      const place = this.slots[slot] as number
      if (place === 0) return -1
      if (this.at(place - 1) === text) return place - 1
    }
  }
}

export class StringTableWriter {
  #bytes: Buffer = Buffer.allocUnsafe(1 << 16)
  #used = 0
  #starts = new Uint32Array(1 << 12)
  #count = 0

  add(text: string): void {
    if (this.#used + text.length * 3 > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#used + text.length * 3))
      this.#bytes.copy(larger, 0, 0, this.#used)
      this.#bytes = larger
    }
    if (this.#count + 2 > this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2)
      larger.set(this.#starts)
      this.#starts = larger
    }
    this.#used += this.#bytes.write(text, this.#used, 'utf8')
    this.#count += 1
    this.#starts[this.#count] = this.#used
  }

  /** The table, without slots. */
  finish(): StringTable {
    const bytes = new Uint8Array(this.#used)
    bytes.set(this.#bytes.subarray(0, this.#used))
    return new StringTable(bytes, this.#starts.slice(0, this.#count + 1), new Uint32Array(0))
  }
}

export function tableOf(texts: Iterable<string>): StringTable {
  const writer = new StringTableWriter()
  for (const text of texts) writer.add(text)
  return writer.finish()
}

/** The same table with its slots. `repeated` is told the earlier place of a string that comes again; the last is found. */
export function withSlots(table: StringTable, repeated?: (place: number) => void): StringTable {
  let length = 16
  while (length < table.size * 2) length *= 2
  const slots = new Uint32Array(length)
  const hashes = new Uint32Array(table.size)
  const mask = length - 1
  for (let place = 0; place < table.size; place += 1) {
    const text = table.at(place)
    const hash = hashOf(text)
    hashes[place] = hash
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const taken = slots[slot] as number
      if (taken !== 0 && (hashes[taken - 1] !== hash || table.at(taken - 1) !== text)) continue
      if (taken !== 0) repeated?.(taken - 1)
      slots[slot] = place + 1
      break
    }
  }
  return new StringTable(table.bytes, table.starts, slots)
}

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13)) >>> 0
}
