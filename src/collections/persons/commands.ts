import { type Selectable, sql, type Updateable } from 'kysely'
import { atomically, type Db } from '../../platform/database/connect.ts'
import type { CollectionsPerson } from '../../platform/database/database.generated.ts'
import { Forbidden } from '../../platform/errors.ts'
import { forgetAddresses } from '../../platform/records/addresses.ts'
import { recordAct } from '../../platform/records/audit.ts'
import { newId } from '../../platform/records/ids.ts'
import { compareFields, recordRevision } from '../../platform/records/revisions.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { canEditPerson } from '../policy.ts'
import { filedName, nameKey, splitName } from '../reading/index.ts'
import { mayReplace, type Source, type Sources } from '../sources.ts'
import { canBring } from '../vocabularies/index.ts'
import { addPersons } from './add-persons.ts'
import { type PersonFields, personForm } from './forms.ts'
import { birthYear, deathYear } from './life.ts'
import { personKind } from './person-index.ts'
import { reviewProtection } from './review-protection.ts'
import { personSlug } from './slug.ts'

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
    const allowed = Object.entries(withDerived(personForm.parse(typed))).filter(([field]) =>
      mayReplace(source, present[field]),
    )
    const changed = compareFields(row, withFormerName(row, Object.fromEntries(allowed)))
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

/** Works go on writing the name that was: it stays one of the person's, or they would find somebody new. */
function withFormerName(
  row: Pick<Selectable<CollectionsPerson>, 'name' | 'filed_name' | 'name_key' | 'other_names'>,
  fields: PersonFields,
): PersonFields {
  const renamed = fields.filed_name ?? fields.name
  if (renamed === undefined || nameKey(renamed) === row.name_key) return fields
  const others = fields.other_names ?? row.other_names
  const kept = others.some((other) => nameKey(other) === row.name_key)
  return kept
    ? fields
    : { ...fields, other_names: [...others, nameKey(row.name) === row.name_key ? row.name : row.filed_name] }
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
