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

async function takenAmong(trx: Transact, terms: readonly Term[]): Promise<Set<string>> {
  const { rows } = await sql<{ taken: string }>`
    select distinct t.vocabulary || ' ' || t.slug as taken
    from collections.term t
    join json_to_recordset(${JSON.stringify(terms.map(({ vocabulary, slug }) => ({ vocabulary, slug })))}::json)
      as wanted (vocabulary text, slug text)
      on t.vocabulary = wanted.vocabulary and (t.slug = wanted.slug or t.slug like wanted.slug || '-%')`.execute(trx)
  return new Set(rows.map(({ taken }) => taken))
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
