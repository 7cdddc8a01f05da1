import { sql, type Updateable } from 'kysely'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import type { CollectionsPerson } from '../../platform/database/database.generated.ts'
import { Forbidden } from '../../platform/errors.ts'
import { languages } from '../../platform/languages.ts'
import { forgetAddresses, rememberManyAddresses } from '../../platform/records/addresses.ts'
import { recordAct } from '../../platform/records/audit.ts'
import { newId } from '../../platform/records/ids.ts'
import { compareFields, recordCreations, recordRevision } from '../../platform/records/revisions.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { artistPath, reservedArtistSlugs } from '../paths.ts'
import { canEditPerson } from '../policy.ts'
import { filedName, nameKey, splitName } from '../reading/index.ts'
import { mayReplace, type Source, type Sources } from '../sources.ts'
import { canBring } from '../vocabularies/index.ts'
import { type PersonFields, personForm } from './forms.ts'
import { birthYear, deathYear } from './life.ts'
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
  const rows = placed.map((person) => {
    const sources = Object.fromEntries(Object.keys(factsOf(person)).map((field) => [field, source]))
    return { ...noExtras, ...person, revision: 1, sources }
  })
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

/** Adds one person, written by hand: a homonym too, since whoever writes has seen the others. */
export async function addPerson(
  db: Db,
  who: Visitor,
  typed: PersonFields & { readonly name: string },
  source: Source = 'association',
): Promise<{ id: string; slug: string }> {
  if (!canBring(who)) throw new Forbidden()
  const fields = personForm.required({ name: true }).parse(typed)
  const id = newId()
  const person = {
    other_names: [],
    kind: 'person' as const,
    roles: [],
    birth_written: null,
    birth_place: null,
    death_written: null,
    death_place: null,
    ...fields,
    ...withDerived(fields),
    id,
    filed_name: fields.filed_name ?? filedName(splitName(fields.name)),
    name_key: nameKey(fields.filed_name ?? fields.name),
    birth_year: fields.birth_year ?? birthYear(fields.birth_written),
    death_year: fields.death_year ?? deathYear(fields.death_written),
  }
  return atomically(db, async (trx) => {
    await addPersons(trx, who, [{ ...person, slug: personSlug(person.name, person, () => false) }], source)
    return trx.selectFrom('collections.person').select(['id', 'slug']).where('id', '=', id).executeTakeFirstOrThrow()
  })
}

/**
 * Writes some fields of a person as `source`, and says who wrote each from now on; the images of their works are
 * protected accordingly. An import leaves alone what a museum or the association wrote. The address stays.
 */
export function editPerson(
  db: Db,
  who: Visitor,
  id: string,
  typed: PersonFields,
  options: { readonly source?: Source; readonly expected?: number } = {},
): Promise<'edited' | 'unchanged' | 'changed-meanwhile' | 'not-found'> {
  return atomically(db, async (trx) => {
    const row = await trx
      .selectFrom('collections.person')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return 'not-found'
    if (!canEditPerson(who)) throw new Forbidden()
    if (options.expected !== undefined && options.expected !== row.revision) return 'changed-meanwhile'
    const source = options.source ?? 'association'
    const present = row.sources as Sources
    const fields = Object.entries(withDerived(personForm.parse(typed))).filter(([field]) =>
      mayReplace(source, present[field]),
    )
    const changed = compareFields(row, Object.fromEntries(fields))
    if (!changed) return 'unchanged'
    const revision = await recordRevision(trx, { kind: personKind, record_id: id, who, ...changed })
    const sources = { ...present, ...Object.fromEntries(Object.keys(changed.after).map((field) => [field, source])) }
    const after = changed.after as Updateable<CollectionsPerson>
    await trx
      .updateTable('collections.person')
      .set({
        ...after,
        ...((after.name ?? after.filed_name) && {
          name_key: nameKey(String(after.filed_name ?? after.name)),
        }),
        sources: JSON.stringify(sources),
        revision,
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .execute()
    if (lifeFields.some((field) => field in changed.after)) await reviewProtection(trx, { persons: [id] })
    return 'edited'
  })
}

const lifeFields = ['birth_year', 'death_year', 'rights_expire_year', 'kind']

/** The filed name follows the name, and the years what is written of them, where they are not given themselves. */
function withDerived(fields: PersonFields): PersonFields {
  const { name, birth_written, death_written } = fields
  return {
    ...fields,
    ...(name !== undefined && fields.filed_name === undefined && { filed_name: filedName(splitName(name)) }),
    ...(birth_written !== undefined && fields.birth_year === undefined && { birth_year: birthYear(birth_written) }),
    ...(death_written !== undefined && fields.death_year === undefined && { death_year: deathYear(death_written) }),
  }
}

/** Takes a person out of the records, with their addresses, when no work names them. Their history stays. */
export function removePerson(db: Db, who: Visitor, id: string): Promise<'removed' | 'in-use' | 'not-found'> {
  return atomically(db, async (trx) => {
    const row = await trx
      .selectFrom('collections.person')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return 'not-found'
    if (!canEditPerson(who)) throw new Forbidden()
    const named = await trx
      .selectFrom('collections.work_creator')
      .select('work_id')
      .where('person_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (named) return 'in-use'
    const { id: _id, revision: _revision, created_at: _created, updated_at: _updated, ...before } = row
    await recordRevision(trx, { kind: personKind, record_id: id, who, before, after: { status: 'removed' } })
    await trx.deleteFrom('collections.person').where('id', '=', id).execute()
    await forgetAddresses(trx, personKind, [id])
    await recordAct(trx, who, { act: 'remove-person', kind: personKind, record_id: id, detail: { name: row.name } })
    return 'removed'
  })
}
