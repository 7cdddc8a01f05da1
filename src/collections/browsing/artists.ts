import { sql } from 'kysely'
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

/** An artist whom a public work names, with what the lists are made by. */
export interface ShownArtist extends ArtistLine {
  readonly id: string
  readonly birth_place: string | null
  readonly schools: readonly string[]
  /** Museums that hold a work of theirs. */
  readonly museums: number
  readonly updated_at: Date
}

export interface ArtistGroup {
  readonly key: string
  readonly artists: readonly ShownArtist[]
}

export type ArtistOrder = 'letter' | 'place' | 'century'

export interface ShownArtists {
  /** By filed name. */
  readonly all: readonly ShownArtist[]
  readonly groups: Readonly<Record<ArtistOrder, readonly ArtistGroup[]>>
  /** Those whom most museums hold. */
  readonly bestKnown: readonly ShownArtist[]
}

/** All that lists of artists are made from, kept between two changes. */
export async function readShownArtists(db: Db): Promise<ShownArtists> {
  const all = await listShownArtists(db)
  const groups = {
    letter: groupArtists(all, 'letter'),
    place: groupArtists(all, 'place'),
    century: groupArtists(all, 'century'),
  }
  return { all, groups, bestKnown: bestKnown(all) }
}

/** Every artist whom a public work names, by filed name: those whose works are all withdrawn are nowhere. */
function listShownArtists(db: Db): Promise<ShownArtist[]> {
  const held = publicWorks(db)
    .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
    .where('k.person_id', 'is not', null)
    .groupBy(['k.person_id', 'w.museum_id'])
    .select(['k.person_id', sql<number>`count(distinct w.id)`.as('works')])
  return publicPersons(db)
    .innerJoin(
      db
        .selectFrom(held.as('h'))
        .groupBy('h.person_id')
        .select(['h.person_id', sql<number>`sum(h.works)::int`.as('works'), sql<number>`count(*)::int`.as('museums')])
        .as('held'),
      'held.person_id',
      'p.id',
    )
    .orderBy(sql`lower(normalize(p.filed_name, NFD))`)
    .orderBy('p.id')
    .select([
      'p.id',
      'p.slug',
      'p.name',
      'p.filed_name',
      'p.birth_year',
      'p.death_year',
      'p.birth_place',
      'p.schools',
      'p.updated_at',
      'held.works',
      'held.museums',
    ])
    .execute()
}

const keyIn: Readonly<Record<ArtistOrder, (artist: ShownArtist) => string | undefined>> = {
  /** Of the name as the trade files it, without accents; « # » before what begins with no letter. */
  letter: ({ filed_name }) => /^[A-Z]/.exec(filed_name.normalize('NFD').toUpperCase())?.[0] ?? '#',
  /** The town alone: what follows a comma or stands in parentheses says where it is. */
  place: ({ birth_place }) => /^[^,;(]*/.exec(birth_place ?? '')?.[0].trim() || undefined,
  /** The century of a maker's thirtieth year, or of the twentieth before the last. */
  century({ birth_year, death_year }) {
    const year = birth_year === null ? death_year && death_year - 20 : birth_year + 30
    return year === null ? undefined : String(Math.ceil(year / 100))
  },
}

/** Artists by letter and by century in their order, by town of birth those of most artists first. */
function groupArtists(artists: readonly ShownArtist[], order: ArtistOrder): ArtistGroup[] {
  const groups = [...Map.groupBy(artists, keyIn[order])].flatMap(([key, some]) =>
    key === undefined ? [] : [{ key, artists: some }],
  )
  if (order === 'century') return groups.sort((one, other) => Number(one.key) - Number(other.key))
  if (order === 'letter') return groups.sort((one, other) => (one.key < other.key ? -1 : 1))
  return groups.sort(
    (one, other) => other.artists.length - one.artists.length || one.key.localeCompare(other.key, 'fr'),
  )
}

function bestKnown(artists: readonly ShownArtist[], limit = 24): ShownArtist[] {
  return artists
    .toSorted((one, other) => other.museums - one.museums || other.works - one.works || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
}

/** How many years apart two births may be for their owners to be contemporaries. */
const generation = 25

/** Artists who share schools or a town with one and lived when they did, those most held first. */
export function akinArtists(
  artists: readonly ShownArtist[],
  to: Pick<ShownArtist, 'id' | 'birth_year' | 'death_year' | 'birth_place' | 'schools'>,
  limit = 12,
): ShownArtist[] {
  const middle = birthOf(to)
  if (middle === null && to.schools.length === 0) return []
  return artists
    .filter((artist) => {
      if (artist.id === to.id) return false
      const birth = birthOf(artist)
      if (middle !== null && (birth === null || Math.abs(birth - middle) > generation)) return false
      const isNeighbour = to.birth_place !== null && artist.birth_place === to.birth_place
      return isNeighbour || artist.schools.some((school) => to.schools.includes(school))
    })
    .sort((one, other) => other.works - one.works || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
}

/** Of whom only the death is known, a life of sixty years is supposed. */
function birthOf({ birth_year, death_year }: Pick<ShownArtist, 'birth_year' | 'death_year'>): number | null {
  return birth_year ?? (death_year === null ? null : death_year - 60)
}
