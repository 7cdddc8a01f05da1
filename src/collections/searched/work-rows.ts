import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'

const batchSize = 2000

const columns = [
  'w.id',
  'w.museum_id',
  'w.joconde_id',
  'w.inventory_number',
  'w.former_inventory_numbers',
  'w.title',
  'w.shown_title',
  'w.appellation',
  'w.object_types',
  'w.domains',
  'w.techniques',
  'w.creation_period',
  'w.creation_date',
  'w.epoch',
  'w.school',
  'w.places',
  'w.find',
  'w.uses',
  'w.genesis',
  'w.subject',
  'w.named_people',
  'w.former_attribution',
  'w.former_owners',
  'w.inscriptions',
  'w.description',
  'w.commentary',
  'w.history',
  'w.subject_note',
  'w.image_references',
  'w.earliest_year',
  'w.latest_year',
  'w.on_display',
  'm.name as museum_name',
  'm.department_code',
  'm.latitude',
  'm.longitude',
  'c.name as commune_name',
] as const

function selectWorks(db: Db) {
  return publicWorks(db).select([...columns, sql<number>`extract(epoch from w.created_at)::float8`.as('created')])
}

/** A public work as the index needs it. */
export type WorkRow = Awaited<ReturnType<ReturnType<typeof selectWorks>['execute']>>[number]

/** Pages of public works in the order of their ids: those asked for, or all. */
export async function* pagesOfWorks(db: Db, ids?: readonly string[]): AsyncGenerator<readonly WorkRow[]> {
  for (let after = ''; ; ) {
    const rows = await selectWorks(db)
      .$if(ids !== undefined, (query) => query.where('w.id', '=', sql<string>`any(${ids ?? []}::text[])`))
      .where('w.id', '>', after)
      .orderBy('w.id')
      .limit(batchSize)
      .execute()
    if (rows.length > 0) yield rows
    if (rows.length < batchSize) return
    after = rows.at(-1)?.id ?? after
  }
}

export interface MakerRow {
  readonly work_id: string
  readonly person_id: string | null
  readonly name: string
  readonly filed_name: string | null
  readonly other_names: readonly string[] | null
  readonly written: string
}

/** Who made these works, in the order in which each names them. */
export async function makersOf(db: Db, work_ids: readonly string[]): Promise<ReadonlyMap<string, MakerRow[]>> {
  const rows = await db
    .selectFrom('collections.work_creator as k')
    .leftJoin('collections.person as p', (join) =>
      join.onRef('p.id', '=', 'k.person_id').on('p.status', '=', 'published'),
    )
    .where('k.work_id', '=', sql<string>`any(${work_ids}::text[])`)
    .orderBy('k.work_id')
    .orderBy('k.position')
    .select([
      'k.work_id',
      'p.id as person_id',
      'p.filed_name',
      'p.other_names',
      'k.written',
      sql<string>`coalesce(p.name, k.written)`.as('name'),
    ])
    .execute()
  return Map.groupBy(rows, (row) => row.work_id)
}

/** Ids of the terms that these works bear. */
export async function termIdsOf(db: Db, work_ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ work_id: string; terms: string[] }>`
    select work_id, array_agg(term_id order by position) as terms from collections.work_term
    where work_id = any(${work_ids}::text[]) group by work_id`.execute(db)
  return new Map(rows.map((row) => [row.work_id, row.terms]))
}

/** Of these works, those that show an image, and whether one of them may be used again by anyone. */
export async function imagesOfWorks(db: Db, work_ids: readonly string[], reusable: readonly string[]) {
  const { rows } = await sql<{ work_id: string; reusable: boolean }>`
    select u.record_id as work_id, bool_or(not i.protected and i.licence = any(${reusable}::text[])) as reusable
    from media.use u join media.image i on i.id = u.image_id
    where u.kind = 'collections.work' and u.record_id = any(${work_ids}::text[]) and i.status = 'published'
      and (i.embargo_until_on is null or i.embargo_until_on <= current_date)
    group by u.record_id`.execute(db)
  return new Map(rows.map((row) => [row.work_id, row.reusable]))
}

/** What is written of these works in other languages, finished. */
export async function translationsOf(db: Db, kind: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('platform.translation')
    .select(['record_id', 'field', 'language', 'text'])
    .where('kind', '=', kind)
    .where('state', '=', 'done')
    .where('record_id', '=', sql<string>`any(${ids}::text[])`)
    .execute()
  return Map.groupBy(rows, (row) => row.record_id)
}
