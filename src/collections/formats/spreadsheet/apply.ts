import type { ReadItem, Remark, Written, WrittenField } from '../../written.ts'
import { padReference } from '../joconde/index.ts'
import { refuseFile, refuseRow, warn } from '../remarks/index.ts'
import type { Source } from '../text/index.ts'
import { composeCreator, composeDimensions, composeLife, composeYears, type Parts } from './compose.ts'
import { readTable } from './read-table.ts'
import type { Table, TableRow } from './table.ts'
import { isPart, type Mapping, type Part, partFields, type Target } from './targets.ts'

/**
 * Turns the rows of a table into works, each column going where the mapping says; what has no place is kept aside.
 * Several columns for one field are joined as the base does. An empty cell empties its field. Closes the table.
 */
export async function* applyMapping(table: Table, mapping: Mapping): AsyncGenerator<ReadItem> {
  try {
    const unknown = Object.keys(mapping).filter((name) => !table.header.includes(name))
    if (unknown.length > 0) {
      yield { remark: refuseFile('unknown-column', table.header_place, { columns: unknown.join(', ') }) }
      return
    }
    for (const remark of table.remarks) yield { remark }
    const columns = table.header.map((name) => ({ name, target: mapping[name] ?? null }))
    for await (const item of table.items) {
      if ('remark' in item) yield item
      else yield* readRow(item.row, columns)
    }
  } finally {
    await table.close()
  }
}

interface Column {
  readonly name: string
  readonly target: Target | null
}

function* readRow(row: TableRow, columns: readonly Column[]): Generator<ReadItem> {
  const { place, cells, kinds } = row
  const values = new Map<WrittenField, string[]>()
  const parts = new Map<Part, { value: string; column: string }>()
  const other: Record<string, string> = {}
  let museum: string | null = null
  for (const [position, { name, target }] of columns.entries()) {
    const value = cells[position] ?? ''
    const kind = kinds?.get(position)
    if (kind === 'error') {
      if (target === null) continue
      yield { remark: refuseRow('formula-failed', place, {}, { column: name }) }
      return
    }
    if (target === 'inventory_number' && kind && value) yield* remarkInventory(place, name, value, kind)
    if (target === null) {
      if (value) other[name] = value
    } else if (target === 'museum') museum = value || museum
    else if (isPart(target)) {
      if (value) parts.set(target, { value, column: name })
      values.set(partFields[target], values.get(partFields[target]) ?? [])
    } else values.set(target, [...(values.get(target) ?? []), ...(value ? [value] : [])])
  }
  for (const [field, composed] of composedFields(parts)) values.set(field, [...(values.get(field) ?? []), composed])
  const written: { [field in WrittenField]?: Written[field] } = {}
  for (const [field, found] of values) written[field] = joined(field, found)
  if (written.joconde_id) written.joconde_id = padReference(written.joconde_id)
  yield { record: { place, museum, written, other } }
}

function remarkInventory(place: number, column: string, value: string, kind: 'number' | 'day'): { remark: Remark }[] {
  const where = { column, value }
  if (kind === 'day') return [{ remark: warn('day-for-inventory', place, {}, where) }]
  // 1998.10 is kept as 1998.1 by a spreadsheet that takes it for a number; 1998 is 1998.
  return /[.,]/.test(value) ? [{ remark: warn('number-for-inventory', place, {}, where) }] : []
}

function composedFields(parts: Parts): [WrittenField, string][] {
  const composed: [WrittenField, string][] = [
    ['dimensions', composeDimensions(parts)],
    ['creators', composeCreator(parts)],
    ['creators_note', composeLife(parts)],
    ['creation_date', composeYears(parts)],
  ]
  return composed.filter(([, value]) => value !== '')
}

/** Texts are set one after the other as paragraphs, terms as items. */
const paragraphs: ReadonlySet<WrittenField> = new Set([
  'title',
  'creators_note',
  'description',
  'commentary',
  'history',
  'bibliography',
  'exhibitions',
  'find_note',
  'places_note',
  'subject_note',
  'inscriptions_note',
])

function joined(field: WrittenField, values: readonly string[]): string | null {
  const distinct = [...new Set(values)]
  return distinct.length === 0 ? null : distinct.join(paragraphs.has(field) ? '#' : ' ; ')
}

/** Works of a table whose mapping is known, from the file itself. A remark with `whole` is the last item. */
export async function* readMappedTable(
  source: Source,
  mapping: Mapping,
  options: { readonly sheet?: string } = {},
): AsyncGenerator<ReadItem> {
  const table = await readTable(source, options)
  if ('refused' in table) yield { remark: table.refused }
  else yield* applyMapping(table, mapping)
}
