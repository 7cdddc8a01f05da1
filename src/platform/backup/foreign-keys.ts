import type pg from 'pg'

/** Names are quoted as SQL wants them. */
export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** The foreign keys of our tables, each as the text that lays it again. */
export async function listForeignKeys(client: pg.Client, schemas: readonly string[]): Promise<readonly ForeignKey[]> {
  // Definitions name the schema of what they point to only when it is not searched.
  await client.query('set local search_path = pg_catalog')
  const { rows } = await client.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid
     join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any($1)
     order by 1, 2`,
    [schemas],
  )
  return rows
}
