import { sql } from 'kysely'
import { anyOf, type Db, kept } from '../platform/database/connect.ts'
import { derivativesVersion } from './derivatives/version.ts'
import { type Credited, type ShownImage, shownImage } from './shown-image.ts'

/** What a picture on a page is made from. */
const shownColumns = [
  'i.id',
  'i.width',
  'i.height',
  'i.alternative_text',
  'i.caption',
  'i.credit',
  'i.photographer',
  'i.licence',
  'i.focal_x',
  'i.focal_y',
  'i.embargo_until_on',
  'i.protected',
  'i.protected_until_year',
  'i.thumbhash',
  'i.prepared_version',
] as const

/** The images that may be seen on `today` (`YYYY-MM-DD` in the network's zone): every public read starts here. */
export function publicImages(db: Db, today: string) {
  return db
    .selectFrom('media.image as i')
    .where('i.status', '=', sql.lit('published'))
    .where((eb) => eb.or([eb('i.embargo_until_on', 'is', null), eb('i.embargo_until_on', '<=', today)]))
}

/**
 * The images that records of one kind show today, by record, in their order; a record without any is absent.
 * A page that shows them reads `media`, and is true until `nextImageChange`.
 */
export async function imagesOf(
  db: Db,
  kind: string,
  record_ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly ShownImage[]>> {
  const found = new Map<string, ShownImage[]>()
  if (record_ids.length === 0) return found
  const rows = await publicImages(db, today)
    .innerJoin('media.use as u', 'u.image_id', 'i.id')
    .where('u.kind', '=', kind)
    .where('u.record_id', '=', anyOf(record_ids))
    .select([...shownColumns, 'u.record_id'])
    .orderBy('u.position')
    .orderBy('u.id')
    .modifyEnd(kept)
    .execute()
  for (const { record_id, ...row } of rows)
    found.set(record_id, [...(found.get(record_id) ?? []), shownImage(row, today)])
  return found
}

/** One image as it may be seen today. */
export async function findShownImage(db: Db, id: string, today: string): Promise<ShownImage | undefined> {
  const row = await publicImages(db, today).where('i.id', '=', id).select(shownColumns).executeTakeFirst()
  return row && shownImage(row, today)
}

/**
 * The next day on which what these records show changes by itself, `YYYY-MM-DD`: an embargo ends, or a protection.
 * Their pages are true until then.
 */
export async function nextImageChange(
  db: Db,
  kind: string,
  record_ids: readonly string[],
  today: string,
): Promise<string | undefined> {
  if (record_ids.length === 0) return undefined
  const year = Number(today.slice(0, 4))
  const row = await db
    .selectFrom('media.image as i')
    .innerJoin('media.use as u', 'u.image_id', 'i.id')
    .where('i.status', '=', 'published')
    .where('u.kind', '=', kind)
    .where('u.record_id', 'in', record_ids)
    .select((eb) => [
      eb.fn.min('i.embargo_until_on').filterWhere('i.embargo_until_on', '>', today).as('embargo'),
      eb.fn
        .min('i.protected_until_year')
        .filterWhere('i.protected', '=', true)
        .filterWhere('i.protected_until_year', '>=', year)
        .as('last_year'),
    ])
    .executeTakeFirst()
  const days = [row?.embargo, row?.last_year == null ? undefined : `${row.last_year + 1}-01-01`]
  return days.filter((day) => typeof day === 'string').sort()[0]
}

/** What the Image API needs to know of an image, whoever may see it. */
export async function findServedImage(db: Db, id: string) {
  return db
    .selectFrom('media.image')
    .select([
      'id',
      'status',
      'digest',
      'width',
      'height',
      'licence',
      'protected',
      'protected_until_year',
      'embargo_until_on',
      'prepared_version',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}
export type ServedImage = NonNullable<Awaited<ReturnType<typeof findServedImage>>>

/** Its whole record, for those who keep it. */
export async function findImage(db: Db, id: string) {
  return db.selectFrom('media.image').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findImageByDigest(db: Db, digest: string) {
  return db.selectFrom('media.image').selectAll().where('digest', '=', digest).executeTakeFirst()
}

export async function listUses(db: Db, image_id: string) {
  return db
    .selectFrom('media.use')
    .select(['kind', 'record_id', 'position'])
    .where('image_id', '=', image_id)
    .orderBy('kind')
    .orderBy('record_id')
    .execute()
}

/** Of 64 bits; the same photograph saved or scaled again differs by a few. */
const nearDistance = 6

/** Images that look like this one, the nearest first. */
export async function listSimilar(db: Db, perceptual_hash: string, except?: string) {
  const distance = sql<number>`bit_count(perceptual_hash # ${perceptual_hash}::bit(64))::integer`
  const rows = await db
    .selectFrom('media.image')
    .select(['id', 'original_name', distance.as('distance')])
    .where(distance, '<=', nearDistance)
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .orderBy('distance')
    .orderBy('id')
    .limit(10)
    .execute()
  return rows
}

/** Every image and its files, the oldest first. */
export async function listFilesOfImages(db: Db) {
  return db
    .selectFrom('media.image')
    .select(['id', 'original_name', 'digest', 'prepared_version', 'preparation_problem'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Images whose derivatives are to be made, those that waited longest first; one that failed several times is left. */
export async function listUnprepared(db: Db, limit: number) {
  return db
    .selectFrom('media.image')
    .select(['id', 'digest', 'width', 'height'])
    .where((eb) => eb.or([eb('prepared_version', 'is', null), eb('prepared_version', '<>', derivativesVersion)]))
    .where('preparation_attempts', '<', mostAttempts)
    .orderBy('preparation_attempts')
    .orderBy('created_at')
    .limit(limit)
    .execute()
}
export const mostAttempts = 5

export type { Credited, ShownImage }
