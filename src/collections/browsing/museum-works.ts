import { sql } from 'kysely'
import type { Domain } from '../../museums/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'
import { museumDomainsOf, type TermBranch } from '../vocabularies/index.ts'
import { dealFairly } from './held-works.ts'

export interface MuseumDomain {
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly works: number
  /** The newest few. */
  readonly ids: readonly string[]
}

/** Ids of a museum's newest public works. */
export async function listNewestWorks(db: Db, museum_id: string, limit = 8): Promise<string[]> {
  const rows = await publicWorks(db)
    .where('w.museum_id', '=', museum_id)
    .orderBy('w.created_at', 'desc')
    .orderBy('w.id')
    .limit(limit)
    .select('w.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The domains of a museum's works as they are written, the largest first, each with a few of its works. */
export function listDomainsOfMuseum(db: Db, museum_id: string, each = 8): Promise<MuseumDomain[]> {
  return publicWorks(db)
    .where('w.museum_id', '=', museum_id)
    .innerJoin('collections.work_term as wt', 'wt.work_id', 'w.id')
    .innerJoin('collections.term as t', 't.id', 'wt.term_id')
    .where('t.vocabulary', '=', 'domain')
    .groupBy(['t.id', 't.slug', 't.label'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('t.label_key')
    .groupBy('t.label_key')
    .select([
      't.id',
      't.slug',
      't.label',
      sql<number>`count(*)::int`.as('works'),
      sql<string[]>`(array_agg(w.id order by w.created_at desc, w.id))[1:${sql.lit(each)}]`.as('ids'),
    ])
    .execute()
}

/** A museum's collection in figures. */
export async function findMuseumFigures(db: Db, museum_id: string) {
  return publicWorks(db)
    .where('w.museum_id', '=', museum_id)
    .select((eb) => [
      sql<number>`count(*)::int`.as('works'),
      sql<number>`count(*) filter (where w.on_display)::int`.as('on_display'),
      sql<number | null>`min(w.earliest_year)`.as('earliest_year'),
      sql<number | null>`max(w.latest_year)`.as('latest_year'),
      eb
        .selectFrom('collections.work_creator as k')
        .innerJoin('collections.work as kw', 'kw.id', 'k.work_id')
        .innerJoin('collections.person as p', 'p.id', 'k.person_id')
        .where('kw.museum_id', '=', museum_id)
        .where('kw.status', '=', 'published')
        .where('p.status', '=', 'published')
        .select(sql<number>`count(distinct k.person_id)::int`.as('artists'))
        .as('artists'),
    ])
    .executeTakeFirstOrThrow()
}

export type MuseumFigures = Awaited<ReturnType<typeof findMuseumFigures>>

/** Ids of the newest works of these museums, dealt between them: those that hold none are passed over. */
export async function listWorksOfMuseums(db: Db, museum_ids: readonly string[], most = 12): Promise<string[]> {
  const { rows } = await sql<{ id: string; museum_id: string }>`
    select newest.id, chosen.museum_id from unnest(${museum_ids}::text[]) as chosen (museum_id)
    cross join lateral (
      ${publicWorks(db)
        .where('w.museum_id', '=', sql<string>`chosen.museum_id`)
        .orderBy('w.created_at', 'desc')
        .orderBy('w.id')
        .limit(4)
        .select('w.id')}
    ) newest`.execute(db)
  const hands = [...Map.groupBy(rows, ({ museum_id }) => museum_id).values()]
  return dealFairly(
    hands.map((hand) => hand.map(({ id }) => id)),
    most,
  )
}

/** The terms of the works' domains that belong to a domain of museums, with all below them. */
export function termsOfMuseumDomain(tree: readonly TermBranch[], domain: Domain): string[] {
  const all = (branch: TermBranch): string[] => [branch.id, ...branch.children.flatMap(all)]
  return tree.flatMap((branch) =>
    museumDomainsOf(branch).includes(domain) ? all(branch) : termsOfMuseumDomain(branch.children, domain),
  )
}
