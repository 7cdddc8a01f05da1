import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { recordAct } from '../../platform/records/audit.ts'
import { newId } from '../../platform/records/ids.ts'
import type { Visitor } from '../../platform/visitor.ts'
import type { WorkFields } from '../forms.ts'
import { canEditWork, canRemoveWork, sourceOf } from '../policy.ts'
import type { Source } from '../sources.ts'
import { type Written, writtenFields } from '../written.ts'
import { createLinker, type Linker } from './link.ts'
import { clean, completeWritten, type OwnFields, ownDefaults, type WorkState } from './state.ts'
import { deleteWorks, insertWorks, readWorks, type StoredWork, saveWorks, workKind } from './store.ts'
import { understandWork } from './understand.ts'

export interface NewWork extends Partial<OwnFields> {
  readonly museum_id: string
  readonly written: Written
  readonly other?: Readonly<Record<string, string>>
}

/** Statements serve that many works. */
const together = 500

/**
 * Adds works with their makers and terms, which are added too where they are not known yet.
 * @returns their ids, in the order of `works`.
 */
export function addWorks(
  db: Db,
  who: Visitor,
  works: readonly NewWork[],
  options: { readonly source?: Source } = {},
): Promise<string[]> {
  if (!works.every((work) => canEditWork(who, work))) throw new Forbidden()
  return atomically(db, async (trx) => {
    const [first] = works
    if (!first) return []
    const source = options.source ?? sourceOf(who, first)
    const linker = await createLinker(trx, who, { dryRun: false, source })
    const ids: string[] = []
    for (let start = 0; start < works.length; start += together)
      ids.push(...(await addBatch(trx, who, linker, works.slice(start, start + together), options.source)))
    return ids
  })
}

async function addBatch(
  trx: Transact,
  who: Visitor,
  linker: Linker,
  works: readonly NewWork[],
  source: Source | undefined,
): Promise<string[]> {
  const understood = works.map(({ written }) => understandWork(completeWritten(written)))
  const linked = await linker.link(trx, understood)
  const rows = works.map((work, position) => {
    const { museum_id, written: given, other = {}, ...own } = work
    const written = completeWritten(given)
    const by = source ?? sourceOf(who, work)
    const named = [...writtenFields.filter((field) => written[field] !== null), ...Object.keys(own)]
    const state = {
      ...written,
      ...understood[position]?.columns,
      ...ownDefaults,
      ...own,
      other,
      sources: Object.fromEntries(named.map((field) => [field, by])),
      makers: linked[position]?.makers ?? [],
      terms: linked[position]?.terms ?? [],
    } as WorkState
    return { id: newId(), museum_id, state }
  })
  await insertWorks(trx, who, rows)
  return rows.map(({ id }) => id)
}

/**
 * Writes some fields of a work, understands it anew, and says who wrote each from now on: no import overwrites them.
 * Two writers of one work wait for each other; `expected` refuses the second when it was made from an older revision.
 */
export function editWork(
  db: Db,
  who: Visitor,
  id: string,
  fields: WorkFields,
  options: { readonly source?: Source; readonly expected?: number } = {},
): Promise<'edited' | 'unchanged' | 'changed-meanwhile' | 'not-found'> {
  return atomically(db, async (trx) => {
    const work = (await readWorks(trx, [id], true)).get(id)
    if (!work) return 'not-found'
    if (!canEditWork(who, work)) throw new Forbidden()
    if (options.expected !== undefined && options.expected !== work.revision) return 'changed-meanwhile'
    const state = await edited(trx, who, work, fields, options.source ?? sourceOf(who, work))
    const saved = state && (await saveWorks(trx, who, [{ stored: work, state }]))
    return saved && saved.size > 0 ? 'edited' : 'unchanged'
  })
}

async function edited(
  trx: Transact,
  who: Visitor,
  { state }: StoredWork,
  fields: WorkFields,
  source: Source,
): Promise<WorkState | undefined> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const cleaned = given.map(([field, value]) => [field, typeof value === 'string' ? clean(value) : value] as const)
  const changed = cleaned.filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(state[field as keyof WorkState] ?? null),
  )
  if (changed.length === 0) return undefined
  const next = { ...state, ...Object.fromEntries(changed) }
  const sources = { ...state.sources, ...Object.fromEntries(changed.map(([field]) => [field, source])) }
  if (!changed.some(([field]) => (writtenFields as readonly string[]).includes(field))) return { ...next, sources }
  const understood = understandWork(completeWritten(next))
  const [links] = await (await createLinker(trx, who, { dryRun: false, source })).link(trx, [understood])
  return { ...next, ...understood.columns, sources, makers: links?.makers ?? [], terms: links?.terms ?? [] }
}

/** Takes a work off the pages, or puts it back; it stays in the records. */
export function withdrawWork(
  db: Db,
  who: Visitor,
  id: string,
  status: 'withdrawn' | 'published' = 'withdrawn',
): Promise<'withdrawn' | 'published' | 'unchanged' | 'not-found'> {
  return atomically(db, async (trx) => {
    const work = (await readWorks(trx, [id], true)).get(id)
    if (!work) return 'not-found'
    if (!canEditWork(who, work)) throw new Forbidden()
    const saved = await saveWorks(trx, who, [{ stored: work, state: { ...work.state, status } }])
    return saved.size > 0 ? status : 'unchanged'
  })
}

/** Takes a work out of the records. Its history stays, and says who did. */
export function removeWork(db: Db, who: Visitor, id: string): Promise<'removed' | 'not-found'> {
  return atomically(db, async (trx) => {
    const work = (await readWorks(trx, [id], true)).get(id)
    if (!work) return 'not-found'
    if (!canRemoveWork(who, work)) throw new Forbidden()
    await deleteWorks(trx, who, [work])
    await recordAct(trx, who, {
      act: 'remove-work',
      kind: workKind,
      record_id: id,
      detail: { title: work.state.shown_title, inventory_number: work.state.inventory_number },
    })
    return 'removed'
  })
}
