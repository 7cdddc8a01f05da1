import type { Cell, CellValue } from 'hucre'
import { formatValue } from 'hucre'

/** What a spreadsheet took a cell for, when it was not text. */
export type CellKind = 'number' | 'day' | 'error'

export interface TextCell {
  readonly text: string
  readonly kind?: CellKind
}

/** What a person reads in a cell. `format` is the spreadsheet's own, when it is known. */
export function cellText(value: CellValue | undefined, format: string | undefined): TextCell {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'string') return errorForm.test(value) ? { text: '', kind: 'error' } : { text: value }
  if (typeof value === 'boolean') return { text: value ? 'oui' : 'non' }
  if (typeof value === 'number') return { text: numberText(value, format), kind: 'number' }
  return { text: dayText(value, format), kind: 'day' }
}

export function formatOf(cell: Cell | undefined): string | undefined {
  return cell?.style?.numFmt
}

const errorForm = /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|ERR!)|Err:\d{3})$/

/** Zeros that only the format shows (1998.10, 01610014032) are part of what was written. */
function numberText(value: number, format: string | undefined): string {
  if (format && /^0+(\.0+)?$/.test(format)) return formatValue(value, format, { locale: 'en-US' }).replaceAll(',', '')
  // A calculation leaves 0.30000000000000004 where 0.3 was meant.
  const plain = Number(value.toPrecision(15))
  return Math.abs(plain) < 1e21 ? decimal(plain) : String(plain)
}

function decimal(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

/** A day as it sorts; a cell that shows only a year or a month says no more. */
function dayText(value: Date, format: string | undefined): string {
  if (Number.isNaN(value.getTime())) return ''
  const iso = value.toISOString()
  const letters = (format ?? 'd').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (!/[hs]/.test(letters)) {
    if (!letters.includes('d') && letters.includes('y'))
      return letters.includes('m') ? iso.slice(0, 7) : iso.slice(0, 4)
    return iso.slice(0, 10)
  }
  const time = iso.slice(11, 16)
  if (!letters.includes('d') && !letters.includes('y')) return time
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}
