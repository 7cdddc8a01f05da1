/** A sequence of choices that is the same for ever for the same seed: a plate never changes between two visits. */
export type Random = {
  /** A number from `from` to `to`. */
  between: (from: number, to: number) => number
  /** An integer from `from` to `to`, both possible. */
  integer: (from: number, to: number) => number
  /** A number close to `centre`, at most `reach` away, rarely that far. */
  near: (centre: number, reach: number) => number
  chance: (probability: number) => boolean
  pick: <Value>(values: readonly [Value, ...Value[]]) => Value
  shuffle: <Value>(values: readonly Value[]) => Value[]
  /** Another sequence for one part of a drawing, so that adding a line elsewhere does not change it. */
  branch: (name: string) => Random
}

/** FNV-1a: short seeds that differ by one character must land far apart. */
export function digest(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return hash >>> 0
}

export function randomFrom(seed: string): Random {
  let state = digest(seed)
  // mulberry32: 32 bits of state are plenty for a drawing of some hundred strokes.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    between: (from, to) => from + next() * (to - from),
    integer,
    near: (centre, reach) => centre + (next() + next() + next() - 1.5) * (reach / 1.5),
    chance: (probability) => next() < probability,
    pick: (values) => values[integer(0, values.length - 1)] ?? values[0],
    shuffle: (values) =>
      values
        .map((value) => ({ value, order: next() }))
        .sort((one, other) => one.order - other.order)
        .map(({ value }) => value),
    branch: (name) => randomFrom(`${seed}/${name}`),
  }
}
