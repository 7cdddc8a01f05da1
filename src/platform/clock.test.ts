import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayOf, nextMidnight, systemClock } from './clock.ts'

const zone = 'Europe/Paris'
const at = (text: string) => Temporal.Instant.from(text)

test('the day is that of the network’s zone, not of the machine', () => {
  expect(dayOf(at('2026-11-20T23:30:00Z'), zone)).toBe('2026-11-21')
  expect(dayOf(at('2026-11-20T22:59:59Z'), zone)).toBe('2026-11-20')
  expect(dayOf(at('2026-07-01T22:00:00Z'), zone)).toBe('2026-07-02')
})

test('today ends at midnight, on days of twenty-three and of twenty-five hours too', () => {
  expect(nextMidnight(at('2026-11-21T09:30:00Z'), zone).toString()).toBe('2026-11-21T23:00:00Z')
  expect(nextMidnight(at('2026-03-29T00:30:00Z'), zone).toString()).toBe('2026-03-29T22:00:00Z')
  expect(nextMidnight(at('2026-10-25T00:30:00Z'), zone).toString()).toBe('2026-10-25T23:00:00Z')
  // Midnight itself belongs to the new day.
  expect(nextMidnight(at('2026-11-21T23:00:00Z'), zone).toString()).toBe('2026-11-22T23:00:00Z')
})

test('the system’s clock is that of the system', () => {
  expect(Math.abs(systemClock().epochMilliseconds - Date.now())).toBeLessThan(1000)
})
