import type { DimensionKind } from './dimension.ts'
import type { Label } from './labels.ts'
import type { Unit } from './units.ts'

/** A number as it was met, before units are shared out. */
export type Measure = {
  kind?: DimensionKind
  letter: string
  value: number
  least?: number
  decimals: number
  unit?: Unit
  /** The unit announced the number (`en m 4.64`) or followed it. */
  leading: boolean
  part?: string
  approximate: boolean
  numberFirst: boolean
  whole: boolean
  group: number
  clause: number
  /** Numbers joined by x. */
  chain: number
  dropped: boolean
}

/** What stands between two semicolons or commas, as far as it was read. */
export type Clause = {
  words: string[]
  /** Those that await their number. */
  labels: Label[]
  unit?: Unit
  part?: string
  approximate: boolean
  /** Its last number. */
  last?: Measure
  /** Only a unit stands between the last number and here. */
  fresh: boolean
  joined: '' | 'x' | 'to' | 'sum' | 'equals'
}

export const newClause = (): Clause => ({ words: [], labels: [], approximate: false, fresh: false, joined: '' })
