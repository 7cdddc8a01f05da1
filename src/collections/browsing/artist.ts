import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicPersons, publicWorks } from '../queries.ts'
import { type ArtistLine, shownArtists } from './artists.ts'

/** A public person, whether or not a public work names them. */
export function findArtist(db: Db, slug: string) {
  return publicPersons(db).where('p.slug', '=', slug).selectAll('p').executeTakeFirst()
}

export type Artist = NonNullable<Awaited<ReturnType<typeof findArtist>>>

/** A work of an artist, as a time line and a map need it. */
export interface ArtistWork {
  readonly id: string
  readonly slug: string
  readonly shown_title: string
  readonly museum_id: string
  readonly certainty: string
  readonly earliest_year: number | null
  readonly latest_year: number | null
}

/** The largest holdings of one name run to some thousands of drawings: beyond this many, the search shows the rest. */
const mostWorks = 4000

/** Every public work that names an artist, the oldest first, undated ones last. */
export function listWorksOfArtist(db: Db, person_id: string): Promise<ArtistWork[]> {
  return publicWorks(db)
    .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
    .where('k.person_id', '=', person_id)
    .distinctOn(['w.earliest_year', 'w.id'])
    .orderBy('w.earliest_year', (order) => order.asc().nullsLast())
    .orderBy('w.id')
    .orderBy('k.position')
    .limit(mostWorks)
    .select(['w.id', 'w.slug', 'w.shown_title', 'w.museum_id', 'k.certainty', 'w.earliest_year', 'w.latest_year'])
    .execute()
}

/** How many years apart two births may be for their owners to be contemporaries. */
const generation = 25

/** Artists who share schools or a town with one and lived when they did, those most held first. */
export async function listAkinArtists(db: Db, artist: Artist, limit = 12): Promise<ArtistLine[]> {
  const { birth_year, death_year, schools, birth_place } = artist
  const middle = birth_year ?? (death_year === null ? null : death_year - 60)
  if (middle === null && schools.length === 0) return []
  const near = shownArtists(db)
    .where('p.id', '<>', artist.id)
    .$if(middle !== null, (query) =>
      query.where(
        sql<boolean>`coalesce(p.birth_year, p.death_year - 60) between ${Number(middle) - generation} and ${
          Number(middle) + generation
        }`,
      ),
    )
    .where(
      sql<boolean>`(p.schools && ${schools}::text[] or (${birth_place}::text is not null and p.birth_place = ${birth_place}::text))`,
    )
    .limit(400)
    .select(['p.id', 'p.slug', 'p.name', 'p.filed_name', 'p.birth_year', 'p.death_year'])
  return db
    .selectFrom(near.as('n'))
    .innerJoin(
      publicWorks(db)
        .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
        .select(['k.person_id', 'w.id as work_id'])
        .as('s'),
      's.person_id',
      'n.id',
    )
    .groupBy(['n.id', 'n.slug', 'n.name', 'n.filed_name', 'n.birth_year', 'n.death_year'])
    .orderBy(sql`count(distinct s.work_id)`, 'desc')
    .orderBy('n.id')
    .limit(limit)
    .select([
      'n.slug',
      'n.name',
      'n.filed_name',
      'n.birth_year',
      'n.death_year',
      sql<number>`count(distinct s.work_id)::int`.as('works'),
    ])
    .execute()
}
