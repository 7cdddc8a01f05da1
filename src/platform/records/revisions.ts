import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Db, Transact } from '../database/connect.ts'
import { nameOf, type Visitor } from '../visitor.ts'

export type Fields = Readonly<Record<string, unknown>>

/**
 * The fields of `after` that differ from `before`, as they were and as they became; undefined when nothing does.
 * A field of `after` that is undefined is not written, one that is null is emptied.
 */
export function compareFields(before: Fields, after: Fields): { before: Fields; after: Fields } | undefined {
  // jsonb comes back with its keys in another order, which this comparison does not mind.
  const changed = Object.keys(after).filter(
    (field) => after[field] !== undefined && !isDeepStrictEqual(before[field] ?? null, after[field]),
  )
  if (changed.length === 0) return undefined
  const pick = (from: Fields) => Object.fromEntries(changed.map((field) => [field, from[field] ?? null]))
  return { before: pick(before), after: pick(after) }
}

/**
 * Writes what a command changed. The caller holds the record's row (`for update`), so numbers follow without a gap.
 * @returns the number of the revision, from 1.
 */
export async function recordRevision(
  trx: Transact,
  revision: { kind: string; record_id: string; who: Visitor; before: Fields; after: Fields },
): Promise<number> {
  const row = await trx
    .insertInto('platform.revision')
    .values((eb) => ({
      kind: revision.kind,
      record_id: revision.record_id,
      number: eb
        .selectFrom('platform.revision')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('kind', '=', revision.kind)
        .where('record_id', '=', revision.record_id),
      state: 'applied',
      who: nameOf(revision.who),
      before: JSON.stringify(revision.before),
      after: JSON.stringify(revision.after),
    }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return row.number
}

/** A record's history, the latest first. */
export async function listRevisions(db: Db, kind: string, record_id: string, last: number) {
  const rows = await db
    .selectFrom('platform.revision')
    .select(['number', 'state', 'who', 'at', 'before', 'after'])
    .where('kind', '=', kind)
    .where('record_id', '=', record_id)
    .orderBy('number', 'desc')
    .limit(last)
    .execute()
  return rows.map((row) => ({ ...row, before: row.before as Fields, after: row.after as Fields }))
}

/** Writes the first revision of many new records in one statement. */
export async function recordCreations(
  trx: Transact,
  creations: { kind: string; who: Visitor; records: readonly { record_id: string; after: Fields }[] },
): Promise<void> {
  const { kind, who, records } = creations
  if (records.length === 0) return
  await trx
    .insertInto('platform.revision')
    .values(
      records.map(({ record_id, after }) => ({
        kind,
        record_id,
        number: 1,
        state: 'applied',
        who: nameOf(who),
        before: '{}',
        after: JSON.stringify(after),
      })),
    )
    .execute()
}

/**
 * Writes one revision of each of many records in one statement. The caller holds their rows.
 * @returns by record, the number of its revision.
 */
export async function recordRevisions(
  trx: Transact,
  revisions: {
    kind: string
    who: Visitor
    records: readonly { record_id: string; before: Fields; after: Fields }[]
  },
): Promise<Map<string, number>> {
  const { kind, who, records } = revisions
  if (records.length === 0) return new Map()
  const { rows } = await sql<{ record_id: string; number: number }>`
    insert into platform.revision (kind, record_id, number, state, who, before, after)
    select ${kind}::text, r.record_id,
      (select coalesce(max(number), 0) + 1 from platform.revision where kind = ${kind} and record_id = r.record_id),
      'applied', ${nameOf(who)}, r.before, r.after
    from json_to_recordset(${JSON.stringify(records)}::json) as r (record_id text, before jsonb, after jsonb)
    returning record_id, number`.execute(trx)
  return new Map(rows.map(({ record_id, number }) => [record_id, number]))
}

/** Says more fully what first revisions of the caller's own transaction wrote. */
export async function rewriteCreations(
  trx: Transact,
  creations: { kind: string; records: readonly { record_id: string; after: Fields }[] },
): Promise<void> {
  await sql`
    update platform.revision v set after = r.after
    from json_to_recordset(${JSON.stringify(creations.records)}::json) as r (record_id text, after jsonb)
    where v.kind = ${creations.kind} and v.record_id = r.record_id and v.number = 1
      and v.at = transaction_timestamp()`.execute(trx)
}
