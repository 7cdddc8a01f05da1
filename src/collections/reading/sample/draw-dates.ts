import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { root } from '../../../platform/root.ts'
import { draw } from './draw.ts'

export const datesSeed = 20261122
export const recordsFile = join(
  resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'),
  'joconde/joconde-3269-records.csv',
)

/** The columns of the file that hold dates and those that hold periods. */
export const dateColumns = ['Millésime', "Millésime_d'utilisation"] as const
export const periodColumns = ['Période_de_création', "Période_de_l'original_copié", "Période_d'utilisation"] as const

export type DatedRecord = Record<(typeof dateColumns)[number] | (typeof periodColumns)[number], string>

export function readRecords(): DatedRecord[] {
  return parse(readFileSync(recordsFile), { columns: true, bom: true })
}

/** Forty different values as `date⇥1880 vers`, each spelling having one chance however often it comes. */
export function drawDates(records: readonly DatedRecord[]): string[] {
  const values = new Set<string>()
  for (const record of records) {
    for (const column of dateColumns) if (record[column].trim()) values.add(`date\t${record[column]}`)
    for (const column of periodColumns) if (record[column].trim()) values.add(`period\t${record[column]}`)
  }
  return draw([...values].sort(), 40, datesSeed)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(drawDates(readRecords()).join('\n'))
