import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { expect, test } from 'vitest'
import { addDays, dayNumber, dayNumberOf, dayOfNumber, daysBetween, partsOfNumber } from '../../platform/text/days.ts'
import { evaluate } from './evaluate.ts'
import { readHours } from './read-hours.ts'
import { schoolHolidaySeed } from './school-holiday-seed.ts'

/**
 * The community's own reader, as a second opinion on our reading of the syntax. It is left out where we differ on purpose:
 * evenings over midnight (it cuts them when the next day is closed), and school holidays, whose calendar it ends in 2027.
 */
const place = { lat: 43.6, lon: 1.44, address: { country_code: 'fr', state: 'Occitanie' } }

const weekday = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su')
const days = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(weekday, weekday).map(([a, b]) => (a === b ? a : `${a}-${b}`)) },
  { weight: 2, arbitrary: fc.uniqueArray(weekday, { minLength: 2, maxLength: 4 }).map((list) => list.join(',')) },
  {
    weight: 1,
    arbitrary: fc.tuple(weekday, fc.constantFrom('1', '2', '-1', '1,3', '2-4')).map(([a, n]) => `${a}[${n}]`),
  },
  { weight: 1, arbitrary: fc.constantFrom('PH', 'PH,Su', 'PH -1 day', 'PH,Sa-Mo') },
)
const month = fc.constantFrom('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
const date = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m} ${String(d).padStart(2, '0')}`)
const dates = fc.oneof(
  fc.constant(''),
  fc
    .tuple(month, month)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${a}-${b}`),
  fc
    .tuple(date, date)
    .filter(([a, b]) => a.slice(0, 3) !== b.slice(0, 3))
    .map(([a, b]) => `${a}-${b}`),
  fc.uniqueArray(date, { minLength: 1, maxLength: 3 }).map((list) => list.join(',')),
  fc.constantFrom(
    '2026 Nov 01-2027 Mar 31',
    '2027',
    'easter',
    'easter -2 days',
    'easter +39 days',
    'Dec 24,31',
    'week 10-20/2',
  ),
)
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const times = fc
  .uniqueArray(fc.integer({ min: 16, max: 47 }), { minLength: 2, maxLength: 4 })
  .filter((list) => list.length % 2 === 0)
  .map((list) => list.toSorted((a, b) => a - b).map((half) => clock(half * 30)))
  .map((list) => list.reduce((text, time, i) => text + (i === 0 ? '' : i % 2 ? '-' : ',') + time, ''))
const rule = fc
  .tuple(dates, days, fc.oneof({ weight: 4, arbitrary: times }, { weight: 1, arbitrary: fc.constant('off') }))
  .map((parts) => parts.filter(Boolean).join(' '))
const texts = fc
  .tuple(rule, fc.array(fc.tuple(fc.constantFrom('; ', '; ', ', '), rule), { maxLength: 4 }))
  .map(([first, rest]) => first + rest.map(([join, next]) => join + next).join(''))

test('random weeks, seasons and holidays read as OpenStreetMap reads them', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: dayNumberOf('2025-12-20'), max: dayNumberOf('2028-03-10') }),
      (text, first) => {
        const hours = readHours(text)
        if ('problem' in hours) throw new Error(`${text}: ${hours.problem} ${hours.part}`)
        for (let number = first; number < first + 10; number += 1)
          expect([number, evaluate(hours, number, false).spans.map(({ from, to }) => [from, to])]).toEqual([
            number,
            theirs(text, number),
          ])
      },
    ),
    { numRuns: 250 },
  )
})

test.each(['A', 'B', 'C'] as const)(
  'the school holidays of zone %s are theirs, with the Saturday they begin on',
  (zone) => {
    const zonePlace = { ...place, address: { country_code: 'fr', state: `Zone ${zone}` } }
    // Up to the bridge of Ascension 2027, which they count and we do not.
    const [from, to] = [new Date(2025, 9, 1), new Date(2027, 4, 3)]
    const days = new OpeningHours('SH 10:00-12:00', zonePlace)
      .getOpenIntervals(from, to)
      .map(([start]) =>
        dayOfNumber(dayNumber({ year: start.getFullYear(), month: start.getMonth() + 1, day: start.getDate() })),
      )
    const ours = schoolHolidaySeed
      .filter((holiday) => holiday.zone === zone && holiday.starts_on < '2027-05-03')
      .flatMap(({ starts_on, ends_on }) =>
        Array.from({ length: daysBetween(starts_on, ends_on) }, (_, index) => addDays(starts_on, index + 1)),
      )
    expect(days).toEqual(ours)
  },
)

function theirs(text: string, number: number): [number, number][] {
  const { year, month, day } = partsOfNumber(number)
  const from = new Date(year, month - 1, day)
  const to = new Date(year, month - 1, day + 1)
  const minutes = (date: Date) => (date.getTime() >= to.getTime() ? 1440 : date.getHours() * 60 + date.getMinutes())
  const intervals = new OpeningHours(text, place).getOpenIntervals(from, to)
  // It names holidays in comments, and so cuts in two what touches.
  return intervals.reduce<[number, number][]>((spans, [start, end]) => {
    const last = spans.at(-1)
    if (last && last[1] === minutes(start)) last[1] = minutes(end)
    else spans.push([minutes(start), minutes(end)])
    return spans
  }, [])
}
