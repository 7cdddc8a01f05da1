import type { Updateable } from 'kysely'
import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../platform/database/connect.ts'
import type { MuseumsMuseum } from '../platform/database/database.generated.ts'
import { Forbidden } from '../platform/errors.ts'
import { languages } from '../platform/languages.ts'
import { rememberAddresses } from '../platform/records/addresses.ts'
import { newId } from '../platform/records/ids.ts'
import { compareFields, recordRevision } from '../platform/records/revisions.ts'
import { freeSlug, slugOf } from '../platform/text/slug.ts'
import type { Visitor } from '../platform/visitor.ts'
import { communeOfCode } from './communes.ts'
import type { MuseumFields } from './forms.ts'
import { communePath, museumPath, reservedSlugs } from './paths.ts'
import { canEditMuseum, canKeepMuseums, sourceOf } from './policy.ts'

export type Source = 'museofile' | 'museum' | 'association'

/** What a new museum cannot do without. */
export type NewMuseum = MuseumFields &
  Required<Pick<MuseumFields, 'name' | 'town' | 'commune_code' | 'department_code'>>

/**
 * Brings a museum into the network, with its commune when it is the first there.
 * @returns its id and slug.
 */
export function addMuseum(
  db: Db,
  who: Visitor,
  museum: {
    museofile_id: string | null
    commune_name: string
    /** Who wrote each field: one for all, or by the field's name. */
    source: Source | ((field: string) => Source)
    fields: NewMuseum
  },
): Promise<{ id: string; slug: string }> {
  if (!canKeepMuseums(who)) throw new Forbidden()
  return atomically(db, async (trx) => {
    const { fields, source } = museum
    await addCommune(trx, {
      id: fields.commune_code,
      name: museum.commune_name,
      department_code: fields.department_code,
    })
    const id = newId()
    const slug = await slugFor(trx, fields.name, museum.commune_name)
    const sources = Object.fromEntries(
      Object.entries(fields)
        .filter(([, value]) => !isEmpty(value))
        .map(([field]) => [field, typeof source === 'function' ? source(field) : source]),
    )
    await trx
      .insertInto('museums.museum')
      .values({
        ...asColumns(fields),
        ...required(fields),
        id,
        slug,
        museofile_id: museum.museofile_id,
        sources: JSON.stringify(sources),
      })
      .execute()
    await noteRevision(trx, who, id, {}, fields)
    await rememberAddresses(
      trx,
      'museums.museum',
      id,
      languages.map((language) => museumPath(language, { slug })),
    )
    return { id, slug }
  })
}

/**
 * Writes some fields of a museum as `source`, and says who wrote each from now on.
 * Two writers of one museum wait for each other; `expected` refuses the second when it was made from an older revision.
 */
export function editMuseum(
  db: Db,
  who: Visitor,
  id: string,
  fields: MuseumFields,
  options: { source?: Source; expected?: number } = {},
): Promise<'edited' | 'unchanged' | 'changed-meanwhile' | 'not-found'> {
  return atomically(db, async (trx) => {
    const row = await trx.selectFrom('museums.museum').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return 'not-found'
    if (!canEditMuseum(who, row)) throw new Forbidden()
    if (options.expected !== undefined && options.expected !== row.revision) return 'changed-meanwhile'
    const changed = compareFields(row, { ...fields, ...examplesNoMore(row, fields) })
    if (!changed) return 'unchanged'
    if (leavesOrComesBack(changed) && !canKeepMuseums(who)) throw new Forbidden()
    if (typeof fields.commune_code === 'string' && fields.commune_code !== row.commune_code)
      await addCommune(trx, {
        id: fields.commune_code,
        name: communeOfCode(fields.commune_code)?.name ?? fields.town ?? row.town,
        department_code: fields.department_code ?? row.department_code,
      })
    const source = options.source ?? sourceOf(who, row)
    const sources = { ...(row.sources as Record<string, Source>) }
    for (const field of Object.keys(changed.after)) sources[field] = source
    await trx
      .updateTable('museums.museum')
      .set({
        ...asColumns(changed.after as MuseumFields),
        sources: JSON.stringify(sources),
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .execute()
    await noteRevision(trx, who, id, changed.before, changed.after)
    return 'edited'
  })
}

function leavesOrComesBack({ before, after }: { before: MuseumFields; after: MuseumFields }): boolean {
  return before.state === 'left' || after.state === 'left' || after.left_on !== undefined
}

/** Hours or prices that somebody writes or checks are those of a demonstration no more. */
function examplesNoMore(row: { hours_example: boolean; prices_example: boolean }, fields: MuseumFields): MuseumFields {
  const hours = fields.opening_hours !== undefined || fields.hours_verified_on !== undefined
  const prices = fields.prices !== undefined || fields.free_days !== undefined
  return {
    ...(row.hours_example && hours && fields.hours_example === undefined && { hours_example: false }),
    ...(row.prices_example && prices && fields.prices_example === undefined && { prices_example: false }),
  }
}

async function noteRevision(trx: Transact, who: Visitor, id: string, before: object, after: object): Promise<void> {
  const number = await recordRevision(trx, {
    kind: 'museums.museum',
    record_id: id,
    who,
    before: { ...before },
    after: { ...after },
  })
  await trx.updateTable('museums.museum').set({ revision: number }).where('id', '=', id).execute()
}

async function addCommune(
  trx: Transact,
  commune: { id: string; name: string; department_code: string },
): Promise<void> {
  const known = await trx.selectFrom('museums.commune').select('id').where('id', '=', commune.id).executeTakeFirst()
  if (known) return
  await chooseSlugsInTurn(trx)
  const wanted = slugOf(commune.name)
  const like = await trx.selectFrom('museums.commune').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const slug = freeSlug(wanted, (each) => like.some((row) => row.slug === each))
  await trx
    .insertInto('museums.commune')
    .values({ ...commune, slug })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await rememberAddresses(
    trx,
    'museums.commune',
    commune.id,
    languages.map((language) => communePath(language, { slug })),
  )
}

const slugLock = 6_420_071_914

/** Two who add at once would find the same slug free: the second waits until the first is done. */
async function chooseSlugsInTurn(trx: Transact): Promise<void> {
  await sql`select pg_advisory_xact_lock(${slugLock})`.execute(trx)
}

/** The name alone where no other museum has it, else with its town: « Musée d’archéologie » is many. */
async function slugFor(trx: Transact, name: string, town: string): Promise<string> {
  await chooseSlugsInTurn(trx)
  const alone = shortened(slugOf(name))
  const withTown = shortened(slugOf(`${name} ${town}`)) || 'musee'
  const rows = await trx
    .selectFrom('museums.museum')
    .select('slug')
    .where((eb) => eb.or([eb('slug', '=', alone), eb('slug', 'like', `${withTown}%`)]))
    .execute()
  const taken = (slug: string) => reservedSlugs.has(slug) || rows.some((row) => row.slug === slug)
  return taken(alone) || alone.split('-').length < 2 ? freeSlug(withTown, taken) : alone
}

const longestSlug = 120

/** Cut between two words: a decree's name can be a sentence. */
function shortened(slug: string): string {
  return slug.length <= longestSlug ? slug : slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, '')
}

function required(fields: NewMuseum) {
  const { name, town, commune_code, department_code } = fields
  return { name, town, commune_code, department_code }
}

/** jsonb columns are handed over as text: the driver would write an array as a PostgreSQL array. */
function asColumns(fields: MuseumFields): Updateable<MuseumsMuseum> {
  const { social_links, contacts, key_figures, prices, ...plain } = fields
  return {
    ...plain,
    ...(social_links && { social_links: JSON.stringify(social_links) }),
    ...(contacts && { contacts: JSON.stringify(contacts) }),
    ...(key_figures && { key_figures: JSON.stringify(key_figures) }),
    ...(prices && { prices: JSON.stringify(prices) }),
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
