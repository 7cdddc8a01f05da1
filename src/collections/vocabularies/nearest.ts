/**
 * The key nearest to a word that none is: a slip of the pen in it, else the longest that it begins with, else the
 * shortest that begins with it. Undefined when nothing is near enough to be proposed.
 */
export function nearestKey(keys: NearKeys, wanted: string): string | undefined {
  return withSlips(keys, wanted) ?? begunWith(keys, wanted) ?? beginning(keys, wanted)
}

/** Keys made ready to be looked at: by their length, and in order. */
export interface NearKeys {
  readonly byLength: ReadonlyMap<number, Shelf>
  readonly sorted: readonly string[]
  readonly all: ReadonlySet<string>
}

export function nearKeys(keys: Iterable<string>): NearKeys {
  const all = new Set(keys)
  const byLength = [...Map.groupBy(all, (key) => key.length)].map(
    ([length, same]) => [length, { keys: same, letters: Int32Array.from(same, lettersOf) }] as const,
  )
  return { byLength: new Map(byLength), sorted: [...all].sort(), all }
}

/** Keys of one length, and the letters of each as bits: most keys are put aside without being read. */
interface Shelf {
  readonly keys: readonly string[]
  readonly letters: Int32Array
}

function lettersOf(key: string): number {
  let bits = 0
  for (let at = 0; at < key.length; at += 1) bits |= 1 << (key.charCodeAt(at) & 31)
  return bits
}

/** How many letters one word has and the other has not, either way. */
function bitsOf(number: number): number {
  let bits = 0
  for (let left = number; left !== 0; left &= left - 1) bits += 1
  return bits
}

/** One slip for five letters; words of three letters or fewer resemble too many others. */
function withSlips({ byLength }: NearKeys, wanted: string): string | undefined {
  const most = wanted.length < 4 ? 0 : Math.max(1, Math.min(3, Math.floor(wanted.length / 5)))
  const letters = lettersOf(wanted)
  let best: string | undefined
  let least = most + 1
  for (let apart = 0; apart < least; apart += 1)
    for (const length of new Set([wanted.length - apart, wanted.length + apart])) {
      const shelf = byLength.get(length)
      for (let at = 0; shelf && at < shelf.keys.length; at += 1) {
        // A slip changes two letters at most.
        if (bitsOf((shelf.letters[at] ?? 0) ^ letters) > 2 * (least - 1)) continue
        const key = shelf.keys[at] ?? ''
        const slips = slipsBetween(wanted, key, least - 1)
        if (slips >= least) continue
        least = slips
        best = key
      }
    }
  return best
}

/** « peinture à l'huile sur toile » begins with « peinture à l'huile ». */
function begunWith({ all }: NearKeys, wanted: string): string | undefined {
  for (let end = wanted.lastIndexOf(' '); end > 3; end = wanted.lastIndexOf(' ', end - 1))
    if (all.has(wanted.slice(0, end))) return wanted.slice(0, end)
  return undefined
}

/** « lithograph » begins « lithographie ». */
function beginning({ sorted }: NearKeys, wanted: string): string | undefined {
  if (wanted.length < 4) return undefined
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  const first = sorted[low]
  return first?.startsWith(wanted) ? first : undefined
}

/** Letters to change, add, take away or exchange with their neighbour; `most + 1` as soon as there are more than `most`. */
function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let slips = Math.min(
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1)
      current.push(slips)
      if (slips < least) least = slips
    }
    if (least > most) return most + 1
    before = previous
    previous = current
  }
  return previous[other.length] ?? most + 1
}
