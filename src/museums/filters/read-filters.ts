import { isDay } from '../../platform/text/days.ts'
import { type Domain, isDomain } from '../domains.ts'

/** What a visitor asks of the list: every word of its address. French words in every language, so that a switch keeps them. */
export const filterWords = [
  'q',
  'departement',
  'commune',
  'theme',
  'ouvert',
  'jour',
  'heure',
  'gratuit',
  'accessible',
  'enfants',
  'pres-de',
] as const

export type Moment = { readonly day: string; readonly time: string | undefined }

export interface MuseumFilters {
  readonly words: string
  /** Slugs of départements and communes, codes of domains. */
  readonly departments: readonly string[]
  readonly commune: string | undefined
  readonly domains: readonly Domain[]
  /** Open at this very time, or on a chosen day (at an hour, if one is given). */
  readonly open: 'now' | Moment | undefined
  readonly free: boolean
  readonly accessible: boolean
  readonly children: boolean
  /** Sorted by the distance to this commune, by slug. */
  readonly near: string | undefined
}

export type FilterProblem = 'no-such-day' | 'no-such-hour' | 'no-such-theme'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads an address's query; an hour without a day is today's. What cannot be read is left out, and named. */
export function readFilters(query: Query, today: string): { filters: MuseumFilters; problems: FilterProblem[] } {
  const problems: FilterProblem[] = []
  const all = (name: string) => [...new Set([query[name] ?? []].flat().filter((value) => value !== ''))]
  const one = (name: string) => all(name)[0]?.trim()
  const slug = (name: string) => (/^[a-z0-9-]{1,100}$/.test(one(name) ?? '') ? one(name) : undefined)
  const domains = all('theme')
  if (!domains.every(isDomain)) problems.push('no-such-theme')
  return {
    filters: {
      words: wordsOf(one('q') ?? ''),
      departments: all('departement').slice(0, mostChoices),
      commune: slug('commune'),
      domains: domains.filter(isDomain),
      open: readMoment(one('ouvert'), one('jour'), one('heure'), today, problems),
      free: one('gratuit') !== undefined,
      accessible: one('accessible') !== undefined,
      children: one('enfants') !== undefined,
      near: slug('pres-de'),
    },
    problems,
  }
}

/** More départements than a network has. */
const mostChoices = 50

/** Long enough for any name; what no keyboard types is not said back. */
function wordsOf(typed: string): string {
  return typed
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 100)
    .toWellFormed()
    .trim()
}

/** A chosen day or hour wins over "now": whoever filled the field meant it. */
function readMoment(
  open: string | undefined,
  day: string | undefined,
  hour: string | undefined,
  today: string,
  problems: FilterProblem[],
): MuseumFilters['open'] {
  const time = readHour(hour)
  if (hour && !time) problems.push('no-such-hour')
  if (day) {
    if (isDay(day)) return { day, time }
    problems.push('no-such-day')
    return undefined
  }
  if (time) return { day: today, time }
  return open === 'maintenant' ? 'now' : undefined
}

/** « 15:00 », « 15 h », « 15h30 », « 9 » → `HH:MM`. */
export function readHour(typed: string | undefined): string | undefined {
  const [, hours, minutes = '00'] = typed?.match(/^(\d{1,2})(?:\s*[:hH]\s*(\d{2})?)?$/) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** The query of these filters, its words in a fixed order; `''` when nothing is asked. */
export function writeFilters(filters: Partial<MuseumFilters>): string {
  const words = new URLSearchParams()
  if (filters.words) words.append('q', filters.words)
  for (const department of filters.departments ?? []) words.append('departement', department)
  if (filters.commune) words.append('commune', filters.commune)
  for (const domain of filters.domains ?? []) words.append('theme', domain)
  if (filters.open === 'now') words.append('ouvert', 'maintenant')
  else if (filters.open) {
    words.append('jour', filters.open.day)
    if (filters.open.time) words.append('heure', filters.open.time)
  }
  if (filters.free) words.append('gratuit', '1')
  if (filters.accessible) words.append('accessible', '1')
  if (filters.children) words.append('enfants', '1')
  if (filters.near) words.append('pres-de', filters.near)
  const query = words.toString()
  return query === '' ? '' : `?${query}`
}
