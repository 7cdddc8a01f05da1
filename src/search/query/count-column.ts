import { countCommonBits } from '../segment/bits.ts'
import { type Column, valueMask } from '../segment/segment.ts'

/** Of so few sets, each is kept as bits: they are counted 32 documents at a time. */
const fewSets = 16

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
  const { sets, starts, values } = column
  const setCount = starts.length - 1
  if (sets.length === 0) {
    for (let at = 0; at < length; at += 1) {
      const document = list[at] as number
      const end = starts[document + 1] as number
      for (let index = starts[document] as number; index < end; index += 1) {
        const marked = values[index] as number
        const value = marked & valueMask
        counts[value] = (counts[value] as number) + (marked === value ? step : -step)
      }
    }
    return
  }
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

/** The documents of each set, when they are few sets of many documents. */
export function bitsBySet({ sets, starts }: Column): readonly Uint32Array[] | undefined {
  const setCount = starts.length - 1
  if (sets.length === 0 || setCount > fewSets) return undefined
  const bits = Array.from({ length: setCount }, () => new Uint32Array((sets.length + 31) >>> 5))
  sets.forEach((set, document) => {
    const ofSet = bits[set] as Uint32Array
    ofSet[document >>> 5] = (ofSet[document >>> 5] as number) | (1 << (document & 31))
  })
  return bits
}

/** The same as `countColumn` of the documents in `bits`, by what `bitsBySet` gave. */
export function countBitsBySet(
  column: Column,
  ofSets: readonly Uint32Array[],
  bits: Uint32Array,
  counts: Uint32Array,
): void {
  for (let set = 1; set < ofSets.length; set += 1)
    addValues(column, set, counts, countCommonBits(bits, ofSets[set] as Uint32Array))
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
