/**
 * Words as they are written, numbered as they come, found again by their hash without being cut out of their text: a million
 * records are some tens of millions of words.
 */
export class Writings {
  /** The units of all of them, end to end. */
  #units = new Uint16Array(1 << 15)
  #starts = new Uint32Array(1 << 12)
  #hashes = new Uint32Array(1 << 12)
  /** Open addressing, number + 1, 0 when free. */
  #slots = new Uint32Array(1 << 13)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** The number of the writing that stands in `text` from `start` to `end`; a new one is `count` before the call. */
  number(text: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const taken = slots[slot] as number
      if (taken === 0) return this.#add(text, start, end, hash >>> 0, slot)
      if (this.#hashes[taken - 1] === hash >>> 0 && this.#is(taken - 1, text, start, end)) return taken - 1
    }
  }

  #is(number: number, text: Uint16Array, start: number, end: number): boolean {
    const units = this.#units
    const from = this.#starts[number] as number
    if ((this.#starts[number + 1] as number) - from !== end - start) return false
    for (let at = start; at < end; at += 1) if (units[from + at - start] !== text[at]) return false
    return true
  }

  #add(text: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const number = this.#count
    const from = this.#starts[number] as number
    const to = from + end - start
    if (number + 2 > this.#starts.length) {
      this.#starts = new Uint32Array(this.#starts.buffer.transfer(this.#starts.byteLength * 2))
      this.#hashes = new Uint32Array(this.#hashes.buffer.transfer(this.#hashes.byteLength * 2))
    }
    if (to > this.#units.length)
      this.#units = new Uint16Array(this.#units.buffer.transfer(Math.max(to, this.#units.length) * 4))
    for (let at = start; at < end; at += 1) this.#units[from + at - start] = text[at] as number
    this.#starts[number + 1] = to
    this.#hashes[number] = hash
    this.#slots[slot] = number + 1
    this.#count = number + 1
    if (this.#count * 2 > this.#slots.length) this.#spread()
    return number
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let number = 0; number < this.#count; number += 1) {
      let slot = (this.#hashes[number] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}
