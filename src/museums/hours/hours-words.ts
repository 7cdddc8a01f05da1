import type { Language } from '../../platform/languages.ts'
import { dayRange, formatDay, weekdayName } from '../../platform/text/dates.ts'
import { type Weekday, weekdays } from '../../platform/text/days.ts'
import { joinWords } from '../../platform/text/lists.ts'
import { spanInWords, timeSpan } from '../../platform/text/times.ts'
import { applyRules } from './evaluate.ts'
import { messages } from './messages/index.ts'
import type { HoursNote, NotedDays, Within } from './notes.ts'
import { readHours } from './read-hours.ts'
import type { DayHours, ExceptionalDays, Span } from './schedule.ts'
import type { Season } from './seasons.ts'
import { conditionWords, reasonWords } from './sentences.ts'
import { sameSpans, type Week } from './typical-week.ts'
import type { WeekRow } from './week-table.ts'

/** The first letter as a capital, for what begins a line. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** « Mardi à vendredi », « Samedi, aujourd’hui », « Vendredi 25 décembre ». */
export function rowLabel(language: Language, row: WeekRow): string {
  const say = messages[language]
  const label = capitalized(
    row.day ? formatDay(language, row.day, { weekday: true, year: false }) : runWords(language, row.weekdays),
  )
  return row.is_today ? say.today(label) : label
}

function runWords(language: Language, run: readonly Weekday[]): string {
  const say = messages[language]
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  if (run.length === 7) return say.everyDay
  if (run.length === 1) return weekdayName(language, first)
  const names = [weekdayName(language, first), weekdayName(language, last)] as const
  return run.length === 2 ? joinWords(language, names) : say.fromWeekdayTo(...names)
}

/** The cell of a day: « 10 h – 12 h, 14 h – 18 h », « fermé (Noël) ». */
export function cellWords(language: Language, hours: DayHours): string {
  const say = messages[language]
  if (hours.kind === 'unknown') return say.unknown
  if (hours.kind === 'not-published') return say.notPublished
  const words = hours.kind === 'closed' ? say.closed : spansWords(language, hours.spans)
  const reason = reasonWords(language, hours.reason)
  return reason ? say.withReason(words, reason) : words
}

export function spansWords(language: Language, spans: readonly Span[]): string {
  const say = messages[language]
  if (spans.length === 0) return say.closed
  return spans
    .map(({ from, to, state, comment }) => {
      const isWholeDay = from === 0 && to === 1440
      const condition = state === 'ask' ? conditionWords(language, comment) : comment
      if (isWholeDay && condition) return condition
      const time = isWholeDay ? say.allDay : timeSpan(language, from, to)
      return condition ? say.withReason(time, condition) : time
    })
    .join(', ')
}

/** « du 1er juin au 30 septembre »; « toute l’année » for a season without dates. */
export function seasonWords(language: Language, { starts_on, ends_on }: Season): string {
  const say = messages[language]
  if (starts_on && ends_on) return dayRange(language, starts_on, ends_on, { year: false })
  return starts_on || ends_on ? say.otherwise : say.allYear
}

/** « ouvert du mercredi au lundi de 10 h à 18 h », the whole week in a sentence without its full stop. */
export function weekSentence(language: Language, week: Week): string {
  const say = messages[language]
  const groups = groupsOf(week)
  if (groups.length === 0) return say.closed
  if (groups[0]?.days.length === 7 && groups[0].spans.every(isAlways)) return say.openAlways
  const parts = groups.map(({ days, spans }) => `${openDays(language, days)} ${spansSentence(language, spans)}`)
  return say.openOn(parts.join(', '))
}

function isAlways({ from, to, state, comment }: Span): boolean {
  return from === 0 && to === 1440 && state === 'open' && comment === null
}

/** Days with the same hours together, wherever they fall; closed days are left out. */
function groupsOf(week: Week): { days: Weekday[]; spans: readonly Span[] }[] {
  const groups: { days: Weekday[]; spans: readonly Span[] }[] = []
  for (const weekday of weekdays) {
    const spans = week[weekday - 1] ?? []
    if (spans.length === 0) continue
    const group = groups.find((other) => sameSpans(other.spans, spans))
    if (group) group.days.push(weekday)
    else groups.push({ days: [weekday], spans })
  }
  return groups
}

function openDays(language: Language, days: readonly Weekday[]): string {
  const say = messages[language]
  if (days.length === 7) return say.everyDay
  const run = asRun(days)
  const [first, last] = [run?.[0], run?.at(-1)]
  if (first && last && days.length > 2)
    return say.openFromWeekdayTo(weekdayName(language, first), weekdayName(language, last))
  return say.openOnWeekdays((run ?? days).map((day) => weekdayName(language, day)))
}

/** The days one after another, over Sunday too: Wednesday to Monday. */
function asRun(days: readonly Weekday[]): Weekday[] | undefined {
  const start = days.find((day) => !days.includes((((day + 5) % 7) + 1) as Weekday))
  if (!start) return undefined
  const run = days.map((_, index) => (((start - 1 + index) % 7) + 1) as Weekday)
  return run.every((day) => days.includes(day)) ? run : undefined
}

function spansSentence(language: Language, spans: readonly Span[]): string {
  const say = messages[language]
  const parts = spans.map(({ from, to, state, comment }) => {
    const isWholeDay = from === 0 && to === 1440
    const condition = state === 'ask' ? conditionWords(language, comment) : comment
    if (isWholeDay) return condition ?? say.allDay
    const time = spanInWords(language, from, to)
    return condition ? say.withReason(time, condition) : time
  })
  return joinWords(language, parts)
}

/** The notes as sentences: « Fermé le 1er mai et le 25 décembre. », « Les jours fériés : 14 h – 18 h. » */
export function noteSentences(language: Language, notes: readonly HoursNote[]): string[] {
  const say = messages[language]
  const groups: { days: string[]; spans: readonly Span[] }[] = []
  for (const { days, spans } of notes) {
    const group = groups.find((other) => sameSpans(other.spans, spans))
    const words = notedDays(language, days)
    if (group) group.days.push(words)
    else groups.push({ days: [words], spans })
  }
  return groups.map(({ days, spans }) => {
    const words = joinWords(language, language === 'en' ? sayOnOnce(days) : days)
    return spans.length === 0 ? say.closedOn(words) : say.hoursOn(capitalized(words), spansWords(language, spans))
  })
}

/** “on 25 December, 1 January and 1 May”. */
function sayOnOnce(days: readonly string[]): string[] {
  return days.map((words, index) => (index > 0 && days[0]?.startsWith('on ') ? words.replace(/^on /, '') : words))
}

function notedDays(language: Language, days: NotedDays): string {
  const say = messages[language]
  switch (days.kind) {
    case 'dates':
      return dayRange(language, days.starts_on, days.ends_on, { year: days.has_year })
    case 'easter':
      if (days.holiday === 'easter') return say.easter
      return days.holiday === 'good-friday' ? say.goodFriday : (say.onHoliday[days.holiday] ?? '')
    case 'public-holidays':
      return within(language, say.publicHolidays, days.within)
    case 'nth':
      return within(
        language,
        say.nthWeekday(ranks(language, days.nth), weekdayName(language, days.weekday)),
        days.within,
      )
  }
}

function within(language: Language, words: string, dates: Within): string {
  if (!dates) return words
  return messages[language].withinDates(words, dayRange(language, dates.starts_on, dates.ends_on, { year: false }))
}

function ranks(language: Language, nth: readonly number[]): string[] {
  const say = messages[language]
  return nth.map((rank) => (rank > 0 ? say.ranks[rank] : say.ranksFromEnd[-rank]) ?? String(rank))
}

/** « Vendredi 25 décembre », « Du 3 au 17 janvier 2027 »: exceptional days at the head of a line. */
export function exceptionalDaysWords(language: Language, starts_on: string, ends_on: string): string {
  return capitalized(
    starts_on === ends_on ? formatDay(language, starts_on, { weekday: true }) : dayRange(language, starts_on, ends_on),
  )
}

/** « fermé », « 10 h – minuit »: what exceptional days are, as their museum wrote them. */
export function exceptionalHoursWords(language: Language, { hours }: ExceptionalDays): string {
  const say = messages[language]
  if (hours === null) return say.closed
  const read = readHours(hours)
  return 'problem' in read ? say.unknown : spansWords(language, applyRules(read.rules, () => 'ordinary').spans)
}
