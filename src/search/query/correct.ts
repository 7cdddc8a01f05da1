import { longestCorrection, type Segment, signatureBit } from '../segment/segment.ts'
import { editDistance } from './distance.ts'

type NearWord = { readonly word: string; readonly distance: number; readonly frequency: number }

/** Edits forgiven in a word of that length. */
function editsForgiven(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

/** Words of tolerant fields near `word`, the nearest first, then the most frequent; none for short words and numbers. */
export function nearWords(segments: readonly Segment[], word: string, asPrefix = false): NearWord[] {
  const typed = Buffer.from(word)
  const most = editsForgiven(typed.length)
  if (most === 0 || typed.length > longestCorrection || /\d/.test(word)) return []
  const found = new Map<string, NearWord>()
  for (const segment of segments) collectNear(segment, typed, most, asPrefix, found)
  found.delete(word)
  return [...found.values()].sort((one, other) => one.distance - other.distance || other.frequency - one.frequency)
}

function collectNear(
  segment: Segment,
  typed: Uint8Array,
  most: number,
  asPrefix: boolean,
  found: Map<string, NearWord>,
): void {
  const { table, corrections, lengthStarts, signatures, frequencies } = segment.words
  let signature = 0
  for (const unit of typed) signature |= signatureBit(unit)
  const shortest = Math.max(3, typed.length - most)
  const longest = asPrefix ? longestCorrection : Math.min(longestCorrection, typed.length + most)
  const end = lengthStarts[longest + 1] as number
  for (let at = lengthStarts[shortest] as number; at < end; at += 1) {
    const other = signatures[at] as number
    // Each edit takes away at most one letter of the word typed, and brings at most one.
    if (moreThan(signature & ~other, most) || (!asPrefix && moreThan(other & ~signature, most))) continue
    const place = corrections[at] as number
    const start = table.starts[place] as number
    const distance = editDistance(typed, table.bytes, start, table.starts[place + 1] as number, most, asPrefix)
    if (distance > most) continue
    const near = table.at(place)
    const frequency = (frequencies[place] as number) + (found.get(near)?.frequency ?? 0)
    found.set(near, { word: near, distance, frequency })
  }
}

function moreThan(bits: number, most: number): boolean {
  let rest = bits
  for (let count = 0; count < most; count += 1) rest &= rest - 1
  return rest !== 0
}

/** Of near words, those to look for instead: the nearest, and others as near unless far rarer. */
export function chosenCorrections(near: readonly NearWord[]): readonly NearWord[] {
  const best = near[0]
  if (!best) return []
  return near.filter((word) => word.distance === best.distance && word.frequency * 10 >= best.frequency).slice(0, 4)
}
