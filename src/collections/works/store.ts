import { type RawBuilder, sql } from 'kysely'
import { stopUsing } from '../../media/index.ts'
import type { Db, Transact } from '../../platform/database/connect.ts'
import { compareFields, recordCreations, recordRevisions } from '../../platform/records/revisions.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { reviewProtection } from '../persons/index.ts'
import { type Maker, stateColumns, type WorkState } from './state.ts'

export const workKind = 'collections.work'

/** A work as it stands, and where its history is. */
export interface StoredWork {
  readonly id: string
  readonly museum_id: string
  readonly revision: number
  readonly state: WorkState
}

/** Works by id, with their makers and terms; `hold` keeps others from writing them until the transaction ends. */
export async function readWorks(db: Db, ids: readonly string[], hold = false): Promise<Map<string, StoredWork>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('collections.work')
    .select(['id', 'museum_id', 'revision', ...stateColumns])
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .orderBy('id')
    .$if(hold, (query) => query.forUpdate())
    .execute()
  const [makers, terms] = await Promise.all([makersOf(db, ids), termsOf(db, ids)])
  return new Map(
    rows.map(({ id, museum_id, revision, ...columns }) => [
      id,
      {
        id,
        museum_id,
        revision,
        state: { ...columns, makers: makers.get(id) ?? [], terms: terms.get(id) ?? [] } as unknown as WorkState,
      },
    ]),
  )
}

async function makersOf(db: Db, ids: readonly string[]): Promise<Map<string, Maker[]>> {
  const rows = await db
    .selectFrom('collections.work_creator')
    .select(['work_id', 'person_id', 'written', 'role', 'certainty'])
    .where('work_id', '=', sql<string>`any(${[...ids]})`)
    .orderBy('work_id')
    .orderBy('position')
    .execute()
  return grouped(rows, ({ work_id, ...maker }) => [work_id, maker])
}

async function termsOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('collections.work_term')
    .select(['work_id', 'term_id'])
    .where('work_id', '=', sql<string>`any(${[...ids]})`)
    .orderBy('work_id')
    .orderBy('position')
    .execute()
  return grouped(rows, ({ work_id, term_id }) => [work_id, term_id])
}

function grouped<Row, Value>(rows: readonly Row[], pair: (row: Row) => [string, Value]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const [id, value] = pair(row)
    const group = groups.get(id)
    if (group) group.push(value)
    else groups.set(id, [value])
  }
  return groups
}

/** Writes new works in a few statements, whatever their number, each with its first revision. */
export async function insertWorks(
  trx: Transact,
  who: Visitor,
  works: readonly { readonly id: string; readonly museum_id: string; readonly state: WorkState }[],
): Promise<void> {
  if (works.length === 0) return
  const rows = works.map(({ id, museum_id, state }) => ({ id, museum_id, revision: 1, ...columnsOf(state) }))
  await sql`insert into collections.work (${columnList(insertedColumns)})
    select ${columnList(insertedColumns)}
    from json_populate_recordset(null::collections.work, ${JSON.stringify(rows)}::json)`.execute(trx)
  await writeMakers(trx, works)
  await writeTerms(trx, works)
  await recordCreations(trx, {
    kind: workKind,
    who,
    records: works.map(({ id, museum_id, state }) => ({ record_id: id, after: { museum_id, ...written(state) } })),
  })
}

const insertedColumns = ['id', 'museum_id', 'revision', ...stateColumns] as const

/** What the first revision of a work says: all that is not empty. */
function written(state: WorkState): Record<string, unknown> {
  const empty = (value: unknown) => value === null || JSON.stringify(value) === '[]' || JSON.stringify(value) === '{}'
  return Object.fromEntries(Object.entries(state).filter(([, value]) => !empty(value)))
}

/**
 * Writes what changed of works that the caller holds, each with its revision.
 * @returns by id, the number of the revision; a work whose state is the same is not there.
 */
export async function saveWorks(
  trx: Transact,
  who: Visitor,
  works: readonly { readonly stored: StoredWork; readonly state: WorkState }[],
): Promise<Map<string, number>> {
  const changed = works.flatMap(({ stored, state }) => {
    const changes = compareFields(stored.state as unknown as Fields, plain(state))
    return changes ? [{ id: stored.id, state, changes }] : []
  })
  if (changed.length === 0) return new Map()
  const numbers = await recordRevisions(trx, {
    kind: workKind,
    who,
    records: changed.map(({ id, changes }) => ({ record_id: id, ...changes })),
  })
  const rows = changed.map(({ id, state }) => ({ id, revision: numbers.get(id), ...columnsOf(state) }))
  const set = [...stateColumns, 'revision'].map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`)
  await sql`update collections.work w set ${sql.join(set)}, updated_at = now()
    from json_populate_recordset(null::collections.work, ${JSON.stringify(rows)}::json) r
    where w.id = r.id`.execute(trx)
  const with_ = (field: string) => changed.filter(({ changes }) => field in changes.after)
  await writeMakers(trx, with_('makers'))
  await writeTerms(trx, with_('terms'))
  await reviewProtection(trx, {
    works: changed.filter(({ changes }) => protecting.some((field) => field in changes.after)).map(({ id }) => id),
  })
  return numbers
}

/** What decides how far the images of a work are protected. */
const protecting = ['makers', 'latest_year', 'licence'] as const

type Fields = Record<string, unknown>

/** As jsonb gives it back: a property that is undefined is not there. */
function plain(state: WorkState): Fields {
  return { ...state, measures: JSON.parse(JSON.stringify(state.measures)) }
}

function columnsOf(state: WorkState): Fields {
  const { makers: _makers, terms: _terms, ...columns } = state
  return columns
}

async function writeMakers(trx: Transact, works: readonly { id: string; state: WorkState }[]): Promise<void> {
  if (works.length === 0) return
  const ids = works.map(({ id }) => id)
  await trx.deleteFrom('collections.work_creator').where('work_id', '=', sql<string>`any(${ids})`).execute()
  const rows = works.flatMap(({ id, state }) =>
    state.makers.map((maker, position) => ({ work_id: id, position, ...maker })),
  )
  await sql`insert into collections.work_creator (work_id, position, person_id, written, role, certainty)
    select work_id, position, person_id, written, role, certainty
    from json_populate_recordset(null::collections.work_creator, ${JSON.stringify(rows)}::json)`.execute(trx)
}

async function writeTerms(trx: Transact, works: readonly { id: string; state: WorkState }[]): Promise<void> {
  if (works.length === 0) return
  const ids = works.map(({ id }) => id)
  await trx.deleteFrom('collections.work_term').where('work_id', '=', sql<string>`any(${ids})`).execute()
  const rows = works.flatMap(({ id, state }) =>
    [...new Set(state.terms)].map((term_id, position) => ({ work_id: id, term_id, position })),
  )
  await sql`insert into collections.work_term (work_id, term_id, position)
    select work_id, term_id, position
    from json_populate_recordset(null::collections.work_term, ${JSON.stringify(rows)}::json)`.execute(trx)
}

function columnList(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)))
}

/** Takes works away, with what only they held; the images that show them stay in the library. Their history stays. */
export async function deleteWorks(trx: Transact, who: Visitor, works: readonly StoredWork[]): Promise<void> {
  if (works.length === 0) return
  const ids = works.map(({ id }) => id)
  await recordRevisions(trx, {
    kind: workKind,
    who,
    records: works.map(({ id, state }) => ({ record_id: id, before: written(state), after: { status: 'removed' } })),
  })
  const uses = await trx
    .selectFrom('media.use')
    .select(['image_id', 'kind', 'record_id'])
    .where('kind', '=', workKind)
    .where('record_id', '=', sql<string>`any(${ids})`)
    .execute()
  for (const use of uses) await stopUsing(trx, use)
  await trx.deleteFrom('collections.work').where('id', '=', sql<string>`any(${ids})`).execute()
}
