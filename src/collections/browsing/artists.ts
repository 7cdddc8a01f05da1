import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicPersons, publicWorks } from '../queries.ts'

/** An artist in a list: with the public works that name them. */
export interface ArtistLine {
  readonly slug: string
  readonly name: string
  readonly filed_name: string
  readonly birth_year: number | null
  readonly death_year: number | null
  readonly works: number
}

export interface ArtistGroup {
  readonly key: string
  readonly artists: number
}

export type ArtistOrder = 'letter' | 'place' | 'century'

/** Of the name as the trade files it, without accents; « # » before what begins with no letter. */
const letter = sql<string>`
  case when upper(left(normalize(p.filed_name, NFD), 1)) between 'A' and 'Z'
    then upper(left(normalize(p.filed_name, NFD), 1)) else '#' end`
/** The town alone: what follows a comma or stands in parentheses says where it is. */
const place = sql<string>`nullif(trim(substring(p.birth_place from '^[^,;(]*')), '')`
/** The century of a maker's thirtieth year, or of the twentieth before the last. */
const century = sql<string>`
  (ceil(coalesce(p.birth_year + 30, p.death_year - 20) / 100.0))::int::text`

const keys: Readonly<Record<ArtistOrder, RawBuilder<string>>> = { letter, place, century }

/** Persons named by a public work at least: those whose works are all withdrawn are nowhere. */
export function shownArtists(db: Db) {
  return publicPersons(db).where((eb) =>
    eb.exists(
      publicWorks(db)
        .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
        .where('k.person_id', '=', eb.ref('p.id'))
        .select('k.person_id'),
    ),
  )
}

async function listGroups(db: Db, order: ArtistOrder): Promise<ArtistGroup[]> {
  const key = keys[order]
  return shownArtists(db)
    .where(sql<boolean>`${key} is not null`)
    .groupBy(key)
    .orderBy(key)
    .select([key.as('key'), sql<number>`count(*)::int`.as('artists')])
    .execute()
}

/** How many artists each letter, town of birth or century has; kept between two changes, so one function each. */
export const listArtistGroups: Readonly<Record<ArtistOrder, (db: Db) => Promise<ArtistGroup[]>>> = {
  letter: (db) => listGroups(db, 'letter'),
  place: (db) => listGroups(db, 'place'),
  century: (db) => listGroups(db, 'century'),
}

/** The artists of a letter, a town or a century, by filed name. */
export async function listArtists(
  db: Db,
  { order, key, offset, limit }: { order: ArtistOrder; key: string; offset: number; limit: number },
): Promise<ArtistLine[]> {
  const persons = await shownArtists(db)
    .where(keys[order], '=', key)
    .orderBy(sql`lower(normalize(p.filed_name, NFD))`)
    .orderBy('p.id')
    .offset(offset)
    .limit(limit)
    .select(['p.id', 'p.slug', 'p.name', 'p.filed_name', 'p.birth_year', 'p.death_year'])
    .execute()
  return withWorks(db, persons)
}

/** Those whom most museums hold. */
export async function listBestKnownArtists(db: Db, limit = 24): Promise<ArtistLine[]> {
  const rows = await publicWorks(db)
    .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
    .innerJoin('collections.person as p', 'p.id', 'k.person_id')
    .where('p.status', '=', 'published')
    .groupBy('p.id')
    .orderBy(sql`count(distinct w.museum_id)`, 'desc')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('p.id')
    .limit(limit)
    .select([
      'p.slug',
      'p.name',
      'p.filed_name',
      'p.birth_year',
      'p.death_year',
      sql<number>`count(distinct w.id)::int`.as('works'),
    ])
    .execute()
  return rows
}

async function withWorks(
  db: Db,
  persons: readonly (Omit<ArtistLine, 'works'> & { readonly id: string })[],
): Promise<ArtistLine[]> {
  if (persons.length === 0) return []
  const counts = await publicWorks(db)
    .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
    .where(
      'k.person_id',
      'in',
      persons.map(({ id }) => id),
    )
    .groupBy('k.person_id')
    .select(['k.person_id', sql<number>`count(distinct w.id)::int`.as('works')])
    .execute()
  const works = new Map(counts.map((row) => [row.person_id, row.works]))
  return persons.map(({ id, ...person }) => ({ ...person, works: works.get(id) ?? 0 }))
}
