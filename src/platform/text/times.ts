import type { Language, PerLanguage } from '../languages.ts'

const noBreak = '\u00a0'
const minutesOfDay = 1440

/** Minutes after midnight, possibly beyond 1440 for an evening that ends the next day. */
export type Minutes = number

/** @throws RangeError for what is not an `HH:MM` of the day (`9:05` and 24:00 included). */
export function minutesOf(time: string): Minutes {
  const found = /^(\d{1,2}):(\d{2})$/.exec(time)
  const minutes = Number(found?.[1]) * 60 + Number(found?.[2])
  if (!found || Number(found[2]) > 59 || minutes > minutesOfDay) throw new RangeError(`Not a time of the day: ${time}`)
  return minutes
}

/** `HH:MM` on the clock: 1500 is 01:00. */
export function clockTime(minutes: Minutes): string {
  const inDay = minutes % minutesOfDay
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

const midnight: PerLanguage<string> = {
  fr: 'minuit',
  en: 'midnight',
  es: 'medianoche',
  oc: 'mièjanuèch',
  ca: 'mitjanit',
}

/** « 18 h », « 17 h 30 », “5.30 pm”, « 17.30 h »: takes `HH:MM` or minutes. */
export function formatTime(language: Language, time: string | Minutes): string {
  const inDay = (typeof time === 'string' ? minutesOf(time) : time) % minutesOfDay
  if (inDay === 0) return midnight[language]
  const hour = Math.floor(inDay / 60)
  const minute = inDay % 60 === 0 ? '' : String(inDay % 60).padStart(2, '0')
  switch (language) {
    case 'en':
      if (inDay === 720) return 'noon'
      return `${hour % 12 || 12}${minute && `.${minute}`}${noBreak}${hour < 12 ? 'am' : 'pm'}`
    case 'es':
    case 'ca':
      return `${hour}${minute && `.${minute}`}${noBreak}h`
    default:
      return `${hour}${noBreak}h${minute && `${noBreak}${minute}`}`
  }
}

/** « à 10 h », “at 10 am”, « a las 10 h ». */
export function atTime(language: Language, time: string | Minutes): string {
  const words = formatTime(language, time)
  switch (language) {
    case 'fr':
      return `à ${words}`
    case 'en':
      return `at ${words}`
    case 'oc':
      return `a ${words}`
    default:
      return `a ${articleOfHour(language, words)}${words}`
  }
}

/** « jusqu’à 18 h », “until 6 pm”. */
export function untilTime(language: Language, time: string | Minutes): string {
  const words = formatTime(language, time)
  switch (language) {
    case 'fr':
      return `jusqu’à ${words}`
    case 'en':
      return `until ${words}`
    case 'oc':
      return `fins a ${words}`
    case 'es':
      return `hasta ${articleOfHour(language, words)}${words}`
    case 'ca':
      return `fins a ${articleOfHour(language, words)}${words}`
  }
}

/** « 10 h – 12 h »: the cell of a table. */
export function timeSpan(language: Language, from: string | Minutes, to: string | Minutes): string {
  return `${formatTime(language, from)}${noBreak}– ${formatTime(language, to)}`
}

/** « de 10 h à 12 h »: in a sentence. */
export function spanInWords(language: Language, from: string | Minutes, to: string | Minutes): string {
  const [start, end] = [formatTime(language, from), formatTime(language, to)]
  if (language === 'fr') return `de ${start} à ${end}`
  if (language === 'en') return `from ${start} to ${end}`
  return `de ${start} a ${end}`
}

/** Spanish and Catalan hours have an article, singular for one o'clock, none for midnight. */
function articleOfHour(language: 'es' | 'ca', words: string): string {
  if (!/^\d/.test(words)) return ''
  if (/^1(?!\d)/.test(words)) return 'la '
  return language === 'es' ? 'las ' : 'les '
}
