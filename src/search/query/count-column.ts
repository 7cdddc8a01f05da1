import type { Column } from '../segment/segment.ts'

/** Adds `step` to `counts` for each value of each of the first `length` documents of `list`. */
export function countColumn(
  column: Column,
  list: Uint32Array,
  length: number,
  counts: Uint32Array,
  step: 1 | -1,
): void {
  const { starts, values } = column
  if (starts.length === 0) {
    for (let at = 0; at < length; at += 1) {
      const value = values[list[at] as number] as number
      counts[value] = (counts[value] as number) + step
    }
    return
  }
  for (let at = 0; at < length; at += 1) {
    const document = list[at] as number
    const end = starts[document + 1] as number
    for (let index = starts[document] as number; index < end; index += 1) {
      const value = values[index] as number
      counts[value] = (counts[value] as number) + step
    }
  }
}
