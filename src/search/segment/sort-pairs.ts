/**
 * Groups pairs by their first number: `starts[k]..starts[k + 1]` are the places, in the order they came, of the pairs whose
 * first number is k.
 */
export function groupPairs(firsts: Uint32Array, groups: number): { starts: Uint32Array; places: Uint32Array } {
  const starts = countStarts(firsts, groups)
  const next = starts.slice()
  const places = new Uint32Array(firsts.length)
  for (let pair = 0; pair < firsts.length; pair += 1) {
    const first = firsts[pair] as number
    const at = next[first] as number
    next[first] = at + 1
    places[at] = pair
  }
  return { starts, places }
}

/** Where each group of `firsts` starts once sorted, and where the last ends. */
export function countStarts(firsts: Uint32Array, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1)
  for (let pair = 0; pair < firsts.length; pair += 1) {
    const after = (firsts[pair] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let group = 0; group < groups; group += 1)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number)
  return starts
}

const few = 4096

/** Reorders `order` by `keys`, ascending; equal ones keep their order (two passes of a radix sort, when they are many). */
export function sortStably(order: Uint32Array, keys: Uint32Array): Uint32Array {
  if (order.length < few)
    return Uint32Array.from([...order].sort((one, other) => (keys[one] as number) - (keys[other] as number)))
  return pass(pass(order, keys, 0), keys, 16)
}

function pass(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(65537)
  for (let at = 0; at < order.length; at += 1) {
    const after = (((keys[order[at] as number] as number) >>> shift) & 0xffff) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let digit = 0; digit < 65536; digit += 1)
    starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number)
  const sorted = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at += 1) {
    const document = order[at] as number
    const digit = ((keys[document] as number) >>> shift) & 0xffff
    const to = starts[digit] as number
    starts[digit] = to + 1
    sorted[to] = document
  }
  return sorted
}

/** The inverse of a permutation. */
export function inverse(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length)
  for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] as number] = rank
  return ranks
}
