import { readChanges } from '../../platform/changes/read-changes.ts'
import type { Db } from '../../platform/database/connect.ts'
import { buildIndex, type LocalIndex } from '../local-index.ts'
import type { SearchSchema } from '../port.ts'
import { allDocuments, type Searchable } from './searchable.ts'

export interface BuiltIndex {
  readonly index: LocalIndex
  /** How far in the change log it reads: what was committed later may be in it, or not. */
  readonly marker: string
}

/** An index of every public record, read from the database. */
export async function buildFrom(
  db: Db,
  connection: Parameters<typeof readChanges>[0],
  schema: SearchSchema,
  searchables: readonly Searchable[],
): Promise<BuiltIndex> {
  const { seen } = await readChanges(connection, undefined)
  return { index: await buildIndex(schema, allDocuments(db, searchables)), marker: seen }
}
