import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { OperatorLanguage } from '../../platform/operator.ts'
import type { Remark } from '../written.ts'
import { fieldName, sayOutcome, sayReason, saySource } from './messages.ts'
import type { RowOutcome } from './outcome.ts'

/** A report of an import, a CSV that spreadsheets open, written as the rows come. */
export interface ImportReport {
  write(row: RowOutcome): Promise<void>
  close(): Promise<void>
}

const titles: Readonly<Record<OperatorLanguage, readonly string[]>> = {
  fr: [
    'Ligne',
    'Ce qui est fait',
    'Musée',
    'Référence Joconde',
    'Numéro d’inventaire',
    'Titre',
    'Fiche',
    'Colonne',
    'Avant',
    'Après',
    'Remarque',
    'Terme le plus proche',
  ],
  en: [
    'Row',
    'What is done',
    'Museum',
    'Joconde reference',
    'Inventory number',
    'Title',
    'Record',
    'Column',
    'Before',
    'After',
    'Remark',
    'Nearest term',
  ],
}

/** Spreadsheets in French expect semicolons, and tell UTF-8 by its mark. */
export async function openReport(path: string, language: OperatorLanguage): Promise<ImportReport> {
  const stream = createWriteStream(path)
  await once(stream, 'open')
  const write = async (cells: readonly (string | number | null)[]) => {
    const line = `${cells.map((cell) => quoted(String(cell ?? ''))).join(';')}\r\n`
    if (!stream.write(line)) await once(stream, 'drain')
  }
  stream.write('\ufeff')
  await write(titles[language])
  return {
    async write(row) {
      for (const line of linesOf(row, language)) await write(line)
    },
    async close() {
      stream.end()
      await finished(stream)
    },
  }
}

/** One line for the row, and one for each thing to say of it. */
function linesOf(row: RowOutcome, language: OperatorLanguage): (string | number | null)[][] {
  const start = [
    row.place,
    sayOutcome(row.outcome)[language],
    row.museum,
    row.joconde_id,
    row.inventory_number,
    row.title,
    row.work_id ?? null,
  ]
  const lines = [
    ...row.changes.map(({ field, before, after }) => [fieldName(field, language), before, after, null, null]),
    ...row.kept.map(({ field, source, stored, incoming }) => [
      fieldName(field, language),
      stored,
      incoming,
      saySource(source)[language],
      null,
    ]),
    ...row.remarks.map((remark) => remarkLine(remark, language)),
  ]
  return lines.length === 0 ? [[...start, null, null, null, null, null]] : lines.map((line) => [...start, ...line])
}

function remarkLine(remark: Remark, language: OperatorLanguage): (string | null)[] {
  const { column, value, facts } = remark
  const nearest = facts?.nearest
  return [
    column === undefined ? null : fieldName(column, language),
    value ?? null,
    null,
    sayReason(remark)[language],
    nearest === undefined ? null : String(nearest),
  ]
}

/** A cell that begins as a formula does would be run by a spreadsheet: it is kept from it by an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,\s]+$/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
