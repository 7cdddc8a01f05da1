import type { Language, PerLanguage } from '../../../platform/languages.ts'
import { dayRange, formatDay, monthOfYear, onDay } from '../../../platform/text/dates.ts'
import { isDay } from '../../../platform/text/days.ts'
import { joinWords } from '../../../platform/text/lists.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { ageOf, type Fraction } from './centuries.ts'
import { type Bound, type Doubt, type EdtfDate, firstYear, lastYear, parseEdtf, type Span } from './edtf.ts'
import { gather } from './gather.ts'
import ca from './messages/ca.ts'
import en from './messages/en.ts'
import es from './messages/es.ts'
import fr, { type Messages } from './messages/fr.ts'
import oc from './messages/oc.ts'
import { type Part, partOf, partsOf } from './shapes.ts'

const messages: PerLanguage<Messages> = { fr, en, es, oc, ca }

/**
 * Reads an EDTF back: « vers 1850 », « entre 1743 et 1789 », « 4e quart du XVIe siècle », « IIe siècle av. J.-C. ». Years that
 * are exactly those of a part of a century are read as that part. What is not EDTF comes back as it is.
 */
export function writeDating(edtf: string, language: Language): string {
  const parsed = parseEdtf(edtf)
  if (!parsed) return edtf
  if (!('choose' in parsed)) return writeMember(parsed, language, false)
  const members = gather(parsed.members).toSorted(beforeLast)
  const isList = parsed.choose === 'all' || members.length > 1
  const words = members.map((member) => writeMember(member, language, isList))
  return joinWords(language, words, parsed.choose === 'one' ? 'or' : 'and')
}

/** « 1967 et avant 1937 », since « avant 1937 et 1967 » would be before both. */
function beforeLast(one: EdtfDate | Span, other: EdtfDate | Span): number {
  const isBefore = (member: EdtfDate | Span) => Number('from' in member && member.from === 'open')
  return isBefore(one) - isBefore(other)
}

function writeMember(member: EdtfDate | Span, language: Language, listed: boolean): string {
  if (!('from' in member)) return writeDate(member, language)
  const { from, to } = member
  if (typeof from === 'object')
    return typeof to === 'object' ? writeTime(from, to, language, listed) : openEnd(from, to, language)
  return typeof to === 'object' ? openStart(from, to, language) : ''
}

function writeDate(date: EdtfDate, language: Language): string {
  const { doubt } = date
  const { about, roughly } = messages[language]
  const exact = { ...date, doubt: '' as const }
  const words = dateWords(exact, language)
  const isNumber = date.month === undefined && date.unspecified === undefined
  return withDoubt(isVague(doubt) ? (isNumber ? about : roughly)(words) : words, doubt)
}

/** Without its doubts: « 1850 », « août 1870 », « 27 février 1950 », « années 1920 », « XIXe siècle ». */
function dateWords(date: EdtfDate, language: Language): string {
  const { year, month, day, unspecified } = date
  const { age, decade, between } = messages[language]
  if (unspecified === 1 && year >= 1000) return decade(String(year))
  if (unspecified === 2 || unspecified === 3) {
    const { unit, number, bc } = ageOf(lastYear(date), unspecified === 2 ? 'century' : 'millennium')
    return age(unit, number, bc)
  }
  if (unspecified !== undefined)
    return between(yearWords(firstYear(date), language), yearWords(lastYear(date), language))
  if (month === undefined) return yearWords(year, language)
  const text = dayText(date)
  if (day === undefined || text === undefined) {
    const words = monthOfYear(language, shownYear(year), month)
    return year > 0 ? words : messages[language].bc(words)
  }
  return formatDay(language, text)
}

/** 5 BC is the year -4. */
function shownYear(year: number): number {
  return year > 0 ? year : 1 - year
}

function yearWords(year: number, language: Language, withEra = year < 100): string {
  const { bc, ad } = messages[language]
  const shown = shownYear(year)
  const digits = shown > 9999 ? formatNumber(language, shown) : String(shown)
  if (!withEra) return digits
  return year > 0 ? ad(digits) : bc(digits)
}

function dayText({ year, month, day }: EdtfDate): string | undefined {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return year > 0 && isDay(text) ? text : undefined
}

/** With the article that a day takes after a preposition: « avant le 1er août 1870 ». */
function afterPreposition(date: EdtfDate, language: Language): string {
  const day = date.day === undefined ? undefined : dayText(date)
  if (!day) return writeDate({ ...date, doubt: '' }, language)
  return language === 'en' ? formatDay(language, day) : onDay(language, day)
}

function openStart(from: Bound, to: EdtfDate, language: Language): string {
  const { before, finished, finishedOn, roughly } = messages[language]
  const words = afterPreposition(to, language)
  const said = from === 'open' ? before(words) : to.day ? finishedOn(onDayWords(to, language)) : finished(words)
  return withDoubt(isVague(to.doubt) ? roughly(said) : said, to.doubt)
}

function openEnd(from: EdtfDate, to: Bound, language: Language): string {
  const { after, started, startedOn, roughly } = messages[language]
  const words = afterPreposition(from, language)
  const said = to === 'open' ? after(words) : from.day ? startedOn(onDayWords(from, language)) : started(words)
  return withDoubt(isVague(from.doubt) ? roughly(said) : said, from.doubt)
}

function onDayWords(date: EdtfDate, language: Language): string {
  const day = dayText(date)
  return day ? onDay(language, day) : dateWords({ ...date, doubt: '' }, language)
}

function writeTime(from: EdtfDate, to: EdtfDate, language: Language, listed: boolean): string {
  if (isUnsure(from.doubt) && isUnsure(to.doubt))
    return withDoubt(writeTime(sure(from), sure(to), language, listed), '?')
  const { about, between, roughly } = messages[language]
  const words = partWords(from, to, language)
  if (words) return words
  const areVague = from.doubt === '~' && to.doubt === '~'
  const roughWords = areVague && partWords({ ...from, doubt: '' }, { ...to, doubt: '' }, language)
  if (roughWords) return roughly(roughWords)
  const [firstDay, lastDay] = [from, to].map((date) => (date.day && date.doubt === '' ? dayText(date) : undefined))
  if (firstDay && lastDay) return dayRange(language, firstDay, lastDay)
  if (areVague || listed) {
    const range = yearRange(from, to, language)
    if (range) return areVague ? about(range) : range
  }
  return between(endWords(from, to, language), endWords(to, from, language))
}

/** « 1850–1860 », the era once when it is the same; nothing where there is more than years. */
function yearRange(from: EdtfDate, to: EdtfDate, language: Language): string | undefined {
  const isByYear = [from, to].every(({ month, unspecified }) => month === undefined && unspecified === undefined)
  if (!isByYear || from.doubt !== to.doubt) return undefined
  // « 69–181 » would not look like years.
  if (from.year > 0 && from.year < 100 && to.year >= 100) return undefined
  return `${firstOfPair(from, to, language)}–${yearWords(to.year, language, to.year < 100 || from.year <= 0)}`
}

function firstOfPair(from: EdtfDate, to: EdtfDate, language: Language): string {
  const sameEra = from.year > 0 === to.year > 0
  return yearWords(from.year, language, !sameEra)
}

/** One end of « entre … et … »; of two years before Christ the last alone says so. */
function endWords(date: EdtfDate, other: EdtfDate, language: Language): string {
  const { about } = messages[language]
  const isByYear = date.month === undefined && date.unspecified === undefined
  const words = isByYear ? pairYear(date, other, language) : afterPreposition(date, language)
  return withDoubt(isVague(date.doubt) && isByYear ? about(words) : words, date.doubt)
}

function pairYear({ year }: EdtfDate, other: EdtfDate, language: Language): string {
  const isFirst = year <= other.year
  const sameEra = year > 0 === other.year > 0
  if (isFirst && sameEra) return yearWords(year, language, false)
  return yearWords(year, language, !sameEra || year < 100)
}

function partWords(from: EdtfDate, to: EdtfDate, language: Language): string | undefined {
  const part = partOf(from, to)
  if (part) return wordsOfPart(part, language)
  const months = partOfYear(from, to, language)
  if (months) return months
  const ends = partsOf(from, to)
  if (!ends) return undefined
  const [first, last] = ends
  const { age, ages, shareOf } = messages[language]
  const areWhole = isWhole(first) && isWhole(last)
  if (areWhole && first.age.unit === last.age.unit && first.age.bc === last.age.bc)
    return ages(first.age.unit, first.age.number, last.age.number, first.age.bc)
  const shares = [first, last].map(({ fraction }) => shareWords(fraction, language))
  const isSameAge =
    first.age.unit === last.age.unit && first.age.number === last.age.number && first.age.bc === last.age.bc
  if (isSameAge && shares[0] && shares[1])
    return shareOf(shares.join(' – '), age(first.age.unit, first.age.number, first.age.bc))
  return `${wordsOfPart(first, language)} – ${wordsOfPart(last, language)}`
}

function isWhole({ fraction }: Part): boolean {
  return typeof fraction === 'object' && fraction.of === 1
}

function shareWords(fraction: Fraction, language: Language): string | undefined {
  if (typeof fraction === 'string' || fraction.of === 1) return undefined
  return messages[language].share(fraction.of, fraction.rank)
}

function wordsOfPart({ age: { unit, number, bc }, fraction }: Part, language: Language): string {
  const { age, edgeOf, shareOf } = messages[language]
  const words = age(unit, number, bc)
  if (typeof fraction === 'string') return edgeOf(fraction, words)
  const share = shareWords(fraction, language)
  return share ? shareOf(share, words) : words
}

const edgesByMonths = { '1/3~': 'beginning', '5~/8~': 'middle', '10~/12': 'end' } as const

function partOfYear(from: EdtfDate, to: EdtfDate, language: Language): string | undefined {
  if (from.year !== to.year || from.day || to.day) return undefined
  const key = `${from.month}${from.doubt}/${to.month}${to.doubt}`
  const edge = Object.entries(edgesByMonths).find(([months]) => months === key)?.[1]
  return edge && messages[language].edgeOfYear(edge, yearWords(from.year, language))
}

function isVague(doubt: Doubt): boolean {
  return doubt === '~' || doubt === '%'
}

function isUnsure(doubt: Doubt): boolean {
  return doubt === '?' || doubt === '%'
}

function sure(date: EdtfDate): EdtfDate {
  return { ...date, doubt: isVague(date.doubt) ? '~' : '' }
}

function withDoubt(words: string, doubt: Doubt): string {
  return isUnsure(doubt) ? `${words} (?)` : words
}
