import type { Segment, WordList } from '../segment/segment.ts'

/** Where the words that begin with `prefix` start and end in the sorted list. */
export function prefixRange(words: WordList, prefix: string): [number, number] {
  return [firstFrom(words, prefix), firstFrom(words, `${prefix}\uffff`)]
}

function firstFrom(words: WordList, text: string): number {
  let low = 0
  let high = words.table.size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (words.table.at(middle) < text) low = middle + 1
    else high = middle
  }
  return low
}

/** The most frequent words that begin with `prefix`, `most` of them at the most. */
export function wordsWithPrefix(segments: readonly Segment[], prefix: string, most: number): string[] {
  const found = new Map<string, number>()
  for (const { words } of segments) {
    const [from, to] = prefixRange(words, prefix)
    for (const place of mostFrequent(words.frequencies, from, to, most)) {
      const word = words.table.at(place)
      found.set(word, (found.get(word) ?? 0) + (words.frequencies[place] as number))
    }
  }
  return [...found]
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([word]) => word)
}

function mostFrequent(frequencies: Uint32Array, from: number, to: number, most: number): number[] {
  const places = Array.from({ length: to - from }, (_, at) => from + at)
  if (places.length <= most) return places
  places.sort((one, other) => (frequencies[other] as number) - (frequencies[one] as number))
  return places.slice(0, most)
}
