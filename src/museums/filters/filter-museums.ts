import type { Temporal } from 'temporal-polyfill'
import type { Network } from '../../platform/network.ts'
import { daysBetween, weekdayOf } from '../../platform/text/days.ts'
import { type Domain, domainCodes, isDomain } from '../domains.ts'
import { distanceKm } from '../geography/index.ts'
import { isOpenAt, isOpenOn, type SchoolHoliday, stateAt } from '../hours/index.ts'
import type { MuseumLine } from '../queries.ts'
import { scheduleOf } from '../schedule.ts'
import type { MuseumFilters } from './read-filters.ts'

export interface FilterContext {
  readonly network: Pick<Network, 'school_zone' | 'time_zone' | 'departments'>
  readonly holidays: readonly SchoolHoliday[]
  readonly now: Temporal.Instant
}

type Test = (museum: MuseumLine) => boolean
type FacetName = 'words' | 'departments' | 'commune' | 'domains' | 'open' | 'free' | 'accessible' | 'children'

export interface FilterOutcome {
  readonly museums: readonly MuseumLine[]
  /** Each counted among what the other filters leave. */
  readonly counts: {
    readonly departments: ReadonlyMap<string, number>
    readonly domains: ReadonlyMap<Domain, number>
    /** By the slug of the commune. */
    readonly communes: ReadonlyMap<string, number>
    readonly openNow: number
    readonly free: number
    readonly accessible: number
    readonly children: number
  }
}

/** The museums that pass every filter, in the order they came (or by distance), with what each facet would leave. */
export function filterMuseums(
  museums: readonly MuseumLine[],
  filters: MuseumFilters,
  context: FilterContext,
): FilterOutcome {
  const openNow: Test = (museum) =>
    stateAt(scheduleOf(museum, context.network), context.holidays, context.now).kind === 'open'
  const free: Test = (museum) => isFree(museum, filters)
  const tests: Record<FacetName, Test | undefined> = {
    words: filters.words === '' ? undefined : wordsTest(filters.words, context),
    departments: filters.departments.length === 0 ? undefined : departmentsTest(filters.departments, context),
    commune: filters.commune === undefined ? undefined : (museum) => museum.commune_slug === filters.commune,
    domains:
      filters.domains.length === 0
        ? undefined
        : (museum) => filters.domains.some((domain) => museum.domains.includes(domain)),
    open: openTest(filters.open, openNow, context),
    free: filters.free ? free : undefined,
    accessible: filters.accessible ? isAccessible : undefined,
    children: filters.children ? welcomesChildren : undefined,
  }
  // Each test runs once a museum; which one fails alone is what a facet's own count needs.
  const passed = museums.map((museum) => {
    const failed = (Object.keys(tests) as FacetName[]).filter((name) => tests[name]?.(museum) === false)
    return { museum, failed }
  })
  const without = (name: FacetName) =>
    passed
      .filter(({ failed }) => failed.length === 0 || (failed.length === 1 && failed[0] === name))
      .map(({ museum }) => museum)
  const departmentLines = without('departments')
  const domainLines = without('domains')
  const found = passed.filter(({ failed }) => failed.length === 0).map(({ museum }) => museum)
  return {
    museums: filters.near === undefined ? found : byDistance(found, museums, filters.near),
    counts: {
      departments: countBy(departmentLines, (museum) => [museum.department_code]),
      domains: new Map(
        domainCodes.map((domain) => [domain, domainLines.filter((museum) => museum.domains.includes(domain)).length]),
      ),
      communes: countBy(without('commune'), (museum) => [museum.commune_slug]),
      openNow: without('open').filter(openNow).length,
      free: without('free').filter(free).length,
      accessible: without('accessible').filter(isAccessible).length,
      children: without('children').filter(welcomesChildren).length,
    },
  }
}

export const isAccessible: Test = (museum) => museum.accessibility.includes('step-free')
export const welcomesChildren: Test = (museum) =>
  museum.services.includes('family-trail') || museum.services.includes('workshops')

/** Free for everyone: always, or on the day asked for when that is a first Sunday that the museum opens freely. */
function isFree(museum: MuseumLine, { open }: MuseumFilters): boolean {
  if (museum.free_days.includes('always')) return true
  if (open === undefined || open === 'now') return false
  return museum.free_days.includes('first-sunday') && weekdayOf(open.day) === 7 && Number(open.day.slice(8)) <= 7
}

function openTest(open: MuseumFilters['open'], openNow: Test, { network, holidays }: FilterContext): Test | undefined {
  if (open === undefined) return undefined
  if (open === 'now') return openNow
  const { day, time } = open
  return (museum) => {
    const schedule = scheduleOf(museum, network)
    return time === undefined ? isOpenOn(schedule, holidays, day) : isOpenAt(schedule, holidays, day, time)
  }
}

function departmentsTest(slugs: readonly string[], { network }: FilterContext): Test {
  const codes = network.departments
    .filter(({ slug, code }) => slugs.includes(slug) || slugs.includes(code))
    .map(({ code }) => code)
  return (museum) => codes.includes(museum.department_code)
}

const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/Œ/g, 'oe').replace(/æ/g, 'ae').toLowerCase()

/** Every word typed begins a word of the name, the town, the département, the street or the domains. */
function wordsTest(typed: string, { network }: FilterContext): Test {
  const wanted = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return (museum) => {
    const department = network.departments.find(({ code }) => code === museum.department_code)?.name ?? ''
    const text = fold(
      [
        museum.name,
        museum.commune_name,
        department,
        museum.museofile_id ?? '',
        museum.street ?? '',
        museum.postcode ?? '',
        ...museum.domains,
      ].join(' '),
    )
    const words = text.split(/[^\p{L}\p{N}]+/u)
    return wanted.every((word) => words.some((each) => each.startsWith(word)))
  }
}

/** Nearest first; those without a point last. The commune's place is that of its museums. */
function byDistance(
  found: readonly MuseumLine[],
  all: readonly MuseumLine[],
  communeSlug: string,
): readonly MuseumLine[] {
  const from = centreOf(all.filter((museum) => museum.commune_slug === communeSlug))
  if (!from) return found
  const distanceTo = (museum: MuseumLine) => kilometresFrom(from, museum) ?? Number.POSITIVE_INFINITY
  return found.toSorted((a, b) => distanceTo(a) - distanceTo(b))
}

export type Place = { readonly latitude: number; readonly longitude: number }

export function centreOf(museums: readonly Pick<MuseumLine, 'latitude' | 'longitude'>[]): Place | undefined {
  const points = museums.filter((museum): museum is Place => museum.latitude !== null && museum.longitude !== null)
  if (points.length === 0) return undefined
  const mean = (pick: (place: Place) => number) => points.reduce((sum, place) => sum + pick(place), 0) / points.length
  return { latitude: mean((place) => place.latitude), longitude: mean((place) => place.longitude) }
}

export function kilometresFrom(from: Place, museum: Pick<MuseumLine, 'latitude' | 'longitude'>): number | undefined {
  if (museum.latitude === null || museum.longitude === null) return undefined
  return distanceKm(from, { latitude: museum.latitude, longitude: museum.longitude })
}

function countBy(
  museums: readonly MuseumLine[],
  keysOf: (museum: MuseumLine) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const museum of museums) for (const key of keysOf(museum)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

export function domainsOf(museum: Pick<MuseumLine, 'domains'>): Domain[] {
  return museum.domains.filter(isDomain)
}

/** True for a day that is over: a list for it answers a question nobody has. */
export function isPast(day: string, today: string): boolean {
  return daysBetween(day, today) > 0
}
