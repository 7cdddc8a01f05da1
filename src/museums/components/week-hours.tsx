import type { Language } from '../../platform/languages.ts'
import { onDay } from '../../platform/text/dates.ts'
import { raised } from '../../web/index.ts'
import {
  capitalized,
  cellWords,
  hoursMessages,
  hoursNotes,
  noteSentences,
  rowLabel,
  type Schedule,
  type SchoolHoliday,
  seasonWords,
  type WeekTable,
  weekTable,
  worksSentence,
} from '../hours/index.ts'

type Props = { language: Language; schedule: Schedule; holidays: readonly SchoolHoliday[]; day: string }

/** The week of the season, today marked, then the days that are closed and how sure all this is; or why there is no week to show. */
export function WeekHours({ language, schedule, holidays, day }: Props) {
  const table = weekTable(schedule, holidays, day)
  if (!table) return <p>{raised(`${capitalized(withoutWeek(language, schedule, day))}.`)}</p>
  const say = hoursMessages[language]
  return (
    <>
      <table class="hours">
        <caption class="visually-hidden">{raised(caption(language, table))}</caption>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.weekdays[0]} class={row.is_today ? 'today' : undefined}>
              <th scope="row">{raised(rowLabel(language, row))}</th>
              <td>{cellWords(language, row.hours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        {raised(
          [seasonNote(language, table), ...noteSentences(language, hoursNotes(schedule, day))]
            .filter(Boolean)
            .join(' '),
        )}{' '}
        {schedule.last_admission_minutes === null
          ? null
          : `${say.lastAdmissionBefore(schedule.last_admission_minutes)} `}
        <HoursSource language={language} schedule={schedule} />
      </p>
    </>
  )
}

function withoutWeek(language: Language, schedule: Schedule, day: string): string {
  const say = hoursMessages[language]
  const { closed_until_on, closed_reason } = schedule
  if (schedule.state === 'closed' && (closed_until_on === null || closed_until_on >= day))
    return worksSentence(language, closed_until_on, closed_reason)
  return schedule.state === 'left' ? say.left : say.unknown
}

/** « Vérifié par le musée le 3 novembre 2026. », or that nobody has, or that these are examples. */
export function HoursSource({ language, schedule }: { language: Language; schedule: Schedule }) {
  const say = hoursMessages[language]
  if (schedule.hours_example) return <>{say.example}</>
  const { hours_verified_on } = schedule
  return <>{hours_verified_on ? raised(say.verified(onDay(language, hours_verified_on))) : say.notVerified}</>
}

function caption(language: Language, { season, school_holidays }: WeekTable): string {
  const say = hoursMessages[language]
  const words = say.hoursOf(seasonWords(language, season))
  return school_holidays ? say.withReason(words, say.schoolHolidayName(school_holidays)) : words
}

/** What the caption says to those who do not see it, said to all: « Du 1er novembre au 31 mars. » */
function seasonNote(language: Language, { season, school_holidays }: WeekTable): string {
  const say = hoursMessages[language]
  const holidays = school_holidays ? [capitalized(say.schoolHolidayName(school_holidays))] : []
  const dates = season.starts_on && season.ends_on ? [capitalized(seasonWords(language, season))] : []
  return [...holidays, ...dates].map((words) => `${words}.`).join(' ')
}
