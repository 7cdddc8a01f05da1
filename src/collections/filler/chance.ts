/** Chance that repeats itself: the same seed, the same collection. */
export type Chance = {
  /** From 0 up to 1. */
  next(): number
  /** From 0 up to `count`, whole. */
  below(count: number): number
  pick<Value>(values: readonly Value[]): Value
  /** True so often. */
  is(share: number): boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, pick: (values) => values[below(values.length)] as never, is: (share) => next() < share }
}

/** Draws among `count` things as readers meet words: the first far oftener than the last (Zipf, exponent 1). */
export function zipfOf(chance: Chance, count: number): () => number {
  // The sum of 1/n to n is near its logarithm: what is drawn below it, raised again, is a rank.
  const range = Math.log(count + 1)
  return () => Math.min(count - 1, Math.floor(Math.exp(chance.next() * range)) - 1)
}
