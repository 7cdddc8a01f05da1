import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { stateColumns } from '../works/index.ts'

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** What makes a row one, and orders the rows. */
  readonly key: readonly string[]
}

/** What stands in the records, in an order that never changes. When and how often they were written is left out. */
const tables: readonly Table[] = [
  { name: 'collections.work', key: ['id'], columns: ['id', 'museum_id', ...stateColumns] },
  {
    name: 'collections.work_creator',
    key: ['work_id', 'position'],
    columns: ['work_id', 'position', 'person_id', 'written', 'role', 'certainty'],
  },
  {
    name: 'collections.work_term',
    key: ['work_id', 'position', 'term_id'],
    columns: ['work_id', 'position', 'term_id'],
  },
  { name: 'collections.related_work', key: ['work_id', 'other_id'], columns: ['work_id', 'other_id', 'relation'] },
  {
    name: 'collections.person',
    key: ['id'],
    columns: [
      'id',
      'slug',
      'status',
      'name',
      'filed_name',
      'name_key',
      'other_names',
      'kind',
      'birth_written',
      'birth_year',
      'birth_place',
      'death_written',
      'death_year',
      'death_place',
      'roles',
      'schools',
      'biography',
      'rights_expire_year',
      'ulan_id',
      'viaf_id',
      'wikidata_id',
      'bnf_id',
      'sources',
    ],
  },
  {
    name: 'collections.term',
    key: ['id'],
    columns: [
      'id',
      'vocabulary',
      'parent_id',
      'label',
      'synonyms',
      'label_key',
      'slug',
      'path',
      'official',
      'assignable',
    ],
  },
  {
    name: 'collections.group',
    key: ['id'],
    columns: ['id', 'slug', 'status', 'title', 'description', 'museum_id', 'sources'],
  },
  { name: 'collections.group_work', key: ['group_id', 'work_id'], columns: ['group_id', 'work_id', 'position'] },
  {
    name: 'media.image',
    key: ['id'],
    columns: [
      'id',
      'museum_id',
      'status',
      'digest',
      'type',
      'width',
      'height',
      'original_name',
      'alternative_text',
      'caption',
      'credit',
      'photographer',
      'licence',
      'focal_x',
      'focal_y',
      'embargo_until_on',
      'protected',
      'protected_until_year',
    ],
  },
  { name: 'media.use', key: ['kind', 'record_id', 'image_id'], columns: ['image_id', 'kind', 'record_id', 'position'] },
]

const together = 1000

/**
 * Every record of the collections, a line of JSON each, sorted, its fields in a fixed order: two exports are the same
 * bytes when the records are the same.
 */
export async function* canonicalLines(db: Db, signal?: AbortSignal): AsyncGenerator<string> {
  for (const table of tables) {
    let after: readonly string[] | undefined
    for (;;) {
      signal?.throwIfAborted()
      const rows = await page(db, table, after)
      for (const { line } of rows) yield `${line}\n`
      if (rows.length < together) break
      after = rows.at(-1)?.key
    }
  }
}

/** Columns are joined as text, in their order; jsonb comes with its keys sorted. */
async function page(
  db: Db,
  { name, key, columns }: Table,
  after: readonly string[] | undefined,
): Promise<{ line: string; key: string[] }[]> {
  const keys = key.map((column) => sql`${sql.ref(column)}::text collate "C"`)
  const fields = columns.map(
    (column) => sql`${JSON.stringify(column)}::text || ':' || coalesce(to_json(${sql.ref(column)})::text, 'null')`,
  )
  const { rows } = await sql<{ line: string; key: string[] }>`
    select ${`{"table":${JSON.stringify(name)},`}::text || ${sql.join(fields, sql` || ',' || `)} || '}' as line,
      array[${sql.join(keys)}] as key
    from ${sql.table(name)}
    ${after ? sql`where (${sql.join(keys)}) > (${sql.join(after)})` : sql``}
    order by ${sql.join(keys)}
    limit ${together}`.execute(db)
  return rows
}
