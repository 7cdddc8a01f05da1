import type { Remark } from '../../written.ts'
import { endingWithRefusal, FileRefused, refuseFile, refuseRow, shorten, warn } from '../remarks/index.ts'
import {
  columnLimit,
  hintedSeparator,
  openText,
  peek,
  readRows,
  remarkSpoiledAccents,
  type Source,
  tidy,
} from '../text/index.ts'
import { findHeader, type Header, headerWithin } from './header.ts'
import { openWorkbook } from './read-workbook.ts'
import { chooseSeparator } from './separator.ts'
import type { RawRow, Table, TableItem, TableRow } from './table.ts'
import type { SheetsFound, ThreadRow } from './thread-messages.ts'

const sampleSize = 60

/**
 * Opens a table of any columns: CSV in any usual writing, XLSX, ODS, XLS. The header is found below titles, a name over
 * two lines is made one, values of merged cells are in each of their rows.
 */
export async function readTable(
  source: Source,
  { sheet }: { readonly sheet?: string } = {},
): Promise<Table | { readonly refused: Remark }> {
  try {
    const { first, source: whole } = await peek(source)
    if (startsWith(first, [0x50, 0x4b, 0x03, 0x04])) return await workbookTable(whole, 'zip', sheet)
    if (startsWith(first, [0xd0, 0xcf, 0x11, 0xe0])) return await workbookTable(whole, 'ole', sheet)
    return await csvTable(whole)
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.remark }
    throw error
  }
}

function startsWith(bytes: Uint8Array, marks: readonly number[]): boolean {
  return marks.every((mark, position) => bytes[position] === mark)
}

async function csvTable(source: Source): Promise<Table> {
  const text = await openText(source)
  const separator = hintedSeparator(text) ?? chooseSeparator(text)
  const table = await openRows(readRows(text, separator), text.close, [], true)
  return { ...table, kind: 'csv', encoding: text.encoding, separator, remarks: [] }
}

async function workbookTable(source: Source, container: 'zip' | 'ole', sheet: string | undefined): Promise<Table> {
  const { kind, found, streamed, rows, close } = await openWorkbook(source, container, sheet)
  const table = await openRows(rawRows(rows), close, found.header_merges, false)
  const remarks = [...remarkSheets(found), ...(streamed ? [warn('large-workbook', 1, {})] : [])]
  return { ...table, kind, remarks, ...(found.sheet === undefined ? {} : { sheet: found.sheet }) }
}

async function* rawRows(rows: AsyncGenerator<ThreadRow>): AsyncGenerator<RawRow> {
  for await (const [place, cells] of rows) {
    if (cells.every(({ text, kind }) => text.trim() === '' && kind === undefined)) continue
    const kinds = new Map(cells.flatMap(({ kind }, position) => (kind ? [[position, kind] as const] : [])))
    yield { place, cells: cells.map(({ text }) => text), ...(kinds.size > 0 ? { kinds } : {}) }
  }
}

function remarkSheets({ sheets, sheet }: SheetsFound): Remark[] {
  const names = (hidden: boolean) =>
    sheets.filter((each) => each.name !== sheet && each.hidden === hidden).map(({ name }) => name)
  const [left, hidden] = [names(false), names(true)]
  return [
    ...(left.length > 0 ? [warn('sheets-left', 1, { read: sheet ?? '', left: left.join(', ') })] : []),
    ...(hidden.length > 0 ? [warn('hidden-sheets-left', 1, { left: hidden.join(', ') })] : []),
  ]
}

/** Reads far enough to know the header and a sample; `even`: each row must have as many cells as the header. */
async function openRows(
  rows: AsyncGenerator<RawRow>,
  letGo: () => Promise<void>,
  merges: SheetsFound['header_merges'],
  even: boolean,
): Promise<Pick<Table, 'header' | 'header_place' | 'sample' | 'items' | 'close'>> {
  const first: RawRow[] = []
  const close = async () => {
    await rows.return(undefined)
    await letGo()
  }
  try {
    while (first.length < headerWithin + sampleSize) {
      const { value, done } = await rows.next()
      if (done) break
      first.push(value)
    }
    const header = findHeader(first, merges)
    if (!header)
      throw new FileRefused(refuseFile('no-header', 1, { first_line: shorten(first[0]?.cells.join(' ') ?? '') }))
    if (header.names.length > columnLimit)
      throw new FileRefused(refuseFile('too-many-columns', header.place, { limit: columnLimit }))
    const below = first.filter(({ place }) => place >= header.from)
    if (below.length === 0) throw new FileRefused(refuseFile('no-rows', header.place, {}))
    const read = below.map((row) => readRow(row, header, even))
    const sample = read.flatMap((item) => (item && 'row' in item ? [item.row] : [])).slice(0, sampleSize)
    const items = endingWithRefusal(() => itemsOf(read, rows, header, even))
    return { header: header.names, header_place: header.place, sample, items, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function* itemsOf(
  read: readonly (TableItem | undefined)[],
  rows: AsyncGenerator<RawRow>,
  header: Header,
  even: boolean,
): AsyncGenerator<TableItem> {
  for (const item of read) if (item) yield item
  for await (const row of rows) {
    const item = readRow(row, header, even)
    if (item) yield item
  }
}

/** Undefined for a header printed again on each page. */
function readRow(row: RawRow, { names }: Header, even: boolean): TableItem | undefined {
  const { place, cells } = row
  let found = cells.length
  while (found > names.length && cells[found - 1]?.trim() === '') found--
  if (found > names.length || (even && found < names.length)) {
    const reason = found > names.length ? 'too-many-cells' : 'too-few-cells'
    return { remark: refuseRow(reason, place, { found, expected: names.length }, { value: cells[0] ?? '' }) }
  }
  const tidied = names.map((_name, position) => unescaped(tidy(cells[position] ?? '')))
  if (tidied.every((cell, position) => cell === names[position])) return undefined
  for (const [position, name] of names.entries()) {
    const remark = remarkSpoiledAccents(place, name, tidied[position] ?? '')
    if (remark) return { remark }
  }
  return { row: { ...row, cells: tidied } satisfies TableRow }
}

/** Whoever writes a CSV for spreadsheets sets an apostrophe before what would be run as a formula. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}
