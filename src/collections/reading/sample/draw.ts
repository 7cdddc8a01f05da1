/**
 * Draws without looking: the same values and the same seed always give the same sample, so that a sample read by hand
 * can be checked against the file it came from, and was chosen by nobody.
 */
export function draw<Value>(values: readonly Value[], count: number, seed: number): Value[] {
  const shuffled = [...values]
  const random = randomFrom(seed)
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = shuffled[last] as Value
    shuffled[last] = shuffled[other] as Value
    shuffled[other] = kept
  }
  return shuffled.slice(0, count)
}

/** Numbers of [0, 1) by the generator called mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
