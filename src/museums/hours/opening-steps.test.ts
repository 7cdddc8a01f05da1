import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { scheduleOf } from './hours.cast.ts'
import { openingSteps } from './opening-steps.ts'

const saturday = Temporal.Instant.from('2026-11-21T10:30:00Z')
const local = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString()

test('a page left open over lunch, the evening and the night says the right thing each time', () => {
  const schedule = scheduleOf('10:00-12:00,14:00-18:00', { last_admission_minutes: 30 })
  const { steps, until } = openingSteps('fr', schedule, [], saturday, { count: 5 })
  expect(steps.map(({ at, open, text }) => [local(at), open, text.replaceAll('\u00a0', ' ')])).toEqual([
    ['2026-11-21T11:30:00', true, 'Ouvert jusqu’à 12 h'],
    ['2026-11-21T12:00:00', false, 'Ouvre à 14 h'],
    ['2026-11-21T14:00:00', true, 'Ouvert jusqu’à 18 h'],
    ['2026-11-21T18:00:00', false, 'Ouvre demain à 10 h'],
    ['2026-11-22T00:00:00', false, 'Ouvre à 10 h'],
  ])
  expect(local(until)).toBe('2026-11-22T10:00:00')
})

test('each moment counts down to the next turn of the doors', () => {
  const { steps } = openingSteps('fr', scheduleOf('10:00-18:00'), [], saturday, { short: true, count: 2 })
  expect(steps.map(({ soon, goal }) => [soon?.replaceAll('\u00a0', ' '), goal && local(goal)])).toEqual([
    ['ferme dans # min', '2026-11-21T18:00:00'],
    ['ouvre dans # min', '2026-11-22T10:00:00'],
  ])
})

test('a museum in works has one thing to say and nothing to count', () => {
  const { steps } = openingSteps('fr', scheduleOf('10:00-18:00', { state: 'closed' }), [], saturday)
  expect(steps).toMatchObject([{ open: false, text: 'Fermé jusqu’à nouvel ordre' }])
  expect(steps[0]).not.toHaveProperty('goal')
})
