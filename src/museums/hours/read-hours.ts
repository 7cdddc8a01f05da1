import type { Minutes } from '../../platform/text/times.ts'
import { isDateStart, readDates, readWeeks } from './read-dates.ts'
import { isDayStart, readDays } from './read-days.ts'
import { HoursFault, type HoursProblem, Reader } from './reader.ts'
import type { Hours, Rule } from './rules.ts'
import { tokensOf } from './tokens.ts'

/** What is wrong, a key of `messages.problems`, and the words of the text it is about. */
export type UnreadableHours = { problem: HoursProblem; part: string }

const longest = 2000
const kept = 2000
const alreadyRead = new Map<string, Hours | UnreadableHours>()

/**
 * Reads a museum's hours in OpenStreetMap's `opening_hours` syntax. Readings are kept by text, so that asking again is free.
 * Not read, because a museum's page could not state them: sunrise and sunset, open ends (`10:00+`), points in time.
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function readHours(text: string): Hours | UnreadableHours {
  const known = alreadyRead.get(text)
  if (known) return known
  if (alreadyRead.size >= kept) alreadyRead.clear()
  const hours = readAnew(text)
  alreadyRead.set(text, hours)
  return hours
}

function readAnew(text: string): Hours | UnreadableHours {
  if (text.trim() === '') return { problem: 'empty', part: '' }
  if (text.length > longest) return { problem: 'too-long', part: text.slice(0, 12) }
  const tokens = tokensOf(text)
  if ('problem' in tokens) return tokens
  try {
    return { text, rules: readRules(new Reader(tokens)) }
  } catch (fault) {
    if (fault instanceof HoursFault) return { problem: fault.problem, part: fault.part }
    throw fault
  }
}

function readRules(reader: Reader): Rule[] {
  const rules = [readRule(reader, 'replaces')]
  while (!reader.atEnd) {
    if (reader.take(';')) {
      // A final semicolon is harmless.
      if (reader.atEnd) break
      rules.push(readRule(reader, 'replaces'))
    } else if (reader.take('||')) rules.push(readRule(reader, 'fills'))
    else if (reader.take(',')) rules.push(readRule(reader, 'adds'))
    else reader.fail('not-understood')
  }
  return rules
}

function readRule(reader: Reader, joins: Rule['joins']): Rule {
  const start = reader.position
  if (reader.word('24') && reader.word('/') && reader.word('7'))
    return { joins, dates: [], weeks: [], days: null, ...readEnd(reader, null, true) }
  reader.position = start
  const dates = isDateStart(reader) ? readDates(reader) : []
  const weeks = reader.word('week') ? readWeeks(reader) : []
  reader.take(':')
  const days = isDayStart(reader) ? readDays(reader) : null
  reader.take(':')
  const times = readTimes(reader)
  return { joins, dates, weeks, days, ...readEnd(reader, times, false, start) }
}

/** The modifier and the comment; a comment alone means "ask", as in `"sur rendez-vous"`. */
function readEnd(reader: Reader, times: Rule['times'], always: boolean, start = reader.position) {
  const modifier = reader.anyWord('open', 'off', 'closed', 'unknown')
  const comment = reader.comment()
  if (!modifier && comment === null && !times && !always) {
    if (reader.position === start || !reader.atRuleEnd) reader.fail('not-understood')
    throw new HoursFault('hours-missing', reader.textSince(start))
  }
  const state: Rule['state'] =
    modifier === 'off' || modifier === 'closed'
      ? 'closed'
      : modifier === 'unknown' || (!modifier && comment !== null)
        ? 'ask'
        : 'open'
  return { state, times, comment: comment || null }
}

function readTimes(reader: Reader): Rule['times'] {
  if (!reader.nextIs('time')) {
    const word = reader.peekWord()
    if (['sunrise', 'sunset', 'dawn', 'dusk'].includes(word)) reader.fail('sun')
    // « 10-18 »: numbers where a time belongs.
    if (reader.nextIs('number')) reader.fail('time-form')
    return null
  }
  const spans = [readSpan(reader)]
  while (reader.peek()?.text === ',' && reader.peek(1)?.kind === 'time') {
    reader.take(',')
    spans.push(readSpan(reader))
  }
  return merged(spans)
}

function readSpan(reader: Reader): { from: Minutes; to: Minutes } {
  const start = reader.position
  const from = readTime(reader, 24 * 60 - 1)
  if (!reader.take('-')) throw new HoursFault('closing-missing', reader.textSince(start))
  if (!reader.nextIs('time')) {
    if (reader.nextIs('number')) reader.fail('time-form')
    throw new HoursFault('closing-missing', reader.textSince(start))
  }
  const written = readTime(reader, 48 * 60)
  const part = reader.textSince(start)
  if (reader.peek()?.text === '+') throw new HoursFault('closing-missing', `${part}+`)
  if (written === from) throw new HoursFault('no-duration', part)
  const to = written < from ? written + 24 * 60 : written
  // 22:00-02:00 is a night; 18:00-14:00 is two times exchanged.
  if (written < from && written > 8 * 60) throw new HoursFault('exchanged', part)
  if (to - from > 24 * 60) throw new HoursFault('not-a-time', part)
  return { from, to }
}

function readTime(reader: Reader, latest: Minutes): Minutes {
  const text = reader.next().text
  const [hour = '', minute = ''] = text.split(':')
  const minutes = Number(hour) * 60 + Number(minute)
  if (Number(minute) > 59 || minutes > latest) throw new HoursFault('not-a-time', text)
  return minutes
}

function merged(spans: { from: Minutes; to: Minutes }[]): { from: Minutes; to: Minutes }[] {
  const result: { from: Minutes; to: Minutes }[] = []
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}
