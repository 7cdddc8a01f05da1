import { languages } from '../../../platform/languages.ts'
import { monthWords, shortMonthWords } from '../../../platform/text/calendar-words.ts'
import { addDays, daysInMonth, partsOfDay } from '../../../platform/text/days.ts'
import type { EdtfDate } from './edtf.ts'
import type { Reading, Rule } from './tokens.ts'

/** The words of all five languages, folded; September is « sept. » in some, « set. » in others. */
const months = new Map<string, number>()
for (const words of [monthWords, shortMonthWords])
  for (const language of languages)
    for (const [index, word] of words[language].entries())
      months.set(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('.', ''), index + 1)

const month = `(${[...months.keys()].sort((one, other) => other.length - one.length).join('|')})(?![a-z])\\.?`
const year = String.raw`(\d{4})(?!\d|[.]\d|-\d|/\d)`
const day = String.raw`(\d{1,2})(?:er|st|nd|rd|th)?(?![a-z\d])`

function single(date: EdtfDate | undefined): Reading {
  return date && { kind: 'date', from: date, to: date }
}

function onDay(year: string | undefined, month: number, day: string | undefined): Reading {
  const date = { year: Number(year), month, day: Number(day) }
  const exists = month >= 1 && month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, month)
  return exists ? single({ ...date, doubt: '' }) : undefined
}

function inMonth(year: string | undefined, month: number): Reading {
  return month >= 1 && month <= 12 ? single({ year: Number(year), month, doubt: '' }) : undefined
}

function years(from: number, to: number, choose?: 'one'): Reading {
  if (to <= from) return undefined
  return { kind: 'date', from: { year: from, doubt: '' }, to: { year: to, doubt: '' }, ...(choose ? { choose } : {}) }
}

function inYears(known: string | undefined, unspecified: number): Reading {
  return single({ year: Number(known) * 10 ** unspecified, unspecified, doubt: '' })
}

function monthOf(word: string | undefined): number {
  return months.get(word ?? '') ?? 0
}

/** « 1905-06 » is June for a machine and two years for a person: nobody can tell, so nothing is read. */
function afterDash(first: string, rest: string): Reading {
  const last = Number(first.slice(0, 2) + rest)
  const couldBeMonth = Number(rest) >= 1 && Number(rest) <= 12
  if (couldBeMonth) return last > Number(first) ? undefined : inMonth(first, Number(rest))
  return years(Number(first), last)
}

/** First day of each year of the Republic, I to XIV; the last one stopped on 31 December 1805. */
const republicanYears = [
  '1792-09-22',
  '1793-09-22',
  '1794-09-22',
  '1795-09-23',
  '1796-09-22',
  '1797-09-22',
  '1798-09-22',
  '1799-09-23',
  '1800-09-23',
  '1801-09-23',
  '1802-09-23',
  '1803-09-24',
  '1804-09-23',
  '1805-09-23',
  '1806-01-01',
]
const republicanNumbers = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv']

function republicanYear(roman: string | undefined): Reading {
  const rank = republicanNumbers.indexOf(roman ?? '')
  const first = republicanYears[rank]
  const next = republicanYears[rank + 1]
  if (!first || !next) return undefined
  const last = addDays(next, -1)
  return { kind: 'date', from: dateOfDay(first), to: dateOfDay(last) }
}

function dateOfDay(text: string): EdtfDate {
  return { ...partsOfDay(text), doubt: '' }
}

/** Dates of the calendar, the longest forms first. The trade writes `1950/02/27` and `1905/06`. */
export const calendarRules: Rule[] = [
  [/(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/y, ([, year, , month, day]) => onDay(year, Number(month), day)],
  [/(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/y, ([, day, , month, year]) => onDay(year, Number(month), day)],
  [
    new RegExp(`${day} ?(?:de |d')?${month} ?(?:de )?${year}`, 'y'),
    ([, day, word, year]) => onDay(year, monthOf(word), day),
  ],
  [new RegExp(`${month} ${day},? ${year}`, 'y'), ([, word, day, year]) => onDay(year, monthOf(word), day)],
  [new RegExp(`${year},? \\(?${day} ${month}`, 'y'), ([, year, day, word]) => onDay(year, monthOf(word), day)],
  [new RegExp(`${year},? \\(?${month} ${day}`, 'y'), ([, year, word, day]) => onDay(year, monthOf(word), day)],
  [new RegExp(`${month} ?(?:de )?${year}`, 'y'), ([, word, year]) => inMonth(year, monthOf(word))],
  [new RegExp(`${year},? \\(?${month}`, 'y'), ([, year, word]) => inMonth(year, monthOf(word))],
  [
    /(\d{4})\/(\d{2})(?![\d/])/y,
    ([, first = '', rest = '']) =>
      Number(rest) <= 12 ? inMonth(first, Number(rest)) : years(Number(first), Number(first.slice(0, 2) + rest)),
  ],
  [/(\d{4})\/(\d)(?![\d/])/y, ([, first = '', rest]) => years(Number(first), Number(first.slice(0, 3) + rest), 'one')],
  [/(\d{4})-(\d{2})(?![\d/-])/y, ([, first = '', rest = '']) => afterDash(first, rest)],
  [/(\d{4})-(\d)(?![\d/-])/y, ([, first = '', rest]) => years(Number(first), Number(first.slice(0, 3) + rest))],
  [/(\d{2})(?:\.\.|xx|\?\?|--)(?![\da-z])/y, ([, known]) => inYears(known, 2)],
  [/(\d{3})x(?![\da-z])/y, ([, known]) => inYears(known, 1)],
  [/(\d{3}0)'?s(?![a-z])/y, ([, known]) => inYears(known?.slice(0, 3), 1)],
  [/an (x?i{0,3}|x?i?v|vi{1,3}|ix)(?![a-z\d])/y, ([, roman]) => republicanYear(roman)],
]
