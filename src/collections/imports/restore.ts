import { sql } from 'kysely'
import type { Transact } from '../../platform/database/connect.ts'
import type { Visitor } from '../../platform/visitor.ts'
import {
  completeWritten,
  createLinker,
  type StoredWork,
  understandWork,
  type WorkState,
  workKind,
} from '../works/index.ts'

/** Works as they were before a revision of theirs; the caller knows that nothing changed since. */
export async function stateBefore(
  trx: Transact,
  who: Visitor,
  works: readonly { readonly record: { readonly number: number }; readonly work: StoredWork }[],
): Promise<{ stored: StoredWork; state: WorkState }[]> {
  if (works.length === 0) return []
  const asked = works.map(({ record, work }) => ({ record_id: work.id, number: record.number }))
  const { rows } = await sql<{ record_id: string; before: Partial<WorkState> }>`
    select v.record_id, v.before
    from json_to_recordset(${JSON.stringify(asked)}::json) as r (record_id text, number integer)
    join platform.revision v on v.kind = ${workKind} and v.record_id = r.record_id and v.number = r.number`.execute(trx)
  const before = new Map(rows.map((row) => [row.record_id, row.before]))
  const restored = works.map(({ work }) => ({ stored: work, state: { ...work.state, ...before.get(work.id) } }))
  return linkedAgain(trx, who, restored)
}

/** A person or a term that was let go since cannot come back under its id: such works are understood anew. */
async function linkedAgain(
  trx: Transact,
  who: Visitor,
  works: readonly { stored: StoredWork; state: WorkState }[],
): Promise<{ stored: StoredWork; state: WorkState }[]> {
  const persons = works.flatMap(({ state }) => state.makers.flatMap(({ person_id }) => person_id ?? []))
  const terms = works.flatMap(({ state }) => state.terms)
  const { rows } = await sql<{ id: string }>`
    select id from collections.person where id = any(${persons})
    union all select id from collections.term where id = any(${terms})`.execute(trx)
  const known = new Set(rows.map(({ id }) => id))
  const isWhole = ({ makers, terms: own }: WorkState) =>
    makers.every(({ person_id }) => person_id === null || known.has(person_id)) && own.every((id) => known.has(id))
  const broken = works.filter(({ state }) => !isWhole(state))
  if (broken.length === 0) return [...works]
  const understood = broken.map(({ state }) => understandWork(completeWritten(state)))
  const links = await (await createLinker(trx, who, { dryRun: false, source: 'joconde' })).link(trx, understood)
  const again = new Map(broken.map(({ stored }, position) => [stored.id, links[position]]))
  return works.map(({ stored, state }) => {
    const link = again.get(stored.id)
    return { stored, state: link ? { ...state, makers: link.makers, terms: link.terms } : state }
  })
}
