import { sql } from 'kysely'
import { removeImage } from '../../../media/index.ts'
import type { Transact } from '../../../platform/database/connect.ts'
import type { Visitor } from '../../../platform/visitor.ts'
import { reviewProtection } from '../../persons/index.ts'
import { imageKind, stopShowing, useKind } from './commands.ts'

/**
 * Takes back what an import of photographs did: its works show them no more, and those it added go, except the ones
 * that somebody wrote of since or that something else shows, which stay.
 */
export async function takePhotographsBack(
  trx: Transact,
  who: Visitor,
  import_id: string,
): Promise<{ removed: number; left: number }> {
  const uses = await noted(trx, import_id, useKind)
  const images = await noted(trx, import_id, imageKind)
  if (uses.length + images.length === 0) return { removed: 0, left: 0 }
  const works = await stopShowing(trx, uses)
  const edited = new Set(await editedSince(trx, import_id))
  const taken: string[] = []
  for (const id of images) if (!edited.has(id) && (await removeImage(trx, who, id)) !== 'in-use') taken.push(id)
  await reviewProtection(trx, { works })
  await markUndone(trx, import_id, useKind, uses)
  // An image that stays is nobody's import any more: it was written, or shown, since.
  await markUndone(trx, import_id, imageKind, images)
  return { removed: taken.length, left: images.length - taken.length }
}

/** The images that somebody wrote of after this import wrote them. */
async function editedSince(trx: Transact, import_id: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('collections.import_record as r')
    .innerJoin('media.image as i', 'i.id', 'r.record_id')
    .select('i.id')
    .where('r.import_id', '=', import_id)
    .where('r.kind', '=', imageKind)
    .whereRef('i.revision', '>', 'r.number')
    .execute()
  return rows.map(({ id }) => id)
}

async function noted(trx: Transact, import_id: string, kind: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('collections.import_record')
    .select('record_id')
    .where('import_id', '=', import_id)
    .where('kind', '=', kind)
    .where('undone', '=', false)
    .orderBy('record_id')
    .execute()
  return rows.map(({ record_id }) => record_id)
}

async function markUndone(trx: Transact, import_id: string, kind: string, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable('collections.import_record')
    .set({ undone: true })
    .where('import_id', '=', import_id)
    .where('kind', '=', kind)
    .where('record_id', '=', sql<string>`any(${[...ids]})`)
    .execute()
}
