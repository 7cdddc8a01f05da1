import { type FileRecord, writtenFields } from '../../written.ts'
import { frenchLabels } from './labels.ts'
import type { Target } from './targets.ts'

/** What identifies a work first, then every field in its order. */
const columns: readonly Target[] = [
  'museum',
  'inventory_number',
  'title',
  'creators',
  ...writtenFields.filter((field) => !['inventory_number', 'title', 'creators'].includes(field)),
]

export const exportedHeader: readonly string[] = columns.map((target) => frenchLabels[target])

export function exportedCells(record: FileRecord): string[] {
  const written: Readonly<Partial<Record<Target, string | null>>> = { ...record.written, museum: record.museum }
  return columns.map((target) => written[target] ?? '')
}
