import { licenceOf, licences } from '../../media/index.ts'

/** What is known of somebody who made a work; null for an anonymous. */
export type RightsHolder = {
  readonly kind: string
  readonly birth_year: number | null
  readonly death_year: number | null
  readonly rights_expire_year: number | null
} | null

/** Rights run to the end of the seventieth year after death, or after the work where nobody, or no one body, made it. */
const afterDeath = 70
/** Where a death is not known: nobody works eighty years before dying forty years on, and few live beyond eighty. */
const afterWork = 120
const afterBirth = 150

/**
 * The last year in which somebody's rights hold over a work; null when it cannot be known.
 * The year written by hand wins (died for France, rights given up), then death + 70. Without a death: the later of
 * 120 years after the work and 150 after birth, of what is known. A firm, a workshop: 70 years after the work.
 */
export function lastProtectedYear(holder: RightsHolder, latest_year: number | null): number | null {
  if (holder === null || holder.kind === 'group') {
    if (holder && holder.rights_expire_year !== null) return holder.rights_expire_year
    return latest_year === null ? null : latest_year + afterDeath
  }
  if (holder.rights_expire_year !== null) return holder.rights_expire_year
  if (holder.death_year !== null) return holder.death_year + afterDeath
  const years = [
    latest_year === null ? [] : [latest_year + afterWork],
    holder.birth_year === null ? [] : [holder.birth_year + afterBirth],
  ].flat()
  return years.length === 0 ? null : Math.max(...years)
}

export interface WorkRights {
  readonly protected: boolean
  /** The last year; null when it is not known, or when nothing is protected. */
  readonly protected_until_year: number | null
}

/**
 * Whether the work that an image shows is protected on a day (`YYYY-MM-DD`): by any of its makers, an anonymous where it
 * names none. A work of which nothing is dated, neither it nor its makers, is protected: someone must say that it is not,
 * by a licence of the work (public domain, no copyright, any Creative Commons) or by a date.
 */
export function imageRights(work: {
  readonly creators: readonly RightsHolder[]
  readonly latest_year: number | null
  readonly licence: string | null
  readonly today: string
}): WorkRights {
  if (isFree(work.licence)) return { protected: false, protected_until_year: null }
  const holders = work.creators.length === 0 ? [null] : work.creators
  const years = holders.map((holder) => lastProtectedYear(holder, work.latest_year))
  const known = years.filter((year) => year !== null)
  if (known.length < years.length) return { protected: true, protected_until_year: null }
  const until = Math.max(...known)
  return Number(work.today.slice(0, 4)) > until
    ? { protected: false, protected_until_year: null }
    : { protected: true, protected_until_year: until }
}

function isFree(licence: string | null): boolean {
  const code = licenceOf(licence)
  return code !== undefined && (licences[code].opens === 'open' || code === 'PDM' || code.startsWith('NoC'))
}

/** An image that shows several works is as protected as the most protected of them. */
export function strictest(rights: readonly WorkRights[]): WorkRights {
  const held = rights.filter((each) => each.protected)
  const years = held.map(({ protected_until_year }) => protected_until_year)
  return {
    protected: held.length > 0,
    protected_until_year: held.length === 0 || years.includes(null) ? null : Math.max(...years.map(Number)),
  }
}
