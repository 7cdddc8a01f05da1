/** Sets of documents, one bit each, 32 in a word. Bits past the last document stay 0. */
export function emptyBits(size: number): Uint32Array {
  return new Uint32Array((size + 31) >>> 5)
}

export function fullBits(size: number): Uint32Array {
  const bits = emptyBits(size).fill(0xffffffff)
  if (size & 31) bits[bits.length - 1] = (1 << (size & 31)) - 1
  return bits
}

export function hasBit(bits: Uint32Array, index: number): boolean {
  return ((bits[index >>> 5] as number) & (1 << (index & 31))) !== 0
}

export function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31))
}

export function clearBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) & ~(1 << (index & 31))
}

export function countBits(bits: Uint32Array): number {
  let count = 0
  for (let index = 0; index < bits.length; index += 1) count += countInWord(bits[index] as number)
  return count
}

/** How many bits of `bits` are in `others` too. */
export function countCommonBits(bits: Uint32Array, others: Uint32Array): number {
  let count = 0
  for (let index = 0; index < bits.length; index += 1)
    count += countInWord((bits[index] as number) & (others[index] as number))
  return count
}

function countInWord(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Keeps in `bits` what is in `others` too. */
export function keepCommon(bits: Uint32Array, others: Uint32Array): void {
  for (let index = 0; index < bits.length; index += 1) bits[index] = (bits[index] as number) & (others[index] as number)
}

/** Takes out of `bits` what is in `others`. */
export function removeBits(bits: Uint32Array, others: Uint32Array): void {
  for (let index = 0; index < bits.length; index += 1)
    bits[index] = (bits[index] as number) & ~(others[index] as number)
}

/** Writes the members of `bits`, ascending, into `list`, and returns how many. */
export function listBits(bits: Uint32Array, list: Uint32Array): number {
  let length = 0
  for (let index = 0; index < bits.length; index += 1) {
    let word = bits[index] as number
    const base = index << 5
    while (word !== 0) {
      list[length] = base + 31 - Math.clz32(word & -word)
      length += 1
      word &= word - 1
    }
  }
  return length
}

/** Writes the members of `within` that are not in `bits`, ascending, into `list`, and returns how many. */
export function listMissingBits(bits: Uint32Array, within: Uint32Array, list: Uint32Array): number {
  let length = 0
  for (let index = 0; index < bits.length; index += 1) {
    let word = (within[index] as number) & ~(bits[index] as number)
    const base = index << 5
    while (word !== 0) {
      list[length] = base + 31 - Math.clz32(word & -word)
      length += 1
      word &= word - 1
    }
  }
  return length
}
