import { anyOf, type Db, kept } from '../../platform/database/connect.ts'
import { publicPersons } from '../queries.ts'

/** The terms of these ids, in no order. */
export function listTermsFound(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('collections.term')
    .select(['id', 'vocabulary', 'label', 'slug'])
    .where('id', '=', anyOf(ids))
    .modifyEnd(kept)
    .execute()
}

/** The public persons of these ids, in no order. */
export function listPersonsFound(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return publicPersons(db)
    .select(['p.id', 'p.slug', 'p.name', 'p.birth_year', 'p.death_year'])
    .where('p.id', '=', anyOf(ids))
    .modifyEnd(kept)
    .execute()
}

export type TermFound = Awaited<ReturnType<typeof listTermsFound>>[number]
export type PersonFound = Awaited<ReturnType<typeof listPersonsFound>>[number]
