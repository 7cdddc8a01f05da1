import { sql } from 'kysely'
import { imagesOf, type ShownImage } from '../media/index.ts'
import { anyOf, type Db, kept } from '../platform/database/connect.ts'

// Written in the statement: a kept plan that is not told what it compares with takes all for hidden.
const published = sql.lit('published')

/** Every public read of works starts here: drafts, what was withdrawn, and works of museums that are not shown are not there. */
export function publicWorks(db: Db) {
  return db
    .selectFrom('collections.work as w')
    .innerJoin('museums.museum as m', 'm.id', 'w.museum_id')
    .innerJoin('museums.commune as c', 'c.id', 'm.commune_code')
    .where('w.status', '=', published)
    .where('m.status', '=', published)
    .where('m.state', '<>', sql.lit('left'))
}

/** Every public read of persons starts here. */
export function publicPersons(db: Db) {
  return db.selectFrom('collections.person as p').where('p.status', '=', published)
}

const lineColumns = [
  'w.id',
  'w.slug',
  'w.museum_id',
  'w.joconde_id',
  'w.inventory_number',
  'w.shown_title',
  'w.title',
  'w.object_types',
  'w.domains',
  'w.techniques',
  'w.subject',
  'w.creation_date',
  'w.creation_period',
  'w.dating_edtf',
  'w.earliest_year',
  'w.latest_year',
  'w.height_mm',
  'w.width_mm',
  'w.depth_mm',
  'w.diameter_mm',
  'w.on_display',
  'w.display_place',
  'w.licence',
  'm.name as museum_name',
  'm.slug as museum_slug',
  'm.department_code',
  'm.latitude',
  'm.longitude',
  'c.name as commune_name',
  'c.slug as commune_slug',
] as const

/** Who made a work, as its label says it. */
export interface Creator {
  /** Null: anonymous, or what names nobody. */
  readonly person_id: string | null
  readonly slug: string | null
  /** « Eugène Delacroix »; as written where nobody is named. */
  readonly name: string
  readonly filed_name: string | null
  readonly birth_year: number | null
  readonly death_year: number | null
  readonly role: string | null
  readonly certainty: string
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number]

function selectLines(db: Db) {
  return publicWorks(db).select([...lineColumns])
}

/** A work as a hanging or a list shows it. */
export type WorkLine = Row & {
  readonly creators: readonly Creator[]
  /** The first image that may be seen today. */
  readonly image: ShownImage | undefined
}

/** The public works of these ids, in the order of the ids; those that are no longer public are left out. */
export async function listWorksOf(db: Db, ids: readonly string[], today: string): Promise<WorkLine[]> {
  if (ids.length === 0) return []
  const [rows, creators, images] = await Promise.all([
    selectLines(db).where('w.id', '=', anyOf(ids)).modifyEnd(kept).execute(),
    listCreatorsOf(db, ids),
    imagesOf(db, 'collections.work', ids, today),
  ])
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row ? [{ ...row, creators: creators.get(id) ?? [], image: images.get(id)?.[0] }] : []
  })
}

/** Who made each of these works, in the order in which it names them. */
export async function listCreatorsOf(db: Db, work_ids: readonly string[]): Promise<ReadonlyMap<string, Creator[]>> {
  const found = new Map<string, Creator[]>()
  if (work_ids.length === 0) return found
  const rows = await db
    .selectFrom('collections.work_creator as k')
    .leftJoin('collections.person as p', (join) =>
      join.onRef('p.id', '=', 'k.person_id').on('p.status', '=', published),
    )
    .where('k.work_id', '=', anyOf(work_ids))
    .orderBy('k.work_id')
    .orderBy('k.position')
    .select([
      'k.work_id',
      'p.id as person_id',
      'p.slug',
      'p.filed_name',
      'p.birth_year',
      'p.death_year',
      'k.role',
      'k.certainty',
      sql<string>`coalesce(p.name, k.written)`.as('name'),
    ])
    .modifyEnd(kept)
    .execute()
  for (const { work_id, ...creator } of rows) {
    const known = found.get(work_id)
    if (known) known.push(creator)
    else found.set(work_id, [creator])
  }
  return found
}

/** A term that a work names, with the terms above it, the broadest first. */
export interface WorkTerm {
  readonly id: string
  readonly vocabulary: string
  readonly label: string
  readonly slug: string
  readonly path: string
}

/** All that the page of a work shows. */
export async function findWork(db: Db, id: string, today: string) {
  const work = await publicWorks(db)
    .selectAll('w')
    .select([
      'm.name as museum_name',
      'm.slug as museum_slug',
      'm.department_code',
      'm.latitude',
      'm.longitude',
      'm.email as museum_email',
      'm.museofile_id',
      'c.name as commune_name',
      'c.slug as commune_slug',
    ])
    .where('w.id', '=', id)
    .executeTakeFirst()
  if (!work) return undefined
  const [creators, images, terms] = await Promise.all([
    listCreatorsOf(db, [id]),
    imagesOf(db, 'collections.work', [id], today),
    db
      .selectFrom('collections.work_term as wt')
      .innerJoin('collections.term as t', 't.id', 'wt.term_id')
      .where('wt.work_id', '=', id)
      .orderBy('wt.position')
      .select(['t.id', 't.vocabulary', 't.label', 't.slug', 't.path'])
      .execute(),
  ])
  return {
    ...work,
    creators: creators.get(id) ?? [],
    images: images.get(id) ?? [],
    image: images.get(id)?.[0],
    terms: terms as readonly WorkTerm[],
  }
}

export type Work = NonNullable<Awaited<ReturnType<typeof findWork>>>

/** How many works each public museum shows, by museum's id; museums without any are absent. */
export async function countWorksByMuseum(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await publicWorks(db)
    .groupBy('w.museum_id')
    .select((eb) => ['w.museum_id', eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map((row) => [row.museum_id, row.count]))
}
