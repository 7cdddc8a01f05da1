import type { SearchSchema } from '../port.ts'
import { countBits, keepCommon } from '../segment/bits.ts'
import type { Filter } from './filters.ts'
import type { LoadedSegment } from './loaded-segment.ts'

/** By segment, the sets a search is made of; all of living documents but for those of the filters. */
export type Sets = {
  readonly loaded: readonly LoadedSegment[]
  /** What the text finds, of any kind. */
  readonly text: readonly Uint32Array[]
  /** The same, of the kinds asked for. */
  readonly asked: readonly Uint32Array[]
  readonly filters: readonly { readonly filter: Filter; readonly bits: readonly Uint32Array[] }[]
}

/** The living documents of some kinds; of all when none is named. */
export function livingOfKinds(loaded: LoadedSegment, schema: SearchSchema, kinds?: readonly string[]): Uint32Array {
  const { alive } = loaded.segment
  if (!kinds || kinds.length === 0) return alive
  const bits = loaded.scratch.emptyBits()
  for (const kind of kinds) {
    const place = schema.kinds.indexOf(kind)
    if (place < 0) continue
    const ofKind = loaded.ofKind(place)
    for (let at = 0; at < bits.length; at += 1)
      bits[at] = (bits[at] as number) | ((ofKind[at] as number) & (alive[at] as number))
  }
  return bits
}

export function common({ scratch }: LoadedSegment, one: Uint32Array, other: Uint32Array): Uint32Array {
  const bits = scratch.copyOf(one)
  keepCommon(bits, other)
  return bits
}

/** What of `from` passes every filter but those named. */
export function filtered(
  { loaded, filters }: Pick<Sets, 'loaded' | 'filters'>,
  from: readonly Uint32Array[],
  except: readonly string[] = [],
): Uint32Array[] {
  return loaded.map(({ scratch }, at) => {
    const kept = scratch.copyOf(from[at] as Uint32Array)
    for (const { filter, bits: passing } of filters)
      if (!except.includes(filter.name)) keepCommon(kept, passing[at] as Uint32Array)
    return kept
  })
}

export function sizeOf(sets: readonly Uint32Array[]): number {
  return sets.reduce((sum, bits) => sum + countBits(bits), 0)
}
