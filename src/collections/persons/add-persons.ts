import { sql } from 'kysely'
import type { Transact } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { languages } from '../../platform/languages.ts'
import { rememberManyAddresses } from '../../platform/records/addresses.ts'
import { recordCreations, rewriteCreations } from '../../platform/records/revisions.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { artistPath, reservedArtistSlugs } from '../paths.ts'
import type { Source } from '../sources.ts'
import { canBring } from '../vocabularies/index.ts'
import type { PersonFields } from './forms.ts'
import { type NewPerson, personKind } from './person-index.ts'
import { reviewProtection } from './review-protection.ts'
import { personSlug } from './slug.ts'

/** Held by whoever chooses slugs of persons. */
const lock = 6_420_071_922

/** What only a hand writes of a new person. */
type Extras = Partial<
  Pick<PersonFields, 'schools' | 'biography' | 'rights_expire_year' | 'ulan_id' | 'viaf_id' | 'wikidata_id' | 'bnf_id'>
>
const noExtras = {
  schools: [],
  biography: null,
  rights_expire_year: null,
  ulan_id: null,
  viaf_id: null,
  wikidata_id: null,
  bnf_id: null,
} as const

/** Writes persons that a `PersonIndex` made, each with its first revision and its addresses, in a few statements. */
export async function addPersons(
  trx: Transact,
  who: Visitor,
  persons: readonly (NewPerson & Extras)[],
  source: Source = 'joconde',
): Promise<void> {
  if (!canBring(who)) throw new Forbidden()
  if (persons.length === 0) return
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
  const placed = await placeSlugs(trx, persons)
  const rows = placed.map((person) => ({
    ...noExtras,
    ...person,
    revision: 1,
    sources: sourcesOf(person, source),
  }))
  const columns = sql.join(rowColumns.map((column) => sql.ref(column)))
  await sql`insert into collections.person (${columns})
    select ${columns} from json_populate_recordset(null::collections.person, ${JSON.stringify(rows)}::json)`.execute(
    trx,
  )
  await recordCreations(trx, {
    kind: personKind,
    who,
    records: placed.map((person) => ({ record_id: person.id, after: factsOf(person) })),
  })
  await rememberManyAddresses(
    trx,
    personKind,
    placed.map((person) => ({ record_id: person.id, paths: pathsOf(person) })),
  )
}

/** Writes what an import learnt of persons after it had added them, as though it had known it at once. */
export async function completePersons(
  trx: Transact,
  who: Visitor,
  persons: readonly NewPerson[],
  source: Source = 'joconde',
): Promise<void> {
  if (!canBring(who)) throw new Forbidden()
  if (persons.length === 0) return
  const rows = persons.map((person) => ({ ...person, sources: sourcesOf(person, source) }))
  const set = learntColumns.map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`)
  await sql`update collections.person p set ${sql.join(set)}
    from json_populate_recordset(null::collections.person, ${JSON.stringify(rows)}::json) r
    where p.id = r.id and p.revision = 1`.execute(trx)
  await rewriteCreations(trx, {
    kind: personKind,
    records: persons.map((person) => ({ record_id: person.id, after: factsOf(person) })),
  })
  await reviewProtection(trx, { persons: persons.map(({ id }) => id) })
}

const learntColumns = [
  'other_names',
  'birth_written',
  'birth_year',
  'birth_place',
  'death_written',
  'death_year',
  'death_place',
  'roles',
  'sources',
] as const

const sourcesOf = (person: NewPerson & Extras, source: Source) =>
  Object.fromEntries(Object.keys(factsOf(person)).map((field) => [field, source]))

const rowColumns = [
  'id',
  'slug',
  'name',
  'filed_name',
  'name_key',
  'other_names',
  'kind',
  'birth_written',
  'birth_year',
  'birth_place',
  'death_written',
  'death_year',
  'death_place',
  'roles',
  ...(Object.keys(noExtras) as (keyof Extras)[]),
  'revision',
  'sources',
] as const

const pathsOf = (person: { readonly slug: string }) => languages.map((language) => artistPath(language, person))

/** What a first revision says: all that is not empty. */
function factsOf({ id: _id, slug: _slug, name_key: _key, ...facts }: NewPerson & Extras): PersonFields {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** Somebody may have taken a slug since the index was read, or left one of which the address is still known. */
async function placeSlugs<Person extends NewPerson>(trx: Transact, persons: readonly Person[]): Promise<Person[]> {
  const known = await takenSlugs(
    trx,
    persons.map(({ slug }) => slug),
    false,
  )
  const disputed = persons.filter(({ slug }) => known.has(slug) || reservedArtistSlugs.has(slug))
  if (disputed.length === 0) return [...persons]
  const bare = disputed.map((person) => personSlug(person.name, person, () => false))
  const taken = new Set([
    ...reservedArtistSlugs,
    ...(await takenSlugs(trx, bare, true)),
    ...persons.filter((person) => !disputed.includes(person)).map(({ slug }) => slug),
  ])
  return persons.map((person) => {
    if (!disputed.includes(person)) return person
    const slug = personSlug(person.name, person, (each) => taken.has(each))
    taken.add(slug)
    return { ...person, slug }
  })
}

/** Those of the slugs that are somebody's, or were; of a `family`, also those that begin with one of them. */
async function takenSlugs(trx: Transact, slugs: readonly string[], family: boolean): Promise<Set<string>> {
  const before = artistPath('fr', { slug: '' })
  const paths = slugs.map((slug) => `${before}${slug}`)
  const within = (column: string, words: readonly string[]) => sql<boolean>`(${sql.ref(column)} = any(${[...words]})
    or ${family} and ${sql.ref(column)} like any(${words.map((word) => `${word}-%`)}))`
  const { rows } = await sql<{ slug: string }>`
    select slug from collections.person where ${within('slug', slugs)}
    union
    select substr(path, ${before.length + 1}::int) from platform.address where ${within('path', paths)}`.execute(trx)
  return new Set(rows.map(({ slug }) => slug))
}
