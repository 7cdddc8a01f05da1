import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { recordAct } from '../../platform/records/audit.ts'
import { nameOf, type Visitor } from '../../platform/visitor.ts'
import { canImportWorks } from '../policy.ts'
import { deleteWorks, readWorks, type StoredWork, saveWorks, workKind } from '../works/index.ts'
import type { ImportWatcher } from './outcome.ts'
import { takePhotographsBack } from './photographs/index.ts'
import { removeUnnamed } from './remove-unnamed.ts'
import { stateBefore } from './restore.ts'
import { takeTurn } from './turn.ts'

/** A work that the undoing leaves as it is. */
export interface LeftWork {
  readonly id: string
  readonly title: string
  readonly joconde_id: string | null
  readonly inventory_number: string | null
}

export interface UndoOutcome {
  readonly removed: number
  readonly restored: number
  /** Edited since the import. */
  readonly left: readonly LeftWork[]
  /** Works of the import that somebody removed since. */
  readonly gone: number
  /** Photographs that the import brought. */
  readonly images: number
  readonly persons: number
  readonly terms: number
}

const batchSize = 500

/**
 * Takes back what an import did: the works it created go, those it changed are again as they were, except for those that
 * somebody edited since. An import undone in part may be undone again.
 */
export function undoImport(
  db: Db,
  who: Visitor,
  id: string,
  watcher: Omit<ImportWatcher, 'onRow'> = {},
): Promise<UndoOutcome | 'not-found' | 'undone-already'> {
  return atomically(db, async (trx) => {
    await takeTurn(trx, watcher)
    const log = await trx
      .selectFrom('collections.import')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!log) return 'not-found'
    if (!canImportWorks(who, log.museum_id)) throw new Forbidden()
    if (log.state === 'undone') return 'undone-already'
    const works = await undoWorks(trx, who, id, watcher)
    const { removed: images } = await takePhotographsBack(trx, who, id)
    const { persons, terms } = await removeUnnamed(trx, who, id)
    const remaining = await trx
      .selectFrom('collections.import_record')
      .select('record_id')
      .where('import_id', '=', id)
      .where('undone', '=', false)
      .limit(1)
      .executeTakeFirst()
    watcher.signal?.throwIfAborted()
    await trx
      .updateTable('collections.import')
      .set({ state: remaining ? 'undone-in-part' : 'undone', undone_at: sql<Date>`now()`, undone_by: nameOf(who) })
      .where('id', '=', id)
      .execute()
    const outcome: UndoOutcome = { ...works, images, persons, terms }
    await recordAct(trx, who, {
      act: 'undo-import',
      kind: 'collections.import',
      record_id: id,
      detail: { file: log.file_name, ...outcome, left: works.left.length },
    })
    return outcome
  })
}

interface Imported {
  readonly record_id: string
  readonly number: number
  readonly created: boolean
}

async function undoWorks(
  trx: Transact,
  who: Visitor,
  id: string,
  { signal, onProgress }: Omit<ImportWatcher, 'onRow'>,
): Promise<Omit<UndoOutcome, 'images' | 'persons' | 'terms'>> {
  const records: Imported[] = await trx
    .selectFrom('collections.import_record')
    .select(['record_id', 'number', 'created'])
    .where('import_id', '=', id)
    .where('kind', '=', workKind)
    .where('undone', '=', false)
    .orderBy('record_id')
    .execute()
  const outcome = { removed: 0, restored: 0, left: [] as LeftWork[], gone: 0 }
  for (let start = 0; start < records.length; start += batchSize) {
    signal?.throwIfAborted()
    onProgress?.(start, records.length)
    const batch = records.slice(start, start + batchSize)
    const works = await readWorks(
      trx,
      batch.map(({ record_id }) => record_id),
      true,
    )
    const edited = await editedSince(trx, batch, works)
    const present = batch.flatMap((record) => {
      const work = works.get(record.record_id)
      return work && !edited.has(work.id) ? [{ record, work }] : []
    })
    const made = present.filter(({ record }) => record.created).map(({ work }) => work)
    const altered = present.filter(({ record }) => !record.created)
    await deleteWorks(trx, who, made)
    await saveWorks(trx, who, await stateBefore(trx, who, altered))
    outcome.removed += made.length
    outcome.restored += altered.length
    outcome.gone += batch.length - works.size
    outcome.left.push(...[...edited].flatMap((each) => leftWork(works.get(each))))
    await markUndone(
      trx,
      id,
      batch.map(({ record_id }) => record_id).filter((each) => !edited.has(each)),
    )
  }
  return outcome
}

function leftWork(work: StoredWork | undefined): LeftWork[] {
  if (!work) return []
  const { shown_title, joconde_id, inventory_number } = work.state
  return [{ id: work.id, title: shown_title, joconde_id, inventory_number }]
}

async function markUndone(trx: Transact, import_id: string, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable('collections.import_record')
    .set({ undone: true })
    .where('import_id', '=', import_id)
    .where('kind', '=', workKind)
    .where('record_id', '=', sql<string>`any(${[...ids]})`)
    .execute()
}

/** Those whose later revisions leave something changed: an edit that was itself taken back is none. */
async function editedSince(
  trx: Transact,
  batch: readonly Imported[],
  works: ReadonlyMap<string, StoredWork>,
): Promise<Set<string>> {
  const later = batch.filter(({ record_id, number }) => (works.get(record_id)?.revision ?? number) !== number)
  if (later.length === 0) return new Set()
  const { rows } = await sql<{ record_id: string; before: Fields; after: Fields }>`
    select v.record_id, v.before, v.after
    from json_to_recordset(${JSON.stringify(later)}::json) as r (record_id text, number integer)
    join platform.revision v on v.kind = ${workKind} and v.record_id = r.record_id and v.number > r.number
    where v.state = 'applied'
    order by v.record_id, v.number`.execute(trx)
  const edited = [...Map.groupBy(rows, ({ record_id }) => record_id)].filter(([, revisions]) => changesLeft(revisions))
  return new Set(edited.map(([record_id]) => record_id))
}

type Fields = Readonly<Record<string, unknown>>

function changesLeft(revisions: readonly { before: Fields; after: Fields }[]): boolean {
  const first: Record<string, string> = {}
  const last: Record<string, string> = {}
  for (const { before, after } of revisions)
    for (const field of Object.keys(after)) {
      first[field] ??= JSON.stringify(before[field] ?? null)
      last[field] = JSON.stringify(after[field] ?? null)
    }
  return Object.keys(last).some((field) => first[field] !== last[field])
}
