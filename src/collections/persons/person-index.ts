import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../../platform/database/connect.ts'
import { newId } from '../../platform/records/ids.ts'
import { artistPath, reservedArtistSlugs } from '../paths.ts'
import { filedName, nameKey, type ReadCreator, shownName, splitName } from '../reading/index.ts'
import { compareLives, type LifeColumns, lifeColumns, type WrittenLife } from './life.ts'
import { personSlug } from './slug.ts'

export const personKind = 'collections.person'

/** A maker as a work names one. */
export type NamedMaker = Pick<
  ReadCreator,
  'name' | 'family_name' | 'given_name' | 'other_names' | 'role' | 'anonymous' | 'collective'
> &
  WrittenLife

/** A person to be written, by `addPersons`. */
export interface NewPerson extends LifeColumns {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly filed_name: string
  readonly name_key: string
  readonly other_names: readonly string[]
  readonly kind: 'person' | 'group'
  readonly roles: readonly string[]
}

export type KnownPerson = Pick<
  NewPerson,
  'id' | 'slug' | 'name' | 'birth_written' | 'birth_year' | 'death_written' | 'death_year'
> & { readonly name_key: string; readonly other_names: readonly string[] }

/** Every person in memory, to find who the makers of many works are. */
export interface PersonIndex {
  /**
   * The person a maker is: the same words in any order, and a life that does not contradict. Of several, the one whose
   * dates agree; where nothing tells, one of whom no dates are known. Undefined for an anonymous.
   */
  match(maker: NamedMaker): KnownPerson | undefined
  /** The person of a maker, made when there is none; undefined for an anonymous. To be written by `addPersons`. */
  add(maker: NamedMaker): KnownPerson | undefined
  /** What `add` made, with what later makers told of them: nobody else's person is completed by a work. */
  readonly added: readonly NewPerson[]
  /** Those added since they were last taken, to be written now. */
  takeAdded(): NewPerson[]
  /** Those taken before of whom more is known since, for `completePersons`. */
  takeCompleted(): NewPerson[]
}

export async function personIndex(db: Db): Promise<PersonIndex> {
  const [persons, addresses] = await Promise.all([
    db
      .selectFrom('collections.person')
      .select([
        'id',
        'slug',
        'name',
        'name_key',
        'other_names',
        'birth_written',
        'birth_year',
        'death_written',
        'death_year',
      ])
      .execute(),
    db
      .selectFrom('platform.address')
      .select('path')
      .where('kind', '=', personKind)
      .where('path', 'like', `${artistPath('fr', { slug: '' })}%`)
      .execute(),
  ])
  return indexPersons(
    persons,
    addresses.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
  )
}

/** `past`: slugs that were a person's once, which nobody else may have. */
export function indexPersons(persons: readonly KnownPerson[], past: Iterable<string> = []): PersonIndex {
  const byKey = new Map<string, KnownPerson[]>()
  const slugs = new Set([...reservedArtistSlugs, ...past, ...persons.map(({ slug }) => slug)])
  const added = new Map<string, NewPerson>()
  const waiting = new Map<string, NewPerson>()
  const richer = new Map<string, NewPerson>()
  for (const person of persons) file(byKey, person)

  const match = (maker: NamedMaker) => {
    if (maker.anonymous || maker.name === '') return undefined
    const life = lifeColumns(maker)
    for (const key of keysOf(maker.name, maker.other_names)) {
      const found = likeliest(byKey.get(key) ?? [], life)
      if (found) return found
    }
    return undefined
  }
  return {
    match,
    add(maker) {
      if (maker.anonymous || nameKey(maker.name) === '') return undefined
      const known = match(maker)
      const own = known && added.get(known.id)
      if (own) {
        const completed = complete(own, maker)
        if (isDeepStrictEqual(completed, own)) return own
        added.set(own.id, completed)
        ;(waiting.has(own.id) ? waiting : richer).set(own.id, completed)
        refile(byKey, completed)
        return completed
      }
      if (known) return known
      const person = newPerson(maker, (slug) => slugs.has(slug))
      slugs.add(person.slug)
      added.set(person.id, person)
      waiting.set(person.id, person)
      file(byKey, person)
      return person
    },
    get added() {
      return [...added.values()]
    },
    takeAdded: () => emptied(waiting),
    takeCompleted: () => emptied(richer),
  }
}

function emptied<Value>(map: Map<string, Value>): Value[] {
  const values = [...map.values()]
  map.clear()
  return values
}

/** The name first. Another name of one word alone, as `le Jeune`, is many people's. */
function keysOf(name: string, others: readonly string[]): string[] {
  return [nameKey(name), ...others.map(nameKey).filter((key) => key.includes(' '))]
}

function file(byKey: Map<string, KnownPerson[]>, person: KnownPerson): void {
  for (const key of new Set([person.name_key, ...keysOf('', person.other_names).filter(Boolean)])) {
    const persons = byKey.get(key)
    if (persons) persons.push(person)
    else byKey.set(key, [person])
  }
}

function refile(byKey: Map<string, KnownPerson[]>, person: KnownPerson): void {
  for (const [key, persons] of keysIn(byKey, person)) {
    const at = persons.findIndex(({ id }) => id === person.id)
    if (at >= 0) byKey.set(key, persons.with(at, person))
  }
}

function keysIn(byKey: ReadonlyMap<string, KnownPerson[]>, person: KnownPerson) {
  return [person.name_key, ...keysOf('', person.other_names)].flatMap((key) => {
    const persons = byKey.get(key)
    return persons ? [[key, persons] as const] : []
  })
}

function likeliest(persons: readonly KnownPerson[], life: LifeColumns): KnownPerson | undefined {
  const [only] = persons
  if (persons.length === 1 && only) return compareLives(only, life) === 'different' ? undefined : only
  const compared = persons.map((person) => [compareLives(person, life), person] as const)
  const same = compared.find(([answer]) => answer === 'same')
  if (same) return same[1]
  const undated = persons.find(({ birth_year, death_year }) => birth_year === null && death_year === null)
  const possible = compared.filter(([answer]) => answer === 'possible')
  return undated ?? (possible.length === 1 ? possible[0]?.[1] : undefined)
}

function newPerson(maker: NamedMaker, taken: (slug: string) => boolean): NewPerson {
  const life = lifeColumns(maker)
  const name = shownName(maker)
  return {
    ...life,
    id: newId(),
    slug: personSlug(name, life, taken),
    name,
    filed_name: filedName(maker),
    name_key: nameKey(maker.name),
    other_names: maker.other_names.map((other) => shownName(splitName(other))),
    kind: maker.collective ? 'group' : 'person',
    roles: maker.role ? [maker.role] : [],
  }
}

/** What one work says of a person and another did not. */
function complete(person: NewPerson, maker: NamedMaker): NewPerson {
  const life = lifeColumns(maker)
  const birth = person.birth_written === null && life.birth_written !== null
  const death = person.death_written === null && life.death_written !== null
  const others = maker.other_names.map((other) => shownName(splitName(other)))
  const known = new Set([person.name_key, ...person.other_names.map(nameKey)])
  return {
    ...person,
    ...(birth && { birth_written: life.birth_written, birth_year: life.birth_year }),
    ...(death && { death_written: life.death_written, death_year: life.death_year }),
    birth_place: person.birth_place ?? life.birth_place,
    death_place: person.death_place ?? life.death_place,
    other_names: [...person.other_names, ...others.filter((other) => !known.has(nameKey(other)))],
    roles: maker.role && !person.roles.includes(maker.role) ? [...person.roles, maker.role] : person.roles,
  }
}
