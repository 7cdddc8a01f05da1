import { departmentNamed } from '../communes.ts'
import type { Positions } from './columns.ts'
import type { FileRefusal } from './refusal.ts'

/** Museums are M0440, libraries B9001. */
const identifierForm = /^[A-Z]\d{4,5}$/

/** Above this share of the rows, it is the file that is wrong, not the rows. */
const tolerated = 0.1

/** Empty cells that a spreadsheet adds after the last column say nothing; any other count does. */
export function levelRow(record: string[], width: number): string[] {
  let length = record.length
  while (length > width && record[length - 1]?.trim() === '') length--
  return record.slice(0, length)
}

/** What shows that a tool spoiled the file. `records` come without the header; the first is row 2. */
export function findDamage(
  records: readonly string[][],
  header: readonly string[],
  positions: Positions,
): FileRefusal[] {
  const filled = records
    .map((record, index) => ({ record, row: index + 2 }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return [{ reason: 'no-rows' }]
  const at = (record: readonly string[], column: 'id' | 'department') =>
    record[positions.get(column) ?? -1]?.trim() ?? ''
  const faulty = (found: (record: readonly string[]) => string | undefined) => ({
    of: filled.length,
    rows: filled.flatMap(({ record, row }) => {
      const what = found(record)
      return what === undefined ? [] : [{ row, museofile_id: at(record, 'id').slice(0, 20), found: what.slice(0, 60) }]
    }),
  })

  const width = header.length
  const uneven = faulty((record) => (record.length === width ? undefined : String(record.length)))
  // Every other sign would follow from this one.
  if (uneven.rows.length > 0) return [{ reason: 'column-counts', expected: width, ...uneven }]

  const tooMany = ({ rows }: { rows: readonly unknown[] }) => rows.length > tolerated * filled.length
  const found: FileRefusal[] = []
  for (const [column, isSound] of [
    ['id', (cell: string) => identifierForm.test(cell)],
    ['department', (cell: string) => departmentNamed(cell) !== undefined],
  ] as const) {
    const position = positions.get(column)
    if (position === undefined) continue
    const shifted = faulty((record) => (isSound(at(record, column)) ? undefined : at(record, column)))
    if (tooMany(shifted)) found.push({ reason: 'shifted-columns', header: header[position] ?? '', ...shifted })
  }
  const lost = faulty((record) => excerpt(record, /\ufffd/))
  if (tooMany(lost)) found.push({ reason: 'accents-lost', ...lost })
  const doubled = faulty((record) => excerpt(record, /Ã[\u0080-\u00bf\u0152-\u2122]|â€/))
  if (tooMany(doubled)) found.push({ reason: 'accents-doubled', ...doubled })
  return found
}

function excerpt(record: readonly string[], sign: RegExp): string | undefined {
  const cell = record.find((text) => sign.test(text))
  if (cell === undefined) return undefined
  const position = cell.search(sign)
  return cell.slice(Math.max(0, position - 20), position + 20)
}
