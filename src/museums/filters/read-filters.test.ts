import fc from 'fast-check'
import { expect, test } from 'vitest'
import { theDay } from '../../../test/scene/cast.ts'
import { filterWords, readFilters, readHour, writeFilters } from './read-filters.ts'

const read = (query: string) => {
  const words = new URLSearchParams(query)
  return readFilters(Object.fromEntries([...words.keys()].map((name) => [name, words.getAll(name)])), theDay)
}

test.each([
  ['15:00', '15:00'],
  ['15h30', '15:30'],
  ['15 h 30', '15:30'],
  ['15 h', '15:00'],
  ['15\u00a0h\u202f30', '15:30'],
  ['9', '09:00'],
  ['9h', '09:00'],
  ['09:05', '09:05'],
  ['0', '00:00'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['15:60', undefined],
  ['15:5', undefined],
  ['-1', undefined],
  ['midi', undefined],
  ['1530', undefined],
  ['', undefined],
  [undefined, undefined],
])('an hour typed « %s » is %s', (typed, hour) => expect(readHour(typed)).toBe(hour))

test('a day, a day and an hour, an hour of today, or now', () => {
  expect(read('jour=2026-11-22').filters.open).toEqual({ day: '2026-11-22', time: undefined })
  expect(read('jour=2026-11-22&heure=15h30').filters.open).toEqual({ day: '2026-11-22', time: '15:30' })
  expect(read('heure=15h30').filters.open).toEqual({ day: theDay, time: '15:30' })
  expect(read('ouvert=maintenant').filters.open).toBe('now')
  expect(read('ouvert=maintenant&jour=2026-11-22&heure=').filters.open).toEqual({ day: '2026-11-22', time: undefined })
  expect(read('ouvert=demain').filters.open).toBeUndefined()
  expect(read('jour=&heure=').filters.open).toBeUndefined()
})

test('a day that is not in the calendar, an hour nobody can read, a theme the network has not: each is named', () => {
  expect(read('jour=2026-02-30').problems).toEqual(['no-such-day'])
  expect(read('jour=demain&heure=midi').problems).toEqual(['no-such-hour', 'no-such-day'])
  expect(read('theme=beaux-arts&theme=sorcellerie')).toMatchObject({
    problems: ['no-such-theme'],
    filters: { domains: ['beaux-arts'] },
  })
  expect(read('jour=2028-02-29').problems).toEqual([])
})

test('the same filter twice is once, and what no keyboard types is not said back', () => {
  expect(read('departement=gers&departement=gers&theme=histoire&theme=histoire').filters).toMatchObject({
    departments: ['gers'],
    domains: ['histoire'],
  })
  expect(read(`q=${encodeURIComponent(' le\0 lavoir\n')}`).filters.words).toBe('le  lavoir')
  expect(read(`q=${'x'.repeat(5000)}`).filters.words).toHaveLength(100)
  expect(read('commune=../../etc&pres-de=%3Cscript%3E').filters).toMatchObject({ commune: undefined, near: undefined })
})

test('an address made from what was read is read the same again, whatever it was', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom('gers', '32', 'beaux-arts', 'histoire', '2026-11-22', '15h30', 'maintenant', '1', 'auch'),
  )
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...filterWords, '__proto__', 'constructor'), fc.array(value, { maxLength: 4 })),
      (query) => {
        const { filters } = readFilters(query, theDay)
        const again = read(writeFilters(filters).slice(1))
        expect(again.filters).toEqual(filters)
        expect(again.problems).toEqual([])
      },
    ),
    { examples: [[{ q: [`${'\ud83d'.repeat(60)}😀`] }], [{ q: [`${'x'.repeat(99)}😀`] }]] },
  )
})
