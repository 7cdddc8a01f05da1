import { longestCorrection, signatureBit, type WordList } from './segment.ts'
import { groupPairs } from './sort-pairs.ts'
import { tableOf } from './string-table.ts'
import type { TextWriter } from './text-writer.ts'

/** Sorts the words that were read, with their suggested occurrences and what mistyped words are compared with. */
export function writeWords(texts: TextWriter): WordList {
  const { words } = texts.vocabulary
  const order = words.map((_, word) => word).filter((word) => texts.frequencies[word] && words[word])
  order.sort((one, other) => ((words[one] as string) < (words[other] as string) ? -1 : 1))
  const rankOf = new Uint32Array(words.length)
  order.forEach((word, rank) => {
    rankOf[word] = rank
  })
  const table = tableOf(order.map((word) => words[word] as string))
  const firsts = texts.suggestedWords.finish().map((word) => rankOf[word] as number)
  const documents = texts.suggestedDocuments.finish()
  const ranks = texts.suggestedRanks.finish()
  const grouped = groupPairs(firsts, order.length)
  return {
    table,
    frequencies: Uint32Array.from(order, (word) => texts.frequencies[word] ?? 0),
    starts: grouped.starts,
    documents: grouped.places.map((pair) => documents[pair] as number),
    ranks: Uint8Array.from(grouped.places, (pair) => ranks[pair] as number),
    ...writeCorrections(
      table.bytes,
      table.starts,
      order.map((word) => texts.tolerant[word] === true),
    ),
  }
}

function writeCorrections(bytes: Uint8Array, starts: Uint32Array, tolerant: readonly boolean[]) {
  const places: number[] = []
  const lengths: number[] = []
  const signatures: number[] = []
  tolerant.forEach((isTolerant, place) => {
    const start = starts[place] as number
    const length = (starts[place + 1] as number) - start
    if (!isTolerant || length < 3 || length > longestCorrection) return
    let signature = 0
    for (let at = start; at < start + length; at += 1) {
      const unit = bytes[at] as number
      if (unit >= 48 && unit <= 57) return
      signature |= signatureBit(unit)
    }
    places.push(place)
    lengths.push(length)
    signatures.push(signature >>> 0)
  })
  const grouped = groupPairs(Uint32Array.from(lengths), longestCorrection + 1)
  return {
    corrections: grouped.places.map((at) => places[at] as number),
    lengthStarts: grouped.starts,
    signatures: grouped.places.map((at) => signatures[at] as number),
  }
}
