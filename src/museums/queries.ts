import type { Db } from '../platform/database/connect.ts'
import type { Contact, Price } from './forms.ts'
import type { SchoolHoliday } from './hours/index.ts'

/** Every public read of museums starts here: what was never published, or was withdrawn, is not there. */
export function publicMuseums(db: Db) {
  return db
    .selectFrom('museums.museum as m')
    .innerJoin('museums.commune as c', 'c.id', 'm.commune_code')
    .where('m.status', '=', 'published')
    .where('m.state', '<>', 'left')
}

const lineColumns = [
  'm.id',
  'm.museofile_id',
  'm.slug',
  'm.name',
  'm.street',
  'm.postcode',
  'm.commune_code',
  'm.department_code',
  'm.latitude',
  'm.longitude',
  'm.domains',
  'm.categories',
  'm.created_year',
  'm.phone',
  'm.website',
  'm.accessibility',
  'm.services',
  'm.free_days',
  'm.prices',
  'm.opening_hours',
  'm.last_admission_minutes',
  'm.hours_verified_on',
  'm.hours_example',
  'm.state',
  'm.closed_until_on',
  'm.closed_reason',
  'm.updated_at',
  'c.name as commune_name',
  'c.slug as commune_slug',
] as const

type RawLine = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number]

function selectLines(db: Db) {
  return publicMuseums(db).select([...lineColumns])
}

export interface ExceptionalDay {
  readonly starts_on: string
  readonly ends_on: string
  readonly hours: string | null
  readonly reason: string | null
}

/** A museum as lists show it, with what tells when it is open. */
export type MuseumLine = Omit<RawLine, 'prices' | 'state'> & {
  readonly prices: readonly Price[]
  readonly state: 'open' | 'closed' | 'left'
  readonly exceptional_days: readonly ExceptionalDay[]
}

/** Every public museum, in the order of its name. Slugs are folded: they sort as readers do, whatever the database's collation. */
export async function listMuseums(db: Db): Promise<MuseumLine[]> {
  const [rows, days] = await Promise.all([selectLines(db).orderBy('m.slug').execute(), listExceptionalDays(db)])
  return rows.map((row) => lineOf(row, days.get(row.id) ?? []))
}

function lineOf(row: RawLine, exceptional_days: readonly ExceptionalDay[]): MuseumLine {
  return { ...row, prices: row.prices as unknown as Price[], state: row.state as MuseumLine['state'], exceptional_days }
}

async function listExceptionalDays(db: Db): Promise<Map<string, ExceptionalDay[]>> {
  const rows = await db
    .selectFrom('museums.exceptional_day')
    .select(['museum_id', 'starts_on', 'ends_on', 'hours', 'reason'])
    .orderBy('starts_on')
    .execute()
  return Map.groupBy(rows, (row) => row.museum_id)
}

/** One public museum, whole. */
export async function findMuseum(db: Db, slug: string) {
  const row = await publicMuseums(db)
    .selectAll('m')
    .select(['c.name as commune_name', 'c.slug as commune_slug'])
    .where('m.slug', '=', slug)
    .executeTakeFirst()
  if (!row) return undefined
  const [exceptional_days, attendance] = await Promise.all([
    db
      .selectFrom('museums.exceptional_day')
      .select(['starts_on', 'ends_on', 'hours', 'reason'])
      .where('museum_id', '=', row.id)
      .orderBy('starts_on')
      .execute(),
    db
      .selectFrom('museums.attendance')
      .select(['year', 'visitors', 'free_visitors', 'source'])
      .where('museum_id', '=', row.id)
      .orderBy('year', 'desc')
      .limit(5)
      .execute(),
  ])
  return {
    ...row,
    state: row.state as MuseumLine['state'],
    prices: row.prices as unknown as Price[],
    contacts: row.contacts as unknown as Contact[],
    social_links: row.social_links as Record<string, string>,
    key_figures: row.key_figures as unknown as { value: string; label: string }[],
    sources: row.sources as Record<string, 'museofile' | 'museum' | 'association'>,
    exceptional_days,
    attendance,
  }
}
export type Museum = NonNullable<Awaited<ReturnType<typeof findMuseum>>>

/** The museum a person at the command line names: its Museofile id, its slug or its id, public or not. */
export function findMuseumToEdit(db: Db, reference: string) {
  return db
    .selectFrom('museums.museum')
    .selectAll()
    .where((eb) =>
      eb.or([eb('museofile_id', '=', reference.toUpperCase()), eb('slug', '=', reference), eb('id', '=', reference)]),
    )
    .executeTakeFirst()
}

/** What every museum is called, public or not: to find whose a record is. */
export function listMuseumNames(db: Db) {
  return db
    .selectFrom('museums.museum')
    .select(['id', 'museofile_id', 'name', 'official_name', 'other_names', 'town'])
    .orderBy('id')
    .execute()
}

/** The communes that have a public museum, in alphabetical order. */
export function listCommunes(db: Db) {
  return publicMuseums(db)
    .select(({ fn }) => ['c.id', 'c.name', 'c.slug', 'c.department_code', fn.count<number>('m.id').as('museum_count')])
    .groupBy(['c.id', 'c.name', 'c.slug', 'c.department_code'])
    .orderBy('c.slug')
    .execute()
}

/** The school holidays the association keeps, in the order of their days. */
export async function listSchoolHolidays(db: Db): Promise<SchoolHoliday[]> {
  const rows = await db
    .selectFrom('museums.school_holiday')
    .select(['zone', 'name', 'starts_on', 'ends_on'])
    .orderBy('starts_on')
    .execute()
  return rows as SchoolHoliday[]
}
