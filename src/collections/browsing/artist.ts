import type { Db } from '../../platform/database/connect.ts'
import { publicPersons, publicWorks } from '../queries.ts'

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
