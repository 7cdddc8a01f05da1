import type { Language } from '../../platform/languages.ts'
import { Facts, raised, State } from '../../web/index.ts'
import {
  capitalized,
  exceptionalDaysWords,
  exceptionalHoursWords,
  hoursMessages,
  type Schedule,
  type Season,
  seasons,
  seasonWords,
  weekSentence,
} from '../hours/index.ts'

type Props = { language: Language; schedule: Schedule; day: string }

/** The year season by season, for a museum that has more than one; nothing for the others. */
export function HoursCalendar({ language, schedule, day }: Props) {
  const all = seasons(schedule, Number(day.slice(0, 4)))
  if (all.length < 2 && !all[0]?.holiday_week) return null
  return (
    <Facts
      facts={all.map((season) => ({
        name: raised(capitalized(seasonWords(language, season))),
        value: <SeasonHours language={language} season={season} zone={schedule.school_zone} />,
      }))}
    />
  )
}

function SeasonHours({ language, season, zone }: { language: Language; season: Season; zone: string }) {
  const say = hoursMessages[language]
  const week = `${capitalized(weekSentence(language, season.week))}.`
  if (!season.holiday_week) return <>{week}</>
  const holidays = say.inSeason(say.schoolHolidays(zone), weekSentence(language, season.holiday_week))
  return <>{`${week} ${capitalized(holidays)}.`}</>
}

/** The days to come that do not look like their season: closings, evenings, extended hours. Nothing when there are none. */
export function ExceptionalHours({ language, schedule, day }: Props) {
  const coming = schedule.exceptional_days
    .filter(({ ends_on }) => ends_on >= day)
    .toSorted((a, b) => a.starts_on.localeCompare(b.starts_on))
  if (coming.length === 0) return null
  return (
    <ul class="rows">
      {coming.map((days) => (
        <li key={days.starts_on}>
          <b>{raised(exceptionalDaysWords(language, days.starts_on, days.ends_on))}</b>
          {days.reason ? (
            <span class="where" lang="fr">
              {days.reason}
            </span>
          ) : null}
          <span class="when">
            <State open={days.hours !== null}>{exceptionalHoursWords(language, days)}</State>
          </span>
        </li>
      ))}
    </ul>
  )
}
