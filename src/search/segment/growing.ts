/** Numbers appended one by one to a typed array that grows in place. */
export class GrowingNumbers {
  array = new Uint32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.array.length) this.#grow()
    this.array[this.length] = value
    this.length += 1
  }

  #grow(): void {
    this.array = new Uint32Array(this.array.buffer.transfer(this.array.byteLength * 2))
  }

  /** The numbers, and nothing more; this one is empty afterwards. */
  finish(): Uint32Array {
    const finished = new Uint32Array(this.array.buffer.transfer(this.length * 4))
    this.array = new Uint32Array(1024)
    this.length = 0
    return finished
  }
}

export class GrowingShorts {
  array = new Uint16Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.array.length) this.array = new Uint16Array(this.array.buffer.transfer(this.length * 4))
    this.array[this.length] = value
    this.length += 1
  }

  finish(): Uint16Array {
    const finished = new Uint16Array(this.array.buffer.transfer(this.length * 2))
    this.array = new Uint16Array(1024)
    this.length = 0
    return finished
  }
}
