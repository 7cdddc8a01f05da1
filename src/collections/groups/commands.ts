import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { languages } from '../../platform/languages.ts'
import { forgetAddresses, rememberAddresses } from '../../platform/records/addresses.ts'
import { recordAct } from '../../platform/records/audit.ts'
import { newId } from '../../platform/records/ids.ts'
import { compareFields, recordRevision } from '../../platform/records/revisions.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { groupPath } from '../paths.ts'
import { canEditGroup, canRemoveGroup, sourceOf } from '../policy.ts'
import type { Sources } from '../sources.ts'
import { type GroupFields, groupForm } from './forms.ts'
import { chooseTitlesInTurn, groupSlug, titleKey } from './slug.ts'

export const groupKind = 'collections.group'

/** Why nothing was written: another group bears the title, or works are not there or not of the group's museum. */
export type GroupRefused =
  | { readonly outcome: 'title-taken'; readonly title: string; readonly slug: string }
  | { readonly outcome: 'unknown-works' | 'works-elsewhere'; readonly work_ids: readonly string[] }

const empty = { description: null, museum_id: null, status: 'published' } as const

/** Puts works together under a title. The same again is `unchanged`; another group of that title is refused. */
export function addGroup(
  db: Db,
  who: Visitor,
  typed: GroupFields & { readonly title: string },
  work_ids: readonly string[],
): Promise<{ readonly outcome: 'added' | 'unchanged'; readonly id: string } | GroupRefused> {
  const fields = { ...empty, ...groupForm.required({ title: true }).parse(typed) }
  const works = [...new Set(work_ids)]
  if (!canEditGroup(who, fields)) throw new Forbidden()
  return atomically(db, async (trx) => {
    await chooseTitlesInTurn(trx)
    const other = await groupTitled(trx, fields.title)
    if (other) {
      const same = !compareFields({ ...other, works: await worksOf(trx, other.id) }, { ...fields, works })
      return same ? { outcome: 'unchanged', id: other.id } : titleTaken(other)
    }
    const refused = await refusedWorks(trx, fields.museum_id, works)
    if (refused) return refused
    const id = newId()
    const slug = await groupSlug(trx, fields.title, id)
    const after = Object.fromEntries(
      Object.entries({ ...fields, works }).filter(([, value]) => value !== null && value.length > 0),
    )
    const revision = await recordRevision(trx, { kind: groupKind, record_id: id, who, before: {}, after })
    const sources = sourcesAfter({}, who, fields.museum_id, after)
    await trx
      .insertInto('collections.group')
      .values({ ...fields, id, slug, revision, sources })
      .execute()
    await hangWorks(trx, id, works)
    await rememberAddresses(trx, groupKind, id, pathsOf(slug))
    return { outcome: 'added', id }
  })
}

export type GroupChange = GroupFields & {
  /** Ids, that go behind those already there. */
  readonly added_works?: readonly string[]
  /** Ids, taken out before others are added: a work in both lists goes to the end. */
  readonly removed_works?: readonly string[]
}

/**
 * Writes some fields of a group, takes works out and puts works in. After another title the address follows, and the old
 * one leads to it. Two writers of one group wait for each other; `expected` refuses the second when it was made from an
 * older revision.
 */
export function editGroup(
  db: Db,
  who: Visitor,
  id: string,
  change: GroupChange,
  options: { readonly expected?: number } = {},
): Promise<'edited' | 'unchanged' | 'changed-meanwhile' | 'not-found' | GroupRefused> {
  const { added_works = [], removed_works = [], ...typed } = change
  const fields = groupForm.parse(typed)
  return atomically(db, async (trx) => {
    if (fields.title !== undefined) await chooseTitlesInTurn(trx)
    const row = await trx
      .selectFrom('collections.group')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return 'not-found'
    const { museum_id = row.museum_id, title = row.title } = fields
    if (!canEditGroup(who, row) || !canEditGroup(who, { museum_id })) throw new Forbidden()
    if (options.expected !== undefined && options.expected !== row.revision) return 'changed-meanwhile'
    const other = fields.title === undefined ? undefined : await groupTitled(trx, title, id)
    if (other) return titleTaken(other)
    const present = await worksOf(trx, id)
    const works = [...new Set([...present.filter((work) => !removed_works.includes(work)), ...added_works])]
    const refused = await refusedWorks(trx, museum_id, works)
    if (refused) return refused
    const changed = compareFields({ ...row, works: present }, { ...fields, works })
    if (!changed) return 'unchanged'
    const slug = titleKey(title) === titleKey(row.title) ? row.slug : await groupSlug(trx, title, id)
    const revision = await recordRevision(trx, { kind: groupKind, record_id: id, who, ...changed })
    const sources = sourcesAfter(row.sources as Sources, who, museum_id, changed.after)
    await trx
      .updateTable('collections.group')
      .set({ ...fields, slug, sources, revision, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute()
    if (changed.after.works) await hangWorks(trx, id, works)
    if (slug !== row.slug) await rememberAddresses(trx, groupKind, id, pathsOf(slug))
    return 'edited'
  })
}

/** Takes a group out of the records, with its addresses; its works stay. Its history says who did. */
export function removeGroup(db: Db, who: Visitor, id: string): Promise<'removed' | 'not-found'> {
  return atomically(db, async (trx) => {
    const row = await trx
      .selectFrom('collections.group')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return 'not-found'
    if (!canRemoveGroup(who, row)) throw new Forbidden()
    const { id: _id, revision: _revision, created_at: _created, updated_at: _updated, ...fields } = row
    const before = { ...fields, works: await worksOf(trx, id) }
    await recordRevision(trx, { kind: groupKind, record_id: id, who, before, after: { status: 'removed' } })
    await trx.deleteFrom('collections.group').where('id', '=', id).execute()
    await forgetAddresses(trx, groupKind, [id])
    await recordAct(trx, who, { act: 'remove-group', kind: groupKind, record_id: id, detail: { title: row.title } })
    return 'removed'
  })
}

async function groupTitled(trx: Transact, title: string, besides = '') {
  const groups = await trx.selectFrom('collections.group').selectAll().where('id', '<>', besides).execute()
  return groups.find((group) => titleKey(group.title) === titleKey(title))
}

function titleTaken({ title, slug }: { readonly title: string; readonly slug: string }): GroupRefused {
  return { outcome: 'title-taken', title, slug }
}

async function worksOf(trx: Transact, group_id: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('collections.group_work')
    .select('work_id')
    .where('group_id', '=', group_id)
    .orderBy('position')
    .orderBy('work_id')
    .execute()
  return rows.map(({ work_id }) => work_id)
}

/** The works are held until the end: nobody removes one meanwhile. */
async function refusedWorks(
  trx: Transact,
  museum_id: string | null,
  work_ids: readonly string[],
): Promise<GroupRefused | undefined> {
  const rows = await trx
    .selectFrom('collections.work')
    .select(['id', 'museum_id'])
    .where('id', '=', sql<string>`any(${[...work_ids]})`)
    .orderBy('id')
    .forKeyShare()
    .execute()
  const known = new Map(rows.map((row) => [row.id, row.museum_id]))
  const unknown = work_ids.filter((id) => !known.has(id))
  if (unknown.length > 0) return { outcome: 'unknown-works', work_ids: unknown }
  const elsewhere = museum_id === null ? [] : work_ids.filter((id) => known.get(id) !== museum_id)
  return elsewhere.length > 0 ? { outcome: 'works-elsewhere', work_ids: elsewhere } : undefined
}

async function hangWorks(trx: Transact, group_id: string, work_ids: readonly string[]): Promise<void> {
  await trx.deleteFrom('collections.group_work').where('group_id', '=', group_id).execute()
  if (work_ids.length === 0) return
  await trx
    .insertInto('collections.group_work')
    .values(work_ids.map((work_id, position) => ({ group_id, work_id, position })))
    .execute()
}

/** Who wrote each field from now on. */
function sourcesAfter(present: Sources, who: Visitor, museum_id: string | null, written: object): string {
  const source = museum_id === null ? 'association' : sourceOf(who, { museum_id })
  return JSON.stringify({ ...present, ...Object.fromEntries(Object.keys(written).map((field) => [field, source])) })
}

const pathsOf = (slug: string) => languages.map((language) => groupPath(language, { slug }))
