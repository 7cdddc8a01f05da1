import { expect, test } from 'vitest'
import { dayOfNumber } from '../../platform/text/days.ts'
import { clockTime } from '../../platform/text/times.ts'
import { lavoirHours, scheduleOf } from './hours.cast.ts'
import { hoursOn, isOpenAt, isOpenOn } from './hours-on.ts'
import { publicHolidaysOf } from './public-holidays.ts'
import type { Schedule } from './schedule.ts'
import { schoolHolidaySeed } from './school-holiday-seed.ts'

/** The day's hours as a word: « 10:00-18:00 », « closed: exceptional ». */
function told(schedule: Schedule, day: string): string {
  const hours = hoursOn(schedule, schoolHolidaySeed, day)
  const reason = 'reason' in hours && hours.reason ? `: ${hours.reason.kind}` : ''
  if (hours.kind !== 'open') return hours.kind + reason
  return (
    hours.spans
      .map(({ from, to, state }) => `${state === 'ask' ? '? ' : ''}${clockTime(from)}-${clockTime(to)}`)
      .join(',') + reason
  )
}

test.each([
  ['2026-11-23', '10:00-18:00', 'a Monday'],
  ['2026-11-24', 'closed', 'a Tuesday'],
  ['2026-12-25', 'closed: public-holiday', 'Christmas'],
  ['2027-01-01', 'closed: public-holiday', 'New Year'],
  ['2026-12-31', '10:00-18:00', 'the last day of the year'],
  ['2026-11-11', '10:00-18:00', 'a holiday of which nothing is said'],
])('the lavoir on %s: %s (%s)', (day, expected) => {
  expect(told(scheduleOf(lavoirHours), day)).toBe(expected)
})

test('the eleven public holidays of 2026', () => {
  const holidays = [...publicHolidaysOf(2026)].map(([number]) => dayOfNumber(number)).toSorted()
  expect(holidays).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ])
})

test.each([
  ['2026-10-16', 'closed', 'the last Friday of class'],
  ['2026-10-17', '14:00-18:00: school-holidays', 'the Saturday on which holidays begin'],
  ['2026-11-01', '14:00-18:00: school-holidays', 'the eve of the return'],
  ['2026-11-02', 'closed', 'the day of return'],
  ['2027-02-06', '14:00-18:00: school-holidays', 'winter of zone C'],
  ['2027-02-22', 'closed', 'winter of zones A and B only'],
  ['2027-08-31', '14:00-18:00: school-holidays', 'the end of the last summer known'],
  ['2027-09-01', 'not-published', 'a year whose calendar is not out'],
  ['2025-09-10', 'closed', 'the first term of the first calendar'],
  ['2024-11-01', 'not-published', 'before the table begins'],
])('open in the holidays of zone C, on %s: %s (%s)', (day, expected) => {
  expect(told(scheduleOf('SH 14:00-18:00'), day)).toBe(expected)
})

test('beyond the calendar, what holidays do not change is still known', () => {
  const schedule = scheduleOf('Mo-Su 10:00-18:00; SH We 10:00-20:00; Tu off')
  expect(told(schedule, '2027-10-04')).toBe('10:00-18:00')
  expect(told(schedule, '2027-10-05')).toBe('closed')
  expect(told(schedule, '2027-10-06')).toBe('not-published')
})

test('a calendar typed halfway answers for the half it holds', () => {
  const toussaint = { zone: 'C' as const, name: 'Toussaint', starts_on: '2027-10-23', ends_on: '2027-11-07' }
  const table = [...schoolHolidaySeed, toussaint]
  const kindOn = (day: string) => hoursOn(scheduleOf('SH 14:00-18:00'), table, day).kind
  expect(['2027-09-20', '2027-10-25', '2027-11-08'].map(kindOn)).toEqual(['closed', 'open', 'not-published'])
})

test('zones keep their own holidays', () => {
  const open = (school_zone: 'A' | 'B' | 'C') =>
    isOpenOn(scheduleOf('SH 14:00-18:00', { school_zone }), schoolHolidaySeed, '2027-04-26')
  expect([open('A'), open('B'), open('C')]).toEqual([false, true, false])
})

test('an exceptional day speaks over the rules, the shortest period over the longer', () => {
  const schedule = scheduleOf(lavoirHours, {
    exceptional_days: [
      { starts_on: '2026-12-20', ends_on: '2027-01-10', hours: 'Mo-Su 10:00-20:00', reason: 'Exposition' },
      { starts_on: '2026-12-24', ends_on: '2026-12-24', hours: '10:00-16:00', reason: null },
      { starts_on: '2026-11-30', ends_on: '2026-12-04', hours: null, reason: 'Inventaire' },
    ],
  })
  expect(
    ['2026-12-22', '2026-12-24', '2026-12-25', '2026-12-02', '2026-12-05'].map((day) => told(schedule, day)),
  ).toEqual([
    '10:00-20:00: exceptional',
    '10:00-16:00: exceptional',
    '10:00-20:00: exceptional',
    'closed: exceptional',
    '10:00-18:00',
  ])
})

test('works close every day until their last one, then the hours apply again', () => {
  const schedule = scheduleOf(lavoirHours, { state: 'closed', closed_until_on: '2027-03-03' })
  expect(['2027-03-03', '2027-03-04'].map((day) => told(schedule, day))).toEqual(['closed: works', '10:00-18:00'])
  expect(told(scheduleOf(lavoirHours, { state: 'closed' }), '2030-01-05')).toBe('closed: works')
})

test('no hours, or hours that cannot be read, are unknown; a museum that left is closed', () => {
  expect(told(scheduleOf(null), '2026-11-23')).toBe('unknown')
  expect(told(scheduleOf('tous les jours'), '2026-11-23')).toBe('unknown')
  expect(told(scheduleOf(lavoirHours, { state: 'left' }), '2026-11-23')).toBe('closed: left')
})

test('an exceptional opening of a museum without hours is known', () => {
  const schedule = scheduleOf(null, {
    exceptional_days: [
      { starts_on: '2027-05-22', ends_on: '2027-05-22', hours: '18:00-24:00', reason: 'Nuit européenne des musées' },
    ],
  })
  expect(isOpenAt(schedule, schoolHolidaySeed, '2027-05-22', '23:59')).toBe(true)
})

test('open at a chosen hour: from the first minute to the one before closing', () => {
  const schedule = scheduleOf('Tu-Su 10:00-12:00,14:00-18:00')
  const open = ['09:59', '10:00', '11:59', '12:00', '13:59', '14:00', '17:59', '18:00'].map((time) =>
    isOpenAt(schedule, [], '2026-11-22', time),
  )
  expect(open).toEqual([false, true, true, false, false, true, true, false])
})

test('an evening goes on past midnight, even into a day that is closed', () => {
  const schedule = scheduleOf('Sa 18:00-01:00; Su off')
  expect(isOpenAt(schedule, [], '2026-11-22', '00:30')).toBe(true)
  expect(isOpenAt(schedule, [], '2026-11-22', '01:00')).toBe(false)
  expect(isOpenOn(schedule, [], '2026-11-22')).toBe(false)
})

test('by appointment is not open', () => {
  const schedule = scheduleOf('Mo-Fr 09:00-17:00 "sur rendez-vous"')
  expect(told(schedule, '2026-11-23')).toBe('? 09:00-17:00')
  expect(isOpenAt(schedule, [], '2026-11-23', '10:00')).toBe(false)
})
