import { dayNumber, dayNumberOf, dayOfNumber } from '../../platform/text/days.ts'
import { usesSchoolHolidays } from './evaluate.ts'
import { readableHours } from './hours-on.ts'
import type { Hours } from './rules.ts'
import type { Schedule } from './schedule.ts'
import { sameWeek, typicalWeek, type Week } from './typical-week.ts'

/** A stretch of the year with one week. Days are `YYYY-MM-DD`, both included; null where it has no end within a year's sight. */
export type Season = {
  starts_on: string | null
  ends_on: string | null
  week: Week
  /** The week of school holidays, when it is another. */
  holiday_week: Week | null
}

/** In days: what goes on for longer has no season. */
const sight = 370

/** The season a day falls in; undefined when no hours can be read. */
export function seasonOn(schedule: Schedule, day: string): Season | undefined {
  const hours = readableHours(schedule)
  return hours && seasonAt(hours, dayNumberOf(day))
}

/**
 * The seasons of a year in order, each once: a winter that spans New Year is the one that begins that year.
 * One season without dates when every week of the year is the same; empty when no hours can be read.
 */
export function seasons(schedule: Schedule, year: number): Season[] {
  const hours = readableHours(schedule)
  if (!hours) return []
  const found: Season[] = []
  const end = dayNumber({ year, month: 12, day: 31 })
  for (let number = dayNumber({ year, month: 1, day: 1 }); number <= end; ) {
    const season = seasonAt(hours, number)
    found.push(season)
    if (season.ends_on === null) break
    number = dayNumberOf(season.ends_on) + 1
  }
  const [first, last] = [found[0], found.at(-1)]
  return first && last && first !== last && isSameSeason(first, last) ? found.slice(1) : found
}

const known = new WeakMap<Hours, Map<number, Season>>()

/** Kept by day: a sheet asks for the same few days all day long. */
function seasonAt(hours: Hours, number: number): Season {
  let ofHours = known.get(hours)
  if (!ofHours || ofHours.size >= 60) {
    ofHours = new Map()
    known.set(hours, ofHours)
  }
  let season = ofHours.get(number)
  if (!season) {
    season = findSeason(hours, number)
    ofHours.set(number, season)
  }
  return season
}

function findSeason(hours: Hours, number: number): Season {
  let [from, to] = [number, number]
  const isSame = (other: number) => sameWeeks(hours, number, other)
  while (from > number - sight && isSame(from - 1)) from -= 1
  while (to < number + sight && isSame(to + 1)) to += 1
  const week = typicalWeek(hours, number, false)
  const holidayWeek = usesSchoolHolidays(hours) ? typicalWeek(hours, number, true) : week
  return {
    starts_on: from === number - sight ? null : dayOfNumber(from),
    ends_on: to === number + sight ? null : dayOfNumber(to),
    week,
    holiday_week: sameWeek(week, holidayWeek) ? null : holidayWeek,
  }
}

function sameWeeks(hours: Hours, a: number, b: number): boolean {
  return [false, true].every((isHoliday) =>
    sameWeek(typicalWeek(hours, a, isHoliday), typicalWeek(hours, b, isHoliday)),
  )
}

function isSameSeason(a: Season, b: Season): boolean {
  return (
    a.starts_on?.slice(5) === b.starts_on?.slice(5) &&
    a.ends_on?.slice(5) === b.ends_on?.slice(5) &&
    sameWeek(a.week, b.week)
  )
}
