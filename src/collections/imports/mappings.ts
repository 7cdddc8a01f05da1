import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { nameOf, type Visitor } from '../../platform/visitor.ts'
import type { Mapping } from '../formats/index.ts'
import { canImportWorks } from '../policy.ts'

/** How a museum reads its own table, remembered by the table's columns. */
export async function findMapping(db: Db, museum_id: string, header: readonly string[]): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('collections.mapping')
    .select('mapping')
    .where('museum_id', '=', museum_id)
    .where('columns_digest', '=', digestOf(header))
    .executeTakeFirst()
  return row?.mapping as unknown as Mapping | undefined
}

/** Remembers how this museum reads a table of these columns, until it says otherwise. */
export async function rememberMapping(
  db: Db,
  who: Visitor,
  { museum_id, header, mapping }: { museum_id: string; header: readonly string[]; mapping: Mapping },
): Promise<void> {
  if (!canImportWorks(who, museum_id)) throw new Forbidden()
  const values = { mapping: JSON.stringify(mapping), who: nameOf(who) }
  await db
    .insertInto('collections.mapping')
    .values({ museum_id, columns_digest: digestOf(header), ...values })
    .onConflict((conflict) =>
      conflict.columns(['museum_id', 'columns_digest']).doUpdateSet({ ...values, at: sql<Date>`now()` }),
    )
    .execute()
}

function digestOf(header: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(header)).digest('hex')
}
