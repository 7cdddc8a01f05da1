import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'
import { browsedVocabularies } from './used-terms.ts'

/** Public works' addresses, the newest first: all, or some of them. */
export function listWorkAddresses(db: Db, some?: { readonly offset: number; readonly limit: number }) {
  return publicWorks(db)
    .orderBy('w.created_at', 'desc')
    .orderBy('w.id')
    .$if(some !== undefined, (query) => query.offset(some?.offset ?? 0).limit(some?.limit ?? 0))
    .select(['w.id', 'w.slug', 'w.updated_at'])
    .execute()
}

export async function countPublicWorks(db: Db): Promise<number> {
  const { works } = await publicWorks(db)
    .select(({ fn }) => fn.countAll<number>().as('works'))
    .executeTakeFirstOrThrow()
  return works
}

/** Every term's that leads to a public work. */
export async function listTermAddresses(db: Db): Promise<{ vocabulary: string; slug: string }[]> {
  const borne = publicWorks(db)
    .innerJoin('collections.work_term as wt', 'wt.work_id', 'w.id')
    .innerJoin('collections.term as t', 't.id', 'wt.term_id')
    .where('t.vocabulary', 'in', browsedVocabularies)
    .groupBy('t.path')
    .select('t.path')
  const { rows } = await sql<{ vocabulary: string; slug: string }>`
    select distinct above.vocabulary, above.slug
    from (${borne}) borne
    cross join lateral unnest(string_to_array(rtrim(borne.path, '/'), '/')) as line (id)
    join collections.term above on above.id = line.id
    order by above.vocabulary, above.slug`.execute(db)
  return rows
}

/** Slugs of the museums that show works. */
export async function listShowingMuseums(db: Db): Promise<string[]> {
  const rows = await publicWorks(db).groupBy('m.slug').orderBy('m.slug').select('m.slug').execute()
  return rows.map(({ slug }) => slug)
}
