import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../platform/languages.ts'
import { lavoirHours, scheduleOf } from './hours.cast.ts'
import { isOpenAt } from './hours-on.ts'
import { clockOf } from './local-time.ts'
import type { Schedule } from './schedule.ts'
import { schoolHolidaySeed } from './school-holiday-seed.ts'
import { lastAdmissionSentence, shortStateSentence, soonSentence, stateSentence } from './sentences.ts'
import { changesAt, stateAt } from './state.ts'

const paris = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Paris').toInstant()
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

function told(schedule: Schedule, local: string, language: Language = 'fr', sentence = stateSentence) {
  const instant = paris(local)
  return plain(
    sentence(language, stateAt(schedule, schoolHolidaySeed, instant), { instant, time_zone: schedule.time_zone }),
  )
}

const winter = 'Tu-Fr 10:00-12:00,14:00-18:00; Sa 10:00-18:00; Su 14:00-18:00; Dec 25,Jan 01 off'

test.each([
  [winter, '2026-11-21T16:00', 'ouvert jusqu’à 18 h', 'jusqu’à 18 h'],
  [winter, '2026-11-21T18:00', 'ouvre demain à 14 h', 'ouvre demain à 14 h'],
  [winter, '2026-11-20T12:30', 'ouvre à 14 h', 'ouvre à 14 h'],
  [winter, '2026-11-22T19:00', 'ouvre mardi 24 novembre à 10 h', 'ouvre mardi à 10 h'],
  [winter, '2026-12-31T19:00', 'ouvre samedi 2 janvier 2027 à 10 h', 'ouvre samedi à 10 h'],
  ['Apr-Oct 10:00-18:00', '2026-11-21T16:00', 'ouvre jeudi 1er avril 2027 à 10 h', 'ouvre le 1er avril 2027'],
  ['Apr-Oct 10:00-18:00', '2027-01-21T16:00', 'ouvre jeudi 1er avril à 10 h', 'ouvre le 1er avril'],
  ['Sa 18:00-24:00', '2026-11-21T20:00', 'ouvert jusqu’à minuit', 'jusqu’à minuit'],
  ['Sa 18:00-01:30', '2026-11-21T20:00', 'ouvert jusqu’à 1 h 30', 'jusqu’à 1 h 30'],
  ['Sa 18:00-01:30', '2026-11-22T01:00', 'ouvert jusqu’à 1 h 30', 'jusqu’à 1 h 30'],
  ['24/7', '2026-11-21T20:00', 'ouvert jour et nuit', 'ouvert jour et nuit'],
  [
    'Sa 10:00-24:00; Su 00:00-18:00',
    '2026-11-21T20:00',
    'ouvert jusqu’au dimanche 22 novembre à 18 h',
    'jusqu’au dimanche 22 novembre à 18 h',
  ],
  ['off', '2026-11-21T20:00', 'fermé', 'fermé'],
  ['2025 Tu-Su 10:00-18:00', '2026-11-21T20:00', 'fermé', 'fermé'],
  ['"sur rendez-vous"', '2026-11-21T20:00', 'sur rendez-vous', 'sur rendez-vous'],
  ['Mo-Fr 09:00-17:00 "sur rendez-vous"', '2026-11-21T20:00', 'sur rendez-vous', 'sur rendez-vous'],
  ['SH 14:00-18:00', '2027-10-20T20:00', 'vacances non publiées', 'vacances non publiées'],
  ['SH 14:00-18:00', '2027-08-31T20:00', 'fermé, vacances non publiées', 'fermé'],
])('%s at %s: “%s”, in a list “%s”', (text, local, full, short) => {
  expect(told(scheduleOf(text), local)).toBe(full)
  expect(told(scheduleOf(text), local, 'fr', shortStateSentence)).toBe(short)
})

test.each<[Partial<Schedule>, string, string]>([
  [
    { state: 'closed', closed_until_on: '2027-03-03', closed_reason: 'travaux' },
    'fermé pour travaux jusqu’au 3 mars 2027',
    'fermé pour travaux',
  ],
  [
    { state: 'closed', closed_until_on: null, closed_reason: 'Travaux' },
    'fermé pour travaux jusqu’à nouvel ordre',
    'fermé pour travaux',
  ],
  [{ state: 'closed', closed_until_on: null }, 'fermé jusqu’à nouvel ordre', 'fermé'],
  [
    { state: 'closed', closed_until_on: '2027-03-03', closed_reason: 'inventaire' },
    'fermé jusqu’au 3 mars 2027 (inventaire)',
    'fermé',
  ],
  [{ opening_hours: null }, 'horaires non communiqués', 'horaires non communiqués'],
  [{ state: 'left' }, 'a quitté le réseau', 'a quitté le réseau'],
])('%o: “%s”', (more, full, short) => {
  const schedule = scheduleOf(lavoirHours, more)
  expect(told(schedule, '2026-11-21T16:00')).toBe(full)
  expect(told(schedule, '2026-11-21T16:00', 'fr', shortStateSentence)).toBe(short)
})

test('the same state in five languages', () => {
  const lavoir = scheduleOf(winter)
  expect(languages.map((language) => told(lavoir, '2026-11-22T19:00', language))).toEqual([
    'ouvre mardi 24 novembre à 10 h',
    'opens Tuesday 24 November at 10 am',
    'abre el martes 24 de noviembre a las 10 h',
    'dobrís dimars 24 de novembre a 10 h',
    'obre dimarts 24 de novembre a les 10 h',
  ])
  const works = scheduleOf(winter, { state: 'closed', closed_until_on: '2027-03-03', closed_reason: 'travaux' })
  expect(languages.map((language) => told(works, '2026-11-22T19:00', language))).toEqual([
    'fermé pour travaux jusqu’au 3 mars 2027',
    'closed for works until 3 March 2027',
    'cerrado por obras hasta el 3 de marzo de 2027',
    'barrat per trabalhs fins al 3 de març de 2027',
    'tancat per obres fins al 3 de març de 2027',
  ])
})

test.each([
  ['2026-11-21T17:35', 'ferme dans 25 min'],
  ['2026-11-21T17:35:30', 'ferme dans 25 min'],
  ['2026-11-21T17:59:59', 'ferme dans 1 min'],
  ['2026-11-21T17:00', 'ferme dans 60 min'],
  ['2026-11-21T16:59', undefined],
  ['2026-11-22T13:20', 'ouvre dans 40 min'],
  ['2026-11-21T18:00', undefined],
])('at %s: %s', (local, sentence) => {
  const instant = paris(local)
  expect(plain(soonSentence('fr', stateAt(scheduleOf(winter), [], instant), instant))).toBe(sentence)
})

test('the last admission is told, then told to have passed', () => {
  const schedule = scheduleOf(winter, { last_admission_minutes: 30 })
  expect(told(schedule, '2026-11-21T16:00', 'fr', lastAdmissionSentence as typeof stateSentence)).toBe(
    'Dernière entrée à 17 h 30.',
  )
  expect(told(schedule, '2026-11-21T17:30', 'fr', lastAdmissionSentence as typeof stateSentence)).toBe(
    'Dernière entrée passée.',
  )
  expect(changesAt(schedule, [], paris('2026-11-21T16:00')).equals(paris('2026-11-21T17:30'))).toBe(true)
})

describe('on the days when clocks change', () => {
  test('in spring, doors that close at 02:30 close when 02:30 does not come', () => {
    const schedule = scheduleOf('Sa 22:00-02:30')
    const state = stateAt(schedule, [], paris('2027-03-28T01:30'))
    expect(state.kind === 'open' && state.until?.toString()).toBe('2027-03-28T01:30:00Z')
  })

  test('in autumn, doors that close at 02:30 close the first time it comes', () => {
    const schedule = scheduleOf('Sa 22:00-02:30')
    const at = (utc: string) => stateAt(schedule, [], Temporal.Instant.from(utc)).kind
    expect([at('2026-10-25T00:29:00Z'), at('2026-10-25T00:31:00Z'), at('2026-10-25T01:15:00Z')]).toEqual([
      'open',
      'closed',
      'closed',
    ])
  })

  test('a day of 23 or 25 hours still opens at ten on the clock', () => {
    for (const day of ['2027-03-28', '2026-10-25']) {
      const state = stateAt(scheduleOf('10:00-18:00'), [], paris(`${day}T00:10`))
      expect(
        state.kind === 'closed' &&
          state.opens_at instanceof Temporal.Instant &&
          clockOf('Europe/Paris', state.opens_at).minutes,
      ).toBe(600)
    }
  })
})

const schedules = fc
  .record({
    opening_hours: fc.constantFrom(
      winter,
      lavoirHours,
      'Apr-Oct Tu-Su 10:00-12:30,14:00-18:30; Nov-Mar Sa,Su 14:00-17:00; PH off',
      'SH 10:00-18:00; Sa 14:00-24:00; Su 00:00-02:00',
      'Fr 19:00-02:00; Sa 18:00-25:00; Su[1] 10:00-18:00; Mo-Th 14:00-17:00 "sur rendez-vous"',
      '24/7; Dec 25 off',
    ),
    last_admission_minutes: fc.constantFrom(null, 30, 45),
    exceptional_days: fc.constantFrom(
      [],
      [{ starts_on: '2026-11-10', ends_on: '2026-11-20', hours: null, reason: 'Inventaire' }],
      [{ starts_on: '2027-03-27', ends_on: '2027-03-28', hours: '20:00-26:30', reason: null }],
    ),
  })
  .map(({ opening_hours, ...more }) => scheduleOf(opening_hours, more))

const instants = fc
  .integer({
    min: paris('2026-06-01T00:00').epochMilliseconds / 1000,
    max: paris('2027-12-31T23:00').epochMilliseconds / 1000,
  })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))

/** Clocks show the hours around a change twice or never: there, only instants say what is open. */
const isNearChange = (day: string) => ['2026-10-25', '2027-03-28', '2027-10-31'].includes(day)

test('the state at any instant is what the hours of the day say', () => {
  fc.assert(
    fc.property(schedules, instants, (schedule, instant) => {
      const { day, minutes } = clockOf('Europe/Paris', instant)
      fc.pre(!isNearChange(day))
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      expect(stateAt(schedule, schoolHolidaySeed, instant).kind === 'open').toBe(
        isOpenAt(schedule, schoolHolidaySeed, day, time),
      )
    }),
    { numRuns: 1500 },
  )
})

test('nothing that is said changes before the change that is announced, and it comes by midnight', () => {
  fc.assert(
    fc.property(
      schedules,
      instants,
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (schedule, instant, part) => {
        const said = (at: Temporal.Instant) => {
          const state = stateAt(schedule, schoolHolidaySeed, at)
          const now = { instant: at, time_zone: 'Europe/Paris' }
          return [
            stateSentence('fr', state, now),
            shortStateSentence('fr', state, now),
            lastAdmissionSentence('fr', state, now),
          ]
        }
        const change = changesAt(schedule, schoolHolidaySeed, instant)
        const length = change.epochMilliseconds - instant.epochMilliseconds
        expect(length).toBeGreaterThan(0)
        expect(length).toBeLessThanOrEqual(25 * 3_600_000)
        expect(said(instant.add({ milliseconds: Math.floor(part * length) }))).toEqual(said(instant))
      },
    ),
    { numRuns: 1500 },
  )
})

test('an opening or closing that is announced is the instant at which the state turns', () => {
  fc.assert(
    fc.property(schedules, instants, (schedule, instant) => {
      const state = stateAt(schedule, schoolHolidaySeed, instant)
      const at = state.kind === 'open' ? state.until : state.kind === 'closed' ? state.opens_at : null
      fc.pre(at instanceof Temporal.Instant)
      const isOpen = (moment: Temporal.Instant) => stateAt(schedule, schoolHolidaySeed, moment).kind === 'open'
      expect([isOpen(at.subtract({ milliseconds: 1 })), isOpen(at)]).toEqual(
        state.kind === 'open' ? [true, false] : [false, true],
      )
    }),
    { numRuns: 800 },
  )
})

describe('whatever the zone of the process', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test('the answers are the same', async () => {
    const answers = []
    for (const tz of ['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Auckland']) {
      process.env.TZ = tz
      // Without what was kept from the zone before.
      vi.resetModules()
      const hours = await import('./index.ts')
      expect(new Date(2026, 6, 1).getTimezoneOffset() === 0).toBe(tz === 'UTC')
      const schedule = scheduleOf('Fr 19:00-02:00; Sa,Su 10:00-18:00; SH 14:00-17:00; PH off')
      answers.push(
        ['2026-10-25T00:30:00Z', '2026-12-31T23:30:00Z', '2027-03-28T00:30:00Z', '2027-02-12T20:00:00Z'].map((utc) => {
          const instant = Temporal.Instant.from(utc)
          const state = hours.stateAt(schedule, schoolHolidaySeed, instant)
          return [
            hours.stateSentence('fr', state, { instant, time_zone: 'Europe/Paris' }),
            hours.changesAt(schedule, schoolHolidaySeed, instant).toString(),
            hours.weekTable(schedule, schoolHolidaySeed, utc.slice(0, 10)),
            hours.openingHoursSpecification(schedule, schoolHolidaySeed, utc.slice(0, 10), '2027-06-30'),
          ]
        }),
      )
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})
