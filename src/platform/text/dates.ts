import type { Language, PerLanguage } from '../languages.ts'
import { dayWords, monthWords, shortMonthWords, shortWeekdayWords, weekdayWords } from './calendar-words.ts'
import { type DayParts, daysBetween, partsOfDay, type Weekday, weekdayOf } from './days.ts'

export { atTime, formatTime, spanInWords, timeSpan, untilTime } from './times.ts'

/** Between a number and its word, so that « 21 novembre » and « 18 h » never break. */
const noBreak = '\u00a0'

/** The year is written unless `year` is false; the weekday only when asked. */
export type DayStyle = { weekday?: boolean; year?: boolean }

export function weekdayName(language: Language, weekday: Weekday): string {
  return weekdayWords[language][weekday - 1] ?? ''
}

export function shortWeekdayName(language: Language, weekday: Weekday): string {
  return shortWeekdayWords[language][weekday - 1] ?? ''
}

/** 1 is January. */
export function monthName(language: Language, month: number): string {
  return monthWords[language][month - 1] ?? ''
}

/** « d’octobre », « de novembre »; in Catalan and Occitan the preposition is part of every date. */
export function ofMonth(language: Language, month: number): string {
  const name = monthName(language, month)
  if (language === 'en') return `of ${name}`
  return /^[aeiou]/i.test(name) && language !== 'es' ? `d’${name}` : `de ${name}`
}

/** « novembre 2026 », “de 2026” where the language asks for it. */
export function monthOfYear(language: Language, year: number, month: number): string {
  return `${monthName(language, month)}${yearWords(language, year)}`
}

/** « samedi 21 novembre 2026 », « 1er novembre ». */
export function formatDay(language: Language, day: string, style: DayStyle = {}): string {
  const parts = partsOfDay(day)
  const weekday = style.weekday ? `${weekdayName(language, weekdayOf(day))} ` : ''
  return weekday + dayAndMonth(language, parts) + (style.year === false ? '' : yearWords(language, parts.year))
}

/** « sam. 21 nov. 2026 », for the lines of a table. */
export function shortDay(language: Language, day: string, style: DayStyle = {}): string {
  const parts = partsOfDay(day)
  const weekday = style.weekday ? `${shortWeekdayName(language, weekdayOf(day))} ` : ''
  const month = shortMonthWords[language][parts.month - 1] ?? ''
  return `${weekday}${dayOfMonth(language, parts.day)}${noBreak}${month}${style.year === false ? '' : ` ${parts.year}`}`
}

/** « le 3 mars 2027 », “on 3 March 2027”. */
export function onDay(language: Language, day: string, style: DayStyle = {}): string {
  return withArticle(on, language, day, style)
}

/** « jusqu’au 3 mars 2027 »: the day is included. */
export function untilDay(language: Language, day: string, style: DayStyle = {}): string {
  return withArticle(until, language, day, style)
}

/** « à partir du 3 mars 2027 ». */
export function fromDay(language: Language, day: string, style: DayStyle = {}): string {
  return withArticle(starting, language, day, style)
}

/** « du 3 au 30 juin », « du 21 novembre 2026 au 4 janvier 2027 »; one day alone is « le 3 juin ». */
export function dayRange(language: Language, from: string, to: string, style: { year?: boolean } = {}): string {
  if (from === to) return onDay(language, from, style)
  const start = partsOfDay(from)
  const end = partsOfDay(to)
  const year = style.year !== false
  const opening =
    start.year !== end.year && year
      ? formatDay(language, from)
      : start.year === end.year && start.month === end.month
        ? dayOfMonth(language, start.day)
        : formatDay(language, from, { year: false })
  const closing = formatDay(language, to, { year })
  return `${articled(since, language, start.day, opening)} ${articled(upTo, language, end.day, closing)}`
}

/** « 3 – 30 juin 2026 », without prepositions. */
export function shortDayRange(language: Language, from: string, to: string, style: { year?: boolean } = {}): string {
  const year = style.year !== false
  if (from === to) return formatDay(language, from, { year })
  const start = partsOfDay(from)
  const end = partsOfDay(to)
  const opening =
    start.year !== end.year
      ? formatDay(language, from, { year })
      : start.month === end.month
        ? dayOfMonth(language, start.day)
        : formatDay(language, from, { year: false })
  return `${opening}${noBreak}– ${formatDay(language, to, { year })}`
}

/** When, seen from today: « aujourd’hui », « demain », « dimanche » within the week, then the full day. */
export function relativeDay(language: Language, day: string, today: string): string {
  const distance = daysBetween(today, day)
  if (distance === 0) return dayWords[language].today
  if (distance === 1) return dayWords[language].tomorrow
  if (distance === -1) return dayWords[language].yesterday
  if (distance > 1 && distance < 7) return weekdayAsAdverb(language, weekdayName(language, weekdayOf(day)))
  return comingDay(language, day, today)
}

/** « demain », else the weekday with its date, the year only when it is another one: « mardi 24 novembre ». */
export function comingDay(language: Language, day: string, today: string): string {
  const distance = daysBetween(today, day)
  if (distance === 0) return dayWords[language].today
  if (distance === 1) return dayWords[language].tomorrow
  const year = day.slice(0, 4) !== today.slice(0, 4)
  return weekdayAsAdverb(language, formatDay(language, day, { weekday: true, year }))
}

function weekdayAsAdverb(language: Language, words: string): string {
  return language === 'es' ? `el ${words}` : words
}

function dayOfMonth(language: Language, day: number): string {
  if (day !== 1) return String(day)
  return language === 'fr' ? '1er' : language === 'oc' ? '1èr' : '1'
}

function dayAndMonth(language: Language, { month, day }: DayParts): string {
  const name = language === 'fr' || language === 'en' ? monthName(language, month) : ofMonth(language, month)
  return `${dayOfMonth(language, day)}${noBreak}${name}`
}

function yearWords(language: Language, year: number): string {
  return language === 'fr' || language === 'en' ? ` ${year}` : ` de ${year}`
}

/** The plain form, and the one before the vowel of *1* (un) and *11* (onze), which Catalan and Occitan elide. */
type Preposition = PerLanguage<{ plain: string; elided?: { before: readonly number[]; words: string } }>

const on: Preposition = {
  fr: { plain: 'le ' },
  en: { plain: 'on ' },
  es: { plain: 'el ' },
  oc: { plain: 'lo ', elided: { before: [11], words: 'l’' } },
  ca: { plain: 'el ', elided: { before: [1, 11], words: 'l’' } },
}
const until: Preposition = {
  fr: { plain: 'jusqu’au ' },
  en: { plain: 'until ' },
  es: { plain: 'hasta el ' },
  oc: { plain: 'fins al ', elided: { before: [11], words: 'fins a l’' } },
  ca: { plain: 'fins al ', elided: { before: [1, 11], words: 'fins a l’' } },
}
const starting: Preposition = {
  fr: { plain: 'à partir du ' },
  en: { plain: 'from ' },
  es: { plain: 'a partir del ' },
  oc: { plain: 'a partir del ', elided: { before: [11], words: 'a partir de l’' } },
  ca: { plain: 'a partir del ', elided: { before: [1, 11], words: 'a partir de l’' } },
}
const since: Preposition = {
  fr: { plain: 'du ' },
  en: { plain: 'from ' },
  es: { plain: 'del ' },
  oc: { plain: 'del ', elided: { before: [11], words: 'de l’' } },
  ca: { plain: 'del ', elided: { before: [1, 11], words: 'de l’' } },
}
const upTo: Preposition = {
  fr: { plain: 'au ' },
  en: { plain: 'to ' },
  es: { plain: 'al ' },
  oc: { plain: 'al ', elided: { before: [11], words: 'a l’' } },
  ca: { plain: 'al ', elided: { before: [1, 11], words: 'a l’' } },
}

function articled(preposition: Preposition, language: Language, day: number, words: string): string {
  const { plain, elided } = preposition[language]
  return (elided?.before.includes(day) ? elided.words : plain) + words
}

function withArticle(preposition: Preposition, language: Language, day: string, style: DayStyle): string {
  const words = formatDay(language, day, style)
  // Before a weekday nothing is elided: « lo dimècres 11 ».
  return style.weekday
    ? preposition[language].plain + words
    : articled(preposition, language, partsOfDay(day).day, words)
}
