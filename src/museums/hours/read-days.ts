import { type Weekday, weekdays } from '../../platform/text/days.ts'
import { HoursFault, type Reader } from './reader.ts'
import type { DaySelector, WeekdaySelector } from './rules.ts'

const names = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']

export function isDayStart(reader: Reader): boolean {
  return isDayWord(reader.peekWord())
}

function isDayWord(word: string): boolean {
  return isHoliday(word) || weekdayNamed(word) !== undefined
}

function isHoliday(word: string): boolean {
  return word === 'ph' || word === 'sh'
}

function weekdayNamed(word: string): Weekday | undefined {
  return weekdays[names.indexOf(word)]
}

/** `Tu-Su`, `Sa[1],PH`, `SH Mo-Fr`, `PH -1 day`. */
export function readDays(reader: Reader): DaySelector {
  const found = { weekdays: [] as WeekdaySelector[], publicHolidays: [] as { offset: number }[], schoolHolidays: false }
  let both = false
  do {
    readOne(reader, found)
    // Two kinds side by side without a comma must both hold.
    const next = reader.peekWord()
    if (isDayWord(next)) {
      const kinds = [found.weekdays.length > 0, found.publicHolidays.length > 0 || found.schoolHolidays]
      if (both || (kinds[0] && kinds[1]) || isHoliday(next) !== kinds[0]) reader.fail('not-understood')
      both = true
      readOne(reader, found)
    }
  } while (isDayWord(reader.peekWord(1)) && reader.take(','))
  return { ...found, both }
}

function readOne(
  reader: Reader,
  found: { weekdays: WeekdaySelector[]; publicHolidays: { offset: number }[]; schoolHolidays: boolean },
): void {
  const word = reader.next().text.toLowerCase()
  if (word === 'ph') {
    found.publicHolidays.push({ offset: readOffset(reader) })
    return
  }
  if (word === 'sh') {
    found.schoolHolidays = true
    return
  }
  const first = weekdayNamed(word)
  if (!first) throw new HoursFault('unknown-word', word)
  if (reader.take('-')) {
    const last = weekdayNamed(reader.peekWord())
    if (!last) reader.fail('not-understood')
    reader.next()
    found.weekdays.push({ weekdays: fromTo(first, last), nth: [], offset: 0 })
    return
  }
  const nth = reader.take('[') ? readRanks(reader) : []
  found.weekdays.push({ weekdays: [first], nth, offset: nth.length > 0 ? readOffset(reader) : 0 })
}

/** `We-Mo` goes over Sunday. */
function fromTo(first: Weekday, last: Weekday): Weekday[] {
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, index) => weekdays[(first - 1 + index) % 7] ?? first)
}

function readRanks(reader: Reader): number[] {
  const ranks: number[] = []
  do {
    const sign = reader.take('-') ? -1 : 1
    const from = readRank(reader)
    const to = sign === 1 && reader.take('-') ? readRank(reader) : from
    for (let rank = from; rank <= to; rank += 1) ranks.push(sign * rank)
  } while (reader.take(','))
  if (!reader.take(']')) reader.fail('not-understood')
  return ranks
}

function readRank(reader: Reader): number {
  const { kind, text } = reader.next()
  const rank = Number(text)
  if (kind !== 'number' || rank < 1 || rank > 5) throw new HoursFault('no-such-rank', text)
  return rank
}

/** `+1 day`, `-2 days`; nothing is 0. */
export function readOffset(reader: Reader): number {
  const sign = reader.peek()?.text
  const unit = reader.peekWord(2)
  if ((sign !== '+' && sign !== '-') || reader.peek(1)?.kind !== 'number' || (unit !== 'day' && unit !== 'days'))
    return 0
  reader.next()
  const count = Number(reader.next().text)
  reader.next()
  return sign === '-' ? -count : count
}
