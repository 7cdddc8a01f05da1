import type { Minutes } from '../../platform/text/times.ts'

export type SchoolZone = 'A' | 'B' | 'C'

/** What a museum says of its hours. Days are `YYYY-MM-DD` in `time_zone`. */
export type Schedule = {
  /** OpenStreetMap's `opening_hours` syntax, as read by `readHours`; null when the museum has said nothing. */
  opening_hours: string | null
  last_admission_minutes: number | null
  hours_verified_on: string | null
  hours_example: boolean
  exceptional_days: readonly ExceptionalDays[]
  state: 'open' | 'closed' | 'left'
  /** The last closed day; null is until further notice. Once it has passed, the hours apply again. */
  closed_until_on: string | null
  closed_reason: string | null
  school_zone: SchoolZone
  time_zone: string
}

/** Both ends included. `hours` is in the syntax of `opening_hours`; null is closed. */
export type ExceptionalDays = { starts_on: string; ends_on: string; hours: string | null; reason: string | null }

/** Both ends included: the first day without school and the last. */
export type SchoolHoliday = { zone: SchoolZone; name: string; starts_on: string; ends_on: string }

/** Minutes after the midnight that begins the day; `to` passes 1440 when the evening ends the next day. */
export type Span = { from: Minutes; to: Minutes; state: 'open' | 'ask'; comment: string | null }

export type PublicHoliday =
  | 'new-year'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice-1918'
  | 'christmas'

/** Why a day is not like the others. Texts of museums and names of school holidays are in French. */
export type Reason =
  | { kind: 'public-holiday'; holiday: PublicHoliday }
  | { kind: 'school-holidays'; name: string }
  | { kind: 'exceptional'; text: string | null }
  | { kind: 'works'; until_on: string | null; text: string | null }
  | { kind: 'left' }

/**
 * `not-published`: the hours of that day depend on school holidays that the table does not hold yet.
 * `unknown`: the museum has said nothing, or nothing that can be read.
 */
export type DayHours =
  | { kind: 'open'; spans: readonly Span[]; reason: Reason | null }
  | { kind: 'closed'; reason: Reason | null }
  | { kind: 'not-published' }
  | { kind: 'unknown' }
