import type { Language, PerLanguage } from '../languages.ts'

const noBreak = '\u00a0'

// Occitan numbers are written like the French ones.
const locales: PerLanguage<string> = { fr: 'fr', en: 'en-GB', es: 'es', oc: 'fr', ca: 'ca' }
const formats = new Map<string, Intl.NumberFormat>()

/** « 4 500 », “4,500”. */
export function formatNumber(language: Language, number: number, decimals = 0): string {
  const key = `${language} ${decimals}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals })
    formats.set(key, format)
  }
  return format.format(number)
}

/** « 5 € », « 5,50 € », “€5.50”: no cents when there are none. */
export function formatEuros(language: Language, cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100)
}

/** Zero is singular in French and Occitan, plural elsewhere. */
export function isSingular(language: Language, count: number): boolean {
  return language === 'fr' || language === 'oc' ? Math.abs(count) < 2 : Math.abs(count) === 1
}

/** « 1 musée », « 4 500 œuvres »: the number and the form it asks for, kept on one line. */
export function counted(language: Language, count: number, one: string, many: string): string {
  return `${formatNumber(language, count)}${noBreak}${isSingular(language, count) ? one : many}`
}

/** « 800 m », « 1,5 km », « 22 km »: as exact as a visitor needs. */
export function distance(language: Language, metres: number): string {
  if (metres < 950) return `${formatNumber(language, Math.max(50, Math.round(metres / 50) * 50))}${noBreak}m`
  const kilometres = metres / 1000
  return `${formatNumber(language, kilometres, kilometres < 9.95 ? 1 : 0)}${noBreak}km`
}
