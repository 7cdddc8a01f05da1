import type { Weekday } from '../../platform/text/days.ts'
import type { Span } from './schedule.ts'

/** Opening hours once read: rules in the order written, each later one speaking over the earlier. */
export type Hours = { text: string; rules: readonly Rule[] }

export type Rule = {
  /** `;` replaces what was said of the day, `,` adds to it, `||` fills what is left closed. */
  joins: 'replaces' | 'adds' | 'fills'
  /** Empty is every day of the year. */
  dates: readonly DateRange[]
  weeks: readonly NumberRange[]
  days: DaySelector | null
  state: 'open' | 'ask' | 'closed'
  /** Null is the whole day. */
  times: readonly Pick<Span, 'from' | 'to'>[] | null
  comment: string | null
}

export type NumberRange = { from: number; to: number; step: number }

/** A day of the year: in the year of the reading unless it carries its own. */
export type DatePoint =
  | { year: number | null; month: number; day: number }
  /** `end` stands for the last day of the month. */
  | { year: number | null; month: number; day: 'end' }
  | { year: number | null; easter: number }

export type DateRange = { years: NumberRange | null; from: DatePoint; to: DatePoint }

export type DaySelector = {
  weekdays: readonly WeekdaySelector[]
  publicHolidays: readonly { offset: number }[]
  schoolHolidays: boolean
  /** `SH Mo-Fr`: both must hold. `SH,Mo-Fr`: one is enough. */
  both: boolean
}

/** `nth` counts from the first of the month, from the last when negative; empty is all of them. */
export type WeekdaySelector = { weekdays: readonly Weekday[]; nth: readonly number[]; offset: number }
