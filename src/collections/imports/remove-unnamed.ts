import { sql } from 'kysely'
import type { Transact } from '../../platform/database/connect.ts'
import { forgetAddresses } from '../../platform/records/addresses.ts'
import { recordRevisions } from '../../platform/records/revisions.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { removeUnusedTerms } from '../vocabularies/index.ts'

const personKind = 'collections.person'
const termKind = 'collections.term'

/**
 * Takes away the persons and terms that this import created, or an earlier one that was undone in part, as far as
 * nothing points to them any more and nobody wrote about them since.
 */
export async function removeUnnamed(
  trx: Transact,
  who: Visitor,
  import_id: string,
): Promise<{ persons: number; terms: number }> {
  const persons = await removePersons(trx, who, await candidates(trx, import_id, personKind))
  const terms = await removeUnusedTerms(trx, who, await candidates(trx, import_id, termKind))
  await markUndone(trx, personKind, persons)
  await markUndone(trx, termKind, terms)
  return { persons: persons.length, terms: terms.length }
}

async function candidates(trx: Transact, import_id: string, kind: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('collections.import_record as r')
    .innerJoin('collections.import as i', 'i.id', 'r.import_id')
    .select('r.record_id')
    .where('r.kind', '=', kind)
    .where('r.created', '=', true)
    .where('r.undone', '=', false)
    .where((eb) => eb.or([eb('i.id', '=', import_id), eb('i.state', '=', 'undone-in-part')]))
    .execute()
  return rows.map(({ record_id }) => record_id)
}

async function removePersons(trx: Transact, who: Visitor, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    delete from collections.person p
    where p.id = any(${[...ids]}) and p.revision <= 1
      and not exists (select from collections.work_creator c where c.person_id = p.id)
    returning p.id`.execute(trx)
  const removed = rows.map(({ id }) => id)
  await forgetAddresses(trx, personKind, removed)
  await noteRemoval(trx, who, personKind, removed)
  return removed
}

async function noteRemoval(trx: Transact, who: Visitor, kind: string, ids: readonly string[]): Promise<void> {
  await recordRevisions(trx, {
    kind,
    who,
    records: ids.map((record_id) => ({ record_id, before: {}, after: { status: 'removed' } })),
  })
}

async function markUndone(trx: Transact, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('collections.import_record')
    .set({ undone: true })
    .where('kind', '=', kind)
    .where('record_id', '=', sql<string>`any(${[...ids]})`)
    .execute()
}
