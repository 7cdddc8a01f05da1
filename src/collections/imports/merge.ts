import { mayReplace, type Source, type Sources } from '../sources.ts'
import { completeWritten, type StoredWork } from '../works/index.ts'
import type { Written, WrittenField } from '../written.ts'
import type { FieldChange, KeptField } from './outcome.ts'

/** What a row makes of the written part of a work. */
export interface Merged {
  readonly written: Record<WrittenField, string | null>
  readonly other: Record<string, string>
  readonly sources: Sources
  readonly changes: readonly FieldChange[]
  readonly kept: readonly KeptField[]
}

/** A work that was not there, as its row has it. */
export function newWork(given: Written, other: Readonly<Record<string, string>>, source: Source): Merged {
  const written = completeWritten(given)
  const fields = Object.entries(written).filter(([, value]) => value !== null)
  const sources = Object.fromEntries(fields.map(([field]) => [field, source]))
  return { written, other: { ...other }, sources, changes: [], kept: [] }
}

/** A work that was there, with what the row says otherwise: taken, or kept because it was written in Cimaise. */
export function mergeRow(
  { state }: StoredWork,
  given: Written,
  other: Readonly<Record<string, string>>,
  source: Source,
): Merged {
  const changes: FieldChange[] = []
  const kept: KeptField[] = []
  const sources: Record<string, Source> = { ...state.sources }
  const written: Record<string, string | null> = completeWritten(state)
  for (const [field, after] of Object.entries(given) as [WrittenField, string | null][]) {
    const before = state[field]
    if (before === after) continue
    const present = state.sources[field]
    if (present !== undefined && !mayReplace(source, present)) {
      kept.push({ field, source: present, stored: before, incoming: after })
      continue
    }
    written[field] = after
    sources[field] = source
    changes.push({ field, before, after })
  }
  const others = { ...state.other }
  for (const [name, after] of Object.entries(other)) {
    const before = others[name] ?? null
    if (before === after) continue
    others[name] = after
    changes.push({ field: `other.${name}`, before, after })
  }
  return { written: written as Merged['written'], other: others, sources, changes, kept }
}
