import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { canBring } from './policy.ts'
import { deleteUnused, termLock } from './seed.ts'
import { termIndex } from './term-index.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** Writes terms that a `TermIndex` made, parents first. A slug that somebody took meanwhile gets a number. */
export async function addTerms(trx: Transact, who: Visitor, terms: readonly Term[]): Promise<void> {
  if (!canBring(who)) throw new Forbidden()
  if (terms.length === 0) return
  await sql`select pg_advisory_xact_lock(${termLock})`.execute(trx)
  const taken = await takenAmong(trx, terms)
  const rows = terms.map((term) => {
    let slug = term.slug
    for (let number = 2; taken.has(`${term.vocabulary} ${slug}`); number += 1) slug = `${term.slug}-${number}`
    taken.add(`${term.vocabulary} ${slug}`)
    return { ...term, slug, official: false }
  })
  await sql`
    insert into collections.term (id, vocabulary, parent_id, label, synonyms, label_key, slug, path, official, assignable)
    select id, vocabulary, parent_id, label, synonyms, label_key, slug, path, official, assignable
    from json_populate_recordset(null::collections.term, ${JSON.stringify(rows)}::json)`.execute(trx)
}

/** `vocabulary slug` of the terms that are there and stand in the way of these, with those that begin alike. */
async function takenAmong(trx: Transact, terms: readonly Term[]): Promise<Set<string>> {
  const read = async (slugs: readonly string[], family: boolean) => {
    const { rows } = await sql<{ vocabulary: string; slug: string }>`
      select vocabulary, slug from collections.term
      where vocabulary = any(${[...new Set(terms.map(({ vocabulary }) => vocabulary))]})
        and (slug = any(${[...slugs]}) or ${family} and slug like any(${slugs.map((slug) => `${slug}-%`)}))`.execute(
      trx,
    )
    return rows
  }
  const disputed = await read(
    terms.map(({ slug }) => slug),
    false,
  )
  if (disputed.length === 0) return new Set()
  const family = await read([...new Set(disputed.map(({ slug }) => slug))], true)
  return new Set(family.map(({ vocabulary, slug }) => `${vocabulary} ${slug}`))
}

/** The term of a word: the one that means it, or a new one. `parents` are labels, the broadest first. */
export async function addTerm(
  db: Db,
  who: Visitor,
  term: { vocabulary: Vocabulary; label: string; parents?: readonly string[] },
): Promise<Term> {
  if (!canBring(who)) throw new Forbidden()
  return atomically(db, async (trx) => {
    const index = await termIndex(trx)
    const found = index.add(term.vocabulary, term.label, term.parents)
    await addTerms(trx, who, index.added)
    return found
  })
}

/**
 * Takes away those of the terms that no work bears and that have nothing beneath them; official ones stay.
 * @returns the ids of those that went.
 */
export async function removeUnusedTerms(trx: Transact, who: Visitor, ids: readonly string[]): Promise<string[]> {
  if (!canBring(who)) throw new Forbidden()
  if (ids.length === 0) return []
  const brought = await trx
    .selectFrom('collections.term')
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .where('official', '=', false)
    .execute()
  return deleteUnused(
    trx,
    brought.map(({ id }) => id),
  )
}
