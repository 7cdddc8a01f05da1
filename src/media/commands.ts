import { sql } from 'kysely'
import { atomically, type Db } from '../platform/database/connect.ts'
import { Forbidden } from '../platform/errors.ts'
import { newId } from '../platform/records/ids.ts'
import { compareFields, recordRevision } from '../platform/records/revisions.ts'
import type { Visitor } from '../platform/visitor.ts'
import { type ImageFields, imageForm } from './forms.ts'
import { canEditImage, canUseImage } from './policy.ts'

/** Writes what a member says of an image; `expected` refuses what was made from an older revision. */
export function editImage(
  db: Db,
  who: Visitor,
  id: string,
  typed: ImageFields,
  options: { readonly expected?: number } = {},
): Promise<'edited' | 'unchanged' | 'changed-meanwhile' | 'not-found'> {
  const fields = imageForm.parse(typed)
  return atomically(db, async (trx) => {
    const row = await trx.selectFrom('media.image').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return 'not-found'
    if (!canEditImage(who, row)) throw new Forbidden()
    // Given to another museum, it must be one of theirs too.
    if (fields.museum_id !== undefined && !canEditImage(who, { museum_id: fields.museum_id })) throw new Forbidden()
    if (options.expected !== undefined && options.expected !== row.revision) return 'changed-meanwhile'
    const changed = compareFields(row, fields)
    if (!changed) return 'unchanged'
    const revision = await recordRevision(trx, { kind: 'media.image', record_id: id, who, ...changed })
    await trx
      .updateTable('media.image')
      .set({ ...(changed.after as ImageFields), revision, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute()
    return 'edited'
  })
}

export interface Use {
  readonly image_id: string
  /** `collections.work` */
  readonly kind: string
  readonly record_id: string
}

/** Has a record show an image, after those it shows already or at `position`; asked again, it only moves it. */
export function useImage(
  db: Db,
  who: Visitor,
  use: Use & { readonly position?: number },
): Promise<'used' | 'not-found'> {
  const { image_id, kind, record_id } = use
  return atomically(db, async (trx) => {
    const image = await trx
      .selectFrom('media.image')
      .select(['museum_id', 'status'])
      .where('id', '=', image_id)
      .forUpdate()
      .executeTakeFirst()
    if (!image) return 'not-found'
    if (!canUseImage(who, image)) throw new Forbidden()
    await trx
      .insertInto('media.use')
      .values((eb) => ({
        id: newId(),
        image_id,
        kind,
        record_id,
        position:
          use.position ??
          eb
            .selectFrom('media.use')
            .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
            .where('kind', '=', kind)
            .where('record_id', '=', record_id),
      }))
      .onConflict((conflict) => {
        const target = conflict.columns(['image_id', 'kind', 'record_id'])
        return use.position === undefined ? target.doNothing() : target.doUpdateSet({ position: use.position })
      })
      .execute()
    return 'used'
  })
}

/** Has a record show an image no more. Its caller answers for the record. */
export async function stopUsing(db: Db, use: Use): Promise<'stopped' | 'not-found'> {
  const gone = await db
    .deleteFrom('media.use')
    .where('image_id', '=', use.image_id)
    .where('kind', '=', use.kind)
    .where('record_id', '=', use.record_id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n ? 'stopped' : 'not-found'
}

/**
 * Takes an image out of the network. One that a record shows stays. The history keeps what was said of it, and its
 * file stays a week for whoever made a mistake, and for a backup under way.
 */
export function removeImage(db: Db, who: Visitor, id: string): Promise<'removed' | 'in-use' | 'not-found'> {
  return atomically(db, async (trx) => {
    const row = await trx.selectFrom('media.image').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return 'not-found'
    if (!canEditImage(who, row)) throw new Forbidden()
    const use = await trx.selectFrom('media.use').select('id').where('image_id', '=', id).executeTakeFirst()
    if (use) return 'in-use'
    const { preparation_attempts: _attempts, preparation_problem: _problem, ...before } = row
    await recordRevision(trx, { kind: 'media.image', record_id: id, who, before, after: {} })
    await trx.deleteFrom('media.image').where('id', '=', id).execute()
    return 'removed'
  })
}

export interface Protection {
  readonly image_id: string
  readonly protected: boolean
  /** The last year; null when it is not known. */
  readonly protected_until_year: number | null
}

/**
 * Writes what the works that images show say of their protection. It is computed, not decided by anyone: it has no
 * revision, and an image that is so already is not touched.
 * @returns how many images changed.
 */
export async function protectImages(db: Db, protections: readonly Protection[]): Promise<number> {
  if (protections.length === 0) return 0
  const { numAffectedRows } = await sql`
    update media.image set protected = wanted.protected, protected_until_year = wanted.protected_until_year
    from jsonb_to_recordset(${JSON.stringify(protections)}::jsonb)
      as wanted(image_id text, protected boolean, protected_until_year integer)
    where image.id = wanted.image_id
      and (image.protected, image.protected_until_year)
        is distinct from (wanted.protected, wanted.protected_until_year)`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
