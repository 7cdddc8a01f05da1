import type { Language } from '../../platform/languages.ts'
import { capitalized, noteSentences, seasonWords, weekSentence } from './hours-words.ts'
import { messages } from './messages/index.ts'
import { hoursNotes } from './notes.ts'
import type { Schedule } from './schedule.ts'
import { type Season, seasons } from './seasons.ts'
import { isClosedWeek } from './typical-week.ts'

/**
 * All the hours as a museum would write them in a leaflet: « Ouvert du mercredi au lundi de 10 h à 18 h. Fermé le 1er mai. »,
 * season by season for the year of `day`. Works and exceptional days are not told here.
 */
export function describeHours(language: Language, schedule: Schedule, day: string): string {
  const say = messages[language]
  const all = seasons(schedule, Number(day.slice(0, 4)))
  if (all.length === 0) return `${capitalized(say.unknown)}.`
  const sentences = all.flatMap((season) => seasonSentences(language, season, schedule))
  const notes = noteSentences(language, hoursNotes(schedule, day))
  const admission = schedule.last_admission_minutes
  const last = admission === null ? [] : [say.lastAdmissionBefore(admission)]
  return [...sentences, ...notes, ...last].join(' ')
}

function seasonSentences(language: Language, season: Season, schedule: Schedule): string[] {
  const say = messages[language]
  const isWholeYear = !season.starts_on && !season.ends_on
  const week = weekSentence(language, season.week)
  const plain = `${capitalized(isWholeYear ? week : say.inSeason(seasonWords(language, season), week))}.`
  if (!season.holiday_week) return [plain]
  const inHolidays = weekSentence(language, season.holiday_week)
  const holidays = `${capitalized(say.inSeason(say.schoolHolidays(schedule.school_zone), inHolidays))}.`
  if (isWholeYear && isClosedWeek(season.week)) return [holidays, say.closedOn(say.otherwise)]
  return [plain, holidays]
}
