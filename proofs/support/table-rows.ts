import { createHash } from 'node:crypto'
import type pg from 'pg'
import { tablesOf } from './tables.ts'

/** By table, the digests of its rows. */
export type TableRows = ReadonlyMap<string, ReadonlySet<string>>

/** Every row of every table of ours, so that two moments can be held against each other. */
export async function rowsOfTables(client: pg.Client): Promise<TableRows> {
  const tables = new Map<string, ReadonlySet<string>>()
  for (const table of await tablesOf(client)) {
    const quoted = table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.')
    const { rows } = await client.query<{ line: string }>(`select t::text as line from ${quoted} t`)
    tables.set(table, new Set(rows.map(({ line }) => createHash('sha1').update(line).digest('base64'))))
  }
  return tables
}

/** Tables that are not what they were: how many rows came, how many went. */
export function tablesChanged(
  before: TableRows,
  after: TableRows,
): readonly { readonly table: string; readonly came: number; readonly went: number }[] {
  return [...after].flatMap(([table, rows]) => {
    const old = before.get(table) ?? new Set()
    const came = [...rows].filter((row) => !old.has(row)).length
    const went = [...old].filter((row) => !rows.has(row)).length
    return came + went === 0 ? [] : [{ table, came, went }]
  })
}
