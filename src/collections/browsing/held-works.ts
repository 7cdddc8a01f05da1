import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'

/** The public works of one branch of a vocabulary. */
export interface Holding {
  /** The museum that holds most first. */
  readonly museums: readonly { readonly id: string; readonly works: number }[]
  /** Works by century, in order: 19 is the nineteenth, -2 the second before our era; undated ones are not there. */
  readonly centuries: readonly { readonly century: number; readonly works: number }[]
  /** Ids of some works of each museum, dealt in turn: first one of each, then a second. */
  readonly hung: readonly string[]
}

/** The middle of a work's years says its century. */
const century = sql<number | null>`case when w.earliest_year is null or w.latest_year is null then null
  when (w.earliest_year + w.latest_year) / 2 > 0 then ceil((w.earliest_year + w.latest_year) / 2 / 100.0)::int
  else floor(((w.earliest_year + w.latest_year) / 2 - 1) / 100.0)::int end`

/** Works from which a word is common. */
const commonFrom = 2000

/** What a wall, a list of museums and a histogram show of the works that bear one of these terms. */
export async function findHolding(db: Db, term_ids: readonly string[], most = 24): Promise<Holding> {
  const borne = () =>
    publicWorks(db).where((eb) =>
      eb(
        'w.id',
        'in',
        eb
          .selectFrom('collections.work_term as wt')
          .where(sql<boolean>`wt.term_id = any(${term_ids})`)
          .select('wt.work_id'),
      ),
    )
  const counts = await borne()
    .groupBy(['w.museum_id', century])
    .select(['w.museum_id', century.as('century'), sql<number>`count(*)::int`.as('works')])
    .execute()
  const museums = summed(counts.map(({ museum_id, works }) => [museum_id, works])).sort(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )
  const each = museums.length === 1 ? most : Math.ceil(most / Math.max(1, Math.min(most, museums.length))) + 2
  // Each museum gives its newest few. Of a rare word all works are looked at; of a common one each museum's first are found soon.
  const total = museums.reduce((sum, [, works]) => sum + works, 0)
  const picked =
    total <= commonFrom
      ? [
          ...Map.groupBy(
            await borne().orderBy('w.created_at', 'desc').orderBy('w.id').select(['w.id', 'w.museum_id']).execute(),
            ({ museum_id }) => museum_id,
          ).values(),
        ].sort((one, other) => other.length - one.length)
      : await Promise.all(
          museums
            .slice(0, most)
            .map(([museum_id]) =>
              publicWorks(db)
                .where('w.museum_id', '=', museum_id)
                .where(
                  sql<boolean>`exists (select from collections.work_term wt where wt.work_id = w.id and wt.term_id = any(${term_ids}))`,
                )
                .orderBy('w.created_at', 'desc')
                .orderBy('w.id')
                .limit(each)
                .select('w.id')
                .execute(),
            ),
        )
  return {
    museums: museums.map(([id, works]) => ({ id, works })),
    centuries: summed(
      counts.flatMap(({ century: hundred, works }) => (hundred === null ? [] : [[hundred, works] as const])),
    )
      .map(([hundred, works]) => ({ century: hundred, works }))
      .sort((a, b) => a.century - b.century),
    hung: dealFairly(
      picked.map((rows) => rows.map(({ id }) => id)),
      most,
    ),
  }
}

function summed<Key>(counts: readonly (readonly [Key, number])[]): [Key, number][] {
  const sums = new Map<Key, number>()
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count)
  return [...sums]
}

/** One of each hand, then a second of each, until there are `most`. */
export function dealFairly<Card>(hands: readonly (readonly Card[])[], most: number): Card[] {
  const dealt: Card[] = []
  for (let turn = 0; dealt.length < most; turn++) {
    const round = hands.flatMap((hand) => hand.slice(turn, turn + 1))
    if (round.length === 0) break
    dealt.push(...round.slice(0, most - dealt.length))
  }
  return dealt
}
