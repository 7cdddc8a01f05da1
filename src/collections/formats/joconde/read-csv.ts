import type { FileRecord, ReadItem, Written, WrittenField } from '../../written.ts'
import { endingWithRefusal, FileRefused, refuseFile, refuseRow, shorten } from '../remarks/index.ts'
import {
  columnLimit,
  type Encoding,
  firstRow,
  hintedSeparator,
  type OpenText,
  openText,
  type Row,
  readRows,
  remarkSpoiledAccents,
  type Separator,
  type Source,
  separators,
  tidy,
} from '../text/index.ts'
import { codeOfColumn, fieldOfCode } from './columns.ts'
import { padReference } from './reference.ts'

export interface JocondeCsvAbout {
  readonly encoding: Encoding
  readonly separator: Separator
  /** Columns that no field of ours takes: they go to `other`. */
  readonly other: readonly string[]
}

/**
 * Reads works from a CSV of the base Joconde: POP's codes, the extract of 2019 or that of 2023, in any order of columns.
 * A cell that is empty empties its field. A remark with `whole` is the last item: nothing of the file is to be kept.
 */
export function readJocondeCsv(
  source: Source,
  { about }: { readonly about?: (file: JocondeCsvAbout) => void } = {},
): AsyncGenerator<ReadItem> {
  return endingWithRefusal(() => readItems(source, about))
}

async function* readItems(
  source: Source,
  about: ((file: JocondeCsvAbout) => void) | undefined,
): AsyncGenerator<ReadItem> {
  const text = await openText(source)
  try {
    const { separator, columns } = readHeader(text)
    const other = columns.flatMap(({ as, name }) => (as === 'other' && name ? [name] : []))
    about?.({ encoding: text.encoding, separator, other })
    let headed = false
    let rows = 0
    for await (const row of readRows(text, separator)) {
      if (headed) {
        rows++
        yield readRow(row, columns)
      }
      headed = true
    }
    if (rows === 0) throw new FileRefused(refuseFile('no-rows', 1, {}))
  } finally {
    await text.close()
  }
}

type Column = { readonly name: string } & (
  | { readonly as: 'museum' | 'museum-name' | 'other' }
  | { readonly as: 'field'; readonly field: WrittenField }
)

/** The separator is the one under which most columns are known. */
function readHeader(text: OpenText): { separator: Separator; columns: readonly Column[] } {
  const hinted = hintedSeparator(text)
  const readings = (hinted ? [hinted] : separators).map((separator) => {
    const names = firstRow(text, separator).map((name) => name.trim())
    return { separator, names, known: names.filter((name) => codeOfColumn(name)).length }
  })
  const best = readings.reduce((one, other) => (other.known > one.known ? other : one))
  if (Math.max(...readings.map(({ names }) => names.length)) > columnLimit || !/[\r\n]/.test(text.head.trimEnd()))
    refuseWidth(text)
  const { names, separator } = best
  if (best.known < 2)
    throw new FileRefused(refuseFile('no-header', 1, { first_line: shorten(text.head.split(/\r?\n/, 1)[0] ?? '') }))
  while (names.at(-1) === '') names.pop()
  const folded = names.map((name) => codeOfColumn(name) ?? name)
  const repeated = names.filter((name, position) => name && folded.indexOf(folded[position] ?? '') !== position)
  if (repeated.length > 0) throw new FileRefused(refuseFile('repeated-header', 1, { headers: repeated.join(', ') }))
  if (!folded.includes('REF') && !folded.includes('INV'))
    throw new FileRefused(refuseFile('missing-columns', 1, { headers: 'REF, INV' }))
  return { separator, columns: names.map(columnOf) }
}

function refuseWidth(text: OpenText): void {
  const firstLine = text.head.split(/[\r\n]/, 1)[0] ?? ''
  if (separators.some((separator) => firstLine.split(separator).length > columnLimit))
    throw new FileRefused(refuseFile('too-many-columns', 1, { limit: columnLimit }))
  if (text.headIsAll) throw new FileRefused(refuseFile('no-rows', 1, {}))
}

function columnOf(name: string): Column {
  const code = codeOfColumn(name)
  if (code === 'MUSEO') return { name, as: 'museum' }
  if (code === 'NOMOFF') return { name, as: 'museum-name' }
  const field = code === undefined ? undefined : fieldOfCode(code)
  return field ? { name, as: 'field', field } : { name, as: 'other' }
}

function readRow({ place, cells }: Row, columns: readonly Column[]): ReadItem {
  let found = cells.length
  while (found > columns.length && cells[found - 1]?.trim() === '') found--
  if (found !== columns.length) {
    const reason = found > columns.length ? 'too-many-cells' : 'too-few-cells'
    return { remark: refuseRow(reason, place, { found, expected: columns.length }, { value: cells[0] ?? '' }) }
  }
  for (const [position, { name }] of columns.entries()) {
    const remark = remarkSpoiledAccents(place, name, cells[position] ?? '')
    if (remark) return { remark }
  }
  return { record: recordOf(place, cells, columns) }
}

function recordOf(place: number, cells: readonly string[], columns: readonly Column[]): FileRecord {
  const written: { [field in WrittenField]?: Written[field] } = {}
  const other: Record<string, string> = {}
  let museum: string | null = null
  let museumName: string | null = null
  columns.forEach((column, position) => {
    const value = tidy(cells[position] ?? '')
    if (column.as === 'field') written[column.field] = value === '' ? null : value
    else if (value === '') return
    else if (column.as === 'museum') museum = value
    else {
      if (column.as === 'museum-name') museumName = value
      if (column.name) other[column.name] = value
    }
  })
  if (written.joconde_id) written.joconde_id = padReference(written.joconde_id)
  return { place, museum: museum ?? museumName, written, other }
}
