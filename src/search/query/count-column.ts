import { type Column, valueMask } from '../segment/segment.ts'

/**
 * Adds `step` to `counts` for each value of each of the first `length` documents of `list`, and takes it off for each
 * overlap: what comes of it is to be added up the tree.
 */
export function countColumn(
  column: Column,
  list: Uint32Array,
  length: number,
  counts: Uint32Array,
  step: 1 | -1,
): void {
  const { sets, starts } = column
  const setCount = starts.length - 1
  if (length < setCount) {
    for (let at = 0; at < length; at += 1) addValues(column, sets[list[at] as number] as number, counts, step)
    return
  }
  // Many documents, few sets: those who hold each set are counted first, its values then added once.
  const holders = new Uint32Array(setCount)
  for (let at = 0; at < length; at += 1) {
    const set = sets[list[at] as number] as number
    holders[set] = (holders[set] as number) + 1
  }
  for (let set = 1; set < setCount; set += 1) {
    const held = holders[set] as number
    if (held > 0) addValues(column, set, counts, held * step)
  }
}

function addValues({ starts, values }: Column, set: number, counts: Uint32Array, step: number): void {
  const end = starts[set + 1] as number
  for (let index = starts[set] as number; index < end; index += 1) {
    const marked = values[index] as number
    const value = marked & valueMask
    // A marked value is taken off instead.
    counts[value] = (counts[value] as number) + (marked === value ? step : -step)
  }
}
