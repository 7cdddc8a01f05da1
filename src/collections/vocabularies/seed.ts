import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import { listsDigest, readLists } from './lists.ts'
import type { Term } from './vocabulary.ts'

const seed = 'vocabularies'
/** Held by whoever chooses slugs of terms: see also `addTerms`. */
export const termLock = 6_420_071_921

/**
 * Gives the database the official lists of this release, if it has others or none. What museums brought stays as it is,
 * and so does an official term that left the lists while works bear it: it is then a museum's.
 */
export function seedVocabularies(db: Db): Promise<'seeded' | 'unchanged'> {
  const digest = listsDigest()
  return atomically(db, async (trx) => {
    if ((await presentDigest(trx)) === digest) return 'unchanged'
    await sql`select pg_advisory_xact_lock(${termLock})`.execute(trx)
    if ((await presentDigest(trx)) === digest) return 'unchanged'
    await writeTerms(trx, readLists())
    await trx
      .insertInto('collections.seed')
      .values({ name: seed, digest })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ digest, at: sql<Date>`now()` }))
      .execute()
    return 'seeded'
  })
}

async function presentDigest(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('collections.seed').select('digest').where('name', '=', seed).executeTakeFirst()
  return row?.digest
}

/** Writes the rows that are new or differ, in one statement, and takes away the official terms that are no more. */
export async function writeTerms(trx: Transact, terms: readonly Term[]): Promise<void> {
  const present = await trx.selectFrom('collections.term').select(['id', 'vocabulary', 'slug', 'official']).execute()
  const ids = new Set(terms.map(({ id }) => id))
  await leaveTerms(
    trx,
    present.filter(({ id, official }) => official && !ids.has(id)).map(({ id }) => id),
  )
  const placed = await placeSlugs(trx, terms, present)
  await sql`
    insert into collections.term as t
      (id, vocabulary, parent_id, label, synonyms, label_key, slug, path, official, assignable)
    select id, vocabulary, parent_id, label, synonyms, label_key, slug, path, official, assignable
    from json_populate_recordset(null::collections.term, ${JSON.stringify(placed)}::json)
    on conflict (id) do update set
      parent_id = excluded.parent_id, label = excluded.label, synonyms = excluded.synonyms,
      label_key = excluded.label_key, slug = excluded.slug, path = excluded.path, official = true,
      assignable = excluded.assignable
    where (t.parent_id, t.label, t.synonyms, t.label_key, t.slug, t.path, t.official, t.assignable) is distinct from
      (excluded.parent_id, excluded.label, excluded.synonyms, excluded.label_key, excluded.slug, excluded.path, true,
       excluded.assignable)`.execute(trx)
}

interface Present {
  readonly id: string
  readonly vocabulary: string
  readonly slug: string
  readonly official: boolean
}

/** The terms with slugs that are free: a museum's term keeps its own, official ones may change theirs among themselves. */
async function placeSlugs(trx: Transact, terms: readonly Term[], present: readonly Present[]): Promise<Term[]> {
  const ids = new Set(terms.map(({ id }) => id))
  const foreign = new Set(
    present.filter(({ id }) => !ids.has(id)).map(({ vocabulary, slug }) => `${vocabulary} ${slug}`),
  )
  const wanted = new Set(terms.map(({ vocabulary, slug }) => `${vocabulary} ${slug}`))
  const placed = terms.map((term) => {
    if (!foreign.has(`${term.vocabulary} ${term.slug}`)) return term
    let number = 2
    while ([foreign, wanted].some((taken) => taken.has(`${term.vocabulary} ${term.slug}-${number}`))) number += 1
    wanted.add(`${term.vocabulary} ${term.slug}-${number}`)
    return { ...term, slug: `${term.slug}-${number}` }
  })
  const slugs = new Map(placed.map(({ id, slug }) => [id, slug]))
  const moving = present.filter(({ id, slug }) => slugs.has(id) && slugs.get(id) !== slug).map(({ id }) => id)
  // Two that exchange their slugs would stand in each other's way.
  if (moving.length > 0)
    await trx
      .updateTable('collections.term')
      .set({ slug: sql<string>`'~' || id` })
      .where('id', '=', sql<string>`any(${moving})`)
      .execute()
  return placed
}

/** Official terms that left the lists: gone, but for those that a work bears or that have terms beneath them. */
async function leaveTerms(trx: Transact, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await deleteUnused(trx, ids)
  await trx
    .updateTable('collections.term')
    .set({ official: false })
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .execute()
}

/** Deletes those of the terms that no work bears and that have nothing beneath them, from the leaves up. @returns their ids. */
export async function deleteUnused(trx: Transact, ids: readonly string[]): Promise<string[]> {
  const deleted: string[] = []
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      delete from collections.term t
      where t.id = any(${[...ids]})
        and not exists (select from collections.work_term w where w.term_id = t.id)
        and not exists (select from collections.term c where c.parent_id = t.id)
      returning t.id`.execute(trx)
    if (rows.length === 0) return deleted
    deleted.push(...rows.map(({ id }) => id))
  }
}
