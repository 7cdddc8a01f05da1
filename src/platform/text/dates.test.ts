import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../languages.ts'
import {
  atTime,
  comingDay,
  dayRange,
  formatDay,
  formatTime,
  fromDay,
  monthOfYear,
  ofMonth,
  onDay,
  relativeDay,
  shortDay,
  shortDayRange,
  spanInWords,
  timeSpan,
  untilDay,
  untilTime,
  weekdayName,
} from './dates.ts'
import { addDays, dayNumberOf, dayOfNumber, daysBetween, easterOf, isDay, weekdayOf } from './days.ts'

/** No-break spaces as plain ones, for tables that can be read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a day is written out in five languages', () => {
  expect(languages.map((language) => plain(formatDay(language, '2026-11-21', { weekday: true })))).toEqual([
    'samedi 21 novembre 2026',
    'Saturday 21 November 2026',
    'sábado 21 de noviembre de 2026',
    'dissabte 21 de novembre de 2026',
    'dissabte 21 de novembre de 2026',
  ])
})

test('the first of the month is “1er” in French and “1èr” in Occitan', () => {
  expect(languages.map((language) => plain(formatDay(language, '2026-10-01', { year: false })))).toEqual([
    '1er octobre',
    '1 October',
    '1 de octubre',
    '1èr d’octobre',
    '1 d’octubre',
  ])
})

test('the day never leaves its month at the end of a line', () => {
  expect(formatDay('fr', '2026-11-21')).toBe('21\u00a0novembre 2026')
  expect(shortDay('fr', '2026-11-21', { weekday: true })).toBe('sam. 21\u00a0nov. 2026')
})

test('April, August and October are elided in Occitan and Catalan, never in French or Spanish', () => {
  expect([4, 8, 10, 11].map((month) => ofMonth('oc', month))).toEqual([
    'd’abril',
    'd’agost',
    'd’octobre',
    'de novembre',
  ])
  expect([4, 8, 10, 5].map((month) => ofMonth('ca', month))).toEqual(['d’abril', 'd’agost', 'd’octubre', 'de maig'])
  expect([4, 8, 10].map((month) => ofMonth('es', month))).toEqual(['de abril', 'de agosto', 'de octubre'])
  expect(monthOfYear('fr', 2026, 11)).toBe('novembre 2026')
  expect(monthOfYear('ca', 2026, 11)).toBe('novembre de 2026')
})

test.each([
  ['2026-06-03', '2026-06-30', 'du 3 au 30 juin 2026', 'del 3 al 30 de junh de 2026', 'del 3 al 30 de juny de 2026'],
  [
    '2026-06-01',
    '2026-09-30',
    'du 1er juin au 30 septembre 2026',
    'del 1èr de junh al 30 de setembre de 2026',
    'de l’1 de juny al 30 de setembre de 2026',
  ],
  [
    '2026-11-21',
    '2027-01-04',
    'du 21 novembre 2026 au 4 janvier 2027',
    'del 21 de novembre de 2026 al 4 de genièr de 2027',
    'del 21 de novembre de 2026 al 4 de gener de 2027',
  ],
  [
    '2026-10-01',
    '2026-10-11',
    'du 1er au 11 octobre 2026',
    'del 1èr a l’11 d’octobre de 2026',
    'de l’1 a l’11 d’octubre de 2026',
  ],
  ['2026-06-03', '2026-06-03', 'le 3 juin 2026', 'lo 3 de junh de 2026', 'el 3 de juny de 2026'],
])('from %s to %s is “%s”', (from, to, fr, oc, ca) => {
  expect(plain(dayRange('fr', from, to))).toBe(fr)
  expect(plain(dayRange('oc', from, to))).toBe(oc)
  expect(plain(dayRange('ca', from, to))).toBe(ca)
})

test('ranges in English and Spanish, with and without the year', () => {
  expect(plain(dayRange('en', '2026-06-03', '2026-06-30'))).toBe('from 3 to 30 June 2026')
  expect(plain(dayRange('es', '2026-06-01', '2026-09-30', { year: false }))).toBe('del 1 de junio al 30 de septiembre')
  expect(plain(shortDayRange('fr', '2026-06-03', '2026-06-30'))).toBe('3 – 30 juin 2026')
  expect(plain(shortDayRange('en', '2026-12-20', '2027-01-03'))).toBe('20 December 2026 – 3 January 2027')
})

test('on, until and from a day', () => {
  expect(languages.map((language) => plain(onDay(language, '2027-03-11', { year: false })))).toEqual([
    'le 11 mars',
    'on 11 March',
    'el 11 de marzo',
    'l’11 de març',
    'l’11 de març',
  ])
  expect(languages.map((language) => plain(untilDay(language, '2027-03-03')))).toEqual([
    'jusqu’au 3 mars 2027',
    'until 3 March 2027',
    'hasta el 3 de marzo de 2027',
    'fins al 3 de març de 2027',
    'fins al 3 de març de 2027',
  ])
  expect(plain(fromDay('ca', '2027-04-01'))).toBe('a partir de l’1 d’abril de 2027')
  expect(plain(onDay('oc', '2026-11-11', { weekday: true, year: false }))).toBe('lo dimècres 11 de novembre')
})

test.each([
  ['2026-11-21', 'aujourd’hui', 'today', 'uèi'],
  ['2026-11-22', 'demain', 'tomorrow', 'deman'],
  ['2026-11-20', 'hier', 'yesterday', 'ièr'],
  ['2026-11-27', 'vendredi', 'Friday', 'divendres'],
  ['2026-11-28', 'samedi 28 novembre', 'Saturday 28 November', 'dissabte 28 de novembre'],
  ['2027-01-05', 'mardi 5 janvier 2027', 'Tuesday 5 January 2027', 'dimars 5 de genièr de 2027'],
])('seen from Saturday 21 November 2026, %s is “%s”', (day, fr, en, oc) => {
  expect(plain(relativeDay('fr', day, '2026-11-21'))).toBe(fr)
  expect(plain(relativeDay('en', day, '2026-11-21'))).toBe(en)
  expect(plain(relativeDay('oc', day, '2026-11-21'))).toBe(oc)
})

test('a coming day carries its date, with an article in Spanish', () => {
  expect(plain(comingDay('fr', '2026-11-24', '2026-11-21'))).toBe('mardi 24 novembre')
  expect(plain(comingDay('es', '2026-11-24', '2026-11-21'))).toBe('el martes 24 de noviembre')
  expect(plain(relativeDay('es', '2026-11-24', '2026-11-21'))).toBe('el martes')
})

test.each([
  ['18:00', '18 h', '6 pm', '18 h', '18 h', '18 h'],
  ['17:30', '17 h 30', '5.30 pm', '17.30 h', '17 h 30', '17.30 h'],
  ['09:05', '9 h 05', '9.05 am', '9.05 h', '9 h 05', '9.05 h'],
  ['12:00', '12 h', 'noon', '12 h', '12 h', '12 h'],
  ['24:00', 'minuit', 'midnight', 'medianoche', 'mièjanuèch', 'mitjanit'],
  ['00:30', '0 h 30', '12.30 am', '0.30 h', '0 h 30', '0.30 h'],
])('%s is “%s”', (time, ...expected) => {
  expect(languages.map((language) => plain(formatTime(language, time)))).toEqual(expected)
})

test('hours keep their number and their letter together', () => {
  expect(formatTime('fr', '17:30')).toBe('17\u00a0h\u00a030')
  expect(formatTime('fr', 25 * 60)).toBe('1\u00a0h')
})

test('at, until and between hours', () => {
  expect(languages.map((language) => plain(atTime(language, '10:00')))).toEqual([
    'à 10 h',
    'at 10 am',
    'a las 10 h',
    'a 10 h',
    'a les 10 h',
  ])
  expect(languages.map((language) => plain(untilTime(language, '01:00')))).toEqual([
    'jusqu’à 1 h',
    'until 1 am',
    'hasta la 1 h',
    'fins a 1 h',
    'fins a la 1 h',
  ])
  expect(plain(untilTime('es', '24:00'))).toBe('hasta medianoche')
  expect(plain(timeSpan('fr', '10:00', '12:30'))).toBe('10 h – 12 h 30')
  expect(plain(spanInWords('ca', '10:00', '12:30'))).toBe('de 10 h a 12.30 h')
})

test('the weeks of history fall on their days', () => {
  expect(weekdayName('fr', weekdayOf('1789-07-14'))).toBe('mardi')
  expect(weekdayName('fr', weekdayOf('1969-07-20'))).toBe('dimanche')
  expect(weekdayOf('2024-02-29')).toBe(4)
})

test('a day that does not exist is refused', () => {
  expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', 'demain', ''].filter(isDay)).toEqual([])
  expect(() => formatDay('fr', '2026-02-30')).toThrow(RangeError)
  expect(() => formatTime('fr', '25:00')).toThrow(RangeError)
})

test('days count as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: -5000, max: 5000 }), (number, count) => {
      const day = dayOfNumber(number)
      expect(dayNumberOf(day)).toBe(number)
      expect(daysBetween(day, addDays(day, count))).toBe(count)
      expect(weekdayOf(day)).toBe(new Date(`${day}T12:00:00Z`).getUTCDay() || 7)
    }),
  )
})

test.each([
  [1943, '1943-04-25'],
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter %i falls on %s', (year, day) => {
  expect(dayOfNumber(easterOf(year))).toBe(day)
})
