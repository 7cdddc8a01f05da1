import type { Column } from '../segment/segment.ts'
import type { Scratch } from './scratch.ts'

/**
 * Adds `step` to `counts`, by item, for each item of each of the first `length` documents of the list: `FacetValues.countsOf`
 * says what comes of it.
 */
export function countColumn(
  column: Column,
  { list, holders }: Pick<Scratch, 'list' | 'holders'>,
  length: number,
  counts: Uint32Array,
  step: 1 | -1,
): void {
  const { sets, starts, items } = column
  const setCount = starts.length - 1
  if (sets.length === 0) {
    for (let at = 0; at < length; at += 1) {
      const document = list[at] as number
      const end = starts[document + 1] as number
      for (let index = starts[document] as number; index < end; index += 1) {
        const item = items[index] as number
        counts[item] = (counts[item] as number) + step
      }
    }
    return
  }
  if (length < setCount) {
    for (let at = 0; at < length; at += 1) addItems(column, sets[list[at] as number] as number, counts, step)
    return
  }
  // Many documents, few sets: those who hold each set are counted first, its items then added once.
  for (let at = 0; at < length; at += 1) {
    const set = sets[list[at] as number] as number
    holders[set] = (holders[set] as number) + 1
  }
  holders[0] = 0
  for (let set = 1; set < setCount; set += 1) {
    const held = holders[set] as number
    if (held > 0) addItems(column, set, counts, held * step)
    holders[set] = 0
  }
}

function addItems({ starts, items }: Column, set: number, counts: Uint32Array, step: number): void {
  const end = starts[set + 1] as number
  for (let index = starts[set] as number; index < end; index += 1) {
    const item = items[index] as number
    counts[item] = (counts[item] as number) + step
  }
}
