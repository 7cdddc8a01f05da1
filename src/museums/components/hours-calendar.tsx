import type { Language } from '../../platform/languages.ts'
import { raised } from '../../web/components/title.tsx'
import { applyRules } from '../hours/evaluate.ts'
import { capitalized, exceptionalDaysWords, seasonWords, spansWords, weekSentence } from '../hours/hours-words.ts'
import { messages } from '../hours/messages/index.ts'
import { readHours } from '../hours/read-hours.ts'
import type { ExceptionalDays, Schedule } from '../hours/schedule.ts'
import { type Season, seasons } from '../hours/seasons.ts'

type Props = { language: Language; schedule: Schedule; day: string }

/** The year season by season, for a museum that has more than one; nothing for the others. */
export function HoursCalendar({ language, schedule, day }: Props) {
  const all = seasons(schedule, Number(day.slice(0, 4)))
  if (all.length < 2 && !all[0]?.holiday_week) return null
  return (
    <dl class="facts">
      {all.map((season) => (
        <SeasonHours key={season.starts_on} language={language} season={season} zone={schedule.school_zone} />
      ))}
    </dl>
  )
}

function SeasonHours({ language, season, zone }: { language: Language; season: Season; zone: string }) {
  const say = messages[language]
  return (
    <div>
      <dt>{raised(capitalized(seasonWords(language, season)))}</dt>
      <dd>{capitalized(weekSentence(language, season.week))}</dd>
      {season.holiday_week ? (
        <dd>{capitalized(say.inSeason(say.schoolHolidays(zone), weekSentence(language, season.holiday_week)))}</dd>
      ) : null}
    </div>
  )
}

/** The days to come that do not look like their season: closings, evenings, extended hours. */
export function ExceptionalHours({ language, schedule, day }: Props) {
  const coming = schedule.exceptional_days
    .filter(({ ends_on }) => ends_on >= day)
    .toSorted((a, b) => a.starts_on.localeCompare(b.starts_on))
  if (coming.length === 0) return null
  return (
    <ul class="rows">
      {coming.map((days) => (
        <li key={days.starts_on}>
          <span>{raised(exceptionalDaysWords(language, days.starts_on, days.ends_on))}</span>
          {days.reason ? <span class="where">{days.reason}</span> : null}
          <span class="when">
            <span class={days.hours === null ? 'state closed' : 'state open'}>{exceptionalWords(language, days)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function exceptionalWords(language: Language, { hours }: ExceptionalDays): string {
  const say = messages[language]
  if (hours === null) return say.closed
  const read = readHours(hours)
  return 'problem' in read ? say.unknown : spansWords(language, applyRules(read.rules, () => 'ordinary').spans)
}
